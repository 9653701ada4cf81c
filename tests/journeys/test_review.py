"""Deciding: returned and resumed, never by oneself, and the grey button that says why."""

import pytest
from playwright.sync_api import expect
from tests.journeys import steps

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

NOTE = "Sebutkan dulu berapa peserta yang lulus pelatihan."


def test_returned_story_goes_back_to_its_writer_and_resumes(in_review, arrive, shot):
    story = in_review("contributor")
    coordinator = arrive("unit_coord", "desktop")
    coordinator.go(f"/meja/berita/{story}/tinjau/")
    coordinator.page.locator("summary", has_text="Kembalikan").first.click()
    with coordinator.expecting(422):
        coordinator.press("Kembalikan kepada penulis")
        coordinator.see("Apa yang perlu diperbaiki?")
    coordinator.field("reason").select_option("facts")
    coordinator.fill(note=NOTE)
    shot("kembalikan", coordinator, at=coordinator.page.get_by_role("heading", name="Keputusan Anda"))
    coordinator.press("Kembalikan kepada penulis")
    coordinator.see("Berita dikembalikan kepada penulisnya.")

    writer = arrive("contributor", "phone")
    writer.go("/meja/kabar/")
    writer.see("dikembalikan oleh")
    writer.go("/meja/")
    writer.see("Dikembalikan kepada Anda")
    writer.open_story(story)
    writer.see(NOTE)
    shot("dikembalikan", writer)
    body = writer.field("body").input_value()
    writer.fill(body=f"{body}\n\nDelapan belas peserta lulus pelatihan ini.")
    assert steps.submit(writer) == story

    steps.approve(coordinator, story)
    coordinator.go(f"/meja/berita/{story}/")
    for stage in ("Dikembalikan", NOTE, "Disetujui"):
        coordinator.see(stage)


def test_writer_decides_nothing_of_their_own(in_review, arrive):
    story = in_review("unit_coord")
    coordinator = arrive("unit_coord", "desktop")
    coordinator.go(f"/meja/berita/{story}/tinjau/")
    coordinator.see("Anda ikut menulis berita ini")
    expect(coordinator.button("Setujui")).to_have_count(0)
    # Who brings the button along all the same is told no by the service itself.
    with coordinator.expecting(403):
        with coordinator.leaving():
            coordinator.page.evaluate(_FORGE, f"/meja/berita/{story}/setujui/")
        coordinator.see("Penulis tidak memutuskan naskahnya sendiri.")


def test_grey_button_lists_every_reason(in_review, arrive, shot):
    story = in_review("contributor", wants_national=True)
    head = arrive("unit_head", "desktop")
    head.go(f"/meja/berita/{story}/tinjau/")
    expect(head.button("Terbitkan")).to_be_disabled()
    reasons = head.page.locator("#alasan li").all_inner_texts()
    assert len(reasons) >= 4
    for step in ("Koordinator Humas UPT", "Kepala UPT", "Redaktur Kanwil", "Redaktur Pusat"):
        assert any(step in reason for reason in reasons), (step, reasons)
    shot("alasan", head)
    with head.leaving():
        head.page.evaluate(_FORGE, f"/meja/berita/{story}/terbitkan/")
    expect(head.button("Terbitkan")).to_be_disabled()
    reader = arrive("", "desktop")
    with reader.expecting(404):
        reader.go(f"/berita/{story}-apa-saja/")


# A form that the page does not show, with the page's own token: what a curious officer could build.
_FORGE = """address => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  for (const [name, value] of [["version", "1"], ["csrfmiddlewaretoken", token()]]) {
    const field = document.createElement("input");
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  function token() { return JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"]; }
}"""
