// What can be checked without the server: the gaps that hold a story back, in the words of the page.

export const MOST_BYTES = 20 * 1024 * 1024;

// Pairs of a control and what it lacks.
export function gapsIn(form, { dataset }) {
  const value = (name) => form.elements[name]?.value.trim() ?? "";
  const asked = dataset.asked.split(" ").filter((name) => form.elements[name] && !value(name));
  const gaps = asked.map((name) => [form.elements[name], dataset.gapEmpty]);
  for (const row of rowsOf(form, "q")) {
    if (value(`${row}-text`) && !value(`${row}-speaker`)) gaps.push([form.elements[`${row}-speaker`], dataset.gapSpeaker]);
    if (value(`${row}-speaker`) && !value(`${row}-text`)) gaps.push([form.elements[`${row}-text`], dataset.gapEmpty]);
  }
  const pictured = rowsOf(form, "p").filter((one) => hasPhoto(form, one));
  if (pictured.length < Number(dataset.leastPhotos)) gaps.push([form.querySelector("input[type=file]"), dataset.gapPhotos]);
  for (const row of pictured) {
    for (const part of ["caption", "credit", "alt"]) {
      if (!value(`${row}-${part}`)) gaps.push([form.elements[`${row}-${part}`], dataset.gapEmpty]);
    }
  }
  return gaps;
}

// Too long or too large for the newsroom: the server would refuse it, so it is said here.
export function tooMuch(form, { dataset }) {
  const files = [...form.querySelectorAll("input[type=file]")].filter((one) => one.files[0]?.size > MOST_BYTES);
  const texts = [...form.querySelectorAll("textarea[maxlength], input[maxlength]")]
    .filter((control) => control.value.length > control.maxLength)
    .map((control) => [control, dataset.gapLong.replace("%s", control.maxLength)]);
  return [...texts, ...files.map((control) => [control, dataset.gapHuge])];
}

// Headline and text, counted in words against the limits of the standard that the page brought along.
export function limitsOf(form, { dataset }) {
  const limits = JSON.parse(dataset.limits || "{}");
  return Object.entries(limits).flatMap(([name, { label, least, most }]) => {
    const count = wordsIn(form.elements[name]?.value ?? "");
    return count ? [{ words: label, count, least: least ?? 0, most: most ?? Infinity }] : [];
  });
}

export function wordsIn(text) {
  return text.match(/[\p{L}\p{N}]+(?:[-’'./][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function rowsOf(form, prefix) {
  const many = Number(form.elements[`${prefix}-TOTAL_FORMS`]?.value ?? 0);
  return Array.from({ length: many }, (_, row) => `${prefix}-${row}`);
}

function hasPhoto(form, row) {
  if (form.elements[`${row}-remove`]?.checked) return false;
  return Boolean(form.elements[`${row}-photo`]?.value || form.elements[`${row}-upload`]?.files?.length);
}
