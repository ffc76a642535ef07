/** Avatars: initials on a disc whose colour belongs to the person for good. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

const TINTS = 8;

/** A number from 0 to 7 that an id always gets. @param {string} id */
export function tint(id) {
  let sum = 7;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return sum % TINTS;
}

/** The words of a name without titles such as "Drs." or "H.". @param {string} name */
function namesOf(name) {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const plain = words.filter((word) => !word.endsWith("."));
  return plain.length ? plain : words;
}

/** At most two letters. @param {string} name */
export function initials(name) {
  const words = namesOf(name.split(",")[0] ?? name);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0] ?? name];
  return picked.map((word) => [...(word ?? "")][0] ?? "").join("").toUpperCase();
}

/**
 * @param {{id: string, name: string, kind?: "person" | "bot" | "group" | "forum"}} who
 * @param {string} [size] a class: "small", "large"
 */
export function avatar(who, size = "") {
  const sign = who.kind === "bot" ? icon("bot") : who.kind === "forum" ? icon("topic") : initials(who.name);
  return h("span", { class: `avatar tint-${tint(who.id)} ${who.kind ?? ""} ${size}`, "aria-hidden": "true" }, sign);
}

/** What a person is called, for places with little room. @param {string} name */
export const firstName = (name) => namesOf(name)[0] ?? name;
