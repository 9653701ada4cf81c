// What is typed stays on this device until the server has it: a crash or a dead line loses nothing.
import { addRow } from "./rows.js";

const WAIT = 800;
const UNSAVED = new Set(["csrfmiddlewaretoken", "do", "story", "based_on"]);

export function keepDraft(form) {
  const key = `kentongan:naskah:${form.dataset.draft}`;
  forgetFiled(form);
  const kept = read(key);
  if (kept) {
    const known = kept.base !== base(form) || JSON.stringify(kept.fields) === JSON.stringify(fields(form));
    if (known) forget(key);
    else offer(form, key, kept);
  }
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => write(key, { at: Date.now(), base: base(form), fields: fields(form) }), WAIT);
  });
}

// The first save of a story leaves the draft of the empty form behind; its key says that it has arrived.
function forgetFiled(form) {
  if (!form.dataset.filed) return;
  const key = `kentongan:naskah:${form.dataset.draft.split(":")[0]}:baru`;
  const kept = read(key);
  if (kept && kept.fields.some(([name, value]) => name === "filing_key" && value === form.dataset.filed)) forget(key);
}

function base(form) {
  return form.elements.based_on?.value ?? "";
}

function fields(form) {
  const rows = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !UNSAVED.has(name)) rows.push([name, value]);
  }
  return rows;
}

function offer(form, key, kept) {
  offerBanner(form, kept.at, { take: () => restore(form, kept.fields), drop: () => forget(key) });
}

// Asks whether to go on with what was written before; whoever types on without an answer begins something new.
export function offerBanner(form, at, { take, drop }) {
  const banner = document.createElement("div");
  banner.className = "banner restore";
  banner.dataset.tone = "info";
  banner.setAttribute("role", "status");
  const clock = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  const words = document.createElement("span");
  words.textContent = form.dataset.restoreWords.replace("%s", clock);
  const { restoreTake, restoreDrop } = form.dataset;
  const answers = [[restoreTake, take], [restoreDrop, drop]].map(([label, act]) => button(label, () => { banner.remove(); act(); }));
  banner.append(words, ...answers);
  (form.closest(".split") ?? form).before(banner);
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-small";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function restore(form, rows) {
  restoreFields(form, rows);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

// Puts words back into the form, row by row; what this page has no place for goes along unseen.
export function restoreFields(form, rows) {
  for (const prefix of ["q", "p"]) {
    const wanted = Number(new Map(rows).get(`${prefix}-TOTAL_FORMS`) ?? 0);
    while (Number(form.elements[`${prefix}-TOTAL_FORMS`].value) < wanted && addRow(form, prefix));
  }
  for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = false;
  for (const [name, value] of rows) {
    const field = form.elements[name] ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
    if (name.endsWith("_FORMS") || field.type === "file") continue;
    if (field.type === "checkbox") field.checked = true;
    else field.value = value;
  }
}

// Private windows and full devices refuse storage; then there is simply no safety net.
function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}
function write(key, value) {
  try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* see above */ }
}
function forget(key) {
  try { localStorage.removeItem(key); } catch { /* see above */ }
}
