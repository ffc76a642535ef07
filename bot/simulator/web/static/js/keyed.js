/** Lists that change in place: what stays keeps its node, its focus and its scroll position. */

/** @type {WeakMap<Element, Map<string, HTMLElement>>} */
const known = new WeakMap();

/**
 * Make a parent's children match the items.
 * @template T
 * @param {Element} parent holds nothing but these children
 * @param {T[]} items
 * @param {(item: T) => string} keyOf unique among the items
 * @param {(item: T) => HTMLElement} make
 * @param {(node: HTMLElement, item: T) => void} [update] called for new and for known nodes
 */
export function keyed(parent, items, keyOf, make, update) {
  const before = known.get(parent) ?? new Map();
  /** @type {Map<string, HTMLElement>} */
  const after = new Map();
  const focused = document.activeElement;
  /** @type {Element | null} */
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const node = before.get(key) ?? make(item);
    before.delete(key);
    after.set(key, node);
    update?.(node, item);
    if (node === cursor) cursor = node.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  for (const node of before.values()) node.remove();
  known.set(parent, after);
  if (focused instanceof HTMLElement && focused !== document.activeElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}

/** The node of a key. @param {Element} parent @param {string} key */
export const nodeOf = (parent, key) => known.get(parent)?.get(key);

/**
 * Arrow keys move the focus among a parent's children, of which one at a time can be reached by Tab.
 * @param {HTMLElement} parent
 * @param {string} selector
 * @param {"both" | "vertical"} [way]
 */
export function roving(parent, selector, way = "vertical") {
  const forward = way === "both" ? ["ArrowDown", "ArrowRight"] : ["ArrowDown"];
  const backward = way === "both" ? ["ArrowUp", "ArrowLeft"] : ["ArrowUp"];
  parent.addEventListener("keydown", (event) => {
    const all = /** @type {HTMLElement[]} */ ([...parent.querySelectorAll(selector)]);
    const here = all.indexOf(/** @type {HTMLElement} */ (event.target));
    if (here < 0) return;
    let there = here;
    if (forward.includes(event.key)) there = Math.min(here + 1, all.length - 1);
    else if (backward.includes(event.key)) there = Math.max(here - 1, 0);
    else if (event.key === "Home") there = 0;
    else if (event.key === "End") there = all.length - 1;
    else return;
    event.preventDefault();
    all[there]?.focus();
  });
  parent.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!target.matches(selector)) return;
    for (const one of parent.querySelectorAll(`${selector}[tabindex="0"]`)) one.setAttribute("tabindex", "-1");
    target.tabIndex = 0;
  });
}
