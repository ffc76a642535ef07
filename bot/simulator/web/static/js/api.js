/** Everything that goes over the wire: reading, acting, uploading, and the stream of events. */

/** A refusal that a person can read: `key` is one of the page's texts. */
export class Refusal extends Error {
  /**
   * @param {string} key
   * @param {Record<string, string | number>} [vars]
   */
  constructor(key, vars = {}) {
    super(key);
    this.key = key;
    this.vars = vars;
  }
}

const HEADERS = { "X-Gaung": "1" };

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function call(path, init) {
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...init });
  } catch {
    throw new Refusal("page-error-offline");
  }
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null && body.ok !== false) return body;
  throw new Refusal(body?.error ?? "page-error-server", body?.vars ?? { status: response.status });
}

/** @param {string} path @returns {Promise<any>} */
export const get = (path) => call(path);

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
const post = (path, body) =>
  call(path, {
    method: "POST",
    headers: { ...HEADERS, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/**
 * Do something as a person. Throws `Refusal`.
 * @param {string} action
 * @param {{person: string} & Record<string, any>} body
 */
export const act = async (action, body) => (await post(`/api/do/${action}`, body)).result;

/**
 * Something that the demo does for the visitor: clock, bot, tour, person. Throws `Refusal`.
 * @param {string} name
 * @param {object} body
 */
export async function control(name, body) {
  const answer = await post(`/api/control/${name}`, body);
  return answer.result ?? answer;
}

/**
 * Send files as a person; several make an album. Throws `Refusal`.
 * @param {{person: string, chat: string, caption?: string, reply_to?: number, topic?: number, as: "photos" | "files"}} fields
 * @param {File[]} files
 */
export async function upload(fields, files) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, String(value));
  for (const file of files) form.append("file", file, file.name);
  return (await call("/api/upload", { method: "POST", headers: HEADERS, body: form })).result;
}

/**
 * The stream of events, connected again whenever it breaks.
 * @param {number} since the number of the last event that is known
 * @param {(kind: string, data: any) => void} heard
 * @param {(connected: boolean) => void} state
 * @returns {() => void} ends it
 */
export function listen(since, heard, state) {
  const KINDS = ["message", "typing", "answer", "inline", "world", "clock", "faults", "control", "reset"];
  /** @type {EventSource | null} */
  let source = null;
  let last = since;
  let pause = 500;
  let timer = 0;
  let ended = false;

  function connect() {
    source = new EventSource(`/api/events?since=${last}`);
    source.onopen = () => {
      pause = 500;
      state(true);
    };
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => {
        if (event.lastEventId) last = Number(event.lastEventId);
        heard(kind, event.data ? JSON.parse(event.data) : {});
      });
    }
    source.onerror = () => {
      source?.close();
      state(false);
      if (ended) return;
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, 5000);
    };
  }

  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    source?.close();
  };
}
