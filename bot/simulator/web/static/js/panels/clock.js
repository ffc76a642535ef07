/** The simulated time, ticking, and the jumps that it can make. */

import { h } from "../dom.js";
import { day, time, zoneLabel } from "../i18n.js";
import { announce } from "../toasts.js";
import { deed, panel, put } from "./parts.js";

/** @typedef {import("./panels.js").Tools} Tools */

const JUMPS = /** @type {Record<string, [key: string, sign: string]>} */ ({
  reminder: ["page-clock-reminder", "bell"],
  "16:00": ["page-clock-digest", "clock"],
  hour: ["page-clock-hour", ""],
  day: ["page-clock-day", ""],
  monday: ["page-clock-monday", ""],
});
const TICK_MS = 250;

/** @param {Tools} tools */
export function clockPanel({ api, store, t, notes }) {
  const dayNode = h("span", { class: "panel-day" });
  const hours = h("span", {});
  const seconds = h("span", { class: "panel-seconds", "aria-hidden": "true" });
  const zone = h("span", { class: "panel-zone" });
  const face = h("div", { class: "panel-clock" }, h("div", { class: "panel-hours" }, hours, seconds, zone), dayNode);

  function show() {
    if (!face.checkVisibility()) return;
    const now = store.now();
    const shown = time(now);
    put(hours, shown);
    // The language's own mark between hours and minutes; zones differ by whole minutes, never by seconds.
    put(seconds, `${shown.at(-3) ?? ":"}${String(now.getUTCSeconds()).padStart(2, "0")}`);
    put(zone, zoneLabel());
    put(dayNode, day(now));
  }
  setInterval(show, TICK_MS);
  store.on("clock", () => {
    show();
    face.classList.remove("jumped");
    requestAnimationFrame(() => face.classList.add("jumped"));
  });

  /** @param {string} jump */
  const jumpTo = async (jump) => {
    const done = await api.control("clock", { jump });
    const now = new Date(done.now);
    announce(t("page-clock-moved", { day: day(now), time: time(now) }));
  };
  const buttons = Object.entries(JUMPS)
    .filter(([jump]) => store.world.control.jumps?.includes(jump))
    .map(([jump, [key, sign]]) => deed(t(key), (button) => notes.doing(button, () => jumpTo(jump)), { sign }));
  return panel(
    t("page-clock-title"),
    "clock-panel",
    face,
    h("div", { class: "deeds", role: "group", "aria-label": t("page-clock-jumps") }, buttons),
    h("p", { class: "panel-note" }, t("page-clock-note")),
  );
}
