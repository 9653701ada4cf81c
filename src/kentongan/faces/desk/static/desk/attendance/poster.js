// Keeps the digits on the screen of the hall those of the moment.
const place = document.querySelector("[data-poster]");
const digits = document.querySelector("[data-code]");
const shut = document.querySelector("[data-shut]");
const SOON = 15;

async function turn() {
  let wait = SOON;
  try {
    const answer = await fetch(place.dataset.poster, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const told = await answer.json();
      digits.textContent = told.code;
      shut.hidden = told.open;
      wait = told.left ? Math.min(told.left + 0.5, SOON) : SOON;
    }
  } catch {
    // No network: the digits that stand there are taken for two minutes more.
  }
  setTimeout(turn, wait * 1000);
}

if (place && digits) setTimeout(turn, 1000);
