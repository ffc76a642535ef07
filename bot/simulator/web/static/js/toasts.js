/** Short notes that pass by themselves, and what a screen reader hears. */

import { Refusal } from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

const SHOWN_MS = 4000;
const PER_LETTER_MS = 55;

/**
 * @param {HTMLElement} host a region with role=status
 * @param {string} text
 * @param {"" | "bad"} [kind]
 */
export function toast(host, text, kind = "") {
  const note = h("div", { class: `toast ${kind}` }, kind === "bad" ? icon("block") : null, h("span", {}, text));
  host.append(note);
  while (host.children.length > 3) host.firstElementChild?.remove();
  setTimeout(() => {
    note.classList.add("gone");
    setTimeout(() => note.remove(), 300);
  }, SHOWN_MS + text.length * PER_LETTER_MS);
}

/**
 * Do something and tell in the host where it is refused; undefined then.
 * @template T
 * @param {HTMLElement} host
 * @param {() => Promise<T>} act
 * @returns {Promise<T | undefined>}
 */
export async function trying(host, act) {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    toast(host, t(error.key, error.vars), "bad");
    return undefined;
  }
}

/** @type {HTMLElement | null} */
let log = null;

/** Where announcements go. @param {HTMLElement} node with role=log */
export const announceIn = (node) => (log = node);

/** Say something to a screen reader only. @param {string} text */
export function announce(text) {
  if (!log) return;
  log.append(h("p", {}, text));
  while (log.children.length > 8) log.firstElementChild?.remove();
}
