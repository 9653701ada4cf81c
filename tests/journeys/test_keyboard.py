"""From the door to a submitted story with nothing but the keyboard, always seeing where one is."""

import pytest
from playwright.sync_api import expect
from tests.conftest import PASSWORD
from tests.journeys import steps
from tests.journeys.visit import Visit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

WHAT = "Warga binaan Lapas Cilegon belajar membuat roti"
_MOST_STEPS = 60
_HERE = """() => {
  const here = document.activeElement;
  const look = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  return {
    name: here.getAttribute("name") || "",
    text: (here.innerText || "").trim(),
    marked: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== "none",
    inside: box.bottom > 0 && box.top < innerHeight,
  };
}"""


def test_story_is_filed_and_submitted_by_keyboard_alone(database, arrive):
    writer = arrive("", "desktop")
    writer.go("/akun/login/")
    type_into(writer, "login", "contributor@contoh.test")
    type_into(writer, "password", PASSWORD)
    with writer.leaving():
        writer.page.keyboard.press("Enter")
    expect(writer.page).to_have_url(f"{writer.site}/meja/")
    activate(writer, "Tulis berita")
    for name, words in {**steps.QUESTIONS, "what": WHAT}.items():
        type_into(writer, name, words)
    to_field(writer, "topic")
    writer.page.keyboard.type("Pembinaan kem")
    for name, words in steps.QUOTE.items():
        type_into(writer, name.replace("__", "-"), words)
    activate(writer, "Susun naskah dari fakta")
    expect(writer.field("body")).not_to_have_value("")
    activate(writer, "Ajukan")
    if writer.page.url.endswith("/pernah/"):  # other journeys told of the same harvest
        activate(writer, "Tetap ajukan")
    writer.see("Berita sudah diajukan.")


def type_into(visit: Visit, name: str, words: str) -> None:
    to_field(visit, name)
    if name == "when_date":
        type_date(visit, words)
    elif name == "when_time":
        visit.page.keyboard.type(words.replace(":", "") + "AM")
    else:
        visit.page.keyboard.insert_text(words)
    expect(visit.field(name)).to_have_value(words)


def type_date(visit: Visit, day: str) -> None:
    """Day first, or month first where the browser's own language has it so."""
    year, month, number = day.split("-")
    for parts in ((number, month, year), (month, number, year)):
        visit.page.keyboard.type("".join(parts))
        if visit.field("when_date").input_value() == day:
            return
        for _ in parts:
            visit.page.keyboard.press("Backspace")
            visit.page.keyboard.press("ArrowLeft")


def to_field(visit: Visit, name: str) -> None:
    _tab_until(visit, lambda here: here["name"] == name, f"the field {name}")


def activate(visit: Visit, words: str) -> None:
    """Goes to a link or button and presses Enter."""
    _tab_until(visit, lambda here: here["text"] == words, f"“{words}”")
    with visit.leaving():
        visit.page.keyboard.press("Enter")


def _tab_until(visit: Visit, found, what: str) -> None:
    for _ in range(_MOST_STEPS):
        here = visit.page.evaluate(_HERE)
        if found(here):
            assert here["marked"], f"nobody sees that {what} is chosen"
            assert here["inside"], f"{what} is chosen beyond the edge of the screen"
            return
        visit.page.keyboard.press("Tab")
    raise AssertionError(f"{what} is not reached within {_MOST_STEPS} steps")
