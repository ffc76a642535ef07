/** What the panels are made of. */

import { Refusal } from "../api.js";
import { freshId, h } from "../dom.js";
import { icon } from "../icons.js";
import { toast } from "../toasts.js";

/** @typedef {import("../dom.js").Child} Child */

/** Where the panels tell what was refused. */
export class Notes {
  /** @param {typeof import("../i18n.js").t} t */
  constructor(t) {
    this._t = t;
    this.node = h("div", { class: "panel-notes", role: "status" });
  }

  /** @param {string} text */
  tell(text) {
    toast(this.node, text);
  }

  /**
   * Do something while its button rests; undefined where it is refused, which is told.
   * @template T
   * @param {HTMLElement} button
   * @param {() => Promise<T>} act
   * @returns {Promise<T | undefined>}
   */
  async doing(button, act) {
    if (button.getAttribute("aria-disabled") === "true") return undefined;
    rest(button, true);
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      toast(this.node, this._t(error.key, error.vars), "bad");
      return undefined;
    } finally {
      rest(button, false);
    }
  }
}

/**
 * A button that does nothing now. It keeps the focus, which one that is `disabled` would lose.
 * @param {HTMLElement} button
 * @param {boolean} resting
 */
export function rest(button, resting) {
  if (resting) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

/**
 * A panel with its heading.
 * @param {string} title
 * @param {string} className
 * @param {...Child} children
 */
export function panel(title, className, ...children) {
  const id = freshId("panel");
  return h("section", { class: `panel ${className}`, "aria-labelledby": id }, h("h3", { id, class: "panel-title" }, title), ...children);
}

/**
 * @param {string} label
 * @param {(button: HTMLButtonElement) => unknown} act
 * @param {{sign?: string, kind?: "" | "primary" | "danger" | "good" | "quiet"}} [look]
 */
export function deed(label, act, { sign = "", kind = "" } = {}) {
  const button = h("button", { type: "button", class: `deed ${kind}` }, sign ? icon(sign) : null, h("span", {}, label));
  button.addEventListener("click", () => act(button));
  return button;
}

/**
 * Change a text only where it is another one, so that nothing flickers and nothing is read out twice.
 * @param {Element} node
 * @param {string} text
 */
export function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
