/** What can be done with the messages of a chat. */

import { act, Refusal } from "./api.js";
import { summary } from "./message.js";
import { choose, confirmed, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { enlarge } from "./lightbox.js";
import { openMenu } from "./menu.js";
import { safeUrl } from "./text.js";
import { toast, trying } from "./toasts.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Button} Button */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./chat.js").ChatView} ChatView */

const QUICK = ["👍", "❤️", "🙏", "👏", "🔥", "😁"];
const WAIT_MS = 20_000;

/**
 * The chat as its rows know it.
 * @param {ChatView} view
 * @returns {import("./message.js").Chat}
 */
export function deedsOf(view) {
  const { store, side, person, chat } = view;
  /** @template T @param {() => Promise<T>} deed */
  const tries = (deed) => trying(side.toasts, deed);
  const deeds = {
    self: person,
    group: chat !== person,
    isBusy: (/** @type {Message} */ message, /** @type {Button} */ button) => side.presses.isWaiting(message.key, button.data),
    topicName: (/** @type {number} */ topic) => (view.topic === "all" ? view.topicName(topic) : null),
    nameOf: (/** @type {string} */ id) => (id ? (store.person(id)?.name ?? id) : store.world.bot.name),
    open: (/** @type {string} */ url) => void tries(() => openLink(view, url)),
    say: (/** @type {string} */ text) => void tries(() => act("say", { person, chat, text, topic: view.topicToSend() })),
    copy: (/** @type {string} */ text) => void copy(view, text),
    mention: (/** @type {string} */ name) => mention(view, name),
    enlarge: (/** @type {Message} */ message) => enlarge(view.photos(), message),
    jump: (/** @type {number} */ key) => void view.jump(key),
    react: (/** @type {Message} */ message, /** @type {string} */ emoji) => {
      const had = (message.people_reactions[person] ?? []).includes(emoji);
      void tries(() => act("react", { person, key: message.key, emoji: had ? null : emoji }));
    },
    press: (/** @type {Message} */ message, /** @type {Button} */ button) => void press(view, message, button),
    menu: (/** @type {Row} */ row, /** @type {HTMLElement} */ owner, /** @type {{x: number, y: number} | undefined} */ at) =>
      showMenu(view, row, owner, at),
  };
  return deeds;
}

/** @param {ChatView} view @param {Message} message @param {Button} button */
async function press(view, message, button) {
  const { side, person } = view;
  if (button.url) view.deeds.open(button.url);
  else if (button.copy) view.deeds.copy(button.copy);
  else if (button.switch !== null && button.switch !== undefined) {
    view.composer.write(`@${view.store.world.bot.username} ${button.switch}`);
  } else if (button.data !== null && !side.presses.isWaiting(message.key, button.data)) {
    const refresh = () => view.list.refresh(message.key);
    const done = side.presses.begin(message.key, button.data, WAIT_MS, refresh);
    refresh();
    const answer = await trying(side.toasts, () => act("press", { person, key: message.key, data: button.data }));
    if (answer) done.known(answer.press);
    else done.over();
  }
}

/** @param {ChatView} view @param {string} text */
async function copy(view, text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(view.side.toasts, t("page-chat-copied"));
  } catch {
    toast(view.side.toasts, t("page-error-copy"), "bad");
  }
}

/** @param {ChatView} view @param {string} name a username */
function mention(view, name) {
  const { bot, people } = view.store.world;
  if (name.toLowerCase() === bot.username.toLowerCase()) view.side.go(view.person);
  else if (people.some((one) => one.username?.toLowerCase() === name.toLowerCase())) view.composer.write(`@${name} `);
  else toast(view.side.toasts, t("page-chat-nobody", { name }));
}

/**
 * Follow a link: those of the bot start it, everything else leaves the page, which is asked first.
 * @param {ChatView} view @param {string} url
 */
async function openLink(view, url) {
  const safe = safeUrl(url);
  if (!safe) throw new Refusal("page-error-link");
  const link = new URL(safe);
  const { bot } = view.store.world;
  const own = (/** @type {string | null} */ name) => name?.toLowerCase() === bot.username.toLowerCase();
  if (link.protocol === "tg:" && link.host === "resolve" && own(link.searchParams.get("domain"))) {
    link.searchParams.delete("domain");
    return openLink(view, `https://t.me/${bot.username}?${link.searchParams}`);
  }
  if (!["t.me", "telegram.me"].includes(link.hostname) || !own(link.pathname.replaceAll("/", ""))) return leave(safe);
  const person = link.searchParams.get("start") && view.chat === view.person ? await whoOpens(view) : view.person;
  if (!person) return;
  const done = await act("open", { person, url: safe });
  if (done?.startgroup !== undefined) await addToGroup(view, done.startgroup);
  else if (person !== view.person) view.side.show(person, person, { focus: true });
  else if (done?.chat) view.side.go(done.chat);
}

/**
 * The bot hands somebody an invitation to pass on. People have no chats with one another here, so it is asked whose
 * hands it came into.
 * @param {ChatView} view
 */
function whoOpens({ store, person }) {
  const others = store.world.people.filter((one) => one.id !== person);
  const self = store.world.people.filter((one) => one.id === person);
  return choose({
    title: t("page-chat-who-opens"),
    options: [...others, ...self].map((one) => ({
      value: one.id,
      title: one.name,
      note: one.role ?? t("page-people-stranger"),
      look: { id: one.id, name: one.name },
    })),
  });
}

/** @param {ChatView} view @param {string} payload */
async function addToGroup(view, payload) {
  const groups = (view.store.person(view.person)?.chats ?? []).filter((one) => one.kind !== "private");
  const chat = await choose({
    title: t("page-chat-which-group", { name: view.store.world.bot.name }),
    options: groups.map((one) => ({ value: one.chat, title: one.title, look: { id: one.chat, name: one.title, kind: "group" } })),
    extra: [{ value: "new", title: t("page-people-new-group"), sign: "add" }],
  });
  if (!chat) return;
  const target = chat === "new" ? await view.side.newGroup() : chat;
  if (!target) return;
  await act("add_bot", { person: view.person, chat: target, payload });
  view.side.go(target);
}

/** @param {string} url */
async function leave(url) {
  const link = h("a", { class: "button primary", href: url, target: "_blank", rel: "noopener noreferrer" }, t("page-chat-open"));
  await openDialog({
    title: t("page-chat-open-title"),
    body: [h("p", { class: "url" }, url), h("p", { class: "soft" }, t("page-chat-open-note")), h("div", { class: "dialog-row" }, link)],
    opened: (_dialog, close) => {
      link.focus();
      link.addEventListener("click", () => close(true));
    },
  });
}

/** @param {ChatView} view @param {Row} row @param {HTMLElement} owner @param {{x: number, y: number}} [at] */
function showMenu(view, row, owner, at) {
  const first = /** @type {Message} */ (row.messages[0]);
  const words = row.messages.find((one) => one.text);
  const own = first.sender.id === view.person;
  const mine = first.people_reactions[view.person] ?? [];
  const faces = QUICK.map((emoji) => {
    const pressed = String(mine.includes(emoji));
    const on = { click: () => (close(), view.deeds.react(first, emoji)) };
    return h("button", { type: "button", tabIndex: -1, "aria-pressed": pressed, "aria-label": emoji, on }, emoji);
  });
  const head = h("div", { class: "menu-reactions", role: "group", "aria-label": t("page-chat-react") }, ...faces);
  const close = openMenu(
    owner,
    [
      { label: t("page-chat-reply"), sign: "reply", act: () => view.composer.replyTo(first) },
      words ? { label: t("page-chat-copy-text"), sign: "copy", act: () => view.deeds.copy(words.text) } : null,
      { label: t("page-chat-forward"), sign: "forward", act: () => void forward(view, row) },
      own && (words || first.attachment) && !first.forward
        ? { label: t("page-chat-edit"), sign: "edit", act: () => view.composer.edit(words ?? first) }
        : null,
      own ? { label: t("page-chat-delete"), sign: "trash", danger: true, act: () => void remove(view, row) } : null,
    ],
    { at, label: t("page-chat-actions"), head },
  );
}

/** @param {ChatView} view @param {Row} row */
async function forward(view, row) {
  const chats = view.store.person(view.person)?.chats ?? [];
  const to = await choose({
    title: t("page-chat-forward-to"),
    options: chats.map((one) => ({
      value: one.chat,
      title: one.title,
      look: { id: one.chat, name: one.title, kind: one.kind === "private" ? "bot" : one.kind },
    })),
  });
  if (!to) return;
  const keys = row.messages.map((one) => one.key);
  const done = await trying(view.side.toasts, async () => (await act("forward", { person: view.person, keys, to }), true));
  if (done && to !== view.chat) view.side.go(to);
}

/** @param {ChatView} view @param {Row} row */
async function remove(view, row) {
  const text = summary(/** @type {Message} */ (row.messages.find((one) => one.text) ?? row.messages[0]));
  const what = { title: t("page-chat-delete-title"), text: text.slice(0, 160), yes: t("page-chat-delete"), danger: true };
  if (!(await confirmed(what))) return;
  for (const { key } of row.messages) {
    if (!(await trying(view.side.toasts, async () => (await act("delete", { person: view.person, key }), true)))) return;
  }
}
