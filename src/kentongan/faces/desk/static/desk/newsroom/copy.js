// Copying a text by one tap. Without this file the text is marked and copied by hand.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(field ? field.value : button.closest("section").querySelector(".package-text").textContent);
  const words = button.firstChild.textContent;
  button.firstChild.textContent = button.dataset.copied;
  setTimeout(() => { button.firstChild.textContent = words; }, 2000);
}
