// Every control whose words the standard reads, with its mirror and the findings in it.
import { Mirror, shownEnd } from "./mirror.js";
import { editBetween, moved } from "./shift.js";

export class Words {
  constructor(form) {
    this.form = form;
    this.fields = new Map();
    this.active = null;
  }

  // Rows may have been added since: whatever stands on the page now is known afterwards, in its order.
  all() {
    const controls = [...this.form.querySelectorAll("[data-marked] > textarea")];
    for (const control of controls) {
      if (!this.fields.has(control.id)) {
        this.fields.set(control.id, { control, mirror: new Mirror(control), text: control.value, findings: [] });
        this.draw(this.fields.get(control.id));
      }
    }
    return controls.map((control) => this.fields.get(control.id));
  }

  // The words of a control changed: its marks go along.
  follow(control) {
    const field = this.fields.get(control?.id);
    for (const one of field ? [field] : this.all()) this.catchUp(one);
  }

  catchUp(field) {
    const edit = editBetween(field.text, field.control.value);
    if (!edit) return;
    field.findings = moved(field.findings, edit);
    field.text = field.control.value;
    this.draw(field);
  }

  // New findings on the words that were sent; what was typed since then moves them along.
  take(findings, sent) {
    for (const field of this.all()) {
      const own = findings.filter((one) => one.control === field.control.id && one.start !== null);
      field.text = field.control.value;
      field.findings = moved(own, editBetween(sent.get(field.control.name) ?? "", field.text));
      this.draw(field);
    }
  }

  without(key) {
    for (const field of this.fields.values()) {
      if (!field.findings.some((one) => one.key === key)) continue;
      field.findings = field.findings.filter((one) => one.key !== key);
      this.draw(field);
    }
  }

  look(key) {
    if (this.active === key) return;
    const before = this.active;
    this.active = key;
    for (const field of this.fields.values()) {
      if (field.findings.some((one) => one.key === key || one.key === before)) this.draw(field);
    }
  }

  draw(field) { field.mirror.draw(field.text, field.findings, this.active); }

  // In the order of the page.
  inOrder() {
    return this.all().flatMap((field) =>
      [...field.findings].sort((one, other) => one.start - other.start || one.end - other.end).map((finding) => ({ field, finding })));
  }

  of(key) { return this.inOrder().find(({ finding }) => finding.key === key); }

  // The finding under the caret or the chosen words, the shortest where several meet.
  under(control) {
    const field = this.fields.get(control?.id);
    if (!field) return null;
    // A word that is still chosen stays so under a second tap.
    const { selectionStart: start, selectionEnd: end } = control;
    const here = field.findings.filter((one) => one.start <= start && end <= shownEnd(field.text, one));
    here.sort((one, other) => one.end - one.start - (other.end - other.start));
    return here.length ? { field, finding: here[0] } : null;
  }

  // The neighbour of where the caret stands, round and round.
  neighbour(by, key, control) {
    const all = this.inOrder();
    if (!all.length) return null;
    const known = all.findIndex(({ finding }) => finding.key === key);
    if (known >= 0) return all[(known + by + all.length) % all.length];
    const fields = this.all();
    const here = fields.findIndex((field) => field.control === control);
    const caret = here < 0 ? 0 : control.selectionStart;
    const isAfter = ({ field, finding }) => {
      const there = fields.indexOf(field);
      return there > here || (there === here && finding.start >= caret);
    };
    if (by > 0) return all.find(isAfter) ?? all[0];
    return all.findLast((one) => !isAfter(one)) ?? all.at(-1);
  }
}
