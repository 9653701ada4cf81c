// The steward's scanner: notes first, asks the network later.

import { Camera } from "./camera.js";
import { Screen } from "./screen.js";
import { Store } from "./store.js";
import { SENT, SIGNED_OUT, Sync } from "./sync.js";

const AGAIN = 30000;
const root = document.querySelector("[data-scanner]");
const screen = new Screen(root);
const store = await Store.open(root.dataset.name);
const sync = new Sync(store, { list: root.dataset.list, sync: root.dataset.sync });
let list = null;

root.hidden = false;
await begin();

async function begin() {
  await forgetOld();
  await takeList();
  await show();
  listen();
  const state = await sync.refresh();
  screen.line(state === SENT, state === SIGNED_OUT);
  await takeList();
  if (state === SENT) await send();
  await stayOpen();
}

// Names leave the phone when they are no longer needed; scans that wait stay until they are sent.
async function forgetOld() {
  const held = await store.fact("list");
  if (held && held.until < new Date().toISOString() && !(await store.waiting()).length) await store.clear();
}

async function takeList() {
  list = await store.fact("list");
  if (list) screen.sessions(list);
  else screen.say("nolist");
}

function listen() {
  root.querySelector("[data-typed]").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = event.target.elements.kode;
    const code = plain(typed.value);
    if (code) noteCode(code);
    typed.value = "";
    typed.focus();
  });
  root.querySelector("[data-walkin-form]").addEventListener("submit", (event) => {
    event.preventDefault();
    const { name, unit } = event.target.elements;
    const words = name.value.trim().replace(/\s+/g, " ");
    if (words && unit.value) note({ name: words, unit: Number(unit.value), label: words });
    name.value = "";
  });
  screen.part("search").addEventListener("input", search);
  screen.part("send").addEventListener("click", send);
  screen.part("purge").addEventListener("click", purge);
  listenToCamera();
  addEventListener("online", send);
  addEventListener("offline", () => screen.line(false));
  document.addEventListener("visibilitychange", () => document.hidden || send());
  setInterval(async () => (await store.waiting()).length && send(), AGAIN);
}

function listenToCamera() {
  const camera = new Camera(screen.part("video"), (code) => noteCode(plain(code)));
  const turn = (isOn) => {
    screen.part("camera").hidden = screen.part("stop").hidden = !isOn;
    screen.part("start").hidden = isOn;
  };
  screen.part("start").addEventListener("click", async () => {
    turn(true);
    try {
      await camera.start();
    } catch {
      turn(false);
      screen.say("nocamera");
    }
  });
  screen.part("stop").addEventListener("click", () => {
    camera.stop();
    turn(false);
  });
}

function search(event) {
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (one) => words.every((word) => `${one.name} ${one.unit}`.toLowerCase().includes(word));
  const people = words.length && list ? list.people.filter(fits) : [];
  screen.found(people, (one) => note({ participant: one.id, label: `${one.name}, ${one.unit}` }));
}

// A code that the list does not know is kept all the same: the list may be older than the guest.
async function noteCode(code) {
  const seal = await sealOf(code);
  const person = list?.people.find((one) => one.seal === seal);
  await note({ code, label: person ? `${person.name}, ${person.unit}` : "" });
}

async function note(words) {
  const session = Number(screen.part("session").value);
  if (!session) return screen.say("nolist");
  const known = (await store.scans()).find((scan) => isSame(scan, words, session));
  const scan = known ?? { key: crypto.randomUUID(), session, at: new Date().toISOString(), state: "queued", ...words };
  if (known) return screen.result({ ...known, state: known.state === "counted" ? "already" : known.state });
  await store.put(scan);
  screen.result(scan);
  await show();
  if (navigator.onLine) {
    await send();
    const told = (await store.scans()).find((one) => one.key === scan.key);
    if (told) screen.result(told);
  }
}

// The same person in the same session on this phone is one note.
function isSame(scan, words, session) {
  if (scan.session !== session || scan.state === "unknown") return false;
  if (words.code) return scan.code === words.code;
  if (words.participant) return scan.participant === words.participant;
  return scan.unit === words.unit && scan.name?.toLowerCase() === words.name.toLowerCase();
}

async function send() {
  const state = await sync.send();
  screen.line(state === SENT && navigator.onLine, state === SIGNED_OUT);
  await show();
  if (state === SENT) await takeList();
}

async function show() {
  const scans = await store.scans();
  screen.counts(scans);
  screen.recent(scans, async (scan) => {
    await store.drop(scan.key);
    await show();
  });
}

async function purge() {
  if ((await store.waiting()).length && !confirm(screen.word("sure"))) return;
  await store.clear();
  navigator.serviceWorker?.controller?.postMessage({ forget: true });
  list = null;
  screen.found([], () => {});
  await show();
  screen.say("purged");
}

// The worker keeps what this page was built from, so that it opens again without a network.
async function stayOpen() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(root.dataset.worker);
    const { active } = await navigator.serviceWorker.ready;
    const parts = performance.getEntriesByType("resource").map((one) => one.name.split("#")[0]);
    const ours = [...new Set(parts)].filter((url) => new URL(url).origin === location.origin && !url.includes(location.pathname));
    const line = new MessageChannel();
    line.port1.onmessage = (event) => event.data && screen.ready();
    active.postMessage({ keep: ours }, [line.port2]);
  } catch {
    // Without a worker the page still notes and sends as long as it stays open.
  }
}

function plain(code) {
  return code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1").slice(0, 60);
}

async function sealOf(code) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 20);
}
