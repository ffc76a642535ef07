/** Photos at full size: arrow keys turn the pages, Escape closes. */

import { fill, h } from "./dom.js";
import { day, t, time } from "./i18n.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.js").Message} Message */

/**
 * @param {Message[]} photos all that can be looked through
 * @param {Message} first
 */
export function enlarge(photos, first) {
  const previous = document.activeElement;
  let index = Math.max(0, photos.findIndex((one) => one.key === first.key));
  const image = h("img", { class: "light-image", alt: "" });
  const caption = h("p", { class: "light-caption" });
  const place = h("p", { class: "light-place", "aria-live": "polite" });
  const save = h("a", { class: "light-button", "aria-label": t("page-chat-download") }, icon("download"));
  const close = lightButton("close", "page-top-close", () => dialog.close());
  const back = lightButton("back", "page-chat-photo-before", () => turn(-1));
  const next = lightButton("right", "page-chat-photo-after", () => turn(1));
  back.classList.add("light-back");
  next.classList.add("light-next");
  const head = h("header", { class: "light-head" }, place, save, close);
  const stage = h("div", { class: "light-stage" }, image);
  const dialog = h("dialog", { class: "light", "aria-label": t("page-chat-photos") }, head, stage, caption, back, next);

  function show() {
    const photo = /** @type {Message} */ (photos[index]);
    image.src = `/${photo.attachment?.url ?? ""}`;
    image.alt = t("page-chat-photo-by", { name: photo.sender.name });
    fill(caption, photo.text);
    caption.hidden = !photo.text;
    place.textContent = `${t("page-chat-photo-place", { number: index + 1, total: photos.length })} · ${photo.sender.name}, ${day(photo.date)}, ${time(photo.date)}`;
    save.setAttribute("href", `/${photo.attachment?.url ?? ""}?download=1`);
    save.setAttribute("download", photo.attachment?.name ?? "");
    back.hidden = index === 0;
    next.hidden = index === photos.length - 1;
  }

  /** @param {number} step */
  function turn(step) {
    const wanted = index + step;
    if (wanted < 0 || wanted >= photos.length) return;
    index = wanted;
    show();
    if (document.activeElement === document.body) close.focus();
  }

  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") turn(-1);
    else if (event.key === "ArrowRight") turn(1);
  });
  stage.addEventListener("click", (event) => event.target === stage && dialog.close());
  let start = 0;
  stage.addEventListener("touchstart", (event) => (start = event.touches[0]?.clientX ?? 0), { passive: true });
  stage.addEventListener("touchend", (event) => {
    const moved = (event.changedTouches[0]?.clientX ?? start) - start;
    if (Math.abs(moved) > 50) turn(moved > 0 ? -1 : 1);
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (previous instanceof HTMLElement && previous.isConnected) previous.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  show();
  dialog.showModal();
  close.focus();
}

/** @param {string} sign @param {string} key @param {() => void} act */
const lightButton = (sign, key, act) =>
  h("button", { type: "button", class: "light-button", "aria-label": t(key), on: { click: act } }, icon(sign));
