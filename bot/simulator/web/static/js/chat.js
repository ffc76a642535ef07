/** One open chat of one person: head, topics, pinned message, messages, composer. */

import { act } from "./api.js";
import { sendFiles } from "./attaching.js";
import { avatar, firstName } from "./avatar.js";
import { Composer } from "./composer.js";
import { deedsOf } from "./deeds.js";
import { fill, h } from "./dom.js";
import { openGroupMenu } from "./groups.js";
import { number, t } from "./i18n.js";
import { icon } from "./icons.js";
import { MessageList } from "./list.js";
import { acceptDrops, isPicture } from "./media.js";
import { serviceText, summary } from "./message.js";
import { announce, toast } from "./toasts.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {"all" | number} Topic 0 is the general one */

export class ChatView {
  /** @param {import("./side.js").Side} side @param {string} person @param {string} chat */
  constructor(side, person, chat) {
    this.side = side;
    this.store = side.store;
    this.person = person;
    this.chat = chat;
    this.log = this.store.log(chat);
    /** @type {Topic} */
    this.topic = "all";
    this._pin = 0;
    this._ended = false;
    this._readKey = 0;
    this.deeds = deedsOf(this);
    this.composer = new Composer(this);
    this.headNode = h("header", { class: "chat-head" });
    this.topicsNode = h("div", { class: "topics", role: "group", "aria-label": t("page-chat-topics"), hidden: true });
    this.pinNode = h("div", { class: "pinned", hidden: true });
    this.body = h("div", { class: "chat-body" });
    this.node = h("section", { class: "chat" }, this.headNode, this.topicsNode, this.pinNode, this.body, this.composer.node);
    this.list = this._newList();
    this._drawHead();
    this._offs = [
      this.store.on("log", (about) => about.chat === chat && this._changed(about.message)),
      this.store.on("new", (about) => about.chat === chat && this._announce(about.message)),
      this.store.on("typing", (about) => about.chat === chat && this._drawSubtitle()),
      this.store.on("world", () => this._refresh()),
      this.store.on("lists", () => this.composer.update()),
    ];
    const dropped = (/** @type {File[]} */ files, /** @type {boolean} */ asFiles) =>
      void sendFiles(this.composer, files, asFiles || !files.every(isPicture));
    acceptDrops(this.node, dropped, () => this.composer.mode() === "write");
    void this._load();
  }

  destroy() {
    this._ended = true;
    for (const off of this._offs) off();
    this.composer.destroy();
    this.list.destroy();
    this.node.remove();
  }

  async _load() {
    if (!this.log.loaded) {
      this.body.classList.add("loading");
      await this.log.reload().catch(() => toast(this.side.toasts, t("page-error-offline"), "bad"));
      this.body.classList.remove("loading");
    }
    if (this._ended) return;
    this.list.start();
    this._drawPinned();
  }

  _newList() {
    const list = new MessageList(this.log, this.deeds, {
      shows: (message) => this.topic === "all" || (message.topic ?? 0) === this.topic,
      unread: this.store.chat(this.person, this.chat)?.unread ?? 0,
      read: (key) => this._read(key),
    });
    const empty = h("p", { class: "chip no-messages" }, t(this.chat === this.person ? "page-chat-empty-bot" : "page-chat-empty"));
    fill(this.body, list.node, empty);
    return list;
  }

  /** @param {Message | null} message */
  _changed(message) {
    if (!this.log.loaded || this.body.classList.contains("loading")) return;
    this.list.draw(message);
    this._drawPinned();
  }

  /** @param {number} key */
  _read(key) {
    if (key <= this._readKey || !this.side.isShown()) return;
    this._readKey = key;
    this.store.noteRead(this.person, this.chat);
    void act("read", { person: this.person, chat: this.chat, key }).catch(() => (this._readKey = 0));
  }

  _refresh() {
    this._drawHead();
    // The world may have been counted before the server heard what was read.
    if (!this.store.chat(this.person, this.chat)?.unread) return;
    this._readKey = 0;
    this.list.noteReadSoon();
  }

  /** @param {Message} message */
  _announce(message) {
    if (message.sender.id === this.person) return;
    const words = message.service ? serviceText(message) : summary(message);
    announce(`${message.sender.name}: ${words.slice(0, 300)}`);
  }

  get group() {
    return this.store.group(this.chat);
  }

  _drawHead() {
    const { group } = this;
    const title = group?.title ?? this.store.world.bot.name;
    const kind = group ? (group.forum ? "forum" : "group") : "bot";
    const back = h("button", { type: "button", class: "icon-button back", "aria-label": t("page-chat-back"), on: { click: () => this.side.showList() } }, icon("back"));
    this.subtitle = h("p", { class: "subtitle" });
    const who = this.store.person(this.person);
    const label = t("page-people-acting", { name: who?.name ?? "" });
    const persona = h(
      "button",
      { type: "button", class: "persona", "aria-label": label, title: label, on: { click: () => void this.side.choosePerson() } },
      avatar({ id: this.person, name: who?.name ?? "" }, "tiny"),
      h("span", {}, firstName(who?.name ?? "")),
    );
    const more = h("button", { type: "button", class: "icon-button", "aria-label": t("page-chat-menu"), "aria-haspopup": "menu" }, icon("dots"));
    more.addEventListener("click", () => openGroupMenu(this, more));
    const words = h("div", { class: "chat-title" }, h("h2", {}, title), this.subtitle);
    fill(this.headNode, back, avatar({ id: this.chat, name: title, kind }), words, persona, more);
    this.node.setAttribute("aria-label", `${title} · ${who?.name ?? ""}`);
    this._drawSubtitle();
    this._drawTopics();
  }

  _drawSubtitle() {
    if (!this.subtitle) return;
    const typing = this.store.isTyping(this.chat);
    this.subtitle.classList.toggle("typing", typing);
    if (typing) fill(this.subtitle, t(this.group ? "page-chat-typing-name" : "page-chat-typing", { name: this.store.world.bot.name }), dots());
    else fill(this.subtitle, this._standing());
  }

  _standing() {
    const { group } = this;
    if (!group) return t("page-chat-bot");
    const bot = ["creator", "administrator", "member"].includes(group.bot_status);
    return t(bot ? "page-chat-members-bot" : "page-chat-members", { count: number(group.members.length) });
  }

  /** @param {number} topic */
  topicName(topic) {
    return this.group?.topics.find((one) => one.id === topic)?.name ?? null;
  }

  /** Where a message goes that answers nothing; undefined for no topic. */
  topicToSend() {
    return this.topic === "all" || this.topic === 0 ? undefined : this.topic;
  }

  _drawTopics() {
    const topics = this.group?.forum ? this.group.topics : [];
    this.topicsNode.hidden = topics.length === 0;
    if (!topics.length) return;
    const all = /** @type {{id: Topic, name: string}[]} */ ([
      { id: "all", name: t("page-chat-topic-all") },
      { id: 0, name: t("page-chat-topic-general") },
      ...topics,
    ]);
    fill(
      this.topicsNode,
      all.map(({ id, name }) =>
        h("button", { type: "button", class: "topic", "aria-pressed": String(id === this.topic), on: { click: () => this._chooseTopic(id) } }, name),
      ),
    );
  }

  /** @param {Topic} topic */
  _chooseTopic(topic) {
    this.topic = topic;
    this.list.destroy();
    this.list = this._newList();
    this.list.start();
    this._drawTopics();
    /** @type {HTMLElement | null} */ (this.topicsNode.querySelector('[aria-pressed="true"]'))?.focus();
  }

  _drawPinned() {
    const { pinned } = this.log;
    this.pinNode.hidden = pinned.length === 0;
    if (!pinned.length) return;
    this._pin = Math.min(this._pin, pinned.length - 1);
    const index = pinned.length - 1 - this._pin;
    const shown = /** @type {Message} */ (pinned[index]);
    const title = pinned.length > 1 ? t("page-chat-pinned-of", { number: index + 1, total: pinned.length }) : t("page-chat-pinned");
    const jump = () => {
      void this.jump(shown.key);
      this._pin = (this._pin + 1) % pinned.length;
      this._drawPinned();
      this.pinNode.querySelector("button")?.focus();
    };
    const words = h("span", { class: "pinned-words" }, h("strong", {}, title), h("span", {}, summary(shown)));
    fill(this.pinNode, h("button", { type: "button", class: "pinned-jump", on: { click: jump } }, icon("pin"), words));
  }

  /** @param {number} key */
  async jump(key) {
    if (this.topic !== "all" && (this.log.byKey.get(key)?.topic ?? 0) !== this.topic) this._chooseTopic("all");
    if (!(await this.list.jump(key))) toast(this.side.toasts, t("page-chat-gone"));
  }

  /** All photos that are loaded, for looking through them. */
  photos() {
    return this.log.messages.filter((one) => one.attachment?.kind === "photo");
  }
}

const dots = () => h("span", { class: "typing-dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
