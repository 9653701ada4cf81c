// Comforts of the writing form. Without this file everything still works; it only asks for more taps.
import { Filing } from "../offline/filing.js";
import { isPossible } from "../offline/vault.js";
import { keepDraft } from "./draft.js";
import { showFindings } from "./findings.js";
import { shrinkPhotos } from "./photos.js";
import { growRows } from "./rows.js";

const form = document.getElementById("naskah-form");
if (form) {
  growRows(form);
  shrinkPhotos(form);
  keepSafe(form);
  holdSecondTap(form);
  holdLineBreaks(form);
  showFindings(form);
}
document.getElementById("masalah")?.focus();

// Sealed and with its photos where the browser can; else the words alone.
async function keepSafe(form) {
  try {
    if (!isPossible() || !document.querySelector("[data-offline-told]")) throw new Error("plain");
    const filing = await Filing.open(form);
    await filing.begin();
  } catch {
    keepDraft(form);
  }
}

// A second tap while the first is on its way is swallowed here; the server would make one story of both anyway.
function holdSecondTap(form) {
  let sent = false;
  // On the document: a form that waits for a network was not sent.
  document.addEventListener("submit", (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    if (sent) event.preventDefault();
    sent = true;
    setTimeout(() => { sent = false; }, 8000);
  });
  addEventListener("pageshow", () => { sent = false; });
}

// A headline is one line, however many it takes on a telephone.
function holdLineBreaks(form) {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches("[data-one-line]")) event.preventDefault();
  });
}
