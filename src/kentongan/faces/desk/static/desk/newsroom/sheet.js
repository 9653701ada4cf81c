// The sheet that says what was found: beside the words on a wide screen, at the lower edge of a telephone.
const GAP = 8;
const NARROW = matchMedia("(max-width: 40rem)");

export class Sheet {
  constructor(box, acts) {
    this.box = box;
    this.acts = acts;
    this.finding = null;
    for (const button of box.querySelectorAll("[data-act]")) {
      // The caret stays in the text while a finger or a mouse presses; only the keyboard moves the focus in here.
      button.addEventListener("pointerdown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.act(button.dataset.act));
    }
    this.reasons = box.querySelector("form");
    this.reasons.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    box.addEventListener("focusout", (event) => {
      const { relatedTarget } = event;
      if (relatedTarget && !box.contains(relatedTarget)) this.acts.left(relatedTarget);
    });
    const place = () => this.place();
    addEventListener("scroll", place, { passive: true, capture: true });
    addEventListener("resize", place);
    visualViewport?.addEventListener("resize", place);
    visualViewport?.addEventListener("scroll", place);
  }

  get isOpen() { return !this.box.hidden; }
  get hasFocus() { return this.box.contains(document.activeElement); }

  show(finding, { place, of, boxes }) {
    this.finding = finding;
    this.boxes = boxes;
    this.say(finding);
    this.part("count").textContent = of > 1 ? `${place + 1}/${of}` : "";
    for (const way of ["next", "previous"]) this.button(way).hidden = of < 2;
    this.button("fix").hidden = finding.fix === null;
    this.part("fix").textContent = finding.fix === "" ? this.box.dataset.takeAway : finding.fix;
    this.button("reject").hidden = !this.box.dataset.outcome;
    this.state("found");
    this.box.hidden = false;
    this.place();
  }

  say(finding) {
    this.box.dataset.severity = finding.severity;
    for (const badge of this.box.querySelectorAll("[data-weight]")) badge.hidden = badge.dataset.weight !== finding.severity;
    for (const name of ["message", "why", "clause"]) this.part(name).textContent = finding[name] ?? "";
    const says = finding.suggestion && finding.suggestion !== finding.fix && !finding.message.includes(finding.suggestion);
    this.part("suggestion").textContent = says ? finding.suggestion : "";
    this.part("suggestion").parentElement.hidden = !says;
    const page = this.part("page");
    page.hidden = !finding.page;
    if (finding.page) page.href = finding.page;
  }

  // After a correction: what was done, and the way back.
  done(was, now) {
    this.part("was").textContent = was;
    this.part("now").textContent = now || this.box.dataset.nothing;
    this.finding = null;
    this.state("done");
    this.place();
  }

  // Told inside the sheet where something did not work, or works otherwise than one may think.
  note(words) {
    this.part("note").textContent = words;
    this.part("note").hidden = !words;
  }

  close() {
    this.box.hidden = true;
    this.finding = null;
    this.reasons.reset();
  }

  enter() { this.box.querySelector("[data-act]:not([hidden]):not([data-act=close])")?.focus({ preventScroll: true }); }

  state(name) {
    this.box.dataset.state = name;
    this.note("");
    for (const one of this.box.querySelectorAll("[data-in]")) one.hidden = one.dataset.in !== name;
  }

  act(name) {
    if (name === "reject") {
      this.state("rejecting");
      this.place();
      this.reasons.querySelector("input").focus({ preventScroll: true });
    } else if (name === "back") {
      this.state("found");
      this.place();
      this.enter();
    } else {
      this.acts[name](this.finding);
    }
  }

  send() {
    const given = new FormData(this.reasons);
    const reason = [given.get("reason"), given.get("words").trim()].filter(Boolean).join(": ").slice(0, 300);
    if (reason) this.acts.reject(this.finding, reason);
    else this.note(this.box.dataset.askReason);
  }

  place() {
    if (!this.isOpen) return;
    const style = this.box.style;
    if (NARROW.matches) {
      // The keyboard of a telephone covers the lower edge of the page, not of what is seen.
      const seen = visualViewport;
      const hidden = seen ? Math.max(0, innerHeight - seen.height - seen.offsetTop) : 0;
      Object.assign(style, { left: "", top: "", bottom: hidden > 1 ? `${hidden}px` : "" });
      return;
    }
    const boxes = this.boxes();
    const anchor = boxes[0];
    if (!anchor) return;
    const { width, height } = this.box.getBoundingClientRect();
    const below = anchor.bottom + GAP;
    const fits = below + height <= innerHeight;
    const top = fits ? below : Math.max(GAP, anchor.top - GAP - height);
    const left = Math.max(GAP, Math.min(anchor.left, document.documentElement.clientWidth - width - GAP));
    Object.assign(style, { left: `${left}px`, top: `${top}px`, bottom: "auto" });
  }

  part(name) { return this.box.querySelector(`[data-part="${name}"]`); }
  button(name) { return this.box.querySelector(`[data-act="${name}"]`); }
}
