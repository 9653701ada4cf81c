// What the standard found, under the words while one types; with the keys, the list and the sheet that go with it.
import { askWhileTyping } from "./asking.js";
import { bringIntoSight, replaced, shownAt } from "./places.js";
import { noteOutcome, Rejected, signOf } from "./outcomes.js";
import { Sheet } from "./sheet.js";
import { Words } from "./words.js";

export function showFindings(form) {
  const list = document.getElementById("temuan");
  const box = document.getElementById("lembar-temuan");
  if (list?.dataset.check && box) new Findings(form, list, box);
}

class Findings {
  constructor(form, list, box) {
    Object.assign(this, { form, list, home: null, told: "" });
    this.news = document.getElementById("temuan-kabar");
    this.line = document.getElementById("temuan-sambungan");
    this.step = document.getElementById("temuan-berikut");
    this.words = new Words(form);
    this.rejected = new Rejected(form.dataset.draft);
    this.sheet = new Sheet(box, {
      fix: (finding) => this.fix(finding),
      undo: () => this.undo(),
      next: () => this.go(1),
      previous: () => this.go(-1),
      close: () => this.leave(),
      reject: (finding, reason) => this.reject(finding, reason),
      left: (to) => { if (!form.contains(to) || to.tagName !== "TEXTAREA") this.close(); },
    });
    this.words.all();
    this.step.hidden = false;
    document.querySelector(".keys-hint").hidden = false;
    this.listen();
    this.again = askWhileTyping(form, list.dataset.check, {
      onAnswer: (told, sent) => this.take(told, sent),
      onTrouble: () => { this.line.hidden = false; },
    });
  }

  listen() {
    this.form.addEventListener("focusin", () => this.words.all());
    this.form.addEventListener("input", (event) => {
      if (!this.isMending) this.close();
      this.words.follow(event.target);
      this.count();
    });
    this.form.addEventListener("click", (event) => {
      const found = this.words.under(event.target);
      if (found) this.open(found);
      else if (event.target.closest("textarea, input")) this.close();
    });
    this.list.addEventListener("click", (event) => {
      const key = event.target.closest("[data-go]")?.dataset.go;
      if (key) this.visit(key);
      if (event.target.closest("[data-recall]")) this.recall();
    });
    this.step.addEventListener("click", () => this.go(1));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      if (this.sheet.isOpen && this.sheet.finding && !this.sheet.hasFocus) this.sheet.enter();
      else this.go(event.shiftKey ? -1 : 1, { enter: true });
    } else if (event.key === "Escape" && this.sheet.isOpen) {
      event.preventDefault();
      this.leave();
    }
  }

  take(told, sent) {
    const shown = this.sheet.finding && this.words.of(this.sheet.finding.key);
    this.line.hidden = true;
    this.words.take(this.rejected.sift(told.marks), sent);
    if (shown) this.keepShown(shown);
    if (this.told !== told.list) this.refill(told);
    Object.assign(this, { told: told.list, marks: told.marks });
    this.count();
  }

  // The sheet stays with its words through a new answer, unless they are no fault any more.
  keepShown({ field, finding: before }) {
    const again = field.findings.find((one) => one.rule === before.rule && one.start === before.start);
    if (!again) return this.close();
    this.sheet.finding = again;
    this.words.look(again.key);
  }

  // The list anew; whoever stands on one of its buttons stays on it.
  refill({ list, marks }) {
    const held = this.list.contains(document.activeElement) ? this.marks?.find((one) => one.key === document.activeElement.dataset.go) : null;
    this.list.innerHTML = list;
    this.rejected.hide(this.list, marks);
    if (!held) return;
    const again = marks.find((one) => signOf(one) === signOf(held));
    (this.list.querySelector(`[data-go="${again?.key}"]`) ?? this.list).focus({ preventScroll: true });
  }

  // Said once where the number changes, not with every letter.
  count() {
    const left = this.words.inOrder().length;
    this.step.querySelector("[data-number]").textContent = left;
    this.step.disabled = !left;
    const all = this.marks ? this.rejected.sift(this.marks).length : 0;
    const said = `${all} ${this.list.dataset.said}`;
    if (this.marks && this.news.textContent !== said) this.news.textContent = said;
  }

  // Going about

  go(by, { enter = true } = {}) {
    const from = document.activeElement;
    const found = this.words.neighbour(by, this.sheet.finding?.key, from);
    if (!found) return;
    if (!this.home && from?.tagName === "TEXTAREA") this.home = { control: from, start: from.selectionStart, end: from.selectionEnd };
    bringIntoSight(found.field, found.finding);
    this.open(found);
    if (enter) this.sheet.enter();
  }

  visit(key) {
    const found = this.words.of(key);
    const mark = this.marks?.find((one) => one.key === key);
    const control = found?.field.control ?? document.getElementById(mark?.control);
    if (!control) return;
    control.focus({ preventScroll: true });
    if (!found) return control.scrollIntoView({ block: "center" });
    control.setSelectionRange(found.finding.start, found.finding.end);
    bringIntoSight(found.field, found.finding);
    this.home = null;
    this.open(found);
  }

  open({ field, finding }) {
    const all = this.words.inOrder();
    this.words.look(finding.key);
    const boxes = () => shownAt(field, this.sheet.finding?.key ?? finding.key);
    this.sheet.show(finding, { place: all.findIndex((one) => one.finding.key === finding.key), of: all.length, boxes });
  }

  close() {
    if (!this.sheet.isOpen) return;
    this.sheet.close();
    this.words.look(null);
    this.home = null;
  }

  // Closes, and puts the caret back where it was before the first step.
  leave() {
    const { home } = this;
    const held = this.sheet.hasFocus;
    const control = home?.control ?? (this.sheet.finding && this.words.of(this.sheet.finding.key)?.field.control);
    this.close();
    if (held || home) control?.focus({ preventScroll: !home });
    if (home) home.control.setSelectionRange(home.start, home.end);
  }

  // Acting

  fix(finding) {
    const found = this.words.of(finding.key);
    if (!found) return this.close();
    const { control } = found.field;
    const was = control.value.slice(found.finding.start, found.finding.end);
    this.isMending = true;
    replaced(control, found.finding.start, found.finding.end, finding.fix);
    this.isMending = false;
    this.words.look(null);
    this.mended = control;
    this.home = null;
    this.sheet.done(was, finding.fix);
    noteOutcome(this.sheet.box, this.form, finding, "fixed").catch(() => {});
  }

  undo() {
    this.close();
    this.mended?.focus({ preventScroll: true });
    document.execCommand("undo");
  }

  async reject(finding, reason) {
    try {
      await noteOutcome(this.sheet.box, this.form, finding, "rejected", reason);
    } catch {
      return this.sheet.note(this.sheet.box.dataset.notSent);
    }
    if (finding.severity === "block") {
      this.sheet.state("found");
      return this.sheet.note(this.sheet.box.dataset.stillHolds);
    }
    this.rejected.add(finding);
    this.leave();
    this.words.without(finding.key);
    this.rejected.hide(this.list, this.marks);
    this.count();
  }

  recall() {
    this.rejected.clear();
    this.told = "";
    this.again();
  }
}
