// What the writing page says of itself when there is no network: ready, gone, what is missing, how long it is.
import { gapsIn, limitsOf, tooMuch } from "./checks.js";

const TONES = { ready: "ok", gaps: "stop", full: "stop", gone: "stop" };

export class Advice {
  constructor(form, place) {
    Object.assign(this, { form, place, words: place.querySelector("[data-words]"), counts: place.querySelector("[data-counts]") });
  }

  watch() {
    addEventListener("offline", () => this.offline());
    addEventListener("online", () => this.online());
    this.form.addEventListener("input", () => navigator.onLine || this.count());
    if (!navigator.onLine) this.offline();
  }

  offline() {
    this.say("offline");
    this.count();
  }

  online() {
    this.say("online");
    this.counts.hidden = true;
  }

  say(name, count = "") {
    this.place.hidden = false;
    this.place.dataset.tone = TONES[name] ?? "warn";
    if (name === "online") this.place.dataset.tone = "ok";
    this.place.classList.toggle("is-quiet", name === "ready");
    this.words.textContent = this.place.getAttribute(`data-word-${name}`).replace("%s", count);
  }

  // The server reads the words again; what can be counted is counted here.
  count() {
    const told = limitsOf(this.form, this.place).map(({ words, count, least, most }) =>
      this.place.getAttribute(count < least ? "data-word-short" : count > most ? "data-word-long" : "data-word-fits")
        .replace("%n", words).replace("%c", count).replace("%l", count < least ? least : most));
    this.counts.hidden = !told.length;
    this.counts.textContent = told.join(" ");
  }

  // Shows what holds a wish back, beside the fields; gives whether there is anything.
  showFaults(wish) {
    for (const old of this.form.querySelectorAll(".offline-gap")) old.remove();
    const faults = [...tooMuch(this.form, this.place), ...(wish === "submit" ? gapsIn(this.form, this.place) : [])];
    for (const [control, words] of faults) {
      const told = Object.assign(document.createElement("p"), { className: "errors offline-gap", textContent: words });
      (control.closest(".field") ?? control).append(told);
    }
    if (!faults.length) return false;
    this.say("gaps", faults.length);
    faults[0][0].focus();
    return true;
  }
}
