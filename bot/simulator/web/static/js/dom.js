/** Building the page out of nodes: no markup is ever parsed, so that text stays text. */

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [props] `class`, `dataset`, `on` (listeners by event), `style` (custom properties);
 *   what the element has as a property is set as one, everything else as an attribute; null and false leave it out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = String(value);
    else if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "style") setVars(node, value);
    else if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, /** @type {any} */ (listener));
    } else if (name in node && !name.startsWith("aria") && !["list", "form", "role"].includes(name)) {
      /** @type {any} */ (node)[name] = value;
    } else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...nodes(children));
  return node;
}

/**
 * Set style properties, custom ones included. The page's policy forbids style attributes, not the CSSOM.
 * @param {HTMLElement | SVGElement} node
 * @param {Record<string, string | number>} values
 */
export function setVars(node, values) {
  for (const [name, value] of Object.entries(values)) node.style.setProperty(name, String(value));
}

/**
 * Put these children in place of the present ones.
 * @param {Element} node
 * @param {...(Child | Child[])} children
 */
export function fill(node, ...children) {
  node.replaceChildren(...nodes(children));
}

/**
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return /** @type {(Node | string)[]} */ (
    children
      .flat()
      .filter((child) => child !== null && child !== undefined && child !== false && child !== "")
      .map((child) => (typeof child === "number" ? String(child) : child))
  );
}

let numbers = 0;

/**
 * An id that no other element has.
 * @param {string} prefix
 */
export function freshId(prefix) {
  numbers += 1;
  return `${prefix}-${numbers}`;
}

/** Whether the main pointer is a finger: Enter makes a new line there, menus open by a long press. */
export const isTouch = () => matchMedia("(pointer: coarse)").matches;

/** Whether movement should be kept away. */
export const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Call `act` after it has not been called for `ms`; `.now()` calls at once what waits, `.cancel()` forgets it.
 * @param {(...values: any[]) => void} act
 * @param {number} ms
 */
export function later(act, ms) {
  let timer = 0;
  /** @type {any[] | null} */
  let waiting = null;
  const run = () => {
    clearTimeout(timer);
    const values = waiting;
    waiting = null;
    if (values) act(...values);
  };
  /** @param {...any} values */
  const call = (...values) => {
    waiting = values;
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  call.now = run;
  call.cancel = () => {
    waiting = null;
    clearTimeout(timer);
  };
  return call;
}
