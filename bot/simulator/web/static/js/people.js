/** The people one can be: a rail of faces, and a list to choose from. */

import { control } from "./api.js";
import { avatar, firstName } from "./avatar.js";
import { askLine, choose } from "./dialogs.js";
import { fill, h } from "./dom.js";
import { number, t } from "./i18n.js";
import { icon } from "./icons.js";
import { keyed, roving } from "./keyed.js";
import { trying } from "./toasts.js";

/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./side.js").Side} Side */

/** @param {Person} person */
export const unreadOf = (person) => person.chats.reduce((total, chat) => total + chat.unread, 0);

export class People {
  /** @param {Side} side */
  constructor(side) {
    this.side = side;
    this.listNode = h("ul", { class: "faces", role: "list" });
    const add = h(
      "button",
      { type: "button", class: "face add", on: { click: () => void addPerson(side) } },
      h("span", { class: "avatar" }, icon("add")),
      h("span", { class: "face-name" }, t("page-people-add-short")),
    );
    add.setAttribute("aria-label", t("page-people-add"));
    this._shown = "";
    this.node = h("nav", { class: "rail", "aria-label": side.label("page-people-rail") }, this.listNode, add);
    roving(this.listNode, ".face", "both");
  }

  draw() {
    keyed(
      this.listNode,
      this.side.store.world.people,
      (person) => person.id,
      (person) => this._make(person),
      (node, person) => this._update(node, person),
    );
    if (!this.listNode.querySelector('.face[tabindex="0"]')) {
      /** @type {HTMLElement | null} */ (this.listNode.querySelector(".face"))?.setAttribute("tabindex", "0");
    }
    if (this._shown === this.side.person) return;
    this._shown = this.side.person;
    // Only now, when all faces are in their places.
    this.listNode.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {Person} person */
  _make(person) {
    const button = h("button", { type: "button", class: "face", tabIndex: -1, on: { click: () => this.side.actAs(person.id) } });
    fill(
      button,
      avatar({ id: person.id, name: person.name }),
      h("span", { class: "face-name", "aria-hidden": "true" }, firstName(person.name)),
      h("span", { class: "badge", "aria-hidden": "true" }),
    );
    return h("li", {}, button);
  }

  /** @param {HTMLElement} node @param {Person} person */
  _update(node, person) {
    const button = /** @type {HTMLElement} */ (node.firstElementChild);
    const badge = /** @type {HTMLElement} */ (button.querySelector(".badge"));
    const unread = unreadOf(person);
    const current = person.id === this.side.person;
    badge.hidden = unread === 0;
    badge.textContent = unread > 99 ? "99+" : String(unread);
    const says = [person.name, person.role, unread ? t("page-people-unread", { count: number(unread) }) : ""].filter(Boolean);
    button.setAttribute("aria-label", says.join(", "));
    button.title = [person.name, person.role].filter(Boolean).join(" · ");
    if (current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

/** Choose whom the side acts as, out of all. @param {Side} side */
export async function choosePerson(side) {
  const chosen = await choose({
    title: t("page-people-choose"),
    current: side.person,
    options: side.store.world.people.map((one) => ({
      value: one.id,
      title: one.name,
      note: one.role ?? t("page-people-stranger"),
      look: { id: one.id, name: one.name },
    })),
    extra: [{ value: "add", title: t("page-people-add"), sign: "useradd" }],
  });
  if (chosen === "add") await addPerson(side);
  else if (chosen) side.actAs(chosen);
}

/** @param {Side} side */
async function addPerson(side) {
  const name = await askLine({ title: t("page-people-add"), label: t("page-people-name"), yes: t("page-people-create") });
  if (!name) return;
  const made = await trying(side.toasts, () => control("person", { name }));
  if (!made) return;
  await side.store.refresh();
  side.actAs(String(made.person));
}
