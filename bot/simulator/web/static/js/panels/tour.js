/** The guided tour: a list of steps, of which one is open; its button does the step and shows where to look. */

import { fill, freshId, h } from "../dom.js";
import { icon } from "../icons.js";
import { keepLasting, lasting } from "../prefs.js";
import { announce } from "../toasts.js";
import { deed, put, rest } from "./parts.js";
import { showSpot } from "./spot.js";

/** @typedef {import("./panels.js").Tools} Tools */
/** @typedef {import("./spot.js").Spot} Spot */

const HIDDEN = "tour-hidden";
/** Where the panels would hide the chat to look at, they shrink to a line that says where to look. */
const PHONE = matchMedia("(max-width: 739px)");

class TourPanel {
  /** @param {Tools} tools */
  constructor({ api, store, t, notes }) {
    this.api = api;
    this.store = store;
    this.t = t;
    this.notes = notes;
    this.open = this.tour.step;
    this.step = this.tour.step;
    /** @type {Map<string, string>} whom each step was seen as */
    this.names = new Map();
    /** @type {Map<string, {name: string, text: string}>} */
    this.turnedAway = new Map();
    const id = freshId("panel");
    this.list = h("ol", { class: "tour-steps", id: freshId("tour") });
    this.progress = h("span", { class: "tour-progress" });
    this.bar = h("div", { class: "tour-bar", "aria-hidden": "true" });
    this.finished = h(
      "div",
      { class: "tour-finished", tabIndex: -1 },
      h("h4", {}, t("page-tour-finished-title")),
      h("p", {}, t("page-tour-finished-text")),
      deed(t("page-tour-again"), (button) => this._restart(button), { kind: "primary" }),
    );
    this.all = deed(t("page-tour-all"), () => this._showAll(this.all.getAttribute("aria-expanded") !== "true"), { kind: "quiet" });
    this.hide = deed(t("page-tour-hide"), () => this._setHidden(true), { kind: "quiet" });
    this.show = deed(t("page-tour-show"), () => this._setHidden(false), { sign: "flag" });
    this.peekText = h("p", {});
    this.peekNext = deed(t("page-tour-next"), () => this._peek(""), { kind: "primary" });
    this.body = h(
      "div",
      { class: "tour-body" },
      this.bar,
      this.list,
      this.finished,
      h("div", { class: "tour-foot" }, this.all, deed(t("page-tour-restart"), (button) => this._restart(button), { kind: "quiet" }), this.hide),
    );
    this.node = h(
      "section",
      { class: "panel tour-panel", "aria-labelledby": id },
      h("div", { class: "tour-head" }, h("h3", { id, class: "panel-title" }, t("page-tour-title")), this.progress),
      this.body,
      this.show,
      h("div", { class: "tour-peek" }, this.peekText, this.peekNext),
    );
    this.steps = this.ids.map((step, index) => this._row(step, index));
    fill(this.list, this.steps.map((row) => row.node));
    fill(this.bar, this.ids.map(() => h("i", {})));
    store.on("control", () => this._heard());
    store.on("world", () => this._heard());
    this.all.setAttribute("aria-controls", this.list.id);
    this._setHidden(Boolean(lasting(HIDDEN)), false);
    this._showAll(false);
  }

  /** @returns {{step: number, steps: {id: string}[], busy: boolean, person: string | null, chat: string | null, key: number | null}} */
  get tour() {
    return this.store.world.control.tour;
  }

  get ids() {
    return this.tour.steps.map((one) => one.id);
  }

  /** @param {string} id @param {number} index */
  _row(id, index) {
    const { t } = this;
    const bodyId = freshId("tour-step");
    const mark = h("span", { class: "tour-mark", "aria-hidden": "true" });
    const done = h("span", { class: "sr-only" });
    const title = h("button", { type: "button", class: "tour-title", "aria-controls": bodyId }, mark, h("span", {}, t(`page-tour-${id}-title`)), done);
    title.addEventListener("click", () => {
      this.open = this.open === index ? -1 : index;
      this._draw();
    });
    const button = deed("", (pressed) => this._take(pressed, id, index), { kind: "primary" });
    const look = h("p", { class: "tour-look" });
    const body = h("div", { class: "tour-step", id: bodyId }, h("p", {}, t(`page-tour-${id}-text`)), button);
    const node = h("li", {}, h("h4", {}, title), look, body);
    return { id, node, title, mark, done, body, button, look };
  }

  _heard() {
    // Another page may have gone on, or the demo have begun anew.
    if (this.tour.step !== this.step) {
      if (this.open === this.step || this.tour.step < this.step) this.open = this.tour.step;
      this.step = this.tour.step;
    }
    this._draw();
  }

  _draw() {
    const { t, tour } = this;
    const all = this.steps.length;
    put(this.progress, t("page-tour-progress", { step: Math.min(tour.step + 1, all), steps: all }));
    this.steps.forEach((row, index) => {
      const done = index < tour.step;
      const open = index === this.open;
      row.node.dataset.state = done ? "done" : index === tour.step ? "next" : "later";
      if (index === tour.step) row.title.setAttribute("aria-current", "step");
      else row.title.removeAttribute("aria-current");
      row.title.setAttribute("aria-expanded", String(open));
      row.body.hidden = !open;
      row.node.hidden = !open && !(index >= tour.step - 1 && index <= tour.step) && this.all.getAttribute("aria-expanded") !== "true";
      fill(row.mark, done ? icon("check") : String(index + 1));
      put(row.done, done ? `, ${t("page-tour-done-mark")}` : "");
      const label = tour.busy ? "page-tour-working" : done ? "page-tour-see" : `page-tour-${row.id}-button`;
      put(/** @type {Element} */ (row.button.lastElementChild), t(label));
      row.button.classList.toggle("primary", !done);
      rest(row.button, tour.busy);
      const newest = index === tour.step - 1;
      const name = this.names.get(row.id) ?? (newest ? this._nameOf(tour.person) : "");
      row.look.hidden = !name || !(newest || (done && open));
      put(row.look, name ? this._look(row.id, name) : "");
    });
    [...this.bar.children].forEach((part, index) => part.classList.toggle("full", index < tour.step));
    this.finished.hidden = tour.step < all;
    this.node.setAttribute("aria-busy", String(tour.busy));
  }

  /** Where to look after a step, and who was turned away in it. @param {string} id @param {string} name */
  _look(id, name) {
    const away = this.turnedAway.get(id);
    return [this.t(`page-tour-${id}-look`, { name }), away ? this.t("page-tour-turned-away", away) : ""].join(" ").trim();
  }

  /** @param {string} words what the shrunken panels say; none lets them grow again */
  _peek(words) {
    put(this.peekText, words);
    this.node.closest(".panels")?.classList.toggle("peek", words !== "");
    if (words) this.peekNext.focus({ preventScroll: true });
    else if (document.activeElement === this.peekNext) this.steps[Math.max(this.open, 0)]?.title.focus();
  }

  /** @param {boolean} all */
  _showAll(all) {
    this.all.setAttribute("aria-expanded", String(all));
    this._draw();
  }

  /** @param {string | null} person */
  _nameOf(person) {
    return this.store.person(person ?? "")?.name ?? "";
  }

  /** @param {HTMLElement} button @param {string} id @param {number} index */
  async _take(button, id, index) {
    const before = this.tour.step;
    announce(this.t("page-tour-working"));
    const spot = /** @type {(Spot & {step: number}) | undefined} */ (
      await this.notes.doing(button, () => this.api.control("tour", { step: index }))
    );
    this._draw();
    if (!spot) return;
    const name = this._nameOf(spot.person);
    this.names.set(id, name);
    if (spot.turned_away) this.turnedAway.set(id, spot.turned_away);
    const held = document.activeElement === button || document.activeElement === document.body;
    this.tour.step = this.step = Math.max(this.tour.step, spot.step);
    if (this.tour.step > before) this.open = this.tour.step;
    this._draw();
    this._peek(PHONE.matches ? this._look(id, name) : "");
    if (held && !PHONE.matches && this.tour.step > before) (this.steps[this.open]?.button ?? this.finished).focus({ preventScroll: true });
    this.steps[index]?.node.scrollIntoView({ block: "nearest" });
    showSpot(this.store, spot);
    announce(`${this._look(id, name)} ${this._whatNext(before)}`);
  }

  /** @param {number} before */
  _whatNext(before) {
    const next = this.ids[this.tour.step];
    if (this.tour.step === before) return "";
    return next ? this.t(`page-tour-${next}-title`) : this.t("page-tour-finished-title");
  }

  /** @param {HTMLElement} button */
  async _restart(button) {
    const done = await this.notes.doing(button, () => this.api.control("tour", { step: "restart" }));
    if (!done) return;
    this.names.clear();
    this.open = 0;
    this.tour.step = this.step = 0;
    this._draw();
    this.steps[0]?.title.focus();
  }

  /** @param {boolean} hidden @param {boolean} [keep] */
  _setHidden(hidden, keep = true) {
    this.body.hidden = hidden;
    this.progress.hidden = hidden;
    this.show.hidden = !hidden;
    if (!keep) return;
    keepLasting(HIDDEN, hidden ? "yes" : "");
    (hidden ? this.show : (this.steps[Math.max(this.open, 0)]?.title ?? this.hide)).focus();
  }
}

/** @param {Tools} tools */
export const tourPanel = (tools) => new TourPanel(tools).node;
