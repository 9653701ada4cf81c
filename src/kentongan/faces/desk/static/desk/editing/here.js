// Tells the server twice a minute that this page is open, and shows who else is there. Silent while nobody looks.
const EVERY = 30_000;

for (const box of document.querySelectorAll("[data-here]")) watch(box);

function watch(box) {
  let told = "";
  const tell = async () => {
    if (document.visibilityState !== "visible" || !navigator.onLine) return;
    try {
      const answer = await fetch(box.dataset.here, { method: "POST", body: body(box), signal: AbortSignal.timeout(10_000) });
      if (!answer.ok || answer.redirected) return;
      const words = await answer.text();
      if (words !== told) box.innerHTML = words;
      told = words;
    } catch { /* the line is dead or the page is left: the next turn tries again */ }
  };
  tell();
  setInterval(tell, EVERY);
  document.addEventListener("visibilitychange", tell);
}

function body(box) {
  const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"] ?? "";
  return new URLSearchParams({ csrfmiddlewaretoken: token, doing: box.dataset.doing, version: box.dataset.version, in: box.dataset.in ?? "" });
}
