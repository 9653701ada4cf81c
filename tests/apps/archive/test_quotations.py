"""Who said what: clashes, approvals, and who may read and note them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.apps.archive.conftest import SENTENCE

from kentongan.apps.archive.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.archive.gate import Spoken
from kentongan.apps.archive.models import Approval, Clash, Utterance
from kentongan.apps.archive.queries.clashes import clashes_listed, clashes_visible_to
from kentongan.apps.archive.queries.quotations import Asked, places_of, utterances_listed
from kentongan.apps.archive.queries.sayings import approved_among, disputed
from kentongan.apps.archive.services.approving import ApprovalWords, note_approval, withdraw_approval
from kentongan.apps.archive.services.keeping import keep
from kentongan.apps.archive.services.settling import settle_clash
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
NEARLY = SENTENCE.replace("siapa pun", "setiap orang")


@pytest.fixture
def agreed():
    return ApprovalWords(words=SENTENCE, speaker="Budi Contoh", way="letter", approved_on=date(2026, 10, 7))


# clashes


def test_one_sentence_of_two_people_is_a_clash(tell, spoken):
    tell(1, quotes=spoken("Budi Contoh"))
    tell(2, quotes=spoken("Siti Peraga", f"{NEARLY}. Terima kasih."))
    clash = Clash.objects.get()
    assert (clash.earlier.speaker, clash.later.speaker) == ("Budi Contoh", "Siti Peraga")
    assert clash.sentence == f"{NEARLY}."


@pytest.mark.parametrize("speaker", ["Budi Contoh", "Budi", "Dr. Budi Contoh, M.H.", ""])
def test_the_same_person_or_nobody_clashes_with_nobody(tell, spoken, speaker):
    tell(1, quotes=spoken("Budi Contoh"))
    tell(2, quotes=spoken(speaker))
    assert not Clash.objects.exists()


def test_short_sentences_clash_with_nobody(tell, spoken):
    tell(1, quotes=spoken("Budi Contoh", "Terima kasih kepada semua pihak."))
    tell(2, quotes=spoken("Siti Peraga", "Terima kasih kepada semua pihak."))
    assert not Clash.objects.exists()


def test_unpublished_words_of_another_office_are_not_disputed(tell, spoken):
    tell(1, office="rutan-serang", quotes=spoken("Siti Peraga"))
    ours = tell(2, quotes=spoken("Budi Contoh"))
    assert disputed(ours.reference, ours.unit_id, ours.quotes) == []
    tell(1, office="rutan-serang", quotes=spoken("Siti Peraga"), url="/berita/1/")
    assert [one.earlier.speaker for one in disputed("story:2", ours.unit_id, ours.quotes)] == ["Siti Peraga"]


def test_a_corrected_speaker_ends_the_clash(tell, spoken):
    tell(1, quotes=spoken("Budi Contoh"))
    wrong = tell(2, quotes=spoken("Siti Peraga"))
    keep(telling=replace(wrong, quotes=spoken("Budi Contoh")))
    assert not Clash.objects.exists()


def test_a_clash_is_seen_from_both_offices_once_the_later_story_is_public(tell, spoken, actors):
    tell(1, quotes=spoken("Budi Contoh"), url="/berita/1/")
    later = tell(2, office="lapas-nunukan", quotes=spoken("Siti Peraga"))
    assert clashes_visible_to(actors["other_unit_head"]).count() == 1
    assert clashes_visible_to(actors["unit_head"]).count() == 0
    keep(telling=replace(later, url="/berita/2/"))
    assert clashes_visible_to(actors["unit_head"]).count() == 1
    assert clashes_visible_to(actors["ppid"]).count() == 0


def test_settling_takes_a_note_and_a_decider(tell, spoken, actors):
    tell(1, quotes=spoken("Budi Contoh"))
    tell(2, quotes=spoken("Siti Peraga"))
    clash = Clash.objects.get().pk
    with pytest.raises(NotAllowed):
        settle_clash(actor=actors["contributor"], clash_id=clash, note="Diucapkan Budi Contoh.")
    with pytest.raises(NotFound):
        settle_clash(actor=actors["other_unit_head"], clash_id=clash, note="Diucapkan Budi Contoh.")
    with pytest.raises(BadWords):
        settle_clash(actor=actors["unit_head"], clash_id=clash, note="ya")
    settle_clash(actor=actors["unit_head"], clash_id=clash, note="Diucapkan Budi Contoh.")
    assert not clashes_listed(actors["unit_head"]).exists()
    assert clashes_listed(actors["unit_head"], settled=True).get().note == "Diucapkan Budi Contoh."
    with pytest.raises(WrongStage):
        settle_clash(actor=actors["unit_head"], clash_id=clash, note="Diucapkan Budi Contoh.")
    assert AuditEntry.objects.filter(verb="quote_clash_settled").count() == 1


# approvals


def test_an_approval_holds_for_the_words_wherever_they_stand(units, actors, agreed):
    note_approval(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=agreed)
    printed = Spoken(words=f"{SENTENCE.upper()},", speaker="Budi Contoh, S.H.")
    assert approved_among([printed]) == {printed.words}
    assert approved_among([replace(printed, speaker="Siti Peraga")]) == frozenset()
    assert approved_among([replace(printed, words=NEARLY)]) == frozenset()


def test_a_withdrawn_approval_counts_no_longer_and_may_be_noted_anew(units, actors, agreed):
    made = note_approval(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=agreed)
    with pytest.raises(WrongStage):
        note_approval(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=agreed)
    with pytest.raises(NotFound):
        withdraw_approval(actor=actors["other_unit_head"], approval_id=made.pk, reason="Ditarik penuturnya.")
    with pytest.raises(NotAllowed):
        withdraw_approval(actor=actors["contributor"], approval_id=made.pk, reason="Ditarik penuturnya.")
    withdraw_approval(actor=actors["unit_head"], approval_id=made.pk, reason="Ditarik penuturnya.")
    with pytest.raises(WrongStage):
        withdraw_approval(actor=actors["unit_head"], approval_id=made.pk, reason="Ditarik penuturnya.")
    assert approved_among([Spoken(words=SENTENCE, speaker="Budi Contoh")]) == frozenset()
    note_approval(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=agreed)
    assert Approval.objects.count() == 2
    assert AuditEntry.objects.filter(verb="quote_approved").count() == 2


@pytest.mark.parametrize(
    "change",
    [
        {"words": " "},
        {"speaker": "S.H."[:0]},
        {"way": "telepati"},
        {"words": "a" * 5_001},
        {"note": "a" * 501},
    ],
)
def test_words_that_make_no_sense_are_refused(units, actors, agreed, change):
    with pytest.raises(BadWords):
        note_approval(
            actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=replace(agreed, **change)
        )
    assert not Approval.objects.exists()


def test_nobody_approved_tomorrow(units, actors, agreed):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(BadWords):
        note_approval(
            actor=actors["unit_head"],
            unit_id=units["lapas-cilegon"].pk,
            words=replace(agreed, approved_on=tomorrow),
        )


@pytest.mark.parametrize("who", ["contributor", "auditor", "other_unit_head", "public"])
def test_who_may_not_note(units, actors, agreed, who):
    with pytest.raises(NotAllowed):
        note_approval(actor=actors[who], unit_id=units["lapas-cilegon"].pk, words=agreed)


# the registry


def test_the_registry_is_searched_by_words_speaker_office_day_and_approval(
    tell, spoken, actors, units, agreed
):
    tell(1, quotes=spoken("Budi Contoh"))
    tell(
        2,
        office="lapas-nunukan",
        quotes=spoken("Siti Peraga", "Perpustakaan ini dibuka setiap hari kerja"),
        day=date(2026, 9, 1),
    )
    note_approval(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=agreed)

    def found(who: str = "central_editor", **asked: object) -> list[str]:
        return [row.speaker for row in utterances_listed(actors[who], Asked(**asked))]

    assert found() == ["Budi Contoh", "Siti Peraga"]
    assert found("unit_head") == ["Budi Contoh"] and found("ppid") == []
    assert found(words="memanen pintu") == found(speaker="budi") == found(unit="cilegon") == ["Budi Contoh"]
    assert found(since=date(2026, 10, 1)) == found(state="disetujui") == ["Budi Contoh"]
    assert found(until=date(2026, 10, 1)) == found(state="belum") == ["Siti Peraga"]
    assert found(words="\x00% ' \"") in ([], ["Budi Contoh", "Siti Peraga"])


def test_places_show_own_branches_and_what_the_public_reads(tell, spoken, actors):
    tell(1, quotes=spoken("Budi Contoh"))
    tell(2, office="lapas-nunukan", quotes=spoken("Budi Contoh"))
    tell(3, office="rutan-serang", quotes=spoken("Budi Contoh"), url="/berita/3/")
    said = Utterance.objects.get(told__reference="story:1")
    assert [place.told.reference for place in places_of(actors["unit_head"], said)] == ["story:1", "story:3"]
    assert len(places_of(actors["central_editor"], said)) == 3
