/** A person's chats: last line, time, unread count. */

import { avatar } from "./avatar.js";
import { fill, h } from "./dom.js";
import { dayKey, number, numericDay, t, time, weekday } from "./i18n.js";
import { icon } from "./icons.js";
import { keyed, roving } from "./keyed.js";
import { summary } from "./message.js";
import { draft } from "./prefs.js";

/** @typedef {import("./types.js").Chat} Chat */
/** @typedef {import("./side.js").Side} Side */

const WEEK_MS = 6 * 24 * 3600 * 1000;

export class Chats {
  /** @param {Side} side */
  constructor(side) {
    this.side = side;
    this._known = "";
    this.who = h("button", { type: "button", class: "who", "aria-haspopup": "dialog", on: { click: () => void side.choosePerson() } });
    const label = t("page-people-new-group");
    const make = { click: () => void this._newGroup() };
    const add = h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, on: make }, icon("edit"));
    this.head = h("header", { class: "chats-head" }, this.who, add);
    this.listNode = h("ul", { class: "chat-list", role: "list" });
    this.node = h("nav", { class: "chats", "aria-label": side.label("page-people-chats") }, this.head, this.listNode);
    roving(this.listNode, ".chat-line");
  }

  async _newGroup() {
    const chat = await this.side.newGroup();
    if (chat) this.side.go(chat);
  }

  draw() {
    const person = this.side.store.person(this.side.person);
    if (!person) return;
    const known = `${person.name}|${person.role}`;
    if (this._known !== known) {
      this._known = known;
      const label = t("page-people-acting", { name: [person.name, person.role].filter(Boolean).join(", ") });
      const words = h(
        "span",
        { class: "who-words" },
        h("span", { class: "who-name" }, person.name, icon("down", "icon who-more")),
        h("span", { class: "who-role" }, person.role ?? t("page-people-stranger")),
      );
      fill(this.who, avatar({ id: person.id, name: person.name }, "small"), words);
      this.who.setAttribute("aria-label", label);
    }
    const chats = [...person.chats].sort((a, b) => (b.last?.key ?? 0) - (a.last?.key ?? 0));
    keyed(this.listNode, chats, (chat) => `${person.id}/${chat.chat}`, (chat) => this._make(chat), (node, chat) => this._update(node, chat));
    if (!this.listNode.querySelector('.chat-line[tabindex="0"]')) {
      this.listNode.querySelector(".chat-line")?.setAttribute("tabindex", "0");
    }
  }

  /** @param {Chat} chat */
  _make(chat) {
    const kind = chat.kind === "private" ? "bot" : chat.kind;
    const button = h(
      "button",
      { type: "button", class: "chat-line", tabIndex: -1, on: { click: () => this.side.go(chat.chat) } },
      avatar({ id: chat.chat, name: chat.title, kind }),
      h("span", { class: "line-title" }, chat.title),
      h("time", { class: "line-time" }),
      h("span", { class: "line-text" }),
      h("span", { class: "badge" }),
    );
    return h("li", {}, button);
  }

  /** @param {HTMLElement} node @param {Chat} chat */
  _update(node, chat) {
    const { person, store } = this.side;
    const button = /** @type {HTMLElement} */ (node.firstElementChild);
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (button.querySelector(name));
    const open = this.side.chat === chat.chat;
    if (open) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
    part(".line-title").textContent = chat.title;
    part(".line-time").textContent = chat.last ? listTime(chat.last.date, store.now()) : "";
    const typing = store.isTyping(chat.chat);
    const written = open ? "" : draft(person, chat.chat).trim();
    const text = part(".line-text");
    text.classList.toggle("typing", typing);
    if (typing) fill(text, t("page-chat-typing"));
    else if (written) fill(text, h("span", { class: "draft" }, t("page-people-draft")), " ", written.slice(0, 80));
    else fill(text, ...lastLine(chat, person, store));
    const badge = part(".badge");
    badge.hidden = chat.unread === 0;
    fill(badge, chat.unread > 99 ? "99+" : String(chat.unread), h("span", { class: "sr-only" }, ` ${t("page-people-unread-word")}`));
    badge.setAttribute("title", t("page-people-unread", { count: number(chat.unread) }));
  }
}

/** @param {Chat} chat @param {string} person @param {import("./store.js").Store} store */
function lastLine(chat, person, store) {
  const { last } = chat;
  if (!last) return [store.person(person)?.started || chat.kind !== "private" ? t("page-chat-empty") : t("page-people-not-started")];
  if (last.service) return [h("em", {}, t("page-people-service"))];
  const own = store.person(person)?.name === last.sender;
  const prefix = own ? t("page-people-you") : chat.kind === "private" ? "" : last.sender;
  return [prefix ? h("span", { class: "line-who" }, `${prefix}: `) : null, summary(last)];
}

/** Today the time, this week the weekday, else the date. @param {string} date @param {Date} now */
function listTime(date, now) {
  if (dayKey(date) === dayKey(now)) return time(date);
  return now.getTime() - new Date(date).getTime() < WEEK_MS ? weekday(date) : numericDay(date);
}
