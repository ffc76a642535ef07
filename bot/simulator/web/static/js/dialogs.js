/** Dialogs over the page: native ones, which keep the focus inside and give it back. */

import { avatar } from "./avatar.js";
import { fill, freshId, h } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

/** @typedef {{label: string, value: any, kind?: "primary" | "danger" | "plain", submit?: boolean}} Answer */
/** @typedef {{value: string, title: string, note?: string, look?: Parameters<typeof avatar>[0], sign?: string}} Option */

/**
 * Show a dialog and wait for what is chosen; null where it is dismissed.
 * @param {{title: string, body: (Node | string)[], answers?: Answer[], className?: string, quiet?: boolean,
 *   read?: () => any, opened?: (dialog: HTMLDialogElement, close: (value: any) => void) => void}} what
 *   `read` turns the answer of the form's own button into a value; `quiet` leaves the head out
 * @returns {Promise<any>}
 */
export function openDialog({ title, body, answers = [], className = "", quiet = false, read, opened }) {
  return new Promise((resolve) => {
    const id = freshId("dialog");
    const dialog = h("dialog", { class: `dialog ${className}`, "aria-labelledby": id });
    const previous = document.activeElement;
    /** @type {any} */
    let result = null;
    const close = (/** @type {any} */ value) => {
      result = value;
      dialog.close();
    };
    const buttons = answers.map((answer) =>
      h(
        "button",
        {
          type: answer.submit ? "submit" : "button",
          class: `button ${answer.kind ?? "plain"}`,
          on: answer.submit ? {} : { click: () => close(answer.value) },
        },
        answer.label,
      ),
    );
    const head = h("header", { class: quiet ? "dialog-head sr-only" : "dialog-head" }, h("h2", { id }, title));
    if (!quiet && !answers.length) head.append(closeButton(() => close(null)));
    const form = h("form", { method: "dialog" }, head, h("div", { class: "dialog-body" }, ...body));
    if (buttons.length) form.append(h("footer", { class: "dialog-foot" }, ...buttons));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = read ? read() : true;
      if (value !== undefined) close(value);
    });
    dialog.append(form);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) close(null);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (previous instanceof HTMLElement && previous.isConnected) previous.focus({ preventScroll: true });
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    opened?.(dialog, close);
  });
}

/** @param {() => void} close */
export const closeButton = (close) =>
  h("button", { type: "button", class: "icon-button", "aria-label": t("page-top-close"), on: { click: close } }, icon("close"));

/**
 * Ask before something that cannot be taken back.
 * @param {{title: string, text: string, yes: string, danger?: boolean}} what
 * @returns {Promise<boolean>}
 */
export async function confirmed({ title, text, yes, danger = false }) {
  const answers = /** @type {Answer[]} */ ([
    { label: t("page-top-cancel"), value: false },
    { label: yes, value: true, kind: danger ? "danger" : "primary" },
  ]);
  return (await openDialog({ title, body: [h("p", {}, text)], answers })) === true;
}

/** The bot's pop-up. @param {string} from @param {string} text */
export const popUp = (from, text) =>
  openDialog({
    title: from,
    body: [h("p", { class: "pre-line" }, text)],
    className: "pop-up",
    answers: [{ label: t("page-top-understood"), value: true, kind: "primary" }],
  });

/**
 * Ask for one line; null where it is dismissed.
 * @param {{title: string, label: string, yes: string, more?: Node[], most?: number}} what
 * @returns {Promise<string | null>}
 */
export function askLine({ title, label, yes, more = [], most = 64 }) {
  const id = freshId("field");
  const field = h("input", { id, type: "text", class: "field", required: true, maxLength: most, autocomplete: "off" });
  return openDialog({
    title,
    body: [h("label", { class: "label", for: id }, label), field, ...more],
    answers: [
      { label: t("page-top-cancel"), value: null },
      { label: yes, value: true, kind: "primary", submit: true },
    ],
    read: () => field.value.trim() || undefined,
    opened: () => field.focus(),
  });
}

/**
 * Choose one of a list, with a search field where the list is long; null where it is dismissed.
 * @param {{title: string, options: Option[], current?: string, extra?: Option[]}} what `extra` stand at the end
 * @returns {Promise<string | null>}
 */
export function choose({ title, options, current, extra = [] }) {
  const list = h("ul", { class: "options", role: "list" });
  const search = h("input", { type: "search", class: "field", placeholder: t("page-top-search"), "aria-label": t("page-top-search") });
  const long = options.length > 7;
  return openDialog({
    title,
    className: "choose",
    body: [...(long ? [search] : []), list],
    opened: (dialog, close) => {
      const show = () => {
        const wanted = search.value.trim().toLowerCase();
        const fits = (/** @type {Option} */ one) => `${one.title} ${one.note ?? ""}`.toLowerCase().includes(wanted);
        const found = [...options.filter(fits), ...extra];
        const none = h("li", { class: "empty" }, t("page-top-nothing-found"));
        fill(list, found.length ? found.map((one) => optionRow(one, one.value === current, close)) : none);
      };
      search.addEventListener("input", show);
      search.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        /** @type {HTMLElement | null} */ (list.querySelector("button"))?.click();
      });
      show();
      const first = long ? search : (list.querySelector("[aria-current]") ?? list.querySelector("button"));
      /** @type {HTMLElement | null} */ (first)?.focus();
      list.addEventListener("keydown", (event) => moveAmong(list, event));
    },
  });
}

/** @param {Option} option @param {boolean} current @param {(value: string) => void} close */
function optionRow(option, current, close) {
  const look = option.look ? avatar(option.look) : h("span", { class: "option-sign" }, icon(option.sign ?? "right"));
  const words = h("span", { class: "option-words" }, h("span", { class: "option-title" }, option.title));
  if (option.note) words.append(h("span", { class: "option-note" }, option.note));
  const on = { click: () => close(option.value) };
  const button = h("button", { type: "button", class: "option", "aria-current": current ? "true" : null, on }, look, words);
  if (current) button.append(icon("check"));
  return h("li", {}, button);
}

/** @param {HTMLElement} list @param {KeyboardEvent} event */
function moveAmong(list, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...list.querySelectorAll("button")];
  const here = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, here + step))]?.focus();
}
