// Lets the desk open without a network. It keeps the shell: pages to write on, their looks, their modules. What people
// write is not its affair, but to send it when the network is back and no page is open.
{% if sending %}import { sendInBackground } from {{ sending|safe }};
{% endif %}const VERSION = {{ version|safe }};
const PAGES = {{ pages|safe }};
const PARTS = {{ parts|safe }};
const OUTBOX = {{ outbox|safe }};
const [WRITE] = PAGES;
const NAME = `meja-${VERSION}`;
const PATIENCE = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(begin().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { ask, user } = event.data ?? {};
  // Somebody has signed in since: the pages bear a name and the key of a sign-in.
  if (ask === "fresh" || ask === "stranger") event.waitUntil(keepPages({ isStranger: ask === "stranger" }));
  if (ask === "ready") event.waitUntil(isReady(user).then((ready) => event.ports[0]?.postMessage(ready)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  // A decision slip needs the line: the outbox must not say that it keeps what nobody keeps.
  if (url.pathname.startsWith("/meja/lembar/")) return;
  if (request.mode === "navigate") event.respondWith(request.method === "GET" ? page(request, url) : sent(request));
  else if (request.method === "GET" && url.pathname.startsWith("/static/")) event.respondWith(part(request));
});
{% if sending %}
self.addEventListener("sync", (event) => {
  const [what, user] = event.tag.split(":");
  if (what === "kirim") event.waitUntil(sendInBackground(user));
});
{% endif %}
// All parts or none: half a shell is worse than the old one. Names with a hash in them never change.
async function begin() {
  const cache = await caches.open(NAME);
  const isHashed = (url) => /\.[0-9a-f]{12}\.\w+$/.test(url);
  await cache.addAll(PARTS.map((url) => new Request(url, { cache: isHashed(url) ? "default" : "no-cache" })));
  // The page that asks for this worker has just come over the line: once is enough on a poor one.
  await keepPages({ mode: "force-cache" });
}

async function keepPages({ isStranger = false, mode = "default" } = {}) {
  const cache = await caches.open(NAME);
  await Promise.all(PAGES.map(async (url) => {
    if (isStranger) await cache.delete(url);
    await keepPage(cache, url, mode);
  }));
}

async function keepPage(cache, url, mode) {
  const answer = await fetch(url, { credentials: "same-origin", cache: mode }).catch(() => null);
  if (answer?.ok && !answer.redirected) await cache.put(url, answer);
}

// Every page is kept, bears the name of who is signed in, and asks for no script of another day.
async function isReady(user) {
  const cache = await caches.open(NAME);
  const fit = async (url) => {
    const page = await (await cache.match(url))?.text();
    const scripts = [...(page ?? "").matchAll(/src="(\/static\/[^"]+\.js)"/g)].map(([, script]) => script);
    return Boolean(page?.includes(`name="kentongan-user" content="${user}"`)) && scripts.every((script) => PARTS.includes(script));
  };
  await Promise.all(PAGES.map(async (url) => (await fit(url)) || keepPage(cache, url, "reload")));
  return (await Promise.all(PAGES.map(fit))).every(Boolean);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("meja-") && name !== NAME).map((name) => caches.delete(name)));
}

// The page of today when the network answers soon, else the one that was kept; elsewhere the outbox says what to do.
async function page(request, url) {
  const cache = await caches.open(NAME);
  const isShell = PAGES.includes(url.pathname);
  const kept = isShell ? ((await cache.match(nameOf(url))) ?? (await cache.match(url.pathname))) : null;
  const fresh = fetch(request).then((answer) => {
    if (isShell && isPlain(url) && answer.ok && !answer.redirected) cache.put(nameOf(url), answer.clone());
    return answer;
  });
  if (!kept) return fresh.catch(() => Response.redirect(elsewhere(url)));
  const late = new Promise((tell) => setTimeout(() => tell(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

// Each form of story that was opened here is a page of its own.
function nameOf(url) {
  const form = url.searchParams.get("bentuk");
  return form ? `${url.pathname}?bentuk=${encodeURIComponent(form)}` : url.pathname;
}

function isPlain(url) {
  return [...url.searchParams.keys()].every((name) => name === "bentuk" || name === "satuan");
}

// The empty page to write on takes in hand what lies on this phone, of whichever story it is.
function elsewhere(url) {
  return url.searchParams.has("lanjut") ? `${WRITE}${url.search}` : `${OUTBOX}?putus=halaman`;
}

// A form that the line swallowed: what was typed lies in the outbox.
async function sent(request) {
  return fetch(request).catch(() => Response.redirect(`${OUTBOX}?putus=kirim`));
}

// A part of another day is better than none.
async function part(request) {
  const cache = await caches.open(NAME);
  const plain = request.url.replace(/\.[0-9a-f]{12}(\.\w+)$/, "$1");
  return (await cache.match(request)) ?? fetch(request).catch(async () => (await cache.match(plain)) ?? Response.error());
}
