// What the steward sees: counts, the last result, names found, recent scans.

const TONES = { counted: "ok", already: "info", unknown: "stop", queued: "warn" };
const RECENT = 20;
const FOUND = 12;

export class Screen {
  constructor(root) {
    this.root = root;
  }

  part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  word(name) {
    return this.root.getAttribute(`data-word-${name}`);
  }

  line(isOnline, isSignedOut = false) {
    const badge = this.part("line");
    badge.dataset.tone = isSignedOut ? "stop" : isOnline ? "ok" : "warn";
    badge.textContent = "";
    if (isSignedOut) {
      const link = document.createElement("a");
      link.href = this.root.dataset.login;
      link.textContent = this.word("login");
      badge.append(link);
    } else badge.textContent = this.word(isOnline ? "online" : "offline");
  }

  ready() {
    this.part("ready").hidden = false;
    this.part("ready").textContent = this.word("ready");
  }

  sessions(list) {
    const select = this.part("session");
    const chosen = select.value || String(nearest(list.sessions));
    select.replaceChildren(...list.sessions.map((one) => new Option(one.title, one.id)));
    select.value = chosen;
    this.part("units").replaceChildren(new Option("", ""), ...list.units.map((one) => new Option(one.name, one.id)));
  }

  result(scan) {
    const banner = this.part("result");
    banner.dataset.tone = TONES[scan.state];
    const who = document.createElement("strong");
    who.textContent = scan.label || scan.code || "";
    banner.replaceChildren(who, this.word(scan.state));
  }

  say(name) {
    const banner = this.part("result");
    banner.dataset.tone = "warn";
    banner.textContent = this.word(name);
  }

  counts(scans) {
    const waiting = scans.filter((scan) => scan.state === "queued").length;
    this.part("queued").textContent = waiting;
    this.part("synced").textContent = scans.length - waiting;
  }

  recent(scans, drop) {
    this.part("none").hidden = scans.length > 0;
    this.part("recent").hidden = scans.length === 0;
    this.part("recent").replaceChildren(...scans.slice(0, RECENT).map((scan) => this.#row(scan, drop)));
  }

  found(people, note) {
    const rows = people.slice(0, FOUND).map((one) => {
      const row = line(one.name, one.head ? `${one.unit} · ${this.word("head")}` : one.unit);
      row.append(button(this.word("note").replace("XX", "").trim(), this.word("note").replace("XX", one.name), () => note(one)));
      return row;
    });
    this.part("found").replaceChildren(...rows);
  }

  #row(scan, drop) {
    const row = line(scan.label || scan.code, new Date(scan.at).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }));
    const badge = document.createElement("span");
    badge.className = "badge";
    badge.dataset.tone = TONES[scan.state];
    badge.textContent = this.word(scan.state === "queued" ? "wait" : scan.state);
    row.append(badge);
    if (scan.state === "queued") {
      row.append(button(this.word("drop").replace("XX", "").trim(), this.word("drop").replace("XX", scan.label || scan.code), () => drop(scan)));
    }
    return row;
  }
}

// The session that runs, else the next one, else the last.
function nearest(sessions) {
  const now = new Date().toISOString();
  const at = (one) => new Date(one).toISOString();
  const running = sessions.find((one) => at(one.starts) <= now && now <= at(one.ends));
  return (running ?? sessions.find((one) => at(one.starts) > now) ?? sessions.at(-1))?.id ?? "";
}

function line(title, words) {
  const row = document.createElement("li");
  row.className = "cluster";
  row.dataset.spread = "";
  const told = document.createElement("span");
  const name = document.createElement("strong");
  name.textContent = title;
  const more = document.createElement("span");
  more.className = "small muted";
  more.textContent = ` ${words}`;
  told.append(name, more);
  row.append(told);
  return row;
}

function button(words, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-small";
  made.textContent = words;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}
