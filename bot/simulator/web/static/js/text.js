/** Text with entities as nodes. Whatever people wrote becomes text nodes, never markup. */

import { h } from "./dom.js";
import { t } from "./i18n.js";

/** @typedef {import("./types.js").Entity} Entity */

/**
 * What a text can ask of the chat around it.
 * @typedef {{open: (url: string) => void, say: (text: string) => void, copy: (text: string) => void,
 *   mention: (name: string) => void}} Deeds
 */

const SAFE = new Set(["http:", "https:", "tg:", "mailto:"]);
const TAGS = /** @type {Record<string, keyof HTMLElementTagNameMap>} */ ({
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  hashtag: "span",
  cashtag: "span",
});

/**
 * A link's address if it may be opened at all, else null.
 * @param {string} url
 */
export function safeUrl(url) {
  try {
    const parsed = new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
    return SAFE.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @param {Entity[]} entities
 * @param {Deeds} deeds
 * @returns {DocumentFragment}
 */
export function richText(text, entities, deeds) {
  const fragment = document.createDocumentFragment();
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  append(fragment, text, 0, text.length, sorted, deeds);
  return fragment;
}

/**
 * Put `text` from `start` to `end` into a node, with the entities (sorted, outer ones first) that lie there.
 * @param {Node} parent
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Entity[]} entities
 * @param {Deeds} deeds
 */
function append(parent, text, start, end, entities, deeds) {
  let position = start;
  let index = 0;
  while (index < entities.length) {
    const entity = /** @type {Entity} */ (entities[index]);
    index += 1;
    if (entity.offset < position || entity.offset >= end) continue;
    parent.appendChild(document.createTextNode(text.slice(position, entity.offset)));
    const stop = Math.min(entity.offset + entity.length, end);
    const inner = [];
    while (index < entities.length && /** @type {Entity} */ (entities[index]).offset < stop) inner.push(entities[index++]);
    const node = wrap(entity, text.slice(entity.offset, stop), deeds);
    append(node.inside, text, entity.offset, stop, /** @type {Entity[]} */ (inner), deeds);
    parent.appendChild(node.outside);
    position = stop;
  }
  if (position < end) parent.appendChild(document.createTextNode(text.slice(position, end)));
}

/**
 * @param {Entity} entity
 * @param {string} covered the text that it covers
 * @param {Deeds} deeds
 * @returns {{outside: HTMLElement, inside: HTMLElement}}
 */
function wrap(entity, covered, deeds) {
  const tag = TAGS[entity.type];
  if (tag) return same(h(tag, { class: tag === "span" ? "tag" : null }));
  switch (entity.type) {
    case "url":
      return same(link(covered, deeds));
    case "text_link":
      return same(link(entity.url ?? "", deeds));
    case "email":
      return same(link(`mailto:${covered}`, deeds));
    case "mention":
      return same(deed(() => deeds.mention(covered.slice(1))));
    case "bot_command":
      return same(deed(() => deeds.say(covered)));
    case "code":
      return same(h("code", { class: "copied", title: t("page-chat-copy"), on: { click: () => deeds.copy(covered) } }));
    case "pre":
      return pre(covered, entity.language, deeds);
    case "spoiler":
      return spoiler();
    case "blockquote":
      return same(h("blockquote"));
    case "expandable_blockquote":
      return expandable();
    default:
      return same(h("span"));
  }
}

/** @param {HTMLElement} node */
const same = (node) => ({ outside: node, inside: node });

/** @param {() => void} act */
const deed = (act) => h("button", { type: "button", class: "linklike", on: { click: act } });

/**
 * @param {string} address
 * @param {Deeds} deeds
 */
function link(address, deeds) {
  const url = safeUrl(address);
  if (!url) return h("span");
  return h("a", {
    href: url,
    target: "_blank",
    rel: "noopener noreferrer",
    on: {
      click: (/** @type {MouseEvent} */ event) => {
        if (/^https:\/\/(t\.me|telegram\.me)\/|^tg:/.test(url)) {
          event.preventDefault();
          deeds.open(url);
        }
      },
    },
  });
}

/** @param {string} covered @param {string | undefined} language @param {Deeds} deeds */
function pre(covered, language, deeds) {
  const inside = h("code");
  const copy = h("button", { type: "button", class: "pre-copy", on: { click: () => deeds.copy(covered) } });
  copy.textContent = t("page-chat-copy");
  const head = h("span", { class: "pre-head" }, h("span", {}, language ?? ""), copy);
  return { outside: h("pre", {}, head, inside), inside };
}

function spoiler() {
  const node = h("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": t("page-chat-spoiler") });
  const reveal = () => {
    node.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      reveal();
    }
  });
  return same(node);
}

function expandable() {
  const inside = h("span", { class: "folded" });
  const more = h("button", { type: "button", class: "linklike", "aria-expanded": "false" }, t("page-chat-more"));
  more.addEventListener("click", () => {
    const open = inside.classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = t(open ? "page-chat-less" : "page-chat-more");
  });
  return { outside: h("blockquote", {}, inside, more), inside };
}
