/** Starts the page: texts, world, sides, panels, and the place in the address. */

import * as api from "./api.js";
import { closeButton } from "./dialogs.js";
import { fill, h } from "./dom.js";
import { t, useLanguage } from "./i18n.js";
import { keepLasting, keepPassing, lasting, passing } from "./prefs.js";
import { readPlaces, writePlaces } from "./route.js";
import { Side } from "./side.js";
import { Store } from "./store.js";
import { announceIn } from "./toasts.js";
import { topBar } from "./top.js";

/** @typedef {import("./route.js").Place} Place */

const ROOMY = matchMedia("(min-width: 1280px)");
const ONE_COLUMN = matchMedia("(max-width: 739px)");

class App {
  constructor() {
    this.store = new Store();
    /** @type {Side[]} */
    this.sides = [];
    this.quiet = false;
    this.active = 0;
    /** Whether somebody comes without a place to go to, as newcomers do. */
    this.anew = !location.hash;
  }

  async start() {
    await this.store.start();
    const { language, zone } = this.store.world;
    await useLanguage(lasting("language") || language, zone);
    document.title = t("page-top-title");
    this._build();
    this._toAddress();
    addEventListener("hashchange", () => this._toAddress());
    if (Object.keys(this.store.world.control ?? {}).length) await this._mountPanels().catch((error) => console.error(error));
  }

  _build() {
    this.top = topBar(this.store, { toggleSplit: () => this.toggleSplit(), togglePanels: () => this.togglePanels() });
    this.sidesNode = h("main", { class: "sides" });
    const log = h("div", { class: "sr-only", role: "log", "aria-live": "polite", "aria-label": t("page-chat-log") });
    announceIn(log);
    this.panelsNode = h("div", { class: "panels-body" });
    this.panels = h(
      "aside",
      { class: "panels", id: "panels", hidden: true, "aria-label": t("page-top-panels") },
      h("header", { class: "panels-head" }, h("h2", {}, t("page-top-panels")), closeButton(() => this.togglePanels(false))),
      this.panelsNode,
    );
    this.node = h("div", { class: "app" }, this.top.node, this.sidesNode, this.panels, log);
    fill(document.body, this.node);
    this.panels.addEventListener("keydown", (event) => event.key === "Escape" && this.togglePanels(false));
    this.store.actAs = (person, side = this.active) => this._actAs(person, side);
    this.top.panels.hidden = true;
    if (passing("focus") === "language") /** @type {HTMLElement | null} */ (this.node.querySelector(".language-button"))?.focus();
    keepPassing("focus", "");
  }

  async _mountPanels() {
    const { mountPanels } = await import("./panels/panels.js");
    mountPanels(/** @type {HTMLElement} */ (this.panelsNode), { api, store: this.store, t });
    this.top?.panels.removeAttribute("hidden");
    const greets = ONE_COLUMN.matches && this.anew && this._hasTour();
    this.togglePanels((ROOMY.matches || greets) && lasting("panels") !== "closed", false);
  }

  /** @param {boolean} [open] @param {boolean} [keep] */
  togglePanels(open = Boolean(this.panels?.hidden), keep = true) {
    if (!this.panels || !this.top || this.top.panels.hidden) return;
    this.panels.hidden = !open;
    this.node?.classList.toggle("with-panels", open);
    this.top.panels.setAttribute("aria-expanded", String(open));
    if (!keep) return;
    keepLasting("panels", open ? "" : "closed");
    if (open) this.panels.querySelector("button")?.focus();
    else this.top.panels.focus();
  }

  toggleSplit() {
    if (this.sides.length > 1) this._place(this._places().slice(0, 1));
    else {
      const [first] = this._places();
      const other = this.store.world.people.find((one) => one.id !== first?.person);
      if (first && other) this._place([first, { person: other.id, chat: other.id }]);
      this.sides[1]?.node.querySelector("button")?.focus();
    }
  }

  /** @param {string} person @param {number} side */
  _actAs(person, side) {
    (this.sides[side] ?? this.sides[0])?.actAs(person);
  }

  /** @returns {Place[]} */
  _places() {
    return this.sides.map((side) => ({ person: side.person, chat: side.chat }));
  }

  /** Go where the address says; where it says nothing, to the first person. */
  _toAddress() {
    if (writePlaces(this._places()) === location.hash) return;
    const places = readPlaces(location.hash, this.store);
    const first = this.store.person(this.store.world.control?.tour?.person) ?? this.store.world.people[0];
    if (!places.length && first) places.push({ person: first.id, chat: ONE_COLUMN.matches && this._hasTour() ? null : first.id });
    this._place(places);
  }

  /** Where there is none, an office is to be set up, and that begins in the chat. */
  _hasTour() {
    return Boolean(this.store.world.control?.tour?.steps.length);
  }

  /** @param {Place[]} places */
  _place(places) {
    this.quiet = true;
    while (this.sides.length > places.length) this.sides.pop()?.destroy();
    places.forEach((place, index) => {
      const side = this.sides[index] ?? this._newSide(index);
      side.show(place.person, place.chat);
    });
    this.quiet = false;
    this.active = Math.min(this.active, places.length - 1);
    this.node?.classList.toggle("split", places.length > 1);
    this.top?.split.setAttribute("aria-pressed", String(places.length > 1));
    this._noteAddress(true);
  }

  /** @param {number} index */
  _newSide(index) {
    const side = new Side(this.store, index, () => this._noteAddress(false));
    side.node.addEventListener("focusin", () => (this.active = index));
    this.sides[index] = side;
    this.sidesNode?.append(side.node);
    return side;
  }

  /** @param {boolean} replace */
  _noteAddress(replace) {
    if (this.quiet) return;
    const hash = writePlaces(this._places());
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, "", hash);
    else history.pushState(null, "", hash);
  }
}

const app = new App();
app.start().catch((error) => {
  fill(document.body, h("p", { class: "fatal", role: "alert" }, t(error.key ?? "page-error-start")));
  throw error;
});
