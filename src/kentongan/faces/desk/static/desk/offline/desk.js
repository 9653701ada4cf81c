// On every page of the desk: sends what waits, says how much waits, and clears the phone at sign-out.
import { sweep } from "./handing.js";
import { sendWaiting } from "./sending.js";
import { DRAFT, NEEDS, SENDING, Store, WAITING } from "./store.js";
import { isPossible } from "./vault.js";

const me = document.querySelector('meta[name="kentongan-user"]');
const SHELL = "/meja/";
const SEEN = "kentongan:kerangka";

if (me?.content && isPossible()) {
  const store = await Store.open(me.content).catch(() => null); // private windows refuse; the desk works without
  listenForLeaving(store);
  if (store) {
    await renewShell();
    if (!document.querySelector("[data-offline-told], [data-outbox-list]")) await sweep(store);
    const send = async () => {
      if (navigator.onLine && (await store.count(WAITING, SENDING))) await sendWaiting(store);
      await count(store);
    };
    addEventListener("online", send);
    addEventListener("outbox-changed", () => count(store));
    document.addEventListener("visibilitychange", () => document.hidden || send());
    await count(store);
    send();
  }
}

async function count(store) {
  const waiting = await store.count(WAITING, SENDING, NEEDS);
  const place = document.querySelector("[data-outbox]");
  if (!place) return;
  place.hidden = !waiting;
  place.querySelector("[data-count]").textContent = waiting;
}

// The pages that open without a network bear a name and the key of a sign-in: they change with both.
async function renewShell() {
  const now = `${me.content}:${me.dataset.since}`;
  let seen = null;
  try {
    seen = localStorage.getItem(SEEN);
    localStorage.setItem(SEEN, now);
  } catch { /* nothing is kept here then, the shell neither */ }
  if (!seen || seen === now) return;
  const ask = seen.split(":")[0] === me.content ? "fresh" : "stranger";
  (await navigator.serviceWorker?.getRegistration(SHELL))?.active?.postMessage({ ask });
}

function listenForLeaving(store) {
  for (const form of document.querySelectorAll('form[action$="/akun/logout/"]')) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const unsent = (await store?.count(DRAFT, WAITING, SENDING, NEEDS)) ?? 0;
      if (unsent && !confirm(me.dataset.unsent.replace("%s", unsent))) return;
      await clear(store);
      form.submit();
    });
  }
}

async function clear(store) {
  await store?.wipe().catch(() => {});
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("kentongan:")) localStorage.removeItem(key);
  } catch { /* a private window keeps nothing */ }
  for (const name of (await globalThis.caches?.keys()) ?? []) if (name.startsWith("meja-")) await caches.delete(name);
  const registration = await navigator.serviceWorker?.getRegistration(SHELL);
  if (registration && new URL(registration.scope).pathname === SHELL) await registration.unregister();
}
