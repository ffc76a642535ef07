/** Where to begin in an office that is not set up yet, in the place of the tour. */

import { h } from "../dom.js";
import { panel } from "./parts.js";

/** @param {import("./panels.js").Tools} tools */
export function newPanel({ store, t }) {
  const operator = store.person(store.world.control.tour.person ?? "");
  return panel(t("page-new-title"), "new-panel", h("p", { class: "panel-note" }, t("page-new-text", { name: operator?.name ?? "" })));
}
