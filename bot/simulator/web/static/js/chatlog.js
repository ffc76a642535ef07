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
    /** @type {Set<Message[]>} what came while a page was on its way, for each page */
    this._meanwhile = new Set();
  }

  /** The newest message. */
  get last() {
    return this.messages[this.messages.length - 1] ?? null;
  }

  /** Load the newest stretch anew, as after a lost connection. */
  async reload() {
    const { page, meanwhile } = await this._fetch(`limit=${PAGE}`);
    this.byKey.clear();
    this.messages = [];
    for (const message of page.messages) this._insert(message);
    this.pinned = page.pinned;
    this.more = page.more;
    this.loaded = true;
    for (const message of meanwhile) this._put(message);
    this._changed(null);
  }

  /**
   * A page of messages, and what came while it was on its way, which it may lack.
   * @param {string} query
   */
  async _fetch(query) {
    /** @type {Message[]} */
    const meanwhile = [];
    this._meanwhile.add(meanwhile);
    try {
      return { page: await get(`/api/chats/${this.chat}/messages?${query}`), meanwhile };
    } finally {
      this._meanwhile.delete(meanwhile);
    }
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
    const { page, meanwhile } = await this._fetch(`before=${this.messages[0]?.key}&limit=${limit}`);
    const fresh = page.messages.filter((/** @type {Message} */ one) => !this.byKey.has(one.key));
    for (const message of fresh) this._note(message);
    this.messages = [...fresh, ...this.messages];
    this.more = page.more;
    for (const message of meanwhile) this._put(message);
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
    for (const meanwhile of this._meanwhile) meanwhile.push(message);
    const known = this.byKey.has(message.key);
    const older = !known && this._isOlder(message);
    if (!this.loaded || older) {
      this._takePinned(message);
      return !known && !older;
    }
    this._put(message);
    this._changed(message);
    return !known && !message.deleted;
  }

  /** Whether a message stands before everything that is loaded. @param {Message} message */
  _isOlder(message) {
    return this.messages[0] !== undefined && message.key < this.messages[0].key;
  }

  /** Take a message into the stretch that is loaded, or out of it. @param {Message} message */
  _put(message) {
    this._takePinned(message);
    if (message.deleted) {
      this.byKey.delete(message.key);
      this.messages = this.messages.filter((one) => one.key !== message.key);
    } else if (this.byKey.has(message.key) || !this._isOlder(message)) this._insert(message);
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
