// More rows for quotes and photos without a trip to the server.
export function growRows(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add]");
    if (!button) return;
    event.preventDefault();
    addRow(form, button.dataset.add);
  });
}

export function addRow(form, prefix) {
  const rows = form.querySelector(`[data-rows="${prefix}"]`);
  const total = form.elements[`${prefix}-TOTAL_FORMS`];
  const count = Number(total.value);
  if (count >= Number(rows.dataset.most)) return false;
  const template = form.querySelector(`template[data-template="${prefix}"]`);
  const row = template.content.cloneNode(true).firstElementChild;
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll("__prefix__", count));
    }
  }
  rows.append(row);
  total.value = count + 1;
  row.querySelector("textarea, input:not([type=hidden])")?.focus();
  return true;
}
