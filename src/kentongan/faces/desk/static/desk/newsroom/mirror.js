// The words of a control, laid out once more behind it and unseen: underlines stand there, the control stays as it is.
const COPIED = [
  "fontFamily", "fontSize", "fontWeight", "fontStyle", "fontStretch", "fontVariant", "fontKerning", "fontFeatureSettings",
  "lineHeight", "letterSpacing", "wordSpacing", "textIndent", "textTransform", "textAlign", "textRendering", "direction",
  "tabSize", "whiteSpace", "wordBreak", "overflowWrap", "lineBreak", "hyphens", "borderTopWidth", "borderRightWidth",
  "borderBottomWidth", "borderLeftWidth", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft",
];
const RANKS = { advise: 1, warn: 2, block: 3 };
// Under more than this a line would be noise: only the first words are marked, the whole once it is looked at.
const LONG = 90;
const FIRST_WORDS = /^\S+(?:[^\S\n]+\S+)?/;

export class Mirror {
  constructor(control) {
    this.control = control;
    this.layer = document.createElement("div");
    this.layer.className = "marks";
    this.layer.setAttribute("aria-hidden", "true");
    this.layer.setAttribute("translate", "no");
    this.layer.inert = true;
    this.page = document.createElement("div");
    this.layer.append(this.page);
    this.lines = [];
    control.before(this.layer);
    control.addEventListener("scroll", () => this.follow(), { passive: true });
    new ResizeObserver(() => this.fit()).observe(control);
    this.fit();
  }

  // One block a line of the text, and only those that changed are made anew: a long text costs what its line costs.
  draw(text, findings, active = null) {
    const wanted = linesOf(text, findings, active);
    let head = 0;
    const most = Math.min(wanted.length, this.lines.length);
    while (head < most && wanted[head].sign === this.lines[head].sign) head += 1;
    let tail = 0;
    while (tail < most - head && wanted.at(-1 - tail).sign === this.lines.at(-1 - tail).sign) tail += 1;
    const fresh = wanted.slice(head, wanted.length - tail);
    const stale = this.lines.slice(head, this.lines.length - tail);
    const after = this.lines[this.lines.length - tail]?.block ?? null;
    fresh.forEach((line, place) => {
      line.block = stale[place]?.block ?? this.page.insertBefore(document.createElement("div"), after);
      fill(line);
    });
    for (const line of stale.slice(fresh.length)) line.block.remove();
    this.lines.splice(head, stale.length, ...fresh);
    if (fresh.length || stale.length) this.settle();
  }

  // Where a finding stands on the screen: one box a line that it runs over.
  boxesOf(key) {
    const pieces = this.page.querySelectorAll(`[data-keys~="${key}"]`);
    return [...pieces].flatMap((piece) => [...piece.getClientRects()]);
  }

  settle() {
    this.due ??= requestAnimationFrame(() => { this.due = null; this.scrolls(); this.follow(); });
  }

  fit() {
    const look = getComputedStyle(this.control);
    for (const name of COPIED) if (this.layer.style[name] !== look[name]) this.layer.style[name] = look[name];
    this.scrolls();
    this.follow();
  }

  // A scroll bar takes width from the words of the control; an unseen one takes the same here.
  scrolls() {
    const { scrollHeight, clientHeight } = this.control;
    this.layer.classList.toggle("has-bar", scrollHeight > clientHeight + 1);
  }

  follow() {
    this.page.style.transform = `translate(${-this.control.scrollLeft}px, ${-this.control.scrollTop}px)`;
  }
}

function linesOf(text, findings, active) {
  const shown = findings.map((one) => ({ ...one, end: shownEnd(text, one, active), active: one.key === active }));
  shown.sort((one, other) => one.start - other.start);
  const lines = [];
  let start = 0;
  let next = 0;
  for (const words of text.split("\n")) {
    const end = start + words.length;
    while (next < shown.length && shown[next].end <= start) next += 1;
    const here = [];
    for (let place = next; place < shown.length && shown[place].start < end; place += 1) {
      if (shown[place].end > start) here.push(shown[place]);
    }
    const pieces = here.length ? piecesOf(words, start, here) : [];
    lines.push({ words, pieces, sign: pieces.length ? words + JSON.stringify(pieces) : words });
    start = end + 1;
  }
  return lines;
}

export function shownEnd(text, { start, end, key }, active = null) {
  if (key === active || end - start <= LONG) return end;
  return start + (FIRST_WORDS.exec(text.slice(start, end))?.[0].length ?? end - start);
}

// Stretches of one line; where findings overlap, the weightiest decides the look.
function piecesOf(words, offset, findings) {
  const edges = new Set();
  for (const { start, end } of findings) {
    edges.add(Math.max(start - offset, 0));
    edges.add(Math.min(end - offset, words.length));
  }
  const places = [...edges].sort((one, other) => one - other);
  const pieces = [];
  for (let place = 0; place + 1 < places.length; place += 1) {
    const [from, to] = [places[place], places[place + 1]];
    const over = findings.filter((one) => one.start - offset <= from && one.end - offset >= to);
    if (!over.length) continue;
    const weightiest = over.reduce((most, one) => (RANKS[one.severity] > RANKS[most.severity] ? one : most));
    pieces.push({ from, to, severity: weightiest.severity, keys: over.map((one) => one.key).join(" "), active: over.some((one) => one.active) });
  }
  return pieces;
}

function fill({ block, words, pieces }) {
  if (!words) return block.replaceChildren(document.createElement("br"));
  if (!pieces.length) {
    const only = block.firstChild;
    if (only?.nodeType === Node.TEXT_NODE && !only.nextSibling) only.data = words;
    else block.textContent = words;
    return;
  }
  const made = [];
  let at = 0;
  for (const { from, to, severity, keys, active } of pieces) {
    if (from > at) made.push(words.slice(at, from));
    const mark = document.createElement("span");
    mark.className = "fault";
    mark.dataset.severity = severity;
    mark.dataset.keys = keys;
    if (active) mark.dataset.active = "";
    mark.textContent = words.slice(from, to);
    made.push(mark);
    at = to;
  }
  if (at < words.length) made.push(words.slice(at));
  block.replaceChildren(...made);
}
