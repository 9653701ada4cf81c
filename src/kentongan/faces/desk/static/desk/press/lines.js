// A ticked line goes into the answer, once; what was typed stays.
const answer = document.querySelector('textarea[name="answer"]');

document.addEventListener("change", ({ target }) => {
  const words = document.getElementById(target.dataset?.words ?? "")?.textContent.trim();
  if (!answer || !words || !target.checked || answer.value.includes(words)) return;
  answer.value = [answer.value.trim(), words].filter(Boolean).join("\n\n");
});
