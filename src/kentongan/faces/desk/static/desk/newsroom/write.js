// Comforts of the writing form. Without this file everything still works; it only asks for more taps.
import { keepDraft } from "./draft.js";
import { shrinkPhotos } from "./photos.js";
import { growRows } from "./rows.js";

const form = document.getElementById("naskah-form");
if (form) {
  growRows(form);
  shrinkPhotos(form);
  keepDraft(form);
  holdSecondTap(form);
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
