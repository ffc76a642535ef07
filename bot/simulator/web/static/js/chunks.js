/** Rows in chunks: what the browser may skip as long as it is out of view, without watching each row by itself. */

import { h, setVars } from "./dom.js";
import { keyed } from "./keyed.js";

/** @typedef {import("./rows.js").Row} Row */

const MOST = 24;

export class Chunks {
  constructor() {
    this.node = h("div", { class: "rows" });
    /** Messages that begin a chunk, so that chunks stay what they are when older rows come before them. @type {Set<number>} */
    this._starts = new Set();
    /** @type {Map<string, HTMLElement>} */
    this._nodes = new Map();
  }

  /** @param {string} key */
  nodeOf(key) {
    return this._nodes.get(key);
  }

  /**
   * Make the list show these rows.
   * @param {Row[]} rows
   * @param {(node: HTMLElement, row: Row) => void} update
   */
  show(rows, update) {
    const nodes = new Map();
    const remember = (/** @type {HTMLElement} */ node, /** @type {Row} */ row) => {
      nodes.set(row.key, node);
      update(node, row);
    };
    keyed(
      this.node,
      this._split(rows),
      (chunk) => `c${startOf(chunk)}`,
      () => h("ol", { class: "chunk", role: "list" }),
      (node, chunk) => {
        keyed(node, chunk, (row) => row.key, () => h("li"), remember);
        setVars(node, { "--tall": `${chunk.reduce((total, row) => total + tallness(row), 0)}px` });
      },
    );
    this._nodes = nodes;
  }

  /** @param {Row[]} rows */
  _split(rows) {
    /** @type {Row[][]} */
    const chunks = [];
    for (const row of rows) {
      const last = chunks[chunks.length - 1];
      // A day's row and the first message of that day share a key, and stay together.
      const key = startOf([row]);
      if (last && (startOf(last) === key || (last.length < MOST && !this._starts.has(key)))) last.push(row);
      else {
        this._starts.add(key);
        chunks.push([row]);
      }
    }
    return chunks;
  }

  /** The first row below a line, with its distance from there. @param {number} line */
  firstBelow(line) {
    for (const chunk of this.node.children) {
      if (chunk.getBoundingClientRect().bottom <= line) continue;
      for (const node of chunk.children) {
        const box = node.getBoundingClientRect();
        if (box.bottom > line) return { node, offset: box.top - line };
      }
    }
    return null;
  }
}

/** @param {Row[]} rows */
const startOf = (rows) => rows[0]?.messages[0]?.key ?? 0;

/** About how tall a row will be, in pixels, so that the scroll bar is right before it is drawn. @param {Row} row */
function tallness(row) {
  if (row.kind !== "bubble") return 40;
  const photos = row.messages.filter((one) => one.attachment?.kind === "photo").length;
  const text = row.messages.reduce((total, one) => total + one.text.length / 46 + one.text.split("\n").length, 0);
  const keys = row.messages[0]?.buttons.length ?? 0;
  return Math.round(34 + text * 20 + (photos ? 240 + Math.floor(photos / 3) * 90 : 0) + keys * 44);
}
