// Single keys, off wherever somebody types, and altogether where somebody turned them off (WCAG 2.1.4).
const KEPT = "kentongan:pintasan";

export function listen(acts) {
  const help = document.getElementById("pintasan");
  const toggle = help?.querySelector("[data-keys-switch]");
  const row = document.querySelector(".keys");
  if (!help || !row) return;
  row.hidden = false;
  toggle.checked = read() !== "off";
  toggle.addEventListener("change", () => write(toggle.checked ? "on" : "off"));
  document.querySelector("[data-keys-help]").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || help.open || isTyping(event.target)) return;
    if (!toggle.checked) return;
    const act = event.key === "?" ? () => help.showModal() : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function isTyping(target) {
  if (target.isContentEditable) return true;
  return target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])");
}

// Private windows refuse storage; then the keys are on until the page is left.
function read() {
  try { return localStorage.getItem(KEPT); } catch { return null; }
}
function write(value) {
  try { localStorage.setItem(KEPT, value); } catch { /* see above */ }
}
