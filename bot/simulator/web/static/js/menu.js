/** Small menus beside what they belong to. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {{label: string, sign?: string, danger?: boolean, act: () => void} | null} Item null draws nothing */

const HOLD_MS = 550;

/** @type {(() => void) | null} */
let closeOpen = null;

/**
 * Open a menu at an element or a point.
 * @param {HTMLElement} owner gets the focus back
 * @param {Item[]} items
 * @param {{at?: {x: number, y: number}, label: string, head?: HTMLElement | null}} options `head` stands above the items
 */
export function openMenu(owner, items, { at, label, head = null }) {
  closeOpen?.();
  const box = h("div", { class: "menu" });
  const list = h("div", { role: "menu", "aria-label": label });
  if (head) box.append(head);
  box.append(list);
  for (const item of items) {
    if (!item) continue;
    const on = { click: () => (close(true), item.act()) };
    const look = item.danger ? "menu-item danger" : "menu-item";
    list.append(
      h("button", { type: "button", role: "menuitem", tabIndex: -1, class: look, on }, item.sign ? icon(item.sign) : null, item.label),
    );
  }
  (document.querySelector("main") ?? document.body).append(box);
  place(box, owner, at);
  owner.setAttribute("aria-expanded", "true");

  const buttons = () => /** @type {HTMLElement[]} */ ([...box.querySelectorAll("button")]);
  /** @param {boolean} back */
  function close(back) {
    closeOpen = null;
    box.remove();
    owner.removeAttribute("aria-expanded");
    removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", gone);
    removeEventListener("blur", gone);
    if (back && owner.isConnected) owner.focus({ preventScroll: true });
  }
  const gone = () => close(false);
  const outside = (/** @type {Event} */ event) => {
    if (!box.contains(/** @type {Node} */ (event.target))) close(false);
  };
  box.addEventListener("keydown", (event) => {
    const all = buttons();
    const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 });
    const step = steps[event.key];
    if (step) all[(here + step + all.length) % all.length]?.focus();
    else if (event.key === "Home") all[0]?.focus();
    else if (event.key === "End") all.at(-1)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener("pointerdown", outside, true);
  addEventListener("resize", gone);
  addEventListener("blur", gone);
  closeOpen = gone;
  /** @type {HTMLElement | null} */ (list.querySelector("button"))?.focus({ preventScroll: true });
  return () => close(true);
}

/** @param {HTMLElement} box @param {HTMLElement} owner @param {{x: number, y: number} | undefined} at */
function place(box, owner, at) {
  const around = owner.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const x = at ? at.x : Math.min(around.left, around.right - width);
  const below = at ? at.y : around.bottom + 4;
  const above = at ? at.y - height : around.top - height - 4;
  const y = below + height > innerHeight - 8 && above > 8 ? above : below;
  box.style.left = `${Math.max(8, Math.min(x < 8 ? around.left : x, innerWidth - width - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}

/**
 * A finger that rests on something, also where the browser knows no such gesture.
 * @param {HTMLElement} parent
 * @param {string} selector
 * @param {(node: HTMLElement, at: {x: number, y: number}) => void} held
 */
export function onHold(parent, selector, held) {
  let timer = 0;
  let opened = false;
  const stop = () => clearTimeout(timer);
  const start = (/** @type {TouchEvent} */ event) => {
    stop();
    opened = false;
    const node = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(selector));
    const finger = event.touches[0];
    if (!node || !finger || event.touches.length > 1) return;
    const at = { x: finger.clientX, y: finger.clientY };
    timer = setTimeout(() => {
      opened = true;
      if (!closeOpen) held(node, at);
    }, HOLD_MS);
  };
  // Lifting the finger would press whatever the menu has under it by then.
  const lift = (/** @type {TouchEvent} */ event) => {
    stop();
    if (opened && event.cancelable) event.preventDefault();
  };
  parent.addEventListener("touchstart", start, { passive: true });
  parent.addEventListener("touchend", lift);
  for (const end of ["touchmove", "touchcancel"]) parent.addEventListener(end, stop, { passive: true });
}
