"""Photos that cannot be taken: a message that says what to do, and every word that was typed."""

import pytest
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.pictures import huge_photo, no_photo

from kentongan.apps.newsroom.models import Photo, Story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

WHAT = "Petugas Lapas Cilegon gelar pemeriksaan kesehatan warga binaan"


@pytest.mark.parametrize(
    ("picture", "words"), [(huge_photo, "20 MB"), (no_photo, "bukan foto")], ids=["40 MB", "no photo"]
)
def test_bad_photo_is_refused_in_words_and_the_form_keeps_its_text(
    picture, words, database, arrive, shot, tmp_path, request
):
    writer = arrive("contributor", "phone")
    writer.go("/meja/tulis/")
    steps.tell_facts(writer, what=WHAT)
    writer.page.locator('input[type="file"]:visible').first.set_input_files(picture(tmp_path))
    writer.fill(**steps.CAPTION)
    with writer.expecting(422):
        writer.press("Simpan draf")
        writer.see("Tulisan Anda tersimpan, tetapi foto 1 tidak")
    expect(writer.page.locator("main")).to_contain_text(words)
    shot("foto-besar" if "40" in request.node.callspec.id else "bukan-foto", writer)
    for name, typed in {**steps.QUESTIONS, **steps.QUOTE, **steps.CAPTION, "what": WHAT}.items():
        assert writer.field(name.replace("__", "-")).input_value() == typed
    assert writer.field("topic").input_value() == "pembinaan-kemandirian"
    kept = Story.objects.latest("pk")
    assert kept.current.facts["what"] == WHAT and kept.current.photos == []
    assert not Photo.objects.filter(story=kept).exists()
