/** From messages to the rows of a chat: days, service notes, and bubbles that belong together. */

import { dayKey } from "./i18n.js";

/** @typedef {import("./types.js").Message} Message */
/**
 * @typedef {{kind: "day" | "unread" | "service" | "bubble", key: string, messages: Message[], out: boolean,
 *   first: boolean, last: boolean, seen: string}} Row
 *   `first` and `last` of several by one sender; `seen` changes when the row has to be drawn anew
 */

const TOGETHER_MS = 5 * 60 * 1000;

/** @type {WeakMap<Message, string>} */
const days = new WeakMap();

/** @param {Message} message */
function dayOf(message) {
  let found = days.get(message);
  if (!found) {
    found = dayKey(message.date);
    days.set(message, found);
  }
  return found;
}

/**
 * @param {Message[]} messages oldest first
 * @param {string} self whose messages stand on the right
 * @param {number} unreadFrom key of the first message below the line for new ones; 0 for none
 * @returns {Row[]}
 */
export function rowsOf(messages, self, unreadFrom) {
  /** @type {Row[]} */
  const rows = [];
  let day = "";
  let lined = unreadFrom === 0;
  for (const message of messages) {
    if (dayOf(message) !== day) {
      day = dayOf(message);
      rows.push(row("day", `d${message.key}`, message, false));
    }
    if (!lined && message.key >= unreadFrom) {
      lined = true;
      rows.push(row("unread", "unread", message, false));
    }
    const before = rows[rows.length - 1];
    if (message.service) rows.push(row("service", `m${message.key}`, message, false));
    else if (before && isSameAlbum(before, message)) {
      before.messages.push(message);
      before.seen += `,${message.key}.${message.rev}`;
    } else {
      const next = row("bubble", `m${message.key}`, message, message.sender.id === self);
      next.first = !before || !belongs(before, message);
      if (!next.first && before) before.last = false;
      rows.push(next);
    }
  }
  return rows;
}

/** @param {Row["kind"]} kind @param {string} key @param {Message} message @param {boolean} out @returns {Row} */
function row(kind, key, message, out) {
  const seen = kind === "day" || kind === "unread" ? key : `${message.key}.${message.rev}`;
  return { kind, key, messages: [message], out, first: true, last: true, seen };
}

/** @param {Row} before @param {Message} message */
function isSameAlbum(before, message) {
  const known = before.kind === "bubble" ? before.messages[0] : null;
  return Boolean(known?.album && known.album === message.album && known.sender.id === message.sender.id);
}

/** @param {Row} before @param {Message} message */
function belongs(before, message) {
  const last = before.kind === "bubble" ? before.messages[before.messages.length - 1] : null;
  if (!last || last.sender.id !== message.sender.id || last.topic !== message.topic) return false;
  return new Date(message.date).getTime() - new Date(last.date).getTime() < TOGETHER_MS;
}
