"""Contributions: sent once, late or not, changed while they may be, decided by others."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.programmes.enums import Stage, Verdict
from kentongan.apps.programmes.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.programmes.models import Ruling, Submission
from kentongan.apps.programmes.queries.reading import submission_visible_to, submissions_visible_to
from kentongan.apps.programmes.services import selecting, submitting
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
AGAIN = submitting.SubmissionWords("Judul baru", "Lain.", "text", "https://contoh.test/b")


def change(actors, row, words=AGAIN, by="contributor"):
    return submitting.change_submission(actor=actors[by], submission_id=row.pk, words=words)


def rule(actors, row, verdict, note="", by="region_editor"):
    return selecting.rule_on_submission(actor=actors[by], submission_id=row.pk, verdict=verdict, note=note)


def test_sent_twice_with_one_key_it_is_one(send):
    key = uuid4()
    assert send(key=key).pk == send(key=key).pk
    with pytest.raises(NotFound):
        send(by="unit_head", key=key)
    assert Submission.objects.count() == 1


def test_after_the_deadline_it_is_taken_and_marked(send, call):
    assert not send().is_late
    with time_machine.travel(call.deadline + timedelta(minutes=1)):
        assert send().is_late


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": ""}, "title"),
        ({"synopsis": " "}, "synopsis"),
        ({"format": "audio"}, "format"),
        ({"link": ""}, "link"),
        ({"story_id": 987654}, "story"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(send, more, field):
    with pytest.raises(BadWords) as refusal:
        send(**more)
    assert refusal.value.field == field
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    ("content", "kept"), [(b"ID3" + b"\0" * 40, "mp3"), (b"Naskah siaran.", "txt"), (b"MZ\x90\0\x03\0", "")]
)
def test_files_are_judged_by_their_content(send, content, kept, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = SimpleUploadedFile("../../apa<saja>.mp4", content, "video/mp4")
    if not kept:
        with pytest.raises(BadWords):
            send(file=file)
        return
    row = send(file=file, link="")
    assert row.file.name.endswith(f".{kept}")
    assert row.file_name == "apasaja.mp4"


def test_nobody_sends_in_for_an_office_of_others(send):
    for name, unit in (("contributor", "rutan-serang"), ("auditor", "lapas-cilegon")):
        with pytest.raises(NotAllowed):
            send(by=name, unit=unit)
    with pytest.raises(NotFound):
        send(by="other_contributor", unit="lapas-nunukan")


def test_words_change_until_the_deadline_and_again_when_sent_back(send, actors, call):
    row = send()
    assert change(actors, row).title == "Judul baru"
    with time_machine.travel(call.deadline + timedelta(minutes=1)):
        with pytest.raises(WrongStage):
            change(actors, row)
        rule(actors, row, Verdict.RETURN, "Terlalu gelap.")
        assert change(actors, row).stage == Stage.SUBMITTED
    row.refresh_from_db()
    assert not row.is_late


def test_reasons_are_owed_for_no_and_not_yet(send, actors, people):
    row = send()
    for verdict in (Verdict.RETURN, Verdict.DECLINE):
        with pytest.raises(BadWords):
            rule(actors, row, verdict, "  ")
    assert not Ruling.objects.exists()
    rule(actors, row, Verdict.SHORTLIST)
    assert not Notice.objects.filter(url__contains="usulan").exists()
    rule(actors, row, Verdict.DECLINE, "Temanya lain.")
    assert {notice.user for notice in Notice.objects.filter(url__contains="usulan")} == {
        people["contributor"],
        people["unit_coord"],
    }
    with pytest.raises(WrongStage):
        rule(actors, row, Verdict.DECLINE, "Lagi.")


def test_nobody_selects_what_their_own_office_or_hand_sent_in(send, actors, units):
    own_office = send(by="region_head", unit="kanwil-banten")
    own_hand = send(by="region_editor", unit="lapas-cilegon")
    for row in (own_office, own_hand):
        with pytest.raises(NotAllowed):
            rule(actors, row, Verdict.ACCEPT)
    with pytest.raises(NotAllowed):
        rule(actors, send(), Verdict.ACCEPT, by="unit_head")
    assert not Ruling.objects.exists()
    assert rule(actors, own_office, Verdict.ACCEPT, by="central_editor").stage == Stage.ACCEPTED


def test_offices_do_not_read_each_others(send, actors):
    row = send()
    for name in ("other_contributor", "other_region_editor", "public"):
        with pytest.raises(NotFound):
            submission_visible_to(actors[name], row.pk)
        assert not submissions_visible_to(actors[name]).exists()
    other = send(by="region_editor", unit="rutan-serang")
    assert list(submissions_visible_to(actors["contributor"])) == [row]
    assert set(submissions_visible_to(actors["region_head"])) == {row, other}


def test_a_withdrawn_one_is_neither_changed_nor_chosen(send, actors):
    row = send()
    submitting.withdraw_submission(actor=actors["contributor"], submission_id=row.pk)
    for act in (lambda: change(actors, row), lambda: rule(actors, row, Verdict.ACCEPT)):
        with pytest.raises(WrongStage):
            act()


def test_the_database_refuses_what_brings_nothing_and_refusals_without_a_reason(send, people):
    row = send()
    with pytest.raises(IntegrityError), transaction.atomic():
        Submission.objects.filter(pk=row.pk).update(link="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Ruling.objects.create(
            submission=row, verdict=Verdict.DECLINE, officer=people["region_editor"], at=timezone.now()
        )
