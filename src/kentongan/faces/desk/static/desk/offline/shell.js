// The worker that lets the desk open without a network: asked for on the pages that work without one.
const SCOPE = "/meja/";
const WORKER = "/meja/pekerja.js";

// Gives whether everything is kept that this page needs without a network.
export async function stayOpen() {
  if (!("serviceWorker" in navigator)) return false;
  await loaded();
  try {
    if (navigator.onLine) {
      await navigator.serviceWorker.register(WORKER, { scope: SCOPE, type: "module" })
        .catch(() => navigator.serviceWorker.register(`${WORKER}?polos=1`, { scope: SCOPE }));
    }
    const registration = await navigator.serviceWorker.getRegistration(SCOPE);
    const worker = registration.active ?? (await activated(registration));
    const user = document.querySelector('meta[name="kentongan-user"]').content;
    return await answered(worker, { ask: "ready", user });
  } catch {
    return false; // without a worker the page still keeps and sends as long as it stays open
  }
}

// Wakes the worker when the network is back, where the browser can do that.
export async function wakeLater(user) {
  try {
    const registration = await navigator.serviceWorker.getRegistration(SCOPE);
    await registration.sync.register(`kirim:${user}`);
  } catch { /* then it goes out when a page of the desk is opened */ }
}

// The page first, what it may need later after it.
function loaded() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((done) => addEventListener("load", done, { once: true }));
}

function activated(registration) {
  const worker = registration.installing ?? registration.waiting;
  return new Promise((done, fail) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") done(worker);
      if (worker.state === "redundant") fail(new Error("redundant"));
    });
  });
}

function answered(worker, question) {
  const line = new MessageChannel();
  return new Promise((done) => {
    line.port1.onmessage = (event) => done(event.data);
    worker.postMessage(question, [line.port2]);
  });
}
