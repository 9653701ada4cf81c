// What a person made of a finding: told to the server, and what is no fault is left alone on this page.
const KEY = "kentongan:bukan-kesalahan:";

export async function noteOutcome(box, form, finding, outcome, reason = "") {
  const { story, unit, csrfmiddlewaretoken } = form.elements;
  const body = new URLSearchParams({
    csrfmiddlewaretoken: csrfmiddlewaretoken.value,
    rule: finding.rule,
    part: finding.part,
    excerpt: [...finding.excerpt].slice(0, 100).join(""),
    outcome,
    reason,
  });
  if (story?.value) body.set("story", story.value);
  else if (unit?.value) body.set("unit", unit.value);
  if (!box.dataset.outcome) return;
  const answer = await fetch(box.dataset.outcome, { method: "POST", body, signal: AbortSignal.timeout(15_000) });
  if (!answer.ok) throw new Error(String(answer.status));
}

// Findings that the writer called no fault, for as long as the window is open. What blocks is never among them.
export class Rejected {
  constructor(draft) {
    this.key = KEY + draft;
    this.signs = new Set(read(this.key));
  }

  add(finding) { this.signs.add(signOf(finding)); write(this.key, this.signs); }

  clear() { this.signs.clear(); write(this.key, this.signs); }

  has(finding) { return finding.severity !== "block" && this.signs.has(signOf(finding)); }

  sift(findings) { return findings.filter((one) => !this.has(one)); }

  // Takes their lines out of sight and says how many they are.
  hide(list, findings = []) {
    const gone = new Set(findings.filter((one) => this.has(one)).map((one) => one.key));
    for (const line of list.querySelectorAll("li[data-key]")) line.hidden = gone.has(line.dataset.key);
    list.querySelector(".recalled")?.remove();
    const template = document.getElementById("temuan-dilewati");
    if (!gone.size || !template) return;
    const line = template.content.cloneNode(true);
    line.querySelector("[data-number]").textContent = gone.size;
    list.append(line);
  }
}

// The same fault in the same words, wherever it has moved.
export function signOf({ rule, part, excerpt }) { return `${rule}|${part}|${excerpt}`; }

// Private windows refuse storage; then the page alone remembers.
function read(key) {
  try { return JSON.parse(sessionStorage.getItem(key)) ?? []; } catch { return []; }
}
function write(key, signs) {
  try { sessionStorage.setItem(key, JSON.stringify([...signs])); } catch { /* see above */ }
}
