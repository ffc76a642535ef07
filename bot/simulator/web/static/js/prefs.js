/** What the page remembers: look and language for good, drafts and places for this tab. */

/** @param {Storage} storage @param {string} key */
function read(storage, key) {
  try {
    return storage.getItem(`gaung:${key}`) ?? "";
  } catch {
    return "";
  }
}

/** @param {Storage} storage @param {string} key @param {string} value empty forgets it */
function write(storage, key, value) {
  try {
    if (value) storage.setItem(`gaung:${key}`, value);
    else storage.removeItem(`gaung:${key}`);
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}

/** @param {string} key */
export const lasting = (key) => read(localStorage, key);

/** @param {string} key @param {string} value */
export const keepLasting = (key, value) => write(localStorage, key, value);

/** @param {string} key */
export const passing = (key) => read(sessionStorage, key);

/** @param {string} key @param {string} value */
export const keepPassing = (key, value) => write(sessionStorage, key, value);

/** @param {string} person @param {string} chat */
export const draft = (person, chat) => passing(`draft:${person}:${chat}`);

/** @param {string} person @param {string} chat @param {string} text */
export const keepDraft = (person, chat, text) => keepPassing(`draft:${person}:${chat}`, text);
