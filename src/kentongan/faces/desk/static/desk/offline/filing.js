// The writing form without a network: what is typed and photographed is kept on the phone, sealed, and queued there.
import { offerBanner, restoreFields } from "../newsroom/draft.js";
import { show } from "../newsroom/photos.js";
import { Advice } from "./advice.js";
import { Ahead } from "./ahead.js";
import { MOST_BYTES } from "./checks.js";
import { sweep, tab } from "./handing.js";
import { settleKey, useKey } from "./keys.js";
import { pass } from "./line.js";
import { undisturbed } from "./sending.js";
import { stayOpen, wakeLater } from "./shell.js";
import { DRAFT, Gone, Store, WAITING } from "./store.js";

const WAIT = 700;
const HELD = 8_000;
const UNSAVED = new Set(["csrfmiddlewaretoken", "do", "story", "sending"]);
const OUTBOX = "/meja/kotak-keluar/";

export class Filing {
  static async open(form, advice = document.querySelector("[data-offline-told]")) {
    const [user, place] = form.dataset.draft.split(":");
    const filing = new Filing();
    Object.assign(filing, { form, place, store: await Store.open(user), photos: new Map(), timer: 0, last: Promise.resolve() });
    filing.advice = new Advice(form, advice);
    filing.ahead = new Ahead(form);
    filing.isBound = "bound" in advice.dataset;
    filing.isCorrection = !form.querySelector('[name="do"][value="save"]');
    return filing;
  }

  async begin() {
    await sweep(this.store, { filed: this.form.dataset.filed, place: this.place });
    settleKey(this.form, this.isBound);
    this.blank = this.meaning(this.fields());
    const wanted = new URLSearchParams(location.search).get("lanjut");
    const known = await this.choose(wanted);
    this.key = crypto.randomUUID();
    if (known && (wanted || this.isPosted(known))) await this.take(known, { words: Boolean(wanted) });
    else if (known) this.offer(known);
    this.listen();
    this.advice.watch();
    if ((await stayOpen()) && navigator.onLine) this.advice.say("ready");
  }

  listen() {
    this.form.addEventListener("input", () => this.touch());
    this.form.addEventListener("photo-ready", (event) => this.takePhoto(event.target));
    addEventListener("pagehide", () => this.isDirty && this.keep());
    this.form.addEventListener("submit", (event) => this.submit(event));
    // Only of the form that goes out: what is kept on the phone keeps its photos.
    this.form.addEventListener("formdata", ({ formData }) => this.handed && !this.isReading && this.ahead.lighten(formData));
  }

  async choose(wanted) {
    if (wanted) return undisturbed(() => this.takenInHand(wanted));
    const drafts = (await this.store.items()).filter(({ state, place }) => state === DRAFT && place === this.place);
    return drafts.find((one) => this.isPosted(one)) ?? drafts.find((one) => this.differs(one));
  }

  // From now on it does not go out by itself. Did the server have it all the time? Then its page is the place to write.
  async takenInHand(key) {
    const item = await this.store.item(key);
    if (!item?.sending) return item;
    const { arrived } = await (navigator.onLine ? pass(this.store.user, [item.sending]) : Promise.reject()).catch(() => ({ arrived: {} }));
    if (item.sending in arrived) {
      await this.store.drop(key);
      location.replace(`/meja/berita/${arrived[item.sending]}/tulis/`);
      return null;
    }
    const own = { ...item, state: DRAFT, before: item.sending, sending: undefined, handed: null };
    await this.store.put(own);
    return own;
  }

  // The server sent the form back with what was posted: nothing to ask, the photos alone are missing.
  isPosted(item) {
    const key = this.form.elements.filing_key?.value;
    return this.isBound && (!key || named(item.fields, "filing_key") === key);
  }

  differs(item) {
    return item.photos.length > 0 || this.meaning(item.fields) !== this.blank;
  }

  // What somebody has written, without keys and counters.
  meaning(fields) {
    return JSON.stringify(fields.filter(([name, value]) => value && !/filing_key|based_on|_FORMS$|^unit$/.test(name)));
  }

  offer(item) {
    offerBanner(this.form, item.at, { take: () => this.take(item), drop: () => this.store.drop(item.key) });
  }

  async take(item, { words = true } = {}) {
    this.key = item.key;
    this.before = item.before;
    if (item.place !== this.place) this.move(item);
    if (words) restoreFields(this.form, item.fields);
    for (const { row, id, type } of item.photos) await this.takeBack(row, id, type);
    useKey(this.form);
    await this.write(DRAFT);
    if (words) this.form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async takeBack(row, id, type) {
    const photo = await this.store.photo(id);
    const input = this.form.elements[`p-${row}-upload`];
    if (!photo || !input) return;
    const list = new DataTransfer();
    list.items.add(new File([photo.bytes], "foto", { type }));
    input.files = list.files;
    this.photos.set(row, { row, id, type, size: photo.size });
    show(input);
    this.ahead.take(row, photo);
  }

  // The empty page, which opens without a network, becomes the page of that story.
  move({ place, query }) {
    this.place = place;
    this.form.action = `/meja/berita/${place}/tulis/${query ?? ""}`;
    this.form.dataset.draft = `${this.store.user}:${place}`;
    hidden(this.form, "story").value = place;
  }

  fields() {
    this.isReading = true;
    const fields = [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && !UNSAVED.has(name));
    this.isReading = false;
    return fields;
  }

  touch() {
    // Written on while the form was on its way: those words have not been sent.
    if (this.handed) Object.assign(this, { before: this.sending, handed: null });
    this.isDirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), WAIT);
  }

  keep(photo = null) {
    clearTimeout(this.timer);
    if (this.isQueued || this.handed) return this.last;
    this.isDirty = false;
    this.last = this.last.then(() => this.write(DRAFT, {}, photo)).catch((error) => this.advice.say(error instanceof Gone ? "gone" : "full"));
    return this.last;
  }

  async write(state, more = {}, photo = null) {
    const story = this.place === "baru" ? "" : this.place;
    const query = new URL(this.form.action, location.href).search.replace(/[?&]lanjut=[^&]*/, "");
    await this.store.put({ key: this.key, state, at: Date.now(), place: this.place, fields: this.fields(), photos: [...this.photos.values()], story, query, before: this.before, wish: "save", ...more }, photo);
  }

  async takePhoto(input) {
    const row = Number(input.name.split("-")[1]);
    const file = input.files[0];
    this.photos.delete(row);
    this.ahead.drop(row);
    if (!file || file.size > MOST_BYTES) return this.touch(); // the page says that it is too large
    const photo = { id: crypto.randomUUID(), type: file.type, size: file.size, bytes: await file.arrayBuffer() };
    this.photos.set(row, { row, id: photo.id, type: photo.type, size: photo.size });
    useKey(this.form);
    await this.keep(photo);
    this.ahead.take(row, photo);
  }

  // With a network the form goes its way and carries the key of its sending; without one it waits in the outbox.
  submit(event) {
    if (this.handed && Date.now() - this.handed.at < HELD) return event.preventDefault();
    const wish = event.submitter?.value ?? "save";
    if (navigator.onLine) return this.hand(wish);
    event.preventDefault();
    if (!this.isCorrection && (wish === "save" || wish === "submit")) this.queue(wish);
    else this.advice.say("needsline");
  }

  hand(wish) {
    this.sending = crypto.randomUUID();
    this.handed = { tab: tab(), at: Date.now(), isCorrection: this.isCorrection };
    if (!this.isCorrection) hidden(this.form, "sending").value = this.sending;
    const going = { sending: this.sending, handed: this.handed, wish: wish === "submit" ? wish : "save" };
    clearTimeout(this.timer);
    this.isDirty = false;
    this.last = this.last.then(() => this.write(DRAFT, going)).catch(() => {});
  }

  async queue(wish) {
    if (this.advice.showFaults(wish)) return;
    clearTimeout(this.timer);
    this.isQueued = true;
    try {
      await this.last;
      await this.write(WAITING, { wish, sending: crypto.randomUUID() });
    } catch (error) {
      this.isQueued = false;
      return this.advice.say(error instanceof Gone ? "gone" : "full");
    }
    navigator.storage?.persist?.();
    await wakeLater(this.store.user);
    if (navigator.serviceWorker?.controller) location.assign(OUTBOX);
    else this.advice.say("queued");
  }
}

function named(fields, wanted) {
  return fields.find(([name]) => name === wanted)?.[1] ?? "";
}

function hidden(form, name) {
  const known = form.elements[name];
  return known ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
}
