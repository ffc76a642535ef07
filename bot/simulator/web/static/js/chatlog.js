/** The messages of one chat, as far as they are loaded: one unbroken stretch up to the newest. */

import { get } from "./api.js";

/** @typedef {import("./types.js").Message} Message */

const PAGE = 60;
const LONG_PAGE = 200;

export class ChatLog {
  /** @param {string} chat @param {(message: Message | null) => void} changed called with the message, or null for many */
  constructor(chat, changed) {
    this.chat = chat;
    /** @type {Message[]} */
    this.messages = [];
    /** @type {Map<number, Message>} */
    this.byKey = new Map();
    /** @type {Message[]} */
    this.pinned = [];
    this.loaded = false;
    this.more = false;
    this._changed = changed;
    /** @type {Promise<boolean> | null} */
    this._loading = null;
  }

  /** The newest message. */
  get last() {
    return this.messages[this.messages.length - 1] ?? null;
  }

  /** Load the newest stretch anew, as after a lost connection. */
  async reload() {
    const page = await get(`/api/chats/${this.chat}/messages?limit=${PAGE}`);
    const heard = this.messages.filter((message) => message.key > (page.messages.at(-1)?.key ?? 0));
    this.byKey.clear();
    this.messages = [];
    for (const message of [...page.messages, ...heard]) this._insert(message);
    this.pinned = page.pinned;
    this.more = page.more;
    this.loaded = true;
    this._changed(null);
  }

  /**
   * Load what stands before the oldest loaded message; false where there is nothing.
   * @param {boolean} [long] a larger step, for jumps
   * @returns {Promise<boolean>}
   */
  earlier(long = false) {
    if (!this.more || !this.messages[0]) return Promise.resolve(false);
    this._loading ??= this._earlier(long ? LONG_PAGE : PAGE).finally(() => (this._loading = null));
    return this._loading;
  }

  /** @param {number} limit */
  async _earlier(limit) {
    const page = await get(`/api/chats/${this.chat}/messages?before=${this.messages[0]?.key}&limit=${limit}`);
    const fresh = page.messages.filter((/** @type {Message} */ one) => !this.byKey.has(one.key));
    for (const message of fresh) this._note(message);
    this.messages = [...fresh, ...this.messages];
    this.more = page.more;
    this._changed(null);
    return fresh.length > 0;
  }

  /**
   * Load backwards until a message is there; false where it never comes.
   * @param {number} key
   */
  async reach(key) {
    while (!this.byKey.has(key)) if (!(await this.earlier(true))) return false;
    return true;
  }

  /** A message is new, changed or deleted. @param {Message} message @returns {boolean} whether it is new */
  take(message) {
    const known = this.byKey.get(message.key);
    const older = !known && this.messages[0] && message.key < this.messages[0].key;
    this._takePinned(message);
    if (!this.loaded || older) return !known && !older;
    if (message.deleted) {
      this.byKey.delete(message.key);
      this.messages = this.messages.filter((one) => one.key !== message.key);
    } else this._insert(message);
    this._changed(message);
    return !known && !message.deleted;
  }

  /** @param {Message} message */
  _takePinned(message) {
    const others = this.pinned.filter((one) => one.key !== message.key);
    if (message.pinned && !message.deleted) this.pinned = [...others, message].sort((a, b) => a.key - b.key);
    else this.pinned = others;
  }

  /** @param {Message} message */
  _insert(message) {
    const known = this.byKey.get(message.key);
    this._note(message);
    if (known) {
      this.messages[this.messages.indexOf(known)] = message;
      return;
    }
    let place = this.messages.length;
    while (place > 0 && /** @type {Message} */ (this.messages[place - 1]).key > message.key) place -= 1;
    this.messages.splice(place, 0, message);
  }

  /** @param {Message} message */
  _note(message) {
    message.rev = (this.byKey.get(message.key)?.rev ?? 0) + 1;
    this.byKey.set(message.key, message);
  }
}
