/** One side of the page: a whole client that acts as one person. Two of them can stand side by side. */

import { ChatView } from "./chat.js";
import { Chats } from "./chats.js";
import { popUp } from "./dialogs.js";
import { fill, h } from "./dom.js";
import { newGroup } from "./groups.js";
import { t } from "./i18n.js";
import { choosePerson, People } from "./people.js";
import { keepPassing, passing } from "./prefs.js";
import { Presses } from "./presses.js";
import { toast } from "./toasts.js";

/** @typedef {import("./store.js").Store} Store */

export class Side {
  /**
   * @param {Store} store
   * @param {number} index 0 or 1
   * @param {() => void} moved called when the person or the chat changed
   */
  constructor(store, index, moved) {
    this.store = store;
    this.index = index;
    this.moved = moved;
    this.person = "";
    /** @type {string | null} null shows the list where there is room for one column only */
    this.chat = null;
    this._frame = 0;
    this.presses = new Presses((answer) => this._tell(answer));
    /** @type {ChatView | null} */
    this.view = null;
    this.people = new People(this);
    this.chats = new Chats(this);
    this.toasts = h("div", { class: "toasts", role: "status" });
    this.place = h("div", { class: "place-for-chat" });
    this.nothing = h("p", { class: "chip nothing" }, t("page-chat-choose"));
    this.inner = h("div", { class: "side-inner" }, this.people.node, this.chats.node, this.place, this.toasts);
    this.node = h("section", { class: "side", "aria-label": this._name(), dataset: { side: String(index) } }, this.inner);
    this._offs = [
      store.on("lists", () => this._drawSoon()),
      store.on("typing", () => this._drawSoon()),
      store.on("world", () => this._checkPlace()),
      store.on("answer", (about) => this.presses.answered(about, this.person)),
    ];
  }

  _name() {
    return t(this.index === 0 ? "page-top-side-first" : "page-top-side-second");
  }

  /** A landmark's name that the other side does not have. @param {string} key */
  label(key) {
    return `${t(key)} · ${this._name()}`;
  }

  destroy() {
    for (const off of this._offs) off();
    this.view?.destroy();
    this.node.remove();
  }

  /** Whether this side can be seen at all. */
  isShown() {
    return this.node.checkVisibility();
  }

  /**
   * Show a chat of a person.
   * @param {string} person
   * @param {string | null} chat null for the list
   * @param {{focus?: boolean}} [how]
   */
  show(person, chat, { focus = false } = {}) {
    if (this.person === person && this.chat === chat && (this.view || !chat)) return;
    this.person = person;
    this.chat = chat;
    this.view?.destroy();
    this.view = null;
    this.node.dataset.view = chat ? "chat" : "list";
    if (chat) {
      keepPassing(`last:${person}`, chat);
      this.view = new ChatView(this, person, chat);
      fill(this.place, this.view.node);
    } else fill(this.place, this.nothing);
    this._draw();
    if (focus) this._focus();
    this.moved();
  }

  _focus() {
    const inList = this.chats.listNode.querySelector('[aria-current="true"]') ?? this.chats.listNode.querySelector(".chat-line");
    const target = this.view ? (this.view.composer.mode() === "write" ? this.view.composer.field : this.view.composer.action) : inList;
    /** @type {HTMLElement | null} */ (target)?.focus({ preventScroll: true });
  }

  /** @param {string} chat */
  go(chat) {
    this.show(this.person, chat, { focus: !matchMedia("(pointer: coarse)").matches });
  }

  showList() {
    const { chat } = this;
    this.show(this.person, null);
    const index = this.store.person(this.person)?.chats.findIndex((one) => one.chat === chat) ?? -1;
    const lines = /** @type {NodeListOf<HTMLElement>} */ (this.chats.listNode.querySelectorAll(".chat-line"));
    lines[Math.max(0, index)]?.focus({ preventScroll: true });
  }

  /** Be somebody else: in the same group where there is one, else where that person was last. @param {string} person */
  actAs(person) {
    const chats = this.store.person(person)?.chats.map((one) => one.chat) ?? [];
    const stays = this.chat && chats.includes(this.chat) ? this.chat : null;
    const before = passing(`last:${person}`);
    const chat = stays ?? (chats.includes(before) ? before : person);
    this.show(person, this.chat === null && this._isNarrow() ? null : chat);
  }

  _isNarrow() {
    return this.chats.node.checkVisibility() && !this.place.checkVisibility();
  }

  choosePerson() {
    return choosePerson(this);
  }

  newGroup() {
    return newGroup(this);
  }

  /** A person may have left the chat that is open. */
  _checkPlace() {
    const listed = this.store.person(this.person)?.chats.map((one) => one.chat) ?? [];
    if (this.chat && listed.length && !listed.includes(this.chat)) this.show(this.person, this.person);
    this._drawSoon();
  }

  _drawSoon() {
    this._frame ||= requestAnimationFrame(() => {
      this._frame = 0;
      this._draw();
    });
  }

  _draw() {
    this.people.draw();
    this.chats.draw();
  }

  /** What the bot answered to a press. @param {import("./types.js").Answer} answer */
  _tell(answer) {
    if (!answer.text) return;
    if (answer.alert) void popUp(this.store.world.bot.name, answer.text);
    else toast(this.toasts, answer.text);
  }
}
