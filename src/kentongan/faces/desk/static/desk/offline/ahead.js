// A photo goes ahead while its story is still being written: the form then carries its key instead of its bytes.
import { sentPhoto } from "./pieces.js";

export class Ahead {
  constructor(form) {
    Object.assign(this, { form, rows: new Map(), line: Promise.resolve(), leaving: new AbortController() });
  }

  // One after the other: on a slow line two at once are both late.
  take(row, photo) {
    const going = { id: photo.id };
    this.rows.set(row, going);
    if (this.leaving.signal.aborted) this.leaving = new AbortController(); // the form went, and its writer is still here
    this.line = this.line.then(() => this.send(row, going, photo));
  }

  drop(row) {
    this.rows.delete(row);
    this.tell(row, null);
  }

  async send(row, going, photo) {
    const { signal } = this.leaving;
    if (!navigator.onLine || signal.aborted || this.rows.get(row) !== going) return;
    going.isBegun = true;
    const tell = (held) => this.rows.get(row) === going && this.tell(row, held / photo.size);
    try {
      going.isThere = (await sentPhoto(photo, this.form.elements.csrfmiddlewaretoken.value, tell, signal)) === null;
    } catch {
      // No line, or signed out: the form takes the photo along, or the outbox keeps it.
    }
    if (!going.isThere && this.rows.get(row) === going) this.tell(row, null);
  }

  // A photo that is there in whole goes as its key; of one that is halfway there the server may forget the half. What is
  // still on its way is called off: the form goes now, and takes the line.
  lighten(fields) {
    this.leaving.abort();
    for (const [row, { id, isBegun, isThere }] of this.rows) {
      if (isThere) fields.set(`p-${row}-upload`, id);
      else if (isBegun) fields.set(`p-${row}-begun`, id);
    }
  }

  // `share` from 0 to 1, null where there is nothing to tell.
  tell(row, share) {
    const place = this.form.elements[`p-${row}-upload`]?.closest("[data-row]")?.querySelector("[data-ahead]");
    if (!place) return;
    place.hidden = share === null;
    place.value = share ?? 0;
  }
}
