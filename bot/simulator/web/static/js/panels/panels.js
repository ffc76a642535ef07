/** The panels at the right: the guided tour, the clock, the queues, the bot and its faults. */

import { h } from "../dom.js";
import { clockPanel } from "./clock.js";
import { faultsPanel } from "./faults.js";
import { newPanel } from "./newoffice.js";
import { Notes } from "./parts.js";
import { queuePanel } from "./queue.js";
import { tourPanel } from "./tour.js";

/**
 * What every panel gets.
 * @typedef {{api: typeof import("../api.js"), store: import("../store.js").Store, t: typeof import("../i18n.js").t,
 *   notes: Notes}} Tools
 */

/**
 * @param {HTMLElement} root
 * @param {Omit<Tools, "notes">} given
 */
export function mountPanels(root, given) {
  const notes = new Notes(given.t);
  const tools = { ...given, notes };
  const first = given.store.world.control.tour.steps.length ? tourPanel(tools) : newPanel(tools);
  const list = h("div", { class: "panel-list" }, first, clockPanel(tools), queuePanel(tools), faultsPanel(tools));
  root.replaceChildren(list, notes.node);
}
