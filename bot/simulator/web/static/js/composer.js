/** Where one writes: text, commands, emoji, photos, files, a place; answering and editing. */

import { act } from "./api.js";
import { openAttach, sendFiles } from "./attaching.js";
import { h, isTouch, later } from "./dom.js";
import { toggleEmoji } from "./emoji.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { isPicture } from "./media.js";
import { summary } from "./message.js";
import { draft, keepDraft } from "./prefs.js";
import { Suggestions } from "./suggest.js";
import { trying } from "./toasts.js";

/** @typedef {import("./types.js").Message} Message */

const TALLEST = 180;
const KEEP_MS = 250;

export class Composer {
  /** @param {import("./chat.js").ChatView} view */
  constructor(view) {
    this.view = view;
    /** @type {{kind: "reply" | "edit", message: Message} | null} */
    this.context = null;
    this._before = "";
    this._keep = later(() => keepDraft(view.person, view.chat, this.context?.kind === "edit" ? "" : this.field.value), KEEP_MS);
    this.field = h("textarea", {
      class: "composer-field",
      rows: 1,
      placeholder: t("page-compose-placeholder"),
      "aria-label": t("page-compose-placeholder"),
      enterKeyHint: isTouch() ? "enter" : "send",
    });
    this.suggestions = new Suggestions(this);
    this.field.setAttribute("aria-controls", this.suggestions.id);
    this.commandsButton = this._tool("slash", "page-compose-commands", () => this._toggleCommands());
    this.attachButton = this._tool("clip", "page-compose-attach", () => openAttach(this));
    this.attachButton.setAttribute("aria-haspopup", "menu");
    this.emojiButton = this._tool("smile", "page-compose-emoji", () => toggleEmoji(this.emojiButton, this.box, (one) => this.insert(one)));
    this.emojiButton.setAttribute("aria-expanded", "false");
    this.sendButton = h("button", { type: "submit", class: "send", "aria-label": t("page-compose-send") }, icon("send"));
    const form = h("form", { class: "composer-form" });
    const box = h("div", { class: "composer-box" }, this.commandsButton, this.field, this.emojiButton, this.attachButton);
    form.append(box, this.sendButton);
    this.form = form;
    this.contextNode = h("div", { class: "composer-context", hidden: true });
    this.action = h("button", { type: "button", class: "composer-action", on: { click: () => void this._act() } });
    this.box = h("div", { class: "composer" }, this.suggestions.node, this.contextNode, form, this.action);
    this.node = this.box;
    this._listen();
    this.field.value = draft(view.person, view.chat);
    this.update();
    void this.suggestions.commands().then((all) => (this.commandsButton.hidden = all.length === 0));
  }

  /** @param {string} sign @param {string} key @param {() => void} deed */
  _tool(sign, key, deed) {
    return h("button", { type: "button", class: "icon-button", "aria-label": t(key), title: t(key), on: { click: deed } }, icon(sign));
  }

  _listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.submit();
    });
    addEventListener("pagehide", this._keep.now);
    this.field.addEventListener("input", () => {
      this._grow();
      this._keep();
      void this.suggestions.follow(this.context?.kind === "edit" ? "" : this.field.value);
    });
    this.field.addEventListener("keydown", (event) => this._key(event));
    this.field.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      void sendFiles(this, files, !files.every(isPicture));
    });
  }

  destroy() {
    this._keep.now();
    removeEventListener("pagehide", this._keep.now);
    this.suggestions.destroy();
  }

  /** What can be done here now. @returns {"write" | "start" | "blocked" | "outside"} */
  mode() {
    const { store, person, chat } = this.view;
    const who = store.person(person);
    if (chat === person) return who?.blocked ? "blocked" : who?.started ? "write" : "start";
    return store.group(chat)?.members.includes(person) ? "write" : "outside";
  }

  /** Show what can be done. */
  update() {
    const mode = this.mode();
    const had = this.node.contains(document.activeElement);
    this.form.hidden = mode !== "write";
    this.action.hidden = mode === "write";
    this.action.textContent = mode === "write" ? "" : t(`page-compose-${mode}`);
    this.action.disabled = mode === "outside";
    this._grow();
    if (had && mode !== this._before && !this.node.contains(document.activeElement)) {
      (mode === "write" ? this.field : this.action).focus();
    }
    this._before = mode;
  }

  async _act() {
    const { person, side } = this.view;
    const action = this.mode() === "blocked" ? "unblock" : "start";
    await trying(side.toasts, () => act(action, { person }));
    this.update();
  }

  _grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST)}px`;
    this.form.classList.toggle("filled", this.field.value.trim() !== "");
  }

  /** @param {KeyboardEvent} event */
  _key(event) {
    if (event.isComposing || this.suggestions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !isTouch()) {
      event.preventDefault();
      void this.submit();
    } else if (event.key === "Escape" && this.context) {
      event.preventDefault();
      this.setContext(null);
    } else if (event.key === "ArrowUp" && !this.field.value && !this.context) {
      const own = this.view.log.messages.filter((one) => one.sender.id === this.view.person && one.text && !one.forward);
      const last = own.at(-1);
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  /** Put a text into the field and go there. @param {string} text */
  write(text) {
    this.field.value = text;
    this.field.focus();
    this.field.dispatchEvent(new Event("input"));
  }

  /** @param {string} text at the cursor */
  insert(text) {
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
    this._grow();
    this._keep();
  }

  /** @param {Message} message */
  replyTo(message) {
    this.setContext({ kind: "reply", message });
    this.field.focus();
  }

  /** @param {Message} message */
  edit(message) {
    this.setContext({ kind: "edit", message });
    this.write(message.text);
  }

  /** @param {Composer["context"]} context */
  setContext(context) {
    if (this.context?.kind === "edit" && context?.kind !== "edit") this.field.value = draft(this.view.person, this.view.chat);
    this.context = context;
    this.contextNode.hidden = context === null;
    this._grow();
    if (!context) return this.contextNode.replaceChildren();
    const { kind, message } = context;
    const title = kind === "edit" ? t("page-compose-editing") : t("page-compose-replying", { name: message.sender.name });
    const close = h("button", { type: "button", class: "icon-button", "aria-label": t("page-top-cancel"), on: { click: () => this._dropContext() } }, icon("close"));
    const words = h("span", { class: "context-words" }, h("strong", {}, title), h("span", {}, summary(message)));
    this.contextNode.replaceChildren(icon(kind), words, close);
  }

  _dropContext() {
    this.setContext(null);
    this.field.focus();
  }

  /** What an answer carries. */
  target() {
    const reply = this.context?.kind === "reply" ? this.context.message : null;
    return { chat: this.view.chat, reply_to: reply?.key, topic: this.view.topicToSend() ?? reply?.topic ?? undefined };
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    if (this.context?.kind === "edit") await this._submitEdit(this.context.message, text);
    else await this.say(text);
  }

  /** @param {string} text */
  async say(text) {
    const { person, side } = this.view;
    const target = this.target();
    const { context } = this;
    this.empty();
    const done = await trying(side.toasts, () => act("say", { person, text, ...target }));
    if (done || this.field.value) return;
    this.write(text);
    if (context) this.setContext(context);
  }

  /** @param {Message} message @param {string} text */
  async _submitEdit(message, text) {
    const { person, side } = this.view;
    const done = await trying(side.toasts, async () => (await act("edit", { person, key: message.key, text }), true));
    if (done) this.setContext(null);
  }

  empty() {
    this.field.value = "";
    this.setContext(null);
    this._keep.cancel();
    keepDraft(this.view.person, this.view.chat, "");
    this.suggestions.close();
    this._grow();
  }

  _toggleCommands() {
    this.field.focus();
    if (this.suggestions.open) this.suggestions.close();
    else void this.suggestions.offerCommands("");
  }
}
