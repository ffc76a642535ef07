/** Looking at what was picked, dropped or pasted before it is sent. */

import { openDialog } from "./dialogs.js";
import { freshId, h, isTouch } from "./dom.js";
import { number, size, t } from "./i18n.js";
import { icon } from "./icons.js";

const PICTURES = new Set(["image/jpeg", "image/png", "image/webp"]);
const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_IN_ALBUM = 10;

/** @param {File} file */
export const isPicture = (file) => PICTURES.has(file.type);

/**
 * Show the files with a field for the caption; null where it is dismissed.
 * @param {File[]} picked
 * @param {string} text becomes the caption
 * @param {boolean} asFiles
 * @returns {Promise<{files: File[], caption: string, asFiles: boolean} | null>}
 */
export function askForMedia(picked, text, asFiles) {
  let files = [...picked];
  /** @type {Map<File, string>} */
  const urls = new Map();
  const list = h("ul", { class: "previews", role: "list" });
  const count = h("p", { class: "soft", role: "status" });
  const id = freshId("caption");
  const caption = h("textarea", { id, class: "field", rows: 2, maxLength: 4096, placeholder: t("page-compose-caption") });
  caption.value = text;
  const toggle = h("input", { type: "checkbox", checked: asFiles });
  const mixed = picked.some((file) => !isPicture(file));
  const choice = h("label", { class: "tick", hidden: mixed }, toggle, t("page-compose-as-files"));
  const asPictures = () => !mixed && !toggle.checked;

  const urlOf = (/** @type {File} */ file) => {
    const url = urls.get(file) ?? URL.createObjectURL(file);
    urls.set(file, url);
    return url;
  };

  /** @param {() => void} empty */
  function show(empty) {
    if (!files.length) return empty();
    list.classList.toggle("as-files", !asPictures());
    list.replaceChildren(...files.map((file) => preview(file, isPicture(file) ? urlOf(file) : "", () => drop(file, empty))));
    count.textContent = t(asPictures() ? "page-compose-photos-count" : "page-compose-files-count", { count: number(files.length) });
  }

  /** @param {File} file @param {() => void} empty */
  function drop(file, empty) {
    const place = files.indexOf(file);
    files = files.filter((one) => one !== file);
    show(empty);
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(place, buttons.length - 1)] ?? caption).focus();
  }

  return openDialog({
    title: t(mixed || asFiles ? "page-compose-send-files" : "page-compose-send-photos"),
    className: "media",
    body: [list, count, h("label", { class: "sr-only", for: id }, t("page-compose-caption")), caption, choice],
    answers: [
      { label: t("page-top-cancel"), value: null },
      { label: t("page-compose-send"), value: true, kind: "primary", submit: true },
    ],
    read: () => ({ files, caption: caption.value.trim(), asFiles: !asPictures() }),
    opened: (dialog, close) => {
      show(() => close(null));
      toggle.addEventListener("change", () => show(() => close(null)));
      caption.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing || isTouch()) return;
        event.preventDefault();
        dialog.querySelector("form")?.requestSubmit();
      });
      caption.focus();
    },
  }).finally(() => urls.forEach((url) => URL.revokeObjectURL(url)));
}

/** @param {File} file @param {string} url @param {() => void} remove */
function preview(file, url, remove) {
  const heavy = file.size > MOST_BYTES;
  const look = url ? h("img", { src: url, alt: file.name }) : h("span", { class: "file-sign", "aria-hidden": "true" }, icon("file"));
  const facts = h("span", { class: "preview-facts" }, h("span", { class: "file-name" }, file.name), h("span", { class: "file-facts" }, size(file.size)));
  if (heavy) facts.append(h("span", { class: "preview-warning" }, t("page-compose-too-large", { size: size(file.size), most: size(MOST_BYTES) })));
  const label = t("page-compose-remove", { name: file.name });
  const button = h("button", { type: "button", class: "preview-remove", "aria-label": label, on: { click: remove } }, icon("close"));
  return h("li", { class: heavy ? "preview heavy" : "preview" }, look, facts, button);
}

/**
 * Take dropped files: two fields appear, one for photos, one for files.
 * @param {HTMLElement} zone
 * @param {(files: File[], asFiles: boolean) => void} dropped
 * @param {() => boolean} open whether something may be sent now
 */
export function acceptDrops(zone, dropped, open) {
  const photos = h("div", { class: "drop-field" }, icon("image"), h("strong", {}, t("page-compose-drop-photos")));
  const files = h("div", { class: "drop-field" }, icon("file"), h("strong", {}, t("page-compose-drop-files")));
  const veil = h("div", { class: "drop-veil", hidden: true }, photos, files);
  zone.append(veil);
  let depth = 0;
  const carriesFiles = (/** @type {DragEvent} */ event) => open() && event.dataTransfer?.types.includes("Files");
  zone.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth += 1;
    veil.hidden = false;
  });
  zone.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    veil.hidden = depth === 0;
  });
  zone.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    for (const field of [photos, files]) field.classList.toggle("over", field.contains(/** @type {Node} */ (event.target)));
  });
  zone.addEventListener("drop", (event) => {
    depth = 0;
    veil.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const brought = [...(event.dataTransfer?.files ?? [])];
    if (brought.length) dropped(brought, files.contains(/** @type {Node} */ (event.target)));
  });
}
