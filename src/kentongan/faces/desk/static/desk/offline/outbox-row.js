// One line of the outbox: what it is, where it stands, what can be done with it.
import { CLASH } from "./sending.js";
import { DRAFT, NEEDS, SENDING, SENT, WAITING } from "./store.js";

const TONES = { [DRAFT]: "info", [WAITING]: "warn", [SENDING]: "info", [SENT]: "ok", [NEEDS]: "stop" };

export class Row {
  constructor(root, item, act) {
    Object.assign(this, { root, item, act });
  }

  // The line that stands already stays where nothing changed: whoever reads or presses is not disturbed.
  drawn(known) {
    const sign = JSON.stringify([this.item.state, this.item.at, this.item.words]);
    if (known?.dataset.sign === sign) return known;
    const row = this.root.querySelector("template").content.cloneNode(true).firstElementChild;
    Object.assign(row.dataset, { key: this.item.key, sign });
    row.querySelector("[data-title]").textContent = this.title();
    row.querySelector("[data-about]").textContent = this.about();
    const badge = row.querySelector("[data-state]");
    badge.dataset.tone = TONES[this.item.state];
    badge.textContent = this.word(this.item.state);
    row.querySelector("[data-reason]").textContent = this.item.state === NEEDS ? this.item.words : "";
    row.querySelector("progress").hidden = this.item.state !== SENDING;
    row.querySelector("progress").setAttribute("aria-label", this.title());
    row.querySelector("[data-acts]").replaceChildren(...this.acts(row));
    return row;
  }

  title() {
    const named = (name) => this.item.fields.find(([one]) => one === name)?.[1].trim();
    return named("headline") || named("what") || this.word("untitled");
  }

  about() {
    const at = new Date(this.item.at).toLocaleString(document.documentElement.lang, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
    const many = this.item.photos.length;
    return many ? `${at} · ${this.word("photos").replace("%s", many)}` : at;
  }

  acts() {
    const { state, why, open } = this.item;
    if (state === SENDING) return [];
    const isThere = state === SENT || (state === NEEDS && (why === "gaps" || why === "told"));
    const first = isThere ? this.link("open", open) : why === CLASH && state === NEEDS ? this.button("compare", () => this.act("compare", this.item)) : this.link("edit", this.page());
    return [first, isThere ? this.button("clear", () => this.act("drop", this.item)) : this.button("drop", (event) => this.sure(event.target))];
  }

  page() {
    const { place, query = "", key } = this.item;
    const path = place === "baru" ? "/meja/tulis/" : `/meja/berita/${place}/tulis/`;
    const words = new URLSearchParams(query);
    words.set("lanjut", key);
    return `${path}?${words}`;
  }

  // Words that only this phone has go in two steps.
  sure(button) {
    const yes = this.button("sure", () => this.act("drop", this.item));
    const no = this.button("keep", () => { question.replaceWith(button); button.focus(); });
    const question = document.createElement("span");
    question.className = "cluster";
    yes.dataset.tone = "stop";
    question.append(yes, no);
    button.replaceWith(question);
    no.focus();
  }

  link(name, href) {
    return Object.assign(document.createElement("a"), { className: "btn", href, textContent: this.word(name), ariaLabel: `${this.word(name)}: ${this.title()}` });
  }

  button(name, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: this.word(name), ariaLabel: `${this.word(name)}: ${this.title()}` });
    made.addEventListener("click", act);
    return made;
  }

  word(name) {
    return this.root.getAttribute(`data-word-${name}`);
  }
}
