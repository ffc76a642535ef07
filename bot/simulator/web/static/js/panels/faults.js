/** The bot's process and what can go wrong around it; the state is always told in words. */

import { h } from "../dom.js";
import { deed, panel, put, rest } from "./parts.js";

/** @typedef {import("./panels.js").Tools} Tools */

const FAULTS = /** @type {Record<string, string>} */ ({
  429: "page-faults-too-many",
  "5xx": "page-faults-server-error",
  lost_answers: "page-faults-lost-answers",
});
/** What the faults are called once they are planned. */
const PLANNED = /** @type {Record<string, string>} */ ({
  429: "page-faults-too-many",
  500: "page-faults-server-error",
  502: "page-faults-server-error",
  cut_after: "page-faults-lost-answers",
  timeout_after: "page-faults-lost-answers",
});

/** @param {Tools} tools */
export function faultsPanel({ api, store, t, notes }) {
  const bot = h("p", { class: "state", role: "status" });
  const net = h("p", { class: "state", role: "status" });
  /** @param {string} kind */
  const fault = (kind) => api.act("fault", { person: store.world.people[0]?.id ?? "", kind });
  const state = () => store.world.control.bot;

  /** @param {HTMLElement} button @param {() => Promise<any>} act */
  const doing = (button, act) => notes.doing(button, act).finally(show);

  const outage = deed("", (button) => doing(button, () => fault(store.world.faults.down ? "outage_off" : "outage_on")), { sign: "block" });
  const others = Object.entries(FAULTS).map(([kind, key]) => deed(t(key), (button) => doing(button, () => fault(kind))));
  const kill = deed(t("page-bot-kill"), (button) => doing(button, () => api.control("bot", { do: "kill" })), { kind: "danger" });
  const restart = deed("", (button) => doing(button, () => api.control("bot", { do: "restart" })));
  const normal = async () => {
    await fault("clear");
    if (state() === "stopped") await api.control("bot", { do: "restart" });
  };
  const clear = deed(t("page-faults-clear"), (button) => doing(button, normal), { sign: "check", kind: "good" });

  /** @returns {string} */
  function troubles() {
    const { down, planned } = store.world.faults;
    if (down) return t("page-faults-down");
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const one of planned) {
      const key = PLANNED[one.kind] ?? "page-faults-other";
      counts.set(key, (counts.get(key) ?? 0) + one.left);
    }
    if (!counts.size) return t("page-faults-fine");
    const told = [...counts].map(([key, times]) => (times > 1 ? t("page-faults-times", { fault: t(key), times }) : t(key)));
    return t("page-faults-planned", { faults: told.join(", ") });
  }

  function show() {
    const { down, planned } = store.world.faults;
    put(bot, t(`page-bot-${state()}`));
    bot.dataset.mood = state() === "running" ? "good" : state() === "stopped" ? "bad" : "wait";
    put(net, troubles());
    net.dataset.mood = down ? "bad" : planned.length ? "wait" : "good";
    put(/** @type {Element} */ (outage.lastElementChild), t(down ? "page-faults-outage-off" : "page-faults-outage-on"));
    outage.classList.toggle("danger", down);
    rest(kill, state() === "stopped");
    put(/** @type {Element} */ (restart.lastElementChild), t(state() === "stopped" ? "page-bot-start" : "page-bot-restart"));
  }
  show();
  for (const event of ["world", "control", "faults"]) store.on(event, show);
  return h(
    "div",
    { class: "panel-pair" },
    panel(t("page-bot-title"), "bot-panel", bot, h("div", { class: "deeds" }, restart, kill)),
    panel(t("page-faults-title"), "faults-panel", net, h("div", { class: "deeds" }, outage, others, clear)),
  );
}
