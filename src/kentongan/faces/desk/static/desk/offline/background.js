// Background Sync: the browser wakes the worker when the network is back, with no page open.
import { BUSY, DONE, sendWaiting } from "./sending.js";
import { Store, WAITING } from "./store.js";

export async function sendInBackground(user) {
  if (!user) return;
  const store = await Store.open(user);
  const result = await sendWaiting(store);
  if (result !== DONE && result !== BUSY && (await store.count(WAITING))) throw new Error(result); // tried again later
}
