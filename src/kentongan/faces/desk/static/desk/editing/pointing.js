// Words that are marked with the finger or the mouse become the words of a remark or a suggested edit.
const bar = document.querySelector(".select-bar");
let pointed = null;

if (bar && document.getElementById("catat")) {
  document.addEventListener("selectionchange", () => { pointed = read() ; bar.hidden = !pointed; });
  for (const button of bar.querySelectorAll("[data-select]")) {
    // The press must not take the selection away before it is read.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => fill(button.dataset.select));
  }
}
for (const form of document.querySelectorAll("form[data-point]")) {
  const forget = () => { form.elements.start.value = ""; };
  form.elements.excerpt.addEventListener("input", forget);
  form.elements.part.addEventListener("change", forget);
}

function read() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const part = closest(range.startContainer);
  if (!part || part !== closest(range.endContainer)) return null;
  const excerpt = words(range.cloneContents());
  if (!excerpt.trim()) return null;
  const before = document.createRange();
  before.setStart(part, 0);
  before.setEnd(range.startContainer, range.startOffset);
  // The server counts code points, the browser units of UTF-16.
  return { part: part.dataset.part, excerpt, start: [...words(before.cloneContents())].length };
}

function closest(node) {
  return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-part]");
}

// The words of the text alone, without numbers of remarks and what is meant for screen readers.
function words(piece) {
  for (const extra of piece.querySelectorAll("sup, .visually-hidden")) extra.remove();
  return piece.textContent;
}

function fill(id) {
  const details = document.getElementById(id);
  if (!details || !pointed) return;
  const { part, excerpt, start } = pointed;
  const { elements } = details.querySelector("form");
  details.open = true;
  elements.part.value = part;
  elements.excerpt.value = excerpt;
  elements.start.value = start;
  getSelection().removeAllRanges();
  bar.hidden = true;
  (elements.words ?? elements.replacement).focus();
}
