// A photo travels in pieces; after a cut it goes on where the server says that it stopped.
import { NO_LINE, Trouble, asked, told } from "./line.js";

const BEGIN = "/meja/kirim/foto/";
const SMALLEST = 32 * 1024;
const LARGEST = 512 * 1024;
const QUICK = 2_000;
const MOST_MISSES = 6;

// Gives null when all of it is held, else the words of a refusal; Trouble when `signal` calls it off.
export async function sentPhoto({ id, size, bytes }, csrf, tell, signal = undefined) {
  const begun = await asked(BEGIN, { signal, method: "POST", headers: { "X-CSRFToken": csrf }, body: new URLSearchParams({ key: id, size }) });
  const answer = await told(begun);
  if (!begun.ok) return answer.words ?? "";
  let held = answer.held;
  let piece = 2 * SMALLEST;
  let misses = 0;
  tell(held);
  while (held < size) {
    const began = performance.now();
    const answer = await asked(BEGIN + id + "/", {
      signal,
      method: "PATCH",
      headers: { "X-CSRFToken": csrf, "Upload-Offset": String(held), "Content-Type": "application/offset+octet-stream" },
      body: bytes.slice(held, held + piece),
    });
    const { held: now, words } = await told(answer);
    if (now === undefined) return words ?? "";
    if (now <= held && ++misses > MOST_MISSES) throw new Trouble(NO_LINE);
    held = now;
    tell(held);
    // Small pieces on a slow line: less to send again after a cut.
    piece = performance.now() - began < QUICK ? Math.min(piece * 2, LARGEST) : Math.max(piece / 2, SMALLEST);
  }
  return null;
}
