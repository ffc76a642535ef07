/** What the page knows: the world, the chats, the simulated time. Parts of the page listen to it by `on`. */

import { get, listen } from "./api.js";
import { ChatLog } from "./chatlog.js";

/**
 * @typedef {import("./types.js").World} World
 * @typedef {import("./types.js").Person} Person
 * @typedef {import("./types.js").Group} Group
 * @typedef {import("./types.js").Chat} Chat
 * @typedef {import("./types.js").Message} Message
 */

const TYPING_MS = 5000;

/**
 * Events, with what the listener gets: `world` (nothing; people, groups or commands changed), `lists` (nothing; last
 * lines and unread counts changed), `log` ({chat, message or null: many}), `new` ({chat, message}),
 * `typing` ({chat, action or ""}), `answer`, `inline`, `clock` ({now}), `faults`, `control`, `connection` (boolean).
 */
export class Store {
  constructor() {
    /** @type {World} */
    this.world = /** @type {any} */ (null);
    this.connected = true;
    /** What main.js puts here: let a side act as a person. @type {(person: string, side?: number) => void} */
    this.actAs = () => {};
    /** @type {Map<string, Set<(about: any) => void>>} */
    this._listeners = new Map();
    /** @type {Map<string, ChatLog>} */
    this._logs = new Map();
    /** @type {Map<string, number>} */
    this._typing = new Map();
    this._skew = 0;
    this._asked = 0;
    this._answered = 0;
  }

  /** Load the world and follow it from then on. */
  async start() {
    await this.refresh();
    listen(
      this.world.seq,
      (kind, data) => this._hear(kind, data),
      (connected) => {
        this.connected = connected;
        this.emit("connection", connected);
      },
    );
  }

  /**
   * @param {string} event
   * @param {(about: any) => void} listener
   * @returns {() => void} ends the listening
   */
  on(event, listener) {
    const all = this._listeners.get(event) ?? new Set();
    this._listeners.set(event, all.add(listener));
    return () => all.delete(listener);
  }

  /** @param {string} event @param {any} [about] */
  emit(event, about) {
    for (const listener of [...(this._listeners.get(event) ?? [])]) listener(about);
  }

  /** The simulated time; it goes on by itself between the clock's jumps. */
  now() {
    return new Date(Date.now() + this._skew);
  }

  /** @param {string} id @returns {Person | undefined} */
  person(id) {
    return this.world.people.find((one) => one.id === id);
  }

  /** @param {string} chat @returns {Group | undefined} */
  group(chat) {
    return this.world.groups.find((one) => one.chat === chat);
  }

  /** The chat as a person has it in the list. @param {string} person @param {string} chat @returns {Chat | undefined} */
  chat(person, chat) {
    return this.person(person)?.chats.find((one) => one.chat === chat);
  }

  /** @param {string} chat */
  log(chat) {
    let log = this._logs.get(chat);
    if (!log) {
      log = new ChatLog(chat, (message) => this.emit("log", { chat, message }));
      this._logs.set(chat, log);
    }
    return log;
  }

  /** A person has seen a chat to its end. @param {string} person @param {string} chat */
  noteRead(person, chat) {
    const listed = this.chat(person, chat);
    if (listed && listed.unread > 0) {
      listed.unread = 0;
      this.emit("lists");
    }
  }

  /** Ask for people, groups and all that anew. */
  async refresh() {
    const asked = ++this._asked;
    const world = await get("/api/world");
    // An answer that was overtaken by a newer one says nothing.
    if (asked < this._answered) return;
    this._answered = asked;
    this.world = world;
    this._skew = new Date(this.world.now).getTime() - Date.now();
    this.emit("world");
    this.emit("lists");
  }

  /** @param {string} kind @param {any} data */
  _hear(kind, data) {
    if (kind === "message") this._takeMessage(data.chat, data.message);
    else if (kind === "typing") this._setTyping(data.chat, data.action);
    else if (kind === "world") void this.refresh().catch(() => {});
    else if (kind === "reset") void this._reset();
    else if (kind === "clock") {
      this._skew = new Date(data.now).getTime() - Date.now();
      this.emit("clock", data);
    } else if (kind === "faults" || kind === "control") {
      this.world[kind] = data;
      this.emit(kind, data);
    } else this.emit(kind, data);
  }

  async _reset() {
    await this.refresh();
    await Promise.all([...this._logs.values()].filter((log) => log.loaded).map((log) => log.reload()));
  }

  /** @param {string} chat @param {Message} message */
  _takeMessage(chat, message) {
    if (message.sender.bot) this._setTyping(chat, "");
    const log = this.log(chat);
    const isNew = log.take(message);
    this._list(chat, message);
    if (isNew) this.emit("new", { chat, message });
    this.emit("lists");
  }

  /** Bring the lists up to date without asking the server. @param {string} chat @param {Message} message */
  _list(chat, message) {
    if (message.deleted) {
      void this.refresh().catch(() => {});
      return;
    }
    for (const person of this.world.people) {
      const listed = person.chats.find((one) => one.chat === chat);
      if (!listed) continue;
      if (chat === person.id && message.sender.id === person.id) person.started = true;
      const newest = (listed.last?.key ?? 0) <= message.key;
      if (!newest) continue;
      if ((listed.last?.key ?? 0) < message.key && message.sender.id !== person.id) listed.unread += 1;
      listed.last = preview(message);
    }
  }

  /** @param {string} chat @param {string} action */
  _setTyping(chat, action) {
    clearTimeout(this._typing.get(chat));
    this._typing.delete(chat);
    if (action) this._typing.set(chat, setTimeout(() => this._setTyping(chat, ""), TYPING_MS));
    this.emit("typing", { chat, action });
  }

  /** Whether the bot is typing there. @param {string} chat */
  isTyping(chat) {
    return this._typing.has(chat);
  }
}

/** @param {Message | null} message @returns {Chat["last"]} */
function preview(message) {
  if (!message) return null;
  return {
    key: message.key,
    date: message.date,
    sender: message.sender.name,
    text: message.text.slice(0, 120),
    attachment: message.attachment?.kind ?? null,
    service: message.service !== null,
  };
}
