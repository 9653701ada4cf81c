// Comforts of the writing form. Without this file everything still works; it only asks for more taps.
import { keepDraft } from "./draft.js";
import { showFindings } from "./findings.js";
import { shrinkPhotos } from "./photos.js";
import { growRows } from "./rows.js";

const form = document.getElementById("naskah-form");
if (form) {
  growRows(form);
  shrinkPhotos(form);
  keepDraft(form);
  holdSecondTap(form);
  holdLineBreaks(form);
  showFindings(form);
}
document.getElementById("masalah")?.focus();

// A second tap while the first is on its way is swallowed here; the server would make one story of both anyway.
function holdSecondTap(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
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
