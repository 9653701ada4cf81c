// Places in a control: where they are seen, how they come into sight, how their words are replaced.
const ROOM = 16;

// The boxes of a finding that are inside its control; the control itself where the words are scrolled away.
export function shownAt({ control, mirror }, key) {
  const frame = control.getBoundingClientRect();
  const boxes = mirror.boxesOf(key).filter((box) => box.bottom > frame.top && box.top < frame.bottom);
  return boxes.length ? boxes : [frame];
}

// Scrolls the words of the control, then the page, and only as far as is needed to see the place above a sheet.
export function bringIntoSight({ control, mirror }, { key }) {
  const [box] = mirror.boxesOf(key);
  if (!box) return;
  const frame = control.getBoundingClientRect();
  if (box.top < frame.top + ROOM) control.scrollTop -= frame.top + ROOM - box.top;
  else if (box.bottom > frame.bottom - ROOM) control.scrollTop += box.bottom - frame.bottom + ROOM;
  mirror.follow();
  const [now] = mirror.boxesOf(key);
  const seen = visualViewport?.height ?? innerHeight;
  const above = 5 * ROOM;
  if (now.top < above || now.bottom > seen * 0.5) scrollBy({ top: now.top - Math.max(above, seen * 0.25), behavior: "instant" });
}

// Typed in by the browser itself, so that its own undo takes it back; where that is refused the text is set.
export function replaced(control, start, end, words) {
  control.focus({ preventScroll: true });
  control.setSelectionRange(start, end);
  const wasTyped = words ? document.execCommand("insertText", false, words) : document.execCommand("delete");
  if (wasTyped) return;
  control.setRangeText(words, start, end, "end");
  control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
}
