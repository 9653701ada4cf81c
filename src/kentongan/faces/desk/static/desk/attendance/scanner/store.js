// What the phone holds: the list of the event and the scans, in a database of the browser.

const WAIT = "queued";

export class Store {
  static async open(name) {
    const store = new Store();
    store.name = name;
    store.db = await new Promise((done, fail) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("facts");
        asked.result.createObjectStore("scans", { keyPath: "key" });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    return store;
  }

  fact(name) {
    return this.#ask("facts", "readonly", (table) => table.get(name));
  }

  keepFact(name, value) {
    return this.#ask("facts", "readwrite", (table) => table.put(value, name));
  }

  put(scan) {
    return this.#ask("scans", "readwrite", (table) => table.put(scan));
  }

  drop(key) {
    return this.#ask("scans", "readwrite", (table) => table.delete(key));
  }

  // Newest first.
  async scans() {
    const all = await this.#ask("scans", "readonly", (table) => table.getAll());
    return all.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  async waiting() {
    return (await this.scans()).filter((scan) => scan.state === WAIT).reverse();
  }

  // Writes down what became of scans; those that were dropped meanwhile stay dropped.
  async settle(answers) {
    for (const scan of await this.scans()) {
      const told = answers[scan.key];
      if (told) await this.put({ ...scan, state: told.state, label: told.name || scan.label });
    }
  }

  async clear() {
    await this.#ask("facts", "readwrite", (table) => table.clear());
    await this.#ask("scans", "readwrite", (table) => table.clear());
  }

  #ask(table, mode, act) {
    return new Promise((done, fail) => {
      const deal = this.db.transaction(table, mode);
      const asked = act(deal.objectStore(table));
      deal.oncomplete = () => done(asked.result);
      deal.onerror = () => fail(deal.error);
      deal.onabort = () => fail(deal.error);
    });
  }
}
