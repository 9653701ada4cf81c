// Speaking with the server: what a telephone must know of an answer is one word.
const PATIENCE = 60_000;

export const NO_LINE = "no-line";
export const SIGNED_OUT = "signed-out";
export const STRANGER = "stranger";

export class Trouble extends Error {
  constructor(word) {
    super(word);
    this.word = word;
  }
}

// The answer, or Trouble: no line, signed out. A page behind a hotel's wall is no answer of ours.
export async function asked(url, { signal, ...options } = {}) {
  const patience = AbortSignal.timeout(PATIENCE);
  let answer;
  try {
    answer = await fetch(url, { credentials: "same-origin", redirect: "manual", cache: "no-store", ...options, signal: signal ? AbortSignal.any?.([signal, patience]) ?? signal : patience });
  } catch {
    throw new Trouble(NO_LINE);
  }
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new Trouble(SIGNED_OUT);
  if (answer.status >= 500 || answer.status === 408) throw new Trouble(NO_LINE);
  return answer;
}

// The words of an answer; the page of a refused token says that somebody has signed in anew.
export async function told(answer) {
  if (!answer.headers.get("Content-Type")?.includes("json")) throw new Trouble(answer.status === 403 ? SIGNED_OUT : NO_LINE);
  try {
    return await answer.json();
  } catch {
    throw new Trouble(NO_LINE);
  }
}

// The key with which to send, and the stories of the sendings that have arrived; Trouble where somebody else is signed in.
export async function pass(user, keys = []) {
  const asking = keys.filter(Boolean).slice(0, 100).join(",");
  const answer = await told(await asked(`/meja/kotak-keluar/kunci/?kirim=${asking}`, { headers: { Accept: "application/json" } }));
  if (String(answer.user) !== String(user)) throw new Trouble(STRANGER);
  return answer;
}
