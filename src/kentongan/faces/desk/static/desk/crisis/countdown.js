// Live countdowns. The server's clock counts: a telephone may be minutes off. Without this script the words that the
// server wrote stay as they are.
const clocks = [...document.querySelectorAll("[data-due]")];
const words = document.querySelector("[data-countdown-words]")?.dataset;

function inWords(seconds) {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes < 1) return words.moment;
  const parts = [[Math.floor(minutes / 1440), words.days], [Math.floor(minutes / 60) % 24, words.hours], [minutes % 60, words.minutes]];
  return parts.filter(([number]) => number).slice(0, 2).map(([number, name]) => `${number} ${name}`).join(" ");
}

function tell(clock, now) {
  const seconds = (Date.parse(clock.dataset.due) - now) / 1000;
  clock.textContent = (seconds > 0 ? words.left : words.over).replace("XX", inWords(seconds));
  clock.closest("[data-clock]")?.toggleAttribute("data-over", seconds <= 0);
}

if (clocks.length && words) {
  const ahead = Date.parse(words.now) - Date.now();
  const run = () => clocks.forEach((clock) => tell(clock, Date.now() + ahead));
  run();
  setInterval(run, 10_000);
  document.addEventListener("visibilitychange", run);
}
