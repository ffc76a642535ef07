/** Albums as mosaics: rows of equal height that fill the width without cutting much off. */

import { h } from "./dom.js";
import { t } from "./i18n.js";

/** @typedef {import("./types.js").Message} Message */

const NARROWEST = 0.68;
const WIDEST = 1.9;
const IDEAL_ROW = 2;
const ALONE_ROW = 1.6;
const WIDEST_ROW = 4.2;
const ALBUM_WIDTH = 446;
const NARROWEST_WIDTH = 280;
const SINGLE_HEIGHT = 380;

/** @param {Message} message */
function ratioOf(message) {
  const { width, height } = message.attachment ?? {};
  return Math.min(Math.max(width && height ? width / height : 4 / 3, NARROWEST), WIDEST);
}

/**
 * Split ratios into rows, so that the rows' own ratios come near the ideal; fewest rows win a draw.
 * @param {number[]} ratios
 * @returns {number[][]} indices by row
 */
export function layOut(ratios) {
  const count = ratios.length;
  if (count <= 1) return [ratios.map((_, index) => index)];
  if (count === 2) return sum(ratios) > 2.6 ? [[0], [1]] : [[0, 1]];
  /** @type {{cost: number, from: number}[]} */
  const best = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= count; end += 1) {
    best[end] = { cost: Infinity, from: 0 };
    for (let from = Math.max(0, end - 4); from < end; from += 1) {
      const wide = sum(ratios.slice(from, end));
      const alone = end - from === 1 ? 0.3 : 0;
      const cost = /** @type {{cost: number}} */ (best[from]).cost + (Math.min(wide, WIDEST_ROW) - IDEAL_ROW) ** 2 + alone;
      if (cost < /** @type {{cost: number}} */ (best[end]).cost) best[end] = { cost, from };
    }
  }
  const rows = [];
  for (let end = count; end > 0; end = /** @type {{from: number}} */ (best[end]).from) {
    const from = /** @type {{from: number}} */ (best[end]).from;
    rows.unshift(Array.from({ length: end - from }, (_, index) => from + index));
  }
  return rows;
}

/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * The photos of one bubble.
 * @param {Message[]} messages
 * @param {(message: Message) => void} enlarge
 */
export function mosaic(messages, enlarge) {
  const ratios = messages.map(ratioOf);
  const rows = layOut(ratios).map((indices) => {
    const wide = sum(indices.map((index) => ratios[index] ?? 1));
    const cells = indices.map((index) => cell(/** @type {Message} */ (messages[index]), ratios[index] ?? 1, index, messages, enlarge));
    const shown = indices.length === 1 && messages.length > 1 ? Math.max(wide, ALONE_ROW) : wide;
    return h("div", { class: "mosaic-row", style: { "--ratio": shown } }, ...cells);
  });
  return h("div", { class: messages.length === 1 ? "mosaic single" : "mosaic" }, ...rows);
}

/** How wide the bubble of these photos wants to be, in pixels. @param {Message[]} messages */
export function widthOf(messages) {
  const [first] = messages;
  if (!first || messages.length > 1) return ALBUM_WIDTH;
  return Math.round(Math.min(Math.max(ratioOf(first) * SINGLE_HEIGHT, NARROWEST_WIDTH), ALBUM_WIDTH));
}

/**
 * @param {Message} message
 * @param {number} ratio
 * @param {number} index
 * @param {Message[]} all
 * @param {(message: Message) => void} enlarge
 */
function cell(message, ratio, index, all, enlarge) {
  const vars = { name: message.sender.name, number: index + 1, total: all.length };
  const label = t(all.length > 1 ? "page-chat-photo-of" : "page-chat-photo-by", vars);
  const image = h("img", { src: `/${message.attachment?.thumb ?? ""}`, alt: label, loading: "lazy", decoding: "async" });
  image.addEventListener("error", () => image.parentElement?.classList.add("broken"));
  return h(
    "button",
    { type: "button", class: "mosaic-cell", dataset: { spot: `p${message.key}` }, style: { "--ratio": ratio }, on: { click: () => enlarge(message) } },
    image,
  );
}
