// One press chooses approval wherever the standard lets it; each can still be changed, and nothing is sent by it.
const all = document.querySelector("[data-all]");

if (all) {
  all.hidden = false;
  all.querySelector("button").addEventListener("click", () => {
    for (const choice of document.querySelectorAll("input[type=radio][value=approve]:enabled")) choice.checked = true;
  });
}

// Who chooses to return a story is asked why at once.
document.addEventListener("change", (event) => {
  if (event.target.matches("input[type=radio][value=return]")) event.target.closest("li").querySelector("details").open = true;
});
