/** Pressed buttons that wait for the bot's answer. The answer may come before the press is confirmed. */

/** @typedef {import("./types.js").Answer} Answer */

const GRACE_MS = 400;

/** Presses that some side has shown the answer of. @type {Set<string>} */
const claimed = new Set();

export class Presses {
  /** @param {(answer: Answer) => void} show */
  constructor(show) {
    this._show = show;
    /** @type {Set<string>} by place: message and data */
    this._waiting = new Set();
    /** @type {Map<string, (answer: Answer) => void>} by the press's id */
    this._known = new Map();
    /** @type {Map<string, Answer>} */
    this._early = new Map();
  }

  /** @param {number} key @param {string | null} data */
  isWaiting(key, data) {
    return this._waiting.has(`${key}:${data}`);
  }

  /**
   * @param {number} key
   * @param {string} data
   * @param {number} most milliseconds to wait
   * @param {() => void} ended
   * @returns {{known: (press: string) => void, over: () => void}}
   */
  begin(key, data, most, ended) {
    const place = `${key}:${data}`;
    let press = "";
    const over = () => {
      clearTimeout(timer);
      this._known.delete(press);
      if (this._waiting.delete(place)) ended();
    };
    const timer = setTimeout(over, most);
    this._waiting.add(place);
    const known = (/** @type {string} */ id) => {
      press = id;
      claimed.add(id);
      const end = (/** @type {Answer} */ answer) => (over(), this._show(answer));
      const early = this._early.get(id);
      if (early) end(early);
      else this._known.set(id, end);
    };
    return { known, over };
  }

  /**
   * The bot has answered. What nobody pressed here (the tour presses by itself) is shown as well, but once.
   * @param {Answer} answer
   * @param {string} person whom the side acts as
   */
  answered(answer, person) {
    const end = this._known.get(answer.press);
    if (end) return end(answer);
    if (answer.person !== person) return undefined;
    this._early.set(answer.press, answer);
    setTimeout(() => {
      this._early.delete(answer.press);
      if (claimed.has(answer.press)) return;
      claimed.add(answer.press);
      this._show(answer);
    }, GRACE_MS);
    return undefined;
  }
}
