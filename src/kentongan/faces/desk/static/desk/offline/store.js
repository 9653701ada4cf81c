// Drafts, sendings and photos of one person on this phone. Words and pictures are sealed; states and times are not.
import { newKey, opened, openedWords, sealed, sealedWords } from "./vault.js";

const NAME = "kentongan-meja";

// draft: being written. waiting: goes out when there is a network. sending: on its way. sent. needs: somebody must look.
export const DRAFT = "draft";
export const WAITING = "waiting";
export const SENDING = "sending";
export const SENT = "sent";
export const NEEDS = "needs";

// Somebody signed out in another tab: what is written now would be sealed with a key that was thrown away.
export class Gone extends Error {}

export class Store {
  static async open(user) {
    const store = new Store();
    store.user = String(user);
    store.db = await database();
    const made = await newKey();
    // One transaction: two tabs that begin at once get the same key.
    store.key = await ask(store.db, ["keys"], "readwrite", ({ keys }) => {
      const known = keys.get(store.user);
      known.onsuccess = () => known.result ?? keys.add(made, store.user);
      return known;
    }) ?? made;
    return store;
  }

  // Everything of this person, newest first, the words opened.
  async items() {
    const rows = await ask(this.db, ["items"], "readonly", ({ items }) => items.getAll());
    const mine = rows.filter((row) => row.user === this.user).sort((a, b) => b.at - a.at);
    return (await Promise.all(mine.map((row) => this.#open(row)))).filter(Boolean);
  }

  async item(key) {
    const row = await ask(this.db, ["items"], "readonly", ({ items }) => items.get(key));
    return row?.user === this.user ? this.#open(row) : null;
  }

  async count(...states) {
    const rows = await ask(this.db, ["items"], "readonly", ({ items }) => items.getAll());
    return rows.filter((row) => row.user === this.user && states.includes(row.state)).length;
  }

  // The item, with a new photo of it in the same breath: neither stands without the other.
  async put({ key, state, at, place, ...words }, photo = null) {
    const box = await sealedWords(this.key, words);
    const kept = photo && { id: photo.id, item: key, type: photo.type, size: photo.size, box: await sealed(this.key, photo.bytes) };
    let isGone = false;
    await ask(this.db, ["keys", "items", "photos"], "readwrite", ({ keys, items, photos }) => {
      const held = keys.getKey(this.user);
      held.onsuccess = () => {
        isGone = held.result === undefined;
        if (isGone) return;
        if (kept) photos.put(kept);
        items.put({ key, user: this.user, state, at, place, box });
      };
      return held;
    });
    if (isGone) throw new Gone();
  }

  async drop(key) {
    await ask(this.db, ["items", "photos"], "readwrite", ({ items, photos }) => {
      dropPhotos(photos, key);
      return items.delete(key);
    });
  }

  async photo(id) {
    const row = await ask(this.db, ["photos"], "readonly", ({ photos }) => photos.get(id));
    return row ? { ...row, bytes: await opened(this.key, row.box) } : null;
  }

  async dropPhotosOf(key) {
    await ask(this.db, ["photos"], "readwrite", ({ photos }) => dropPhotos(photos, key));
  }

  // At sign-out: the key first, so that whatever else should remain can no longer be read.
  async wipe() {
    await ask(this.db, ["keys"], "readwrite", ({ keys }) => keys.delete(this.user));
    const rows = await ask(this.db, ["items"], "readonly", ({ items }) => items.getAll());
    for (const { key } of rows.filter((row) => row.user === this.user)) await this.drop(key);
  }

  async #open(row) {
    try {
      const { box, ...plain } = row;
      return { ...plain, ...(await openedWords(this.key, box)) };
    } catch {
      return null; // sealed with a key that was thrown away
    }
  }
}

function dropPhotos(photos, item) {
  const found = photos.index("item").openKeyCursor(IDBKeyRange.only(item));
  found.onsuccess = () => {
    if (!found.result) return;
    photos.delete(found.result.primaryKey);
    found.result.continue();
  };
  return found;
}

function database() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("keys");
      asked.result.createObjectStore("items", { keyPath: "key" });
      asked.result.createObjectStore("photos", { keyPath: "id" }).createIndex("item", "item");
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

// Done when the disk has it: `strict` waits for that where the browser knows it.
function ask(db, names, mode, act) {
  return new Promise((done, fail) => {
    const deal = db.transaction(names, mode, { durability: "strict" });
    const asked = act(Object.fromEntries(names.map((name) => [name, deal.objectStore(name)])));
    deal.oncomplete = () => done(asked.result);
    deal.onerror = deal.onabort = () => fail(deal.error);
  });
}
