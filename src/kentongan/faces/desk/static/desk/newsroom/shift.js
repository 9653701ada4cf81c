// What one edit does to places in a text. Pure: offsets count UTF-16 units, as the controls of a page do.

// The one stretch in which two texts differ; null where they are the same.
export function editBetween(before, after) {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let same = 0;
  while (same < most - from && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  return { from, cut: before.length - from - same, added: after.slice(from, after.length - same) };
}

// The findings after the edit; those whose words were touched are gone until the next check.
export function moved(findings, edit) {
  if (!edit) return findings;
  const by = edit.added.length - edit.cut;
  const kept = [];
  for (const one of findings) {
    if (touches(one, edit)) continue;
    kept.push(one.start >= edit.from + edit.cut ? { ...one, start: one.start + by, end: one.end + by } : one);
  }
  return kept;
}

const STARTS_WORD = /^[\p{L}\p{N}]/u;
const ENDS_WORD = /[\p{L}\p{N}]$/u;

function touches({ start, end }, { from, cut, added }) {
  if (from < end && from + cut > start) return true;
  return (from === end && STARTS_WORD.test(added)) || (from + cut === start && ENDS_WORD.test(added));
}
