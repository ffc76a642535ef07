/** The place in the address: `#/p/<person>/<chat>[/<person>/<chat>]`; "-" stands for the list. */

/** @typedef {{person: string, chat: string | null}} Place */

/**
 * The places that the address names, without any that does not exist.
 * @param {string} hash
 * @param {import("./store.js").Store} store
 * @returns {Place[]}
 */
export function readPlaces(hash, store) {
  const [start, ...parts] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  if (start !== "p") return [];
  const places = [];
  for (let index = 0; index < Math.min(parts.length, 4); index += 2) {
    const person = store.person(parts[index] ?? "");
    if (!person) break;
    const chat = person.chats.find((one) => one.chat === parts[index + 1]);
    places.push({ person: person.id, chat: chat?.chat ?? null });
  }
  return places;
}

/** @param {Place[]} places */
export const writePlaces = (places) => `#/p/${places.map((one) => `${one.person}/${one.chat ?? "-"}`).join("/")}`;
