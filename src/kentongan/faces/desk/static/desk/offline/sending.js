// Sends what waits, one after the other. Every step may be cut anywhere: the next run does it again, and the server
// knows the keys. Used by pages and by the worker alike.
import { NO_LINE, Trouble, asked, pass, told } from "./line.js";
import { sentPhoto } from "./pieces.js";
import { NEEDS, SENDING, SENT, WAITING } from "./store.js";

const LOCK = "kentongan-kirim";
export const CLASH = "conflict";
export const DONE = "done";
export const BUSY = "busy";

// One run at a time in all tabs and the worker. Gives done, busy, or the word of a trouble.
export async function sendWaiting(store, tell = () => {}) {
  if (!navigator.locks) return run(store, tell);
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? run(store, tell) : BUSY));
}

// Holds off every run while a sending is changed by hand.
export async function undisturbed(act) {
  return navigator.locks ? navigator.locks.request(LOCK, act) : act();
}

async function run(store, tell) {
  const items = (await store.items()).reverse();
  const waiting = items.filter(isOpen);
  const clashes = items.filter(({ state, why }) => state === NEEDS && why === CLASH);
  if (!waiting.length && !clashes.length) return DONE;
  try {
    const { csrf, arrived } = await pass(store.user, [...clashes, ...waiting].map(({ sending }) => sending));
    // Both texts were joined by hand: nothing is left to send, nor to submit behind the writer's back.
    for (const item of clashes) if (item.sending in arrived) await store.drop(item.key);
    for (const { key } of waiting) {
      const item = await store.item(key); // it may have been taken in hand since
      if (item && isOpen(item)) await sendOne(store, item, csrf, tell, item.sending in arrived);
    }
    return DONE;
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    for (const item of await store.items()) {
      if (item.state === SENDING) await store.put({ ...item, state: WAITING });
    }
    tell(null);
    return trouble.word;
  }
}

function isOpen({ state }) {
  return state === WAITING || state === SENDING;
}

async function sendOne(store, item, csrf, tell, isThere) {
  await store.put({ ...item, state: SENDING });
  tell(item, 0);
  const refusal = isThere ? null : await sendPhotos(store, item, csrf, tell);
  const answer = refusal === null ? await sendWords(item, csrf) : { state: "refused", words: refusal };
  await settle(store, item, answer);
  tell(null);
}

async function sendPhotos(store, item, csrf, tell) {
  const all = item.photos.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const { row, id } of item.photos) {
    const photo = await store.photo(id);
    if (!photo) continue; // taken over by an earlier run: the words know it already
    const words = await sentPhoto(photo, csrf, (held) => tell(item, (before + held) / all));
    if (words !== null) return `Foto ${Number(row) + 1}: ${words}`;
    before += photo.size;
  }
  return null;
}

async function sendWords(item, csrf) {
  const body = new URLSearchParams(item.fields);
  body.set("sending", item.sending);
  body.set("do", item.wish);
  if (item.before) body.set("before", item.before);
  if (item.story) body.set("story", item.story);
  for (const { row, id } of item.photos) body.set(`p-${row}-upload`, id);
  const answer = await asked(`/meja/kirim/${item.query ?? ""}`, { method: "POST", headers: { "X-CSRFToken": csrf, Accept: "application/json" }, body });
  const words = await told(answer);
  if (!words.state) throw new Trouble(NO_LINE);
  return words;
}

// What the answer makes of the item. Nothing is forgotten but what the server says it has.
async function settle(store, item, answer) {
  const { state, words = "", open = "" } = answer;
  if ((await store.item(item.key))?.state !== SENDING) return; // taken in hand or thrown away meanwhile
  if (state === "photos") return store.put({ ...item, state: WAITING });
  const isTaken = state === "sent" || state === "gaps" || state === "told";
  const next = { ...item, state: state === "sent" ? SENT : NEEDS, why: state, words, open, at: Date.now() };
  if (state === CLASH) Object.assign(next, { base: answer.based_on, known: answer.photos });
  await store.put(isTaken ? { ...next, fields: item.fields.filter(([name]) => name === "headline" || name === "what"), photos: [] } : next);
  if (isTaken) await store.dropPhotosOf(item.key);
}
