/** What can be done with a whole chat: members, the bot in a group, blocking, new groups. */

import { act } from "./api.js";
import { avatar } from "./avatar.js";
import { askLine, choose, confirmed, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { openMenu } from "./menu.js";
import { trying } from "./toasts.js";

/** @typedef {import("./chat.js").ChatView} ChatView */
/** @typedef {import("./side.js").Side} Side */

const IN = ["creator", "administrator", "member"];

/** @param {ChatView} view @param {HTMLElement} owner */
export function openGroupMenu(view, owner) {
  const { person, chat, side, group } = view;
  const tries = (/** @type {string} */ action, /** @type {object} */ body = {}) =>
    void trying(side.toasts, () => act(action, { person, chat, ...body }));
  const label = t("page-chat-menu");
  if (!group) {
    const blocked = view.store.person(person)?.blocked;
    const block = blocked
      ? { label: t("page-compose-blocked"), sign: "check", act: () => tries("unblock") }
      : { label: t("page-chat-block"), sign: "block", danger: true, act: () => void blockBot(view) };
    openMenu(owner, [blocked ? null : { label: t("page-chat-restart"), sign: "play", act: () => tries("start") }, block], { label });
    return;
  }
  const botIn = IN.includes(group.bot_status);
  const name = view.store.world.bot.name;
  openMenu(
    owner,
    [
      { label: t("page-chat-members-list"), sign: "group", act: () => void showMembers(view) },
      { label: t("page-chat-add-member"), sign: "useradd", act: () => void addMember(view) },
      botIn
        ? { label: t("page-chat-remove-bot", { name }), sign: "block", danger: true, act: () => tries("remove_bot") }
        : { label: t("page-chat-add-bot", { name }), sign: "bot", act: () => tries("add_bot") },
      { label: t("page-chat-leave"), sign: "back", danger: true, act: () => tries("leave") },
    ],
    { label },
  );
}

/** @param {ChatView} view */
async function blockBot({ person, side, store }) {
  const { name } = store.world.bot;
  const what = { title: t("page-chat-block-title", { name }), text: t("page-chat-block-note"), yes: t("page-chat-block"), danger: true };
  if (await confirmed(what)) await trying(side.toasts, () => act("block", { person }));
}

/** @param {ChatView} view */
async function showMembers(view) {
  const { group, store } = view;
  if (!group) return;
  const rows = group.members.map((id) => {
    const who = store.person(id);
    const words = h("span", { class: "option-words" }, h("span", { class: "option-title" }, who?.name ?? id), h("span", { class: "option-note" }, who?.role ?? ""));
    return h("li", { class: "option still" }, avatar({ id, name: who?.name ?? id }), words);
  });
  await openDialog({ title: t("page-chat-members-list"), className: "choose", body: [h("ul", { class: "options", role: "list" }, ...rows)] });
}

/** @param {ChatView} view */
async function addMember(view) {
  const { group, store, side, chat } = view;
  const others = store.world.people.filter((one) => !group?.members.includes(one.id));
  const chosen = await choose({
    title: t("page-chat-add-member"),
    options: others.map((one) => ({ value: one.id, title: one.name, note: one.role ?? "", look: { id: one.id, name: one.name } })),
  });
  if (chosen) await trying(side.toasts, () => act("join", { person: chosen, chat }));
}

/**
 * Ask for a title and open a group; null where it is dismissed.
 * @param {Side} side
 * @returns {Promise<string | null>}
 */
export async function newGroup(side) {
  const forum = h("input", { type: "checkbox" });
  const tick = h("label", { class: "tick" }, forum, t("page-people-group-forum"));
  const title = await askLine({
    title: t("page-people-new-group"),
    label: t("page-people-group-title"),
    yes: t("page-people-group-create"),
    more: [tick],
    most: 128,
  });
  if (!title) return null;
  const made = await trying(side.toasts, () => act("group", { person: side.person, title, forum: forum.checked }));
  if (!made) return null;
  await side.store.refresh();
  return made.chat;
}
