// Asks the server what the standard finds: one question at a time, again when the words have changed meanwhile.
const PAUSE = 600;
const PATIENCE = 20_000;
const SOONEST_AGAIN = 3_000;
const LATEST_AGAIN = 60_000;

export function askWhileTyping(form, url, { onAnswer, onTrouble }) {
  let timer = 0;
  let answered = "";
  let last = null;
  let isAsking = false;
  let again = SOONEST_AGAIN;
  let pace = PAUSE;

  const soon = (wait = pace) => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  };

  async function ask() {
    if (isAsking) return; // the answer on its way asks again by itself
    const sent = wordsOf(form);
    // Undone to what was asked before: the answer still holds.
    if (sent.toString() === answered) return onAnswer(last, sent);
    isAsking = true;
    const began = performance.now();
    const told = await answerTo(url, sent).catch(() => null);
    isAsking = false;
    if (!told) {
      onTrouble();
      soon(again);
      again = Math.min(again * 2, LATEST_AGAIN);
      return;
    }
    answered = sent.toString();
    last = told;
    again = SOONEST_AGAIN;
    // On a slow line questions come as seldom as their answers.
    pace = Math.min(Math.max(PAUSE, performance.now() - began), 5_000);
    onAnswer(told, sent);
    if (wordsOf(form).toString() !== answered) soon();
  }

  addEventListener("online", () => soon(0));
  form.addEventListener("input", () => soon());
  // Nobody is asked questions about an empty page.
  if ([...form.querySelectorAll("textarea")].some((control) => control.value.trim())) soon(300);
  return () => {
    answered = "";
    soon(0);
  };
}

async function answerTo(url, body) {
  const answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// Photos stay where they are: only words travel.
function wordsOf(form) {
  const rows = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") rows.push([name, value.replaceAll("\r\n", "\n")]);
  }
  return new URLSearchParams(rows);
}
