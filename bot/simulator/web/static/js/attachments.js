/** What messages carry besides text and photos: documents, voice, places. */

import { h, setVars } from "./dom.js";
import { duration, number, size, t } from "./i18n.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.js").Attachment} Attachment */
/** @typedef {import("./types.js").Message} Message */

const KINDS = new Set(["document", "video", "audio", "animation", "video_note"]);
const FAMILIES = /** @type {Record<string, string>} */ ({
  pdf: "red", doc: "blue", docx: "blue", txt: "blue", xls: "green", xlsx: "green", csv: "green",
  zip: "amber", rar: "amber", ppt: "amber", pptx: "amber",
});

/** @param {Message} message */
export function attachmentOf(message) {
  const attachment = /** @type {Attachment} */ (message.attachment);
  if (attachment.kind === "location" || attachment.kind === "venue") return place(attachment);
  if (attachment.kind === "voice") return voice(attachment, message.key);
  if (KINDS.has(attachment.kind)) return file(attachment);
  return h("p", { class: "unknown" }, t("page-chat-unknown-kind"));
}

/** A word for an attachment, for previews. @param {string} kind */
export function kindName(kind) {
  const known = ["photo", "document", "video", "voice", "location"];
  return t(known.includes(kind) ? `page-kind-${kind}` : "page-kind-other");
}

/** @param {Attachment} attachment */
function file(attachment) {
  const name = attachment.name || t("page-kind-document");
  const suffix = (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? "").toLowerCase();
  const picture = attachment.thumb && attachment.mime?.startsWith("image/") && attachment.mime !== "image/svg+xml";
  const sign = picture
    ? h("img", { class: "file-sign", src: `/${attachment.thumb}`, alt: "", loading: "lazy" })
    : h("span", { class: `file-sign ${FAMILIES[suffix] ?? ""}`, "aria-hidden": "true" }, suffix || icon("file"));
  const facts = [attachment.size ? size(attachment.size) : "", attachment.duration ? duration(attachment.duration) : ""];
  return h(
    "a",
    { class: "file", href: `/${attachment.url}?download=1`, download: name },
    sign,
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, name), h("span", { class: "file-facts" }, facts.filter(Boolean).join(" · "))),
    h("span", { class: "sr-only" }, t("page-chat-download")),
    icon("download", "icon file-load"),
  );
}

/** @param {Attachment} attachment @param {number} seed */
function voice(attachment, seed) {
  const bars = h("span", { class: "wave", "aria-hidden": "true" });
  for (let index = 0; index < 28; index += 1) {
    const bar = h("span", {});
    setVars(bar, { "--high": `${25 + Math.abs(Math.sin(seed * 7 + index * 1.7) * Math.cos(index * 0.6)) * 75}%` });
    bars.append(bar);
  }
  const button = h("button", { type: "button", class: "play", "aria-label": t("page-chat-play") }, icon("play"));
  const node = h("div", { class: "voice" }, button, bars, h("span", { class: "voice-time" }, duration(attachment.duration ?? 0)));
  /** @type {HTMLAudioElement | null} */
  let sound = null;
  const show = (/** @type {boolean} */ playing) => {
    node.classList.toggle("playing", playing);
    button.replaceChildren(icon(playing ? "pause" : "play"));
    button.setAttribute("aria-label", t(playing ? "page-chat-pause" : "page-chat-play"));
  };
  const silent = () => {
    node.classList.add("broken");
    bars.replaceWith(h("span", { class: "voice-note", role: "status" }, t("page-chat-no-sound")));
  };
  button.addEventListener("click", () => {
    if (node.classList.contains("playing")) {
      sound?.pause();
      return;
    }
    if (!sound) {
      sound = new Audio(`/${attachment.url}`);
      sound.addEventListener("pause", () => show(false));
      sound.addEventListener("ended", () => show(false));
    }
    sound.play().then(() => show(true), silent);
  });
  return node;
}

/** A drawn map with a pin: streets are made up from the coordinates, for nothing is fetched. @param {Attachment} attachment */
function place(attachment) {
  const latitude = attachment.latitude ?? 0;
  const longitude = attachment.longitude ?? 0;
  const where = `${number(latitude, 5)}, ${number(longitude, 5)}`;
  const map = h("span", { class: "map", "aria-hidden": "true" }, icon("place", "icon map-pin"));
  const turn = Math.round(((latitude * 1000 + longitude * 700) % 40) - 20);
  setVars(map, { "--turn": `${turn}deg`, "--shift": `${Math.abs(turn) * 3}px` });
  return h(
    "a",
    {
      class: "place",
      href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`,
      target: "_blank",
      rel: "noopener noreferrer",
    },
    map,
    h("span", { class: "place-words" }, h("span", { class: "place-name" }, t("page-kind-location")), h("span", {}, where)),
  );
}
