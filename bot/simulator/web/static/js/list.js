/** The scrolling list of a chat: pages upwards, keeps to the bottom, redraws only the rows that changed. */

import { Chunks } from "./chunks.js";
import { h, isStill, later } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { roving } from "./keyed.js";
import { onHold } from "./menu.js";
import { drawRow } from "./message.js";
import { rowsOf } from "./rows.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./chatlog.js").ChatLog} ChatLog */

const NEAR = 60;
const FAR = 320;
const AHEAD = 1200;

export class MessageList {
  /**
   * @param {ChatLog} log
   * @param {import("./message.js").Chat} chat
   * @param {{shows: (message: Message) => boolean, unread: number, read: (key: number) => void}} options
   */
  constructor(log, chat, options) {
    this.log = log;
    this.chat = chat;
    this.options = options;
    this.stuck = true;
    this.fresh = 0;
    this.unreadFrom = 0;
    this._top = 0;
    this._paging = false;
    /** @type {Row[]} */
    this.rows = [];
    /** @type {WeakMap<HTMLElement, Row>} */
    this._rowOf = new WeakMap();
    this.chunks = new Chunks();
    this.rowsNode = this.chunks.node;
    this.sentinel = h("div", { class: "sentinel" });
    this.scroller = h("div", { class: "scroller" }, this.sentinel, this.rowsNode);
    this.badge = h("span", { class: "badge" });
    const down = { click: () => this.toBottom(true) };
    this.down = h("button", { type: "button", class: "to-bottom", hidden: true, on: down }, this.badge, icon("down"));
    this.node = h("div", { class: "list" }, this.scroller, this.down);
    this.noteReadSoon = later(() => this._noteRead(), 120);
    this._watch();
  }

  _watch() {
    this.scroller.addEventListener("scroll", () => this._scrolled(), { passive: true });
    /** @type {(() => void) | null} */
    this.aim = null;
    this._resizing = new ResizeObserver(() => (this.aim ? this.aim() : this.stuck && this._stick()));
    this._resizing.observe(this.rowsNode);
    this._resizing.observe(this.scroller);
    roving(this.rowsNode, "li.bubble-row");
    this.rowsNode.addEventListener("keydown", (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (event.key !== "Enter" || !target.matches("li")) return;
      event.preventDefault();
      this._openMenu(target);
    });
    this.rowsNode.addEventListener("contextmenu", (event) => {
      if (String(getSelection()) || /** @type {HTMLElement} */ (event.target).closest("a")) return;
      const line = /** @type {HTMLElement} */ (event.target).closest("li");
      if (!line) return;
      event.preventDefault();
      this._openMenu(line, event.clientX || event.clientY ? { x: event.clientX, y: event.clientY } : undefined);
    });
    onHold(this.rowsNode, "li", (line, at) => this._openMenu(line, at));
  }

  /** @param {HTMLElement} line @param {{x: number, y: number}} [at] */
  _openMenu(line, at) {
    const row = this._rowOf.get(line);
    if (row?.kind === "bubble") this.chat.menu(row, line, at);
  }

  destroy() {
    this._resizing?.disconnect();
    this.noteReadSoon.cancel();
  }

  /** Show what is loaded, at the newest; `unread` messages of others stand below a line. */
  start() {
    const others = this.log.messages.filter((one) => one.sender.id !== this.chat.self && this.options.shows(one));
    this.unreadFrom = this.options.unread > 0 ? (others.at(-this.options.unread)?.key ?? 0) : 0;
    this.draw(null);
    this.toBottom(false);
    void this._earlier();
  }

  /** Bring the rows up to date. @param {Message | null} changed null: anything may have */
  draw(changed) {
    const shown = this.log.messages.filter(this.options.shows);
    const isNew = changed !== null && !changed.deleted && changed.rev === 1 && changed.key === shown.at(-1)?.key;
    const own = isNew && changed.sender.id === this.chat.self;
    if (own) this.unreadFrom = 0;
    const anchor = this.stuck || isNew ? null : this.chunks.firstBelow(this.scroller.getBoundingClientRect().top);
    // The browser's own anchoring does not work at the very top, and would come on top of ours elsewhere.
    if (anchor) this.scroller.style.overflowAnchor = "none";
    this.rows = rowsOf(shown, this.chat.self, this.unreadFrom);
    this.chunks.show(this.rows, (node, row) => this._update(node, row, isNew && row.messages.includes(changed)));
    // What comes while somebody is led to a message does not lead away from it.
    if (this.aim) {
      this.aim();
      this.scroller.style.overflowAnchor = "";
    } else if (this.stuck || own) this._stick();
    else if (isNew) this._count(this.fresh + 1);
    else if (anchor) this._hold(anchor);
    this.node.classList.toggle("no-rows", this.rows.length === 0);
    this.noteReadSoon();
  }

  /** @param {HTMLElement} node @param {Row} row @param {boolean} entering */
  _update(node, row, entering) {
    const before = this._rowOf.get(node);
    this._rowOf.set(node, row);
    const look = `row ${row.kind}-row${row.out ? " out" : ""}${row.first ? " first" : ""}${row.last ? " last" : ""}`;
    if (!before) {
      if (row.kind === "bubble") node.tabIndex = -1;
      if (entering && !isStill()) {
        node.classList.add("entering");
        node.addEventListener("animationend", () => node.classList.remove("entering"), { once: true });
      }
    }
    if (!before || before.first !== row.first || before.last !== row.last || before.kind !== row.kind) {
      node.className = node.classList.contains("entering") ? `${look} entering` : look;
    }
    if (before?.seen === row.seen) return;
    this._redraw(node, row);
  }

  /** @param {HTMLElement} node @param {Row} row */
  _redraw(node, row) {
    const focused = node.contains(document.activeElement) ? document.activeElement : null;
    const spot = focused instanceof HTMLElement ? focused.dataset.spot : undefined;
    node.replaceChildren(...drawRow(row, this.chat));
    if (!focused || focused === node) return;
    const again = [...node.querySelectorAll("[data-spot]")].find((one) => /** @type {HTMLElement} */ (one).dataset.spot === spot);
    const next = again ?? node.querySelector(".key") ?? node;
    /** @type {HTMLElement} */ (next).focus({ preventScroll: true });
  }

  /** The row that shows a message; those of days and of unread messages only name it. @param {number} key */
  _rowWith(key) {
    const shows = (/** @type {Row} */ row) => row.kind !== "day" && row.kind !== "unread";
    return this.rows.find((row) => shows(row) && row.messages.some((message) => message.key === key));
  }

  /** Draw the row of one message again, for what is known only here, such as a button that waits. @param {number} key */
  refresh(key) {
    const row = this._rowWith(key);
    const node = row && this.chunks.nodeOf(row.key);
    if (row && node) this._redraw(node, row);
  }

  /** @param {{node: Element, offset: number}} anchor */
  _hold(anchor) {
    const here = anchor.node.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
    const moved = anchor.node.isConnected ? here - anchor.offset : 0;
    if (Math.abs(moved) > 1) this.scroller.scrollTop += moved;
    requestAnimationFrame(() => (this.scroller.style.overflowAnchor = ""));
  }

  /** Load more while the top is near. */
  async _earlier() {
    if (!this.log.more || this._paging || this.scroller.scrollTop > AHEAD) return;
    this._paging = true;
    this.sentinel.classList.add("busy");
    try {
      while (this.scroller.scrollTop <= AHEAD && (await this.log.earlier()));
    } catch {
      // The connection is lost; the next scroll tries again.
    } finally {
      this._paging = false;
      this.sentinel.classList.remove("busy");
    }
  }

  _distance() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
  }

  _scrolled() {
    const distance = this._distance();
    if (distance < NEAR) this.stuck = true;
    else if (this.scroller.scrollTop < this._top) this.stuck = false;
    this._top = this.scroller.scrollTop;
    if (this.stuck) this._count(0);
    this.down.hidden = this.stuck || (distance < FAR && this.fresh === 0);
    void this._earlier();
    this.noteReadSoon();
  }

  _stick() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this._top = this.scroller.scrollTop;
    this.down.hidden = true;
    this._count(0);
  }

  /** @param {boolean} gently */
  toBottom(gently) {
    this.stuck = true;
    if (gently && !isStill() && this._distance() < 3000) this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: "smooth" });
    else this._stick();
  }

  /** @param {number} fresh */
  _count(fresh) {
    this.fresh = fresh;
    this.badge.textContent = fresh ? String(fresh) : "";
    this.badge.hidden = fresh === 0;
    if (fresh) this.down.hidden = false;
    this.down.setAttribute("aria-label", fresh ? t("page-chat-new-below", { count: fresh }) : t("page-chat-to-bottom"));
  }

  /** Show a message, loading what lies between; false where it is gone. @param {number} key */
  async jump(key) {
    if (!(await this.log.reach(key))) return false;
    const row = this._rowWith(key);
    const node = row && this.chunks.nodeOf(row.key);
    if (!node) return false;
    this.stuck = false;
    // Rows far away have no height yet; of what is taller than the screen the beginning is read first.
    const aim = () => {
      const isTall = node.getBoundingClientRect().height > this.scroller.clientHeight;
      node.scrollIntoView({ block: isTall ? "start" : "center" });
    };
    this.aim = aim;
    aim();
    requestAnimationFrame(() => {
      aim();
      requestAnimationFrame(aim);
    });
    node.classList.add("flash");
    node.focus({ preventScroll: true });
    setTimeout(() => {
      node.classList.remove("flash");
      if (this.aim === aim) this.aim = null;
    }, 1800);
    return true;
  }

  _noteRead() {
    const last = this.log.last;
    if (this.stuck && last && document.visibilityState === "visible" && this.node.checkVisibility()) this.options.read(last.key);
  }
}
