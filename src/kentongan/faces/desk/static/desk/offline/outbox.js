// The outbox: everything that lies on this phone, how far it came, and what somebody must look at.
import { sweep } from "./handing.js";
import { pass } from "./line.js";
import { Row } from "./outbox-row.js";
import { BUSY, DONE, sendWaiting } from "./sending.js";
import { stayOpen } from "./shell.js";
import { SENDING, SENT, Store, WAITING } from "./store.js";
import { isPossible } from "./vault.js";


const AGAIN = 20_000;
const SHOWN = 7 * 24 * 3600_000;
const root = document.querySelector("[data-outbox-list]");

if (isPossible()) begin(await Store.open(root.dataset.user));
else say("nowhere", "stop");

async function begin(store) {
  const cut = new URLSearchParams(location.search).get("putus");
  if (cut) say(cut === "kirim" ? "cut" : "nopage", "warn");
  await forgetOld(store);
  await show(store);
  await sweep(store, { cut: cut === "kirim" });
  await send(store, { quiet: Boolean(cut) });
  root.querySelector("[data-send]").addEventListener("click", () => send(store));
  addEventListener("online", () => send(store));
  addEventListener("offline", () => say("offline", "warn"));
  setInterval(async () => (await store.count(WAITING, SENDING)) && send(store, { quiet: true }), AGAIN);
  await stayOpen();
}

async function forgetOld(store) {
  for (const { key, state, at } of await store.items()) if (state === SENT && Date.now() - at > SHOWN) await store.drop(key);
}

async function send(store, { quiet = false } = {}) {
  if (!navigator.onLine) {
    if (!quiet) say("offline", "warn");
    return show(store);
  }
  const word = await sendWaiting(store, (item, part) => (item ? progress(item, part) : show(store)));
  if (word !== DONE && word !== BUSY) say(word, "warn");
  else if (word === DONE && !quiet) root.querySelector("[data-told]").hidden = true;
  await show(store);
}

async function show(store) {
  const items = await store.items();
  const list = root.querySelector("[data-list]");
  const known = new Map([...list.children].map((row) => [row.dataset.key, row]));
  list.replaceChildren(...items.map((item) => new Row(root, item, act).drawn(known.get(item.key))));
  root.querySelector("[data-none]").hidden = items.length > 0;
  root.querySelector("[data-send]").hidden = !items.some(({ state }) => state === WAITING || state === SENDING);
  dispatchEvent(new Event("outbox-changed"));

  async function act(name, item) {
    if (name === "drop") await store.drop(item.key);
    if (name === "compare") return compare(store, item);
    await show(store);
  }
}

function progress(item, part) {
  const bar = root.querySelector(`[data-key="${item.key}"] progress`);
  if (!bar) return;
  bar.hidden = false;
  bar.value = part;
}

// Both texts side by side: the page that the server has for two who wrote at once gets what lies here.
async function compare(store, item) {
  const answer = await pass(store.user, [item.sending]).catch(({ word }) => say(word, "warn"));
  if (!answer) return;
  const fields = new Map(item.fields);
  fields.set("based_on", item.base).set("sending", item.sending).set("do", "save").set("csrfmiddlewaretoken", answer.csrf);
  for (const [row, photo] of Object.entries(item.known ?? {})) fields.set(`p-${row}-photo`, photo);
  const form = Object.assign(document.createElement("form"), { method: "post", action: item.open, hidden: true });
  for (const [name, value] of fields) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
}

function say(name, tone) {
  const place = root.querySelector("[data-told]");
  place.hidden = false;
  place.dataset.tone = tone;
  place.replaceChildren(root.getAttribute(`data-word-${name}`));
  if (name !== "signed-out" && name !== "stranger") return;
  const link = Object.assign(document.createElement("a"), { href: root.dataset.login, textContent: root.dataset.wordLogin });
  place.append(" ", link);
}

// Browsers that offer to install the desk get a button for it; the others keep the words.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  const button = document.querySelector("[data-install]");
  document.querySelector("[data-install-words]").hidden = true;
  button.hidden = false;
  button.addEventListener("click", () => event.prompt(), { once: true });
});
