"""A story in another form: what it asks, what the standard leaves, what it lacks."""

from dataclasses import replace
from uuid import uuid4

import pytest

from kentongan.apps.newsroom.errors import BadContent, CannotSubmit
from kentongan.apps.newsroom.gate.content import Content, PhotoLine
from kentongan.apps.newsroom.gate.form import gaps_of_form
from kentongan.apps.newsroom.gate.submission import problems_before_submission
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.documents import document_of, profile_of
from kentongan.apps.newsroom.services.composing import compose_story
from kentongan.apps.newsroom.services.correcting import propose_correction
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.core.forms.form import all_forms
from kentongan.core.standard.checker import check
from kentongan.core.standard.profile import Profile

pytestmark = pytest.mark.django_db
VIDEO = "https://video.contoh.go.id/panen"


def fields(content: Content) -> list[str]:
    return [field for field, _ in gaps_of_form(content)]


def test_form_and_its_answers_are_kept_and_come_back(filed):
    story = filed(
        form="video", video=VIDEO, transcript="Petugas: selamat pagi.", next="panen lagi bulan depan"
    )
    story = Story.objects.select_related("current__topic", "unit").get(pk=story.pk)
    kept = content_of(story, story.current)
    assert (kept.form, kept.video, kept.transcript) == ("video", VIDEO, "Petugas: selamat pagi.")


def test_a_form_that_is_none_is_refused(filed):
    with pytest.raises(BadContent, match="Bentuk"):
        filed(form="puisi")


@pytest.mark.parametrize("address", ["http://contoh.go.id/v", "javascript:alert(1)", "https://127.0.0.1/v"])
def test_a_video_must_stand_in_public(filed, address):
    with pytest.raises(BadContent, match="https"):
        filed(form="video", video=address)


@pytest.mark.parametrize("form", all_forms().values(), ids=list(all_forms()))
def test_an_empty_draft_lacks_just_what_its_form_needs(form):
    expected = ["when_date" if name == "when" else name for name in form.needed]
    found = fields(Content(form=form.key))
    rows = ["quotes"] * (form.quotes > 0) + ["photos"] * (form.photos[0] > 0)
    assert found == [*expected, *rows]


def test_too_few_and_too_many_photos():
    lines = tuple(PhotoLine(photo=number, caption="x", credit="x", alt="x") for number in range(1, 12))
    assert "photos" in fields(Content(form="photo_story", photos=lines[:3]))
    assert "photos" not in fields(Content(form="photo_story", photos=lines[:4]))
    assert "photos" in fields(Content(form="photo_story", photos=lines))


def test_gaps_stand_in_the_order_of_the_page():
    found = [problem.field for problem in problems_before_submission(Content(form="release"))]
    assert found[-4:] == ["topic", "quotes", "headline", "body"]


def test_a_video_is_not_submitted_without_transcript(filed, newsroom):
    story = filed(form="video", video=VIDEO)
    with pytest.raises(CannotSubmit) as refusal:
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    assert "transcript" in [problem.field for problem in refusal.value.problems]


def test_a_transcript_is_read_by_the_standard_like_any_public_text(words, units):
    told = replace(words, form="video", video=VIDEO, transcript="NIK Budi Contoh 3672010101900001.")
    unit = units["lapas-cilegon"]
    found = check(document_of(told, unit), profile=profile_of(unit, "video"))
    assert ("confidentiality.nik", "transcript", True) in {(f.rule, f.part, f.blocks) for f in found}


def test_a_notice_may_tell_of_days_to_come(words, units):
    unit = units["lapas-cilegon"]
    told = replace(
        words, body="Cilegon, INFO_PAS – Panen raya berlangsung pada Sabtu, 7 November 2026 di kebun."
    )
    rules = {form: {f.rule for f in check(document_of(told, unit), profile=profile_of(unit, form))} for form in
             ("activity", "agenda")}  # fmt: skip
    assert "accuracy.future_date" in rules["activity"] - rules["agenda"]


def test_the_house_sets_its_numbers_for_the_usual_form_and_a_form_knows_its_own(monkeypatch, units):
    house = Profile(
        "Kanwil", limits={"structure.body_minimum": {"words": 200}}, off=frozenset({"language.jargon"})
    )
    monkeypatch.setattr("kentongan.apps.newsroom.queries.documents.profile_for", lambda _unit, _day: house)
    unit = units["lapas-cilegon"]
    assert profile_of(unit) == house
    feature = profile_of(unit, "feature")
    assert feature.limits["structure.body_minimum"] == {"words": 300}
    assert "language.jargon" in feature.off


def test_what_comes_next_lands_in_the_text_once(filed, newsroom, words):
    story = filed(form="participation", next="tim humas membuka kelas menulis bulan depan", why="")
    last = story.current.body.rsplit("\n\n", 1)[1]
    assert last == "Tim humas membuka kelas menulis bulan depan."
    content = content_of(story, story.current)
    again = save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=content)
    assert again.number == 1


def test_two_taps_stay_one_version_though_the_text_was_mended(filed, newsroom, units, words):
    key, told = uuid4(), replace(words, form="participation", next="tim humas membuka kelas menulis")
    for _tap in range(2):
        story = file_story(
            actor=newsroom["contributor"], unit_id=units["lapas-cilegon"].pk, content=told, filing_key=key
        )
    assert story.current.number == 1


def test_composing_a_statement_fills_its_opening(filed, newsroom):
    story = filed(form="statement", what="gempa di Cilegon", why="semua penghuni selamat", body="", quotes=())
    made = compose_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1)
    assert "menyampaikan pernyataan mengenai gempa di Cilegon pada Rabu (7/10)." in made.body
    assert "[isi kutipan" in made.body and "[isi apa yang dilakukan satuan" in made.body


def test_composing_a_notice_speaks_of_what_will_be(filed, newsroom):
    story = filed(form="agenda", what="Panen raya", who="Tamu undangan", how="Daftar lewat humas", quotes=())
    made = compose_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1)
    assert "akan menggelar panen raya" in made.body
    assert "akan diikuti" in made.body and "akan dimulai pukul 08.00 WIB" in made.body


def test_composing_a_participation_asks_for_the_next_step(filed, newsroom):
    story = filed(form="participation", what="mengikuti pelatihan", next="", body="")
    made = compose_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1)
    assert made.body.endswith("dan kapan.]")
    assert any(finding["rule"] == "structure.open_slot" for finding in made.report.findings)


def test_the_form_of_a_public_story_stays(published, newsroom, words):
    story = published()
    other = replace(words, form="feature", headline="Warga Binaan Lapas Cilegon Panen Kangkung Lagi")
    propose_correction(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=other,
        reason="Judul diperbaiki.",
    )
    assert Story.objects.get(pk=story.pk).form == "activity"
