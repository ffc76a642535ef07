/**
 * The shapes that the page gets from the server.
 *
 * @typedef {{type: string, offset: number, length: number, url?: string, language?: string}} Entity
 *   offsets and lengths in UTF-16 units, which is how JavaScript counts too
 *
 * @typedef {{kind: string, url?: string, thumb?: string, width?: number, height?: number, name?: string, size?: number,
 *   mime?: string, duration?: number, latitude?: number, longitude?: number}} Attachment
 *
 * @typedef {{text: string, data: string | null, url: string | null, switch: string | null, copy?: string | null}} Button
 *
 * @typedef {{key: number, sender: string, text: string, attachment: string | null, service: boolean}} Preview
 *
 * @typedef {{key: number, id: number, chat: string, changed: number, date: string, edited: boolean, deleted: boolean,
 *   sender: {id: string, name: string, bot: boolean}, text: string, entities: Entity[], attachment: Attachment | null,
 *   album: string | null, reply_to: Preview | null, forward: string | null, buttons: Button[][], reactions: string[],
 *   people_reactions: Record<string, string[]>, pinned: boolean, topic: number | null,
 *   service: {kind: string, names: string[], text: string} | null, rev?: number}} Message
 *   `rev` counts how often the page has heard of it
 *
 * @typedef {{chat: string, title: string, kind: "private" | "group" | "forum",
 *   last: (Preview & {date: string}) | null, unread: number}} Chat
 *
 * @typedef {{id: string, name: string, username: string | null, role: string | null, language: string | null,
 *   started: boolean, blocked: boolean, chats: Chat[]}} Person
 *
 * @typedef {{chat: string, title: string, members: string[], forum: boolean, topics: {id: number, name: string}[],
 *   bot_status: string}} Group
 *
 * @typedef {{seq: number, now: string, zone: string, language: string,
 *   bot: {id: string, name: string, username: string}, people: Person[], groups: Group[],
 *   faults: {down: boolean, planned: {kind: string, method: string, left: number}[]}, control: any}} World
 *
 * @typedef {{command: string, description: string}} Command
 *
 * @typedef {{person: string, press: string, text: string, alert: boolean}} Answer
 *
 * @typedef {{person: string, query_id: string, results: {id: string, title: string, description: string}[]}} Inline
 */

export {};
