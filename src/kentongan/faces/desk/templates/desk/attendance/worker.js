// Lets the scanner open without a network. It keeps the page, its looks and its modules; names are not its affair.
const PAGE = {{ page|safe }};
const MODULES = {{ modules|safe }};
const CACHE = {{ name|safe }};
const PATIENCE = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(keep(MODULES).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says what it was built from, once it stands; an answer tells it that all of that is kept.
self.addEventListener("message", (event) => {
  if (event.data && event.data.forget) event.waitUntil(caches.delete(CACHE));
  if (event.data && event.data.keep) {
    event.waitUntil(keep([PAGE, ...event.data.keep]).then((done) => event.ports[0] && event.ports[0].postMessage(done)));
  }
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === PAGE) event.respondWith(page(event.request));
  else if (!url.pathname.startsWith(PAGE)) event.respondWith(part(event.request));
});

async function keep(urls) {
  const cache = await caches.open(CACHE);
  const kept = await Promise.all(
    urls.map((url) => fetch(url, { credentials: "same-origin" }).then((answer) => (answer.ok && !answer.redirected ? cache.put(url, answer).then(() => true) : false)).catch(() => false)),
  );
  return kept.every(Boolean);
}

// The page of today when the network answers soon, else the one that was kept.
async function page(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PAGE);
  const fresh = fetch(request).then((answer) => {
    if (answer.ok && !answer.redirected) cache.put(PAGE, answer.clone());
    return answer;
  });
  if (!kept) return fresh;
  const late = new Promise((tell) => setTimeout(() => tell(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function part(request) {
  const kept = await (await caches.open(CACHE)).match(request);
  return kept || fetch(request);
}
