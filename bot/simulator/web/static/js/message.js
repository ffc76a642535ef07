/** One row of a chat as nodes. */

import { attachmentOf, kindName } from "./attachments.js";
import { avatar, tint } from "./avatar.js";
import { h } from "./dom.js";
import { day, t, time } from "./i18n.js";
import { icon } from "./icons.js";
import { mosaic, widthOf } from "./mosaic.js";
import { richText } from "./text.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Button} Button */
/** @typedef {import("./rows.js").Row} Row */
/**
 * What a row can ask of its chat.
 * @typedef {import("./text.js").Deeds & {self: string, group: boolean, topicName: (topic: number) => string | null,
 *   isBusy: (message: Message, button: Button) => boolean, press: (message: Message, button: Button) => void,
 *   enlarge: (message: Message) => void, jump: (key: number) => void, react: (message: Message, emoji: string) => void,
 *   menu: (row: Row, owner: HTMLElement, at?: {x: number, y: number}) => void, nameOf: (person: string) => string}} Chat
 */

const SERVICE = new Set(["joined", "left", "pinned", "topic", "migrated", "title"]);

/**
 * @param {Row} row
 * @param {Chat} chat
 * @returns {Node[]} what stands inside the row's `li`
 */
export function drawRow(row, chat) {
  const message = /** @type {Message} */ (row.messages[0]);
  if (row.kind === "day") return [h("span", { class: "chip" }, day(message.date))];
  if (row.kind === "unread") return [h("span", { class: "chip" }, t("page-chat-unread"))];
  if (row.kind === "service") return [h("span", { class: "chip" }, serviceText(message))];
  return bubble(row, chat);
}

/** @param {Message} message */
export function serviceText(message) {
  const { kind, names, text } = /** @type {NonNullable<Message["service"]>} */ (message.service);
  const known = SERVICE.has(kind) ? kind : "other";
  return t(`page-service-${known}`, { name: message.sender.name, names: names.join(", ") || message.sender.name, text });
}

/** One line that stands for a message, as in lists and quotes. @param {{text: string, attachment: any}} message */
export function summary(message) {
  const kind = typeof message.attachment === "string" ? message.attachment : message.attachment?.kind;
  const words = message.text.replace(/\s+/g, " ").trim();
  return [kind ? kindName(kind) : "", words].filter(Boolean).join(" · ");
}

/** @param {Row} row @param {Chat} chat */
function bubble(row, chat) {
  const message = /** @type {Message} */ (row.messages[0]);
  const words = row.messages.find((one) => one.text) ?? message;
  const photos = row.messages.filter((one) => one.attachment?.kind === "photo");
  const others = row.messages.filter((one) => one.attachment && one.attachment.kind !== "photo");
  const named = chat.group && !row.out;
  const sender = h("span", { class: named ? `sender tint-${tint(message.sender.id)}` : "sender sr-only" }, message.sender.name);
  const body = h("article", { class: "bubble", dataset: { key: message.key } }, sender);
  const topic = message.topic === null ? null : chat.topicName(message.topic);
  if (topic) body.append(h("span", { class: "topic-mark" }, icon("topic"), topic));
  if (message.forward) body.append(h("p", { class: "forwarded" }, t("page-chat-forwarded", { name: message.forward })));
  if (message.reply_to) body.append(quote(message.reply_to, chat));
  if (photos.length) body.append(mosaic(photos, chat.enlarge));
  for (const one of others) body.append(attachmentOf(one));
  const foot = meta(row, words);
  if (words.text) body.append(h("div", { class: "words" }, richText(words.text, words.entities, chat), foot));
  else body.append(foot);
  body.classList.toggle("bare", photos.length > 0 && !words.text && !message.reply_to && !message.forward && !topic);
  body.classList.toggle("has-photos", photos.length > 0);
  const liked = reactions(message, chat);
  if (liked) body.append(liked);
  const wide = photos.length ? { "--wide": `${widthOf(photos)}px` } : {};
  const column = h("div", { class: photos.length ? "column wide" : "column", style: wide }, body);
  if (message.buttons.length) column.append(keyboard(message, chat));
  const more = h(
    "button",
    {
      type: "button",
      class: "row-more",
      tabIndex: -1,
      "aria-label": t("page-chat-actions"),
      "aria-haspopup": "menu",
      on: { click: (/** @type {Event} */ event) => chat.menu(row, /** @type {HTMLElement} */ (event.currentTarget)) },
    },
    icon("down"),
  );
  const kind = message.sender.bot ? "bot" : "person";
  const face = chat.group && !row.out ? avatar({ id: message.sender.id, name: message.sender.name, kind }, "small") : null;
  return /** @type {Node[]} */ ([face, column, more].filter(Boolean));
}

/** @param {Row} row @param {Message} words */
function meta(row, words) {
  const message = /** @type {Message} */ (row.messages[0]);
  return h(
    "span",
    { class: "meta" },
    row.messages.some((one) => one.pinned) ? icon("pin", "icon meta-pin") : null,
    words.edited ? h("span", { class: "edited" }, t("page-chat-edited")) : null,
    h("time", { datetime: message.date, title: day(message.date) }, time(message.date)),
    row.out ? icon("check", "icon meta-check") : null,
  );
}

/** @param {NonNullable<Message["reply_to"]>} reply @param {Chat} chat */
function quote(reply, chat) {
  return h(
    "button",
    { type: "button", class: "quote", "aria-label": t("page-chat-jump", { name: reply.sender }), on: { click: () => chat.jump(reply.key) } },
    h("span", { class: "quote-name" }, reply.sender),
    h("span", { class: "quote-text" }, summary(reply)),
  );
}

/** @param {Message} message @param {Chat} chat */
function reactions(message, chat) {
  /** @type {Map<string, string[]>} */
  const by = new Map(message.reactions.map((emoji) => [emoji, [chat.nameOf("")]]));
  for (const [person, emojis] of Object.entries(message.people_reactions)) {
    for (const emoji of emojis) by.set(emoji, [...(by.get(emoji) ?? []), chat.nameOf(person)]);
  }
  if (!by.size) return null;
  const own = message.people_reactions[chat.self] ?? [];
  const pills = [...by].map(([emoji, names]) =>
    h(
      "button",
      {
        type: "button",
        class: "reaction",
        "aria-pressed": String(own.includes(emoji)),
        "aria-label": t("page-chat-reaction", { emoji, names: names.join(", ") }),
        title: names.join(", "),
        dataset: { spot: `r${emoji}` },
        on: { click: () => chat.react(message, emoji) },
      },
      h("span", { class: "reaction-emoji" }, emoji),
      String(names.length),
    ),
  );
  return h("div", { class: "reactions" }, ...pills);
}

/** @param {Message} message @param {Chat} chat */
function keyboard(message, chat) {
  const rows = message.buttons.map((buttons, y) =>
    h(
      "div",
      { class: "keys-row" },
      ...buttons.map((button, x) => {
        const busy = chat.isBusy(message, button);
        return h(
          "button",
          {
            type: "button",
            class: busy ? "key busy" : "key",
            "aria-busy": busy ? "true" : null,
            dataset: { spot: `b${button.data ?? button.url ?? `${y}.${x}`}` },
            on: { click: () => chat.press(message, button) },
          },
          h("span", { class: "key-text" }, button.text),
          button.url ? icon("forward", "icon key-sign") : null,
        );
      }),
    ),
  );
  return h("div", { class: "keys", role: "group", "aria-label": t("page-chat-buttons") }, ...rows);
}
