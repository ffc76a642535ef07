/** What waits, drained before one's eyes: at Telegram, in the bot's inbox, in its outbox. */

import { h } from "../dom.js";
import { number } from "../i18n.js";
import { panel, put } from "./parts.js";

/** @typedef {import("./panels.js").Tools} Tools */

const SVG = "http://www.w3.org/2000/svg";
const QUEUES = /** @type {const} */ (["telegram", "inbox", "outbox"]);
const SAMPLE_MS = 500;
const SAMPLES = 120;
const HEIGHT = 36;
/** The chart's top is at least so many, so that a single message is a small thing. */
const LEAST_TOP = 5;

/** @param {Tools} tools */
export function queuePanel({ store, t }) {
  /** @type {Record<string, number[]>} */
  const past = Object.fromEntries(QUEUES.map((queue) => [queue, Array(SAMPLES).fill(0)]));
  const numbers = Object.fromEntries(QUEUES.map((queue) => [queue, h("dd", {}, "0")]));
  const lines = Object.fromEntries(QUEUES.map((queue) => [queue, line(queue)]));
  const chart = document.createElementNS(SVG, "svg");
  chart.setAttribute("viewBox", `0 0 ${SAMPLES} ${HEIGHT}`);
  chart.setAttribute("preserveAspectRatio", "none");
  chart.setAttribute("class", "queue-chart");
  chart.setAttribute("role", "img");
  chart.append(...Object.values(lines));
  const told = h("p", { class: "panel-note" });
  const tiles = QUEUES.map((queue) =>
    h("div", { class: "tile", dataset: { queue } }, h("dt", {}, t(`page-queue-${queue}`)), numbers[queue] ?? null),
  );

  const waiting = (/** @type {string} */ queue) => Number(store.world.control[queue] ?? 0);

  function show() {
    let all = 0;
    for (const queue of QUEUES) {
      all += waiting(queue);
      const node = numbers[queue];
      if (node) put(node, number(waiting(queue)));
    }
    put(told, all ? t("page-queue-waiting", { count: number(all) }) : t("page-queue-empty"));
  }

  function sample() {
    for (const queue of QUEUES) {
      past[queue]?.push(waiting(queue));
      past[queue]?.shift();
    }
    if (document.hidden || !chart.checkVisibility()) return;
    const most = Math.max(...Object.values(past).flat());
    for (const queue of QUEUES) lines[queue]?.setAttribute("d", path(past[queue] ?? [], Math.max(most, LEAST_TOP)));
    const label = t("page-queue-chart", { most: number(most) });
    if (chart.getAttribute("aria-label") !== label) chart.setAttribute("aria-label", label);
  }
  show();
  sample();
  store.on("control", show);
  store.on("world", show);
  setInterval(sample, SAMPLE_MS);
  return panel(t("page-queue-title"), "queue-panel", h("dl", { class: "tiles" }, tiles), chart, told);
}

/** @param {string} queue */
function line(queue) {
  const node = document.createElementNS(SVG, "path");
  node.dataset.queue = queue;
  return node;
}

/** @param {number[]} values @param {number} top */
function path(values, top) {
  const spots = values.map((value, index) => `${index} ${(HEIGHT - 1 - (value / top) * (HEIGHT - 2)).toFixed(1)}`);
  return `M${spots.join("L")}`;
}
