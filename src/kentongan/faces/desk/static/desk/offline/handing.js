// A form that the browser itself has sent off: was it answered, or did the line swallow it?
import { pass } from "./line.js";
import { DRAFT, WAITING } from "./store.js";

const TAB = "kentongan:tab";
const LOST = 120_000;

// A name for this tab: whoever opens a page in it after handing a form over has seen an answer.
export function tab() {
  try {
    const known = sessionStorage.getItem(TAB) ?? crypto.randomUUID();
    sessionStorage.setItem(TAB, known);
    return known;
  } catch {
    return "";
  }
}

// Looks after forms that were handed over. `cut`: the worker says that the line broke; `filed`: the key of the story
// on this page; `place`: what a form on this page writes on.
export async function sweep(store, { cut = false, filed = "", place = "" } = {}) {
  const handed = (await store.items()).filter(({ state, handed }) => state === DRAFT && handed);
  if (!handed.length) return;
  const { arrived } = await pass(store.user, handed.map(({ sending }) => sending)).catch(() => ({ arrived: null }));
  for (const item of handed) await settle(store, item, { cut, filed, place, arrived });
}

async function settle(store, item, { cut, filed, place, arrived }) {
  const isHere = item.handed.tab === tab();
  const isThere = arrived && item.sending in arrived;
  if (isHere && !cut) {
    const isShown = filed && item.fields.some(([name, value]) => name === "filing_key" && value === filed);
    const isCorrected = item.handed.isCorrection && arrived && place !== item.place;
    if (isThere || isShown || isCorrected) await store.drop(item.key);
    else if (arrived) await store.put({ ...item, handed: null });
    return;
  }
  if (!cut && Date.now() - item.handed.at < LOST) return;
  if (item.handed.isCorrection) return void (await store.put({ ...item, handed: null }));
  // What was only to be kept is kept; what was to be submitted goes the safe way once more.
  if (isThere && item.wish !== "submit") await store.drop(item.key);
  else await store.put({ ...item, handed: null, state: WAITING });
}
