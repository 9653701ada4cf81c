// Every new story has a key of its own. A page that was kept carries the key of an earlier filing.
const USED = "kentongan:kunci";
const MOST = 100;

// A fresh key, unless the page holds words that the browser or the server gave back.
export function settleKey(form, isBound) {
  const field = form.elements.filing_key;
  if (!field || isBound) return;
  const isBlank = [...form.querySelectorAll("textarea")].every((one) => !one.value.trim());
  const isOpenedAnew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (isBlank || (isOpenedAnew && used().includes(field.value))) field.value = crypto.randomUUID();
}

// From now on this key stands for what is written here.
export function useKey(form) {
  const key = form.elements.filing_key?.value;
  if (!key || used().includes(key)) return;
  try {
    localStorage.setItem(USED, JSON.stringify([key, ...used()].slice(0, MOST)));
  } catch { /* a full phone: the server still knows the key */ }
}

function used() {
  try { return JSON.parse(localStorage.getItem(USED)) ?? []; } catch { return []; }
}
