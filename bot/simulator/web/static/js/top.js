/** The bar at the top: name, simulated time, and switches for the whole page. */

import { fill, h } from "./dom.js";
import { currentLanguage, day, t, time, zoneLabel } from "./i18n.js";
import { icon, logo } from "./icons.js";
import { keepLasting, keepPassing, lasting } from "./prefs.js";

/** @typedef {import("./store.js").Store} Store */

const THEMES = ["", "light", "dark"];
const SIGNS = ["theme", "sun", "moon"];
const LANGUAGES = ["id", "en"];

/**
 * @param {Store} store
 * @param {{toggleSplit: () => void, togglePanels: () => void}} deeds
 */
export function topBar(store, deeds) {
  const clock = h("button", { type: "button", class: "clock", on: { click: deeds.togglePanels } });
  const showClock = () => {
    const now = store.now();
    const shown = `${day(now)}|${time(now)}`;
    if (clock.dataset.shown === shown) return;
    clock.dataset.shown = shown;
    fill(clock, icon("clock"), h("span", { class: "clock-day" }, `${day(now)},`), h("span", { class: "clock-time" }, `${time(now)} ${zoneLabel()}`));
    clock.setAttribute("aria-label", t("page-top-clock", { day: day(now), time: `${time(now)} ${zoneLabel()}` }));
  };
  showClock();
  setInterval(showClock, 1000);
  store.on("clock", () => {
    showClock();
    clock.classList.remove("jumped");
    requestAnimationFrame(() => clock.classList.add("jumped"));
  });
  store.on("world", showClock);

  const split = tool("columns", "page-top-split", deeds.toggleSplit);
  split.classList.add("split-button");
  const panels = tool("panel", "page-top-panels", deeds.togglePanels);
  panels.classList.add("panels-button");
  const lost = h("span", { class: "lost", role: "status" });
  store.on("connection", (connected) => {
    lost.textContent = connected ? "" : t("page-top-lost");
  });
  const node = h(
    "header",
    { class: "top" },
    h("div", { class: "brand" }, logo(), h("h1", { class: "brand-name" }, "Gaung"), h("span", { class: "brand-note" }, t("page-top-note"))),
    lost,
    clock,
    h("div", { class: "top-tools" }, split, themeButton(), languageButton(), panels),
  );
  return { node, split, panels };
}

/** @param {string} sign @param {string} key @param {() => void} act */
function tool(sign, key, act) {
  return h("button", { type: "button", class: "icon-button", "aria-label": t(key), title: t(key), on: { click: act } }, icon(sign));
}

function themeButton() {
  const button = tool("theme", "page-theme-auto", () => {
    const next = THEMES[(THEMES.indexOf(lasting("theme")) + 1) % THEMES.length] ?? "";
    keepLasting("theme", next);
    document.dispatchEvent(new CustomEvent("gaung:theme", { detail: next }));
    show();
  });
  button.classList.add("theme-button");
  const show = () => {
    const index = Math.max(0, THEMES.indexOf(lasting("theme")));
    const label = t(`page-theme-${THEMES[index] || "auto"}`);
    fill(button, icon(SIGNS[index] ?? "theme"));
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  show();
  return button;
}

/** Another language is another page: it is loaded anew and finds its place by the address. */
function languageButton() {
  const other = LANGUAGES.find((one) => one !== currentLanguage()) ?? "id";
  const label = t("page-top-language");
  const button = h("button", { type: "button", class: "icon-button language-button", lang: other, title: label }, other.toUpperCase());
  button.setAttribute("aria-label", label);
  button.addEventListener("click", () => {
    keepLasting("language", other);
    keepPassing("focus", "language");
    location.reload();
  });
  return button;
}
