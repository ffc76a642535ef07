/** Taking the visitor to where something happened. */

import { isStill } from "../dom.js";
import { readPlaces, writePlaces } from "../route.js";

/**
 * @typedef {{person: string, chat: string, key: number | null, turned_away?: {name: string, text: string}}} Spot
 *   `turned_away`: somebody whose press was refused, and the words of the pop-up
 */

const FLASH_MS = 1800;
const PATIENCE_MS = 3000;
const LOOK_MS = 60;

/**
 * Let the first side be the spot's person in the spot's chat, and point at the message.
 * @param {import("../store.js").Store} store
 * @param {Spot} spot
 */
export function showSpot(store, spot) {
  const [, ...others] = readPlaces(location.hash, store);
  const there = writePlaces([{ person: spot.person, chat: spot.chat }, ...others]);
  if (location.hash !== there) location.hash = there;
  if (spot.key !== null) void point(spot.key);
}

/** @param {number} key */
async function point(key) {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const found = document.querySelector(`[data-side="0"] [data-key="${key}"]`);
    if (found) {
      const row = found.closest(".row") ?? found;
      row.scrollIntoView({ block: "nearest", behavior: isStill() ? "auto" : "smooth" });
      row.classList.add("flash");
      setTimeout(() => row.classList.remove("flash"), FLASH_MS);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
