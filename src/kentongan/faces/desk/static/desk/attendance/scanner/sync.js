// Sends what waits, once: every scan carries a key of its own, so a batch that is sent twice changes nothing.

const BATCH = 200;
export const SENT = "sent";
export const NO_LINE = "no-line";
export const SIGNED_OUT = "signed-out";

export class Sync {
  constructor(store, { list, sync }) {
    this.store = store;
    this.addresses = { list, sync };
    this.running = null;
  }

  // The list of today; what the phone held stays when there is no network.
  async refresh() {
    const answer = await ask(this.addresses.list, { headers: { Accept: "application/json" } });
    if (typeof answer === "string") return answer;
    this.csrf = answer.csrf;
    delete answer.csrf;
    await this.store.keepFact("list", answer);
    return SENT;
  }

  // One run at a time: whoever asks meanwhile waits for the same end.
  send() {
    this.running ??= this.#send().finally(() => (this.running = null));
    return this.running;
  }

  async #send() {
    let waiting = await this.store.waiting();
    if (!waiting.length) return SENT;
    const state = await this.refresh();
    if (state !== SENT) return state;
    while (waiting.length) {
      const scans = waiting.slice(0, BATCH).map(({ key, session, at, code, participant, name, unit }) => ({ key, session, at, code, participant, name, unit }));
      const answer = await ask(this.addresses.sync, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": this.csrf },
        body: JSON.stringify({ scans }),
      });
      if (typeof answer === "string") return answer;
      await this.store.settle(answer.answers);
      const left = await this.store.waiting();
      if (left.length >= waiting.length) return NO_LINE;
      waiting = left;
    }
    return SENT;
  }
}

// The JSON of an answer, or a word for why there is none.
async function ask(url, options) {
  let answer;
  try {
    answer = await fetch(url, { credentials: "same-origin", redirect: "manual", ...options });
  } catch {
    return NO_LINE;
  }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return SIGNED_OUT;
  return answer.ok ? answer.json() : NO_LINE;
}
