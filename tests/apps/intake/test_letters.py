"""Letters to an office become drafts, or wait for a person."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.intake.conftest import MAILBOX, photo

from kentongan.apps.intake.enums import ArrivalState, HeldReason
from kentongan.apps.intake.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.models import Arrival, Enclosure
from kentongan.apps.intake.services import purging, settling, tray
from kentongan.apps.intake.services.doors import set_open, trust
from kentongan.apps.intake.services.letters import take_mail
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.units.models import Appointment
from kentongan.core.mailbox.letter import Unreadable
from kentongan.foundation.notices.models import Notice

WRITER = "contributor@contoh.test"
STRANGER = "orang@luar.test"


def send(letter, sender=WRITER, *pictures, **words) -> Arrival:
    return take_mail(raw=letter(sender, *pictures, **words), recipient=MAILBOX)


def test_a_letter_of_a_writer_becomes_a_draft_with_its_photos_and_is_answered(mailbox, letter, work, people):
    arrival = send(letter, WRITER, photo(), photo("#993333"))
    work()
    story = Story.objects.get()
    arrival.refresh_from_db()
    assert (arrival.state, arrival.story, arrival.body) == (ArrivalState.FILED, story, "")
    assert (story.status, story.unit_id, story.filed_by) == (
        StoryStatus.DRAFT,
        mailbox.unit_id,
        people["contributor"],
    )
    assert story.current.headline == "Panen kangkung di Lapas Cilegon"
    assert story.current.body == "Warga binaan memanen kangkung.\n\nHasilnya untuk dapur."
    assert [line["photo"] for line in story.current.photos] == list(
        Photo.objects.values_list("pk", flat=True).order_by("pk")
    )
    (sent,) = mail.outbox
    assert sent.to == [WRITER] and f"/meja/berita/{story.pk}/tulis/" in sent.body and "2 foto" in sent.body
    assert sent.extra_headers["In-Reply-To"] == "<satu@ponsel.test>"
    assert sent.extra_headers["Auto-Submitted"] == "auto-replied"


def test_the_same_letter_brought_twice_is_one_draft_and_one_answer(mailbox, letter, work):
    first, second = send(letter, WRITER, photo()), send(letter, WRITER, photo())
    work()
    work()
    assert first == second
    assert Story.objects.count() == Photo.objects.count() == len(mail.outbox) == 1


@pytest.mark.parametrize("cut", ["add_photo", "save_story", "answer_filed"])
def test_cut_off_anywhere_and_done_again_it_is_one_draft(mailbox, letter, work, monkeypatch, cut):
    send(letter, WRITER, photo(), photo("#993333"))
    real, calls = getattr(settling, cut), []

    def failing(**asked):
        calls.append(cut)
        if len(calls) == 1:
            raise ConnectionError
        return real(**asked)

    monkeypatch.setattr(settling, cut, failing)
    with pytest.raises(ConnectionError):
        work()
    work()
    story = Story.objects.get()
    assert Photo.objects.count() == len(story.current.photos) == 2
    assert Arrival.objects.get().state == ArrivalState.FILED
    assert len(mail.outbox) == 1


def test_a_picture_that_is_none_is_said_and_the_rest_comes_in(mailbox, letter, work):
    send(letter, WRITER, b"bukan foto" + bytes(20_000), photo())
    work()
    assert len(Story.objects.get().current.photos) == 1
    assert "IMG_0.jpg: bukan foto yang bisa dibuka" in mail.outbox[0].body


def test_nothing_of_the_letter_stays_on_disk_once_it_is_a_draft(mailbox, letter, work, tmp_path):
    send(letter, WRITER, photo())
    assert list(tmp_path.glob("intake/**/*.bin"))
    work()
    assert not list(tmp_path.glob("intake/**/*.bin"))
    assert not Enclosure.objects.exclude(file="").exists()


@pytest.mark.parametrize(
    ("sender", "words", "reason"),
    [
        (STRANGER, {}, HeldReason.STRANGER),
        ("other_contributor@contoh.test", {}, HeldReason.STRANGER),
        ("auditor@contoh.test", {}, HeldReason.STRANGER),
        (WRITER, {"text": "x" * 31_000}, HeldReason.TOO_MUCH),
        (WRITER, {"text": "\n", "subject": "Kosong"}, HeldReason.EMPTY),
    ],
)
def test_what_no_draft_may_be_made_of_waits_with_its_reason(
    mailbox, letter, work, sender, words, reason, people
):
    arrival = send(letter, sender, **words)
    work()
    arrival.refresh_from_db()
    assert (arrival.state, arrival.reason) == (ArrivalState.HELD, reason)
    assert arrival.purge_on == timezone.localdate() + timedelta(days=14)
    assert not Story.objects.exists()
    # A stranger's address may be forged: nobody is written to.
    assert len(mail.outbox) == (1 if sender == WRITER else 0)
    assert Notice.objects.filter(user=people["unit_coord"]).count() == 1


def test_a_hundred_letters_of_strangers_are_told_of_once(mailbox, letter):
    for number in range(100):
        send(letter, STRANGER, name=f"n{number}")
    assert Arrival.objects.filter(state=ArrivalState.HELD).count() == 100
    assert Notice.objects.count() == 1


def test_an_address_on_the_list_stands_for_its_writer(mailbox, letter, work, actors, people):
    trust(actor=actors["unit_coord"], door_id=mailbox.pk, address="Pribadi@Surel.test", email=WRITER)
    send(letter, "pribadi@surel.test")
    work()
    assert Story.objects.get().filed_by == people["contributor"]


def test_whoever_lost_the_post_before_the_draft_was_made_waits(mailbox, letter, work, people):
    send(letter)
    Appointment.objects.filter(user=people["contributor"]).update(
        valid_to=timezone.localdate() - timedelta(days=1)
    )
    work()
    arrival = Arrival.objects.get()
    assert (arrival.state, arrival.reason) == (ArrivalState.HELD, HeldReason.NO_POST)
    assert not Story.objects.exists()


def test_a_closed_door_and_a_foreign_address_take_nothing(mailbox, letter, actors):
    assert take_mail(raw=letter(WRITER), recipient="lain@kentongan.test") is None
    set_open(actor=actors["unit_coord"], door_id=mailbox.pk, is_open=False)
    assert send(letter) is None
    assert not Arrival.objects.exists()


def test_what_cannot_be_read_leaves_nothing(mailbox):
    with pytest.raises(Unreadable):
        take_mail(raw=b"", recipient=MAILBOX)
    assert not Arrival.objects.exists()


def test_no_job_holds_words_or_addresses(mailbox, letter):
    send(letter)
    send(letter, STRANGER, name="dua")
    for job in ProcrastinateJob.objects.all():
        assert all(isinstance(value, int) for value in job.args.values()), job.args


# the tray


def held(letter, *pictures) -> Arrival:
    return send(letter, STRANGER, *pictures)


def test_taken_in_it_is_a_draft_of_whoever_took_it(mailbox, letter, actors, people):
    arrival = held(letter, photo())
    story = tray.take_in(actor=actors["unit_coord"], arrival_id=arrival.pk)
    assert story.filed_by == people["unit_coord"] and len(story.current.photos) == 1
    assert tray.take_in(actor=actors["unit_coord"], arrival_id=arrival.pk) == story


def test_set_aside_it_can_be_brought_back_but_not_taken(mailbox, letter, actors):
    arrival = held(letter)
    actor = actors["contributor"]
    tray.drop(actor=actor, arrival_id=arrival.pk)
    with pytest.raises(WrongStage):
        tray.take_in(actor=actor, arrival_id=arrival.pk)
    tray.restore(actor=actor, arrival_id=arrival.pk)
    assert tray.take_in(actor=actor, arrival_id=arrival.pk)


@pytest.mark.parametrize(
    "who", ["other_contributor", "other_region_editor", "auditor", "admin", "ppid", "public"]
)
@pytest.mark.parametrize("act", [tray.take_in, tray.drop, tray.restore])
def test_others_do_not_even_find_it(mailbox, letter, actors, who, act):
    arrival = held(letter)
    with pytest.raises((NotFound, NotAllowed)):
        act(actor=actors[who], arrival_id=arrival.pk)
    arrival.refresh_from_db()
    assert arrival.state == ArrivalState.HELD and not Story.objects.exists()


def test_after_its_term_words_name_and_files_are_gone_but_the_letter_is_still_known(
    mailbox, letter, tmp_path
):
    arrival = held(letter, photo())
    assert purging.purge() == 0
    Arrival.objects.update(purge_on=timezone.localdate() - timedelta(days=1))
    assert purging.purge() == 1
    arrival.refresh_from_db()
    assert (arrival.state, arrival.handle, arrival.body, arrival.headline) == (
        ArrivalState.PURGED,
        "",
        "",
        "",
    )
    assert not list(tmp_path.glob("intake/**/*.bin"))
    assert held(letter) == arrival


def test_an_answer_that_the_mail_server_refuses_waits_for_the_next_try(mailbox, letter, work, settings):
    send(letter)
    settings.EMAIL_BACKEND = "tests.apps.intake.test_letters.Broken"
    with pytest.raises(OSError, match="penuh"):
        work()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    work()
    work()
    assert len(mail.outbox) == 1


class Broken:
    """A mail server that is away."""

    def __init__(self, **_options: object) -> None: ...

    def send_messages(self, _messages: list) -> int:
        raise OSError("penuh")
