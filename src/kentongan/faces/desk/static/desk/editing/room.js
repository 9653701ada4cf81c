// The keys of the editing room. Everything they do is a link or a button of the page as well.
import { listen } from "./keys.js";

const queue = document.querySelector("[data-queue]");
const rundown = document.querySelector("[data-rundown]");
if (queue) ofQueue(queue);
else if (rundown) ofRundown(rundown);
else ofStory();

function ofQueue(form) {
  const rows = [...form.querySelectorAll("[data-row]")];
  const boxes = rows.map((row) => row.querySelector("input[type=checkbox]"));
  const count = form.querySelector("[data-chosen]");
  const summary = form.querySelector("[data-summary]");
  const here = () => rows.findIndex((row) => row.contains(document.activeElement));
  const show = () => { const n = boxes.filter((box) => box.checked).length; count.textContent = n ? `(${n})` : ""; };
  const go = (by) => {
    const at = here();
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    next.querySelector("[data-open]").focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const choose = () => { const box = boxes[here()]; if (box) { box.checked = !box.checked; show(); } };
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => {
    if (boxes.some((box) => box.checked)) return;
    event.preventDefault();
    say(summary.dataset.none);
    boxes[0].focus();
  });
  addEventListener("pageshow", show);
  listen({
    j: () => go(1),
    k: () => go(-1),
    x: choose,
    a: () => { if (!boxes.some((box) => box.checked)) choose(); form.requestSubmit(); },
    r: () => { const link = rows[here()]?.querySelector("[data-open]"); if (link) location.assign(`${link.href}#kembalikan`); },
  });
}

function ofStory() {
  const follow = (selector) => () => document.querySelector(selector)?.click();
  const back = document.getElementById("kembalikan");
  const turnBack = () => { if (back) { back.open = true; back.querySelector("select").focus(); } };
  if (location.hash === "#kembalikan") turnBack();
  listen({
    j: follow("a[rel=next]"),
    k: follow("a[rel=prev]"),
    u: follow("[data-up]"),
    a: () => { const button = document.querySelector("[data-approve]"); if (button) { button.focus(); say(document.querySelector("[data-said]").dataset.approveWords); } },
    r: turnBack,
    c: () => { const shown = document.querySelector("[data-select=catat]"); const details = document.getElementById("catat"); if (!shown?.parentElement.hidden) shown.click(); else if (details) { details.open = true; details.querySelector("textarea[name=words]").focus(); } },
  });
}

function ofRundown(list) {
  const rows = [...list.querySelectorAll("[data-row]")];
  const here = () => rows.findIndex((row) => row.contains(document.activeElement) || `#${row.id}` === location.hash);
  const go = (by) => rows[Math.min(Math.max(here() + by, 0), rows.length - 1)]?.focus();
  const move = (way) => () => rows[here()]?.querySelector(`[data-${way}-act]:not(:disabled)`)?.click();
  rows.find((row) => `#${row.id}` === location.hash)?.focus();
  listen({ j: () => go(1), k: () => go(-1), J: move("down"), K: move("up") });
}

function say(words) {
  const place = document.querySelector("[data-said]");
  if (place) place.textContent = words ?? "";
}
