"""The standard as a reader meets it: look for a word, open the rule, read it in English, on a phone and on a desk."""

import pytest
from playwright.sync_api import expect

from kentongan.core.standard.rule import document_of
from kentongan.core.standard.rulebook import CHAPTERS

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

(CHILD,) = (rule for rule in CHAPTERS["dignity"] if rule.id == "dignity.child_identity")


@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_from_a_word_to_the_rule_in_two_languages(arrive, shot, screen):
    reader = arrive("", screen)
    reader.go("/standar/")
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Standar publikasi")
    shot("standar-laman", reader)
    reader.fill(cari="inisial anak")
    reader.press("Cari")
    reader.see("aturan ditemukan")
    reader.follow(CHILD.title)
    reader.see("Tidak seorang pun dapat mengecualikannya.")
    expect(reader.page.locator("mark").first).to_have_text(_first_fault())
    shot("standar-aturan", reader)
    reader.follow("English")
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")
    reader.see(CHILD.title_en)
    reader.follow("Dignity")
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Dignity")
    shot("standar-bab", reader)
    assert not reader.page.context.cookies()


def _first_fault() -> str:
    """The words that the rule finds in the first of its own bad examples."""
    document = document_of(CHILD.bad[0])
    hit = next(iter(CHILD.check(document, CHILD.limits)))
    return document.parts[hit.part][hit.start : hit.end]
