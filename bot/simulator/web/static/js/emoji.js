/** A small emoji picker. */

import { h } from "./dom.js";
import { t } from "./i18n.js";

const GROUPS = /** @type {[string, string][]} */ ([
  ["page-emoji-faces", "😀 😁 😂 🙂 😊 😉 😍 😘 😎 🤔 😅 😇 🥰 😴 😐 🙄 😔 😢 😭 😡 😱 🤗 🤝 🙏"],
  ["page-emoji-hands", "👍 👎 👌 👏 🙌 💪 ✌️ 🤞 👋 ☝️ 👉 👇 ❤️ 💚 💛 💙 🔥 ✨ ⭐ 💯 🎉 🎊 🏆 🥇"],
  ["page-emoji-work", "✅ ☑️ ❌ ⚠️ 📝 📌 📍 📷 📸 🎥 🎤 📣 📢 📰 🔗 📎 📅 🕓 ⏰ 📊 📈 💬 📩 🔕"],
  ["page-emoji-places", "🕌 🏫 🏛️ 🏠 🚌 🚗 🌾 🌊 🌴 🌧️ ☀️ 🌙 🌸 🌱 🍚 ☕ 🥤 🍌 📚 🎓 ⚽ 🏐 🎨 🇮🇩"],
]);
const PER_ROW = 8;

/** @type {(() => void) | null} */
let closeOpen = null;

/**
 * Open the picker above its button, or close it.
 * @param {HTMLElement} owner
 * @param {HTMLElement} host
 * @param {(emoji: string) => void} insert
 */
export function toggleEmoji(owner, host, insert) {
  if (closeOpen) return closeOpen();
  const box = h("div", { class: "emoji", role: "dialog", "aria-label": t("page-compose-emoji") });
  for (const [key, list] of GROUPS) {
    const buttons = list.split(" ").map((emoji) =>
      h("button", { type: "button", tabIndex: -1, class: "emoji-one", on: { click: () => insert(emoji) } }, emoji),
    );
    box.append(h("h3", {}, t(key)), h("div", { class: "emoji-grid" }, ...buttons));
  }
  const close = () => {
    closeOpen = null;
    box.remove();
    owner.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
  };
  const outside = (/** @type {Event} */ event) => {
    const target = /** @type {Node} */ (event.target);
    if (!box.contains(target) && !owner.contains(target)) close();
  };
  box.addEventListener("keydown", (event) => {
    const all = [...box.querySelectorAll("button")];
    const here = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const steps = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1, ArrowDown: PER_ROW, ArrowUp: -PER_ROW });
    const step = steps[event.key];
    if (step) all[Math.max(0, Math.min(all.length - 1, here + step))]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      close();
      owner.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const first = box.querySelector("button");
  if (first) first.tabIndex = 0;
  host.append(box);
  owner.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  closeOpen = close;
  first?.focus();
}
