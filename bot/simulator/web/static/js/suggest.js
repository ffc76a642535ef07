/** What the composer proposes while one types: commands after "/", the bot's results after "@bot". */

import { act, get } from "./api.js";
import { fill, freshId, h, later } from "./dom.js";
import { t } from "./i18n.js";
import { trying } from "./toasts.js";

/** @typedef {{title: string, note: string, pick: (complete: boolean) => void}} Proposal */
/** @typedef {import("./composer.js").Composer} Composer */

const PAUSE_MS = 250;

export class Suggestions {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.view = composer.view;
    this.id = freshId("suggestions");
    this.node = h("ul", { class: "suggestions", role: "listbox", id: this.id, hidden: true, "aria-label": t("page-compose-suggestions") });
    /** @type {Proposal[]} */
    this.shown = [];
    this.index = 0;
    /** @type {import("./types.js").Command[] | null} */
    this._commands = null;
    this._query = "";
    /** @type {Map<string, import("./types.js").Inline>} */
    this._heard = new Map();
    this._ask = later((query) => void this._askBot(query), PAUSE_MS);
    this._offs = [
      this.view.store.on("world", () => (this._commands = null)),
      this.view.store.on("inline", (about) => this._hear(about)),
    ];
  }

  destroy() {
    this._ask.cancel();
    for (const off of this._offs) off();
  }

  get open() {
    return !this.node.hidden;
  }

  /** @returns {Promise<import("./types.js").Command[]>} */
  async commands() {
    const { person, chat } = this.view;
    this._commands ??= await get(`/api/people/${person}/commands?chat=${chat}`).catch(() => []);
    return this._commands ?? [];
  }

  /** The text has changed. @param {string} text */
  async follow(text) {
    const { username } = this.view.store.world.bot;
    const asked = text.toLowerCase().startsWith(`@${username.toLowerCase()} `) ? text.slice(username.length + 2) : null;
    if (asked !== null) this._ask(asked);
    else if (/^\/\w*$/.test(text)) await this.offerCommands(text.slice(1).toLowerCase());
    else this.close();
  }

  /** @param {string} start */
  async offerCommands(start) {
    this._ask.cancel();
    const fitting = (await this.commands()).filter((one) => one.command.startsWith(start));
    const name = (/** @type {string} */ command) =>
      this.view.deeds.group ? `/${command}@${this.view.store.world.bot.username}` : `/${command}`;
    this._show(
      fitting.map((one) => ({
        title: `/${one.command}`,
        note: one.description,
        pick: (complete) => (complete ? this.composer.write(`/${one.command} `) : void this.composer.say(name(one.command))),
      })),
    );
  }

  /** @param {string} query */
  async _askBot(query) {
    const { person, side } = this.view;
    const answer = await trying(side.toasts, () => act("inline", { person, query }));
    if (!answer) return;
    this._query = answer.query_id;
    this._show([{ title: t("page-compose-searching"), note: "", pick: () => {} }]);
    const heard = this._heard.get(answer.query_id);
    if (heard) this._hear(heard);
  }

  /** @param {import("./types.js").Inline} about */
  _hear(about) {
    if (about.person !== this.view.person) return;
    this._heard = new Map([[about.query_id, about]]);
    if (about.query_id !== this._query) return;
    const results = about.results.map((result) => ({
      title: result.title,
      note: result.description,
      pick: () => void this._choose(about.query_id, result.id),
    }));
    this._show(results.length ? results : [{ title: t("page-compose-no-results"), note: "", pick: () => {} }]);
  }

  /** @param {string} query @param {string} result */
  async _choose(query, result) {
    const { person, chat, side } = this.view;
    const body = { person, chat, query_id: query, result_id: result };
    const done = await trying(side.toasts, async () => (await act("choose_inline", body), true));
    if (done) this.composer.write("");
  }

  /** @param {Proposal[]} proposals */
  _show(proposals) {
    this.shown = proposals;
    this.index = 0;
    this.node.hidden = proposals.length === 0;
    fill(this.node, proposals.map((one, index) => this._row(one, index)));
    this._mark();
  }

  /** @param {Proposal} proposal @param {number} index */
  _row(proposal, index) {
    const on = {
      pointerdown: (/** @type {Event} */ event) => event.preventDefault(),
      click: () => this._pick(index, false),
    };
    const title = h("span", { class: "suggestion-title" }, proposal.title);
    const note = proposal.note ? h("span", { class: "suggestion-note" }, proposal.note) : null;
    return h("li", { role: "option", id: `${this.id}-${index}`, class: "suggestion", on }, title, note);
  }

  _mark() {
    [...this.node.children].forEach((node, index) => node.setAttribute("aria-selected", String(index === this.index)));
    this.node.children[this.index]?.scrollIntoView({ block: "nearest" });
    const field = this.composer.field;
    if (this.open) field.setAttribute("aria-activedescendant", `${this.id}-${this.index}`);
    else field.removeAttribute("aria-activedescendant");
  }

  /** @param {number} index @param {boolean} complete */
  _pick(index, complete) {
    const proposal = this.shown[index];
    this.close();
    proposal?.pick(complete);
  }

  close() {
    this._ask.cancel();
    this._query = "";
    this.node.hidden = true;
    this._mark();
  }

  /** Keys that belong to the open list. @param {KeyboardEvent} event @returns {boolean} whether it was one */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.index = (this.index + step + this.shown.length) % this.shown.length;
      this._mark();
    } else if (event.key === "Enter" && !event.shiftKey) this._pick(this.index, false);
    else if (event.key === "Tab" && !event.shiftKey) this._pick(this.index, true);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
