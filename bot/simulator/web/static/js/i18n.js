/** Texts, dates and numbers as the chosen language writes them. */

import { get } from "./api.js";

/** @type {Record<string, string>} */
let texts = {};
let language = "id";
let zone = "Asia/Jakarta";

const ZONES = /** @type {Record<string, string>} */ ({
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
});

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * Fetch the texts of a language and make it the page's.
 * @param {string} wanted `id` or `en`
 * @param {string} [timeZone]
 */
export async function useLanguage(wanted, timeZone) {
  texts = await get(`/api/texts/${wanted}`);
  language = wanted;
  if (timeZone) zone = timeZone;
  formats.clear();
  document.documentElement.lang = wanted;
}

/** The language in use. */
export const currentLanguage = () => language;

/**
 * The text of a key with its variables filled in; the key itself where there is none.
 * @param {string} key
 * @param {Record<string, string | number>} [vars]
 */
export function t(key, vars = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{\s*\$?([a-z_]+)\s*\}/g, (whole, name) => {
    const value = vars[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : value;
  });
}

/** Whether there is a text of that key. @param {string} key */
export const hasText = (key) => key in texts;

/**
 * @param {string} name
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(name, options) {
  let found = formats.get(name);
  if (!found) {
    found = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { timeZone: zone, ...options });
    formats.set(name, found);
  }
  return found;
}

/** "14.05" or "14:05". @param {string | number | Date} moment */
export const time = (moment) =>
  format("time", { hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(moment));

/** "Selasa, 10 Desember 2019". @param {string | number | Date} moment */
export const day = (moment) =>
  format("day", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date(moment));

/** "10 Maret", with the year where it is not that of `now`. @param {string} moment @param {Date} now */
export function shortDay(moment, now) {
  const sameYear = dayKey(moment).slice(0, 4) === dayKey(now).slice(0, 4);
  const style = /** @type {Intl.DateTimeFormatOptions} */ ({ day: "numeric", month: "long" });
  return sameYear
    ? format("short", style).format(new Date(moment))
    : format("short-year", { ...style, year: "numeric" }).format(new Date(moment));
}

/** "Sel", for lists. @param {string} moment */
export const weekday = (moment) => format("weekday", { weekday: "short" }).format(new Date(moment));

/** "10/03/26", for lists. @param {string} moment */
export const numericDay = (moment) =>
  format("numeric", { day: "2-digit", month: "2-digit", year: "2-digit" }).format(new Date(moment));

/** "2019-12-10" in the office's zone, to compare days. @param {string | number | Date} moment */
export function dayKey(moment) {
  let found = formats.get("key");
  if (!found) {
    const style = /** @type {const} */ ({ year: "numeric", month: "2-digit", day: "2-digit" });
    found = new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...style });
    formats.set("key", found);
  }
  return found.format(new Date(moment));
}

/** "WIB" for Indonesia's zones, else the zone's own name. */
export const zoneLabel = () => ZONES[zone] ?? zone;

/** "1.250" or "1,250". @param {number} value @param {number} [digits] */
export const number = (value, digits = 0) =>
  value.toLocaleString(language === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: digits });

/** "2,4 MB". @param {number} bytes */
export function size(bytes) {
  if (bytes < 1024) return `${number(bytes)} B`;
  if (bytes < 1024 * 1024) return `${number(bytes / 1024)} KB`;
  return `${number(bytes / 1024 / 1024, 1)} MB`;
}

/** "1:05". @param {number} seconds */
export const duration = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
