/** Sending photos, files and a place from the composer. */

import { act, upload } from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { askForMedia, MOST_IN_ALBUM } from "./media.js";
import { openMenu } from "./menu.js";
import { trying } from "./toasts.js";

/** @typedef {import("./composer.js").Composer} Composer */

const PICTURES = "image/jpeg,image/png,image/webp";

/** @param {Composer} composer */
export function openAttach(composer) {
  openMenu(
    composer.attachButton,
    [
      { label: t("page-compose-pick-photos"), sign: "image", act: () => pick(composer, PICTURES, false) },
      { label: t("page-compose-pick-files"), sign: "file", act: () => pick(composer, "", true) },
      { label: t("page-compose-location"), sign: "place", act: () => void sendPlace(composer) },
    ],
    { label: t("page-compose-attach") },
  );
}

/** @param {Composer} composer */
async function sendPlace(composer) {
  const { person, side } = composer.view;
  const done = await trying(side.toasts, async () => (await act("location", { person, ...composer.target() }), true));
  if (done) composer.setContext(null);
}

/** @param {Composer} composer @param {string} accept @param {boolean} asFiles */
function pick(composer, accept, asFiles) {
  composer.box.querySelector(".file-input")?.remove();
  const input = h("input", { type: "file", multiple: true, accept, class: "file-input", hidden: true });
  input.addEventListener("change", () => {
    if (input.files?.length) void sendFiles(composer, [...input.files], asFiles);
    input.remove();
  });
  composer.box.append(input);
  input.click();
}

/**
 * Show what was picked, then send it: ten at a time, the caption with the first ten.
 * @param {Composer} composer @param {File[]} picked @param {boolean} asFiles
 */
export async function sendFiles(composer, picked, asFiles) {
  const { person, side } = composer.view;
  const text = composer.context?.kind === "edit" ? "" : composer.field.value.trim();
  const chosen = await askForMedia(picked, text, asFiles);
  if (!chosen) return;
  const target = composer.target();
  const kind = /** @type {"files" | "photos"} */ (chosen.asFiles ? "files" : "photos");
  composer.empty();
  composer.form.classList.add("sending");
  for (let from = 0; from < chosen.files.length; from += MOST_IN_ALBUM) {
    const fields = { person, ...target, caption: from === 0 ? chosen.caption : "", as: kind };
    const part = chosen.files.slice(from, from + MOST_IN_ALBUM);
    const done = await trying(side.toasts, async () => (await upload(fields, part), true));
    if (done) continue;
    if (chosen.caption && !composer.field.value) composer.write(chosen.caption);
    break;
  }
  composer.form.classList.remove("sending");
}
