"""Chats: bound by a code, gathered into drafts, answered once."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.intake.conftest import CHAT, photo

from kentongan.apps.intake.enums import ArrivalState, HeldReason
from kentongan.apps.intake.errors import GatewayFailed, NotAllowed, NotFound
from kentongan.apps.intake.gate import MOST_PICTURES, MOST_TEXT, Open, grows_by
from kentongan.apps.intake.models import Answer, Arrival, BindingCode, Piece, Sender
from kentongan.apps.intake.services import purging, tray
from kentongan.apps.intake.services.binding import issue_code, unbind
from kentongan.apps.intake.services.doors import connect, distrust
from kentongan.apps.intake.services.messages import take_message
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.units.models import Appointment
from kentongan.core.messenger.incoming import Incoming, Picture


def say(door, number, text="", *pictures, album="", handle=CHAT):
    told = Incoming(
        external_id=str(number),
        handle=handle,
        text=text,
        pictures=tuple(Picture(name) for name in pictures),
        album=album,
    )
    return take_message(door=door, incoming=told)


@pytest.fixture
def quiet():
    """The sender has been silent for a while."""

    def wait() -> None:
        Arrival.objects.update(last_piece_at=timezone.now() - timedelta(minutes=2))

    return wait


@pytest.mark.parametrize("kind", ["telegram", "whatsapp"])
def test_words_and_an_album_become_one_draft(request, kind, bound, messenger, quiet, work):
    door = request.getfixturevalue(kind)
    bound(door)
    messenger.files = {"1001": photo(), "1002": photo("#993333")}
    say(door, 1, "Panen kangkung\nWarga binaan memanen 40 kilogram.")
    say(door, 2, "", "1001", album="a")
    say(door, 3, "", "1002", album="a")
    quiet()
    work()
    story = Story.objects.get()
    assert story.current.headline == "Panen kangkung"
    assert story.current.body == "Warga binaan memanen 40 kilogram."
    assert len(story.current.photos) == 2
    told = [words for handle, words in messenger.said if handle == CHAT]
    assert any("sudah menjadi draf" in words and "2 foto" in words for words in told)


def test_while_the_sender_still_writes_nothing_is_filed(telegram, bound, work):
    bound(telegram)
    say(telegram, 1, "Baru mulai")
    work()
    assert not Story.objects.exists()
    job = ProcrastinateJob.objects.get(task_name="intake.settle")
    assert job.scheduled_at > timezone.now() + timedelta(seconds=30)


def test_every_message_once_however_often_it_is_carried(telegram, bound, quiet, work):
    bound(telegram)
    for _time in range(3):
        say(telegram, 1, "Satu kali saja")
    quiet()
    work()
    work()
    assert Story.objects.count() == 1
    assert Story.objects.get().current.body == "Satu kali saja"
    assert Answer.objects.filter(key__startswith="arrival:").count() == 1


def test_two_albums_are_two_drafts(telegram, bound, messenger, quiet, work):
    bound(telegram)
    messenger.files = {"1": photo(), "2": photo("#993333")}
    say(telegram, 1, "Pertama", "1", album="a")
    say(telegram, 2, "Kedua", "2", album="b")
    quiet()
    work()
    assert sorted(Story.objects.values_list("current__body", flat=True)) == ["Kedua", "Pertama"]


def test_a_picture_that_is_gone_is_said_and_a_messenger_that_is_away_is_asked_again(
    telegram, bound, messenger, quiet, work
):
    bound(telegram)
    messenger.files = {"ada": photo()}
    say(telegram, 1, "Dua foto", "ada", "hilang")
    quiet()
    messenger.misbehave = [503] * 4
    with pytest.raises(GatewayFailed):
        work()
    messenger.misbehave = []
    work()
    assert len(Story.objects.get().current.photos) == 1
    assert "tidak dapat diambil" in messenger.said[-1][1]


def test_the_access_token_is_taken_to_no_other_host(whatsapp, bound, messenger, quiet, work):
    bound(whatsapp)
    messenger.files = {"123": photo()}
    messenger.media_address = "http://127.0.0.1:1/jebakan"
    say(whatsapp, 1, "Foto", "123")
    quiet()
    work()
    assert not Photo.objects.exists()


@pytest.mark.parametrize("path", ["photos/../../etc", "/etc/passwd", "http://lain.test/x", "a?b=c"])
def test_a_strange_file_path_is_not_followed(telegram, bound, messenger, quiet, work, monkeypatch, path):
    bound(telegram)
    monkeypatch.setattr(
        messenger, "telegram", lambda *_: (200, {"ok": True, "result": {"file_path": path, "message_id": 1}})
    )
    say(telegram, 1, "Foto", "x")
    quiet()
    work()
    assert not any(call.startswith("/file/") for call in messenger.calls)


# binding


def test_a_stranger_is_told_how_to_bind_once_a_day_and_nothing_is_kept(telegram, messenger, work):
    say(telegram, 1, "Halo")
    say(telegram, 2, "Halo lagi", "1")
    work()
    assert not Arrival.objects.exists()
    assert len(messenger.said) == 1 and "/mulai KODE" in messenger.said[0][1]
    assert set(Piece.objects.values_list("arrival", flat=True)) == {None}


def test_a_code_binds_one_chat_once(telegram, actors, units, people):
    code = issue_code(actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk)
    assert not BindingCode.objects.filter(code_hash__contains=code).exists()
    say(telegram, 1, f"/mulai {code}")
    say(telegram, 2, f"/mulai {code}", handle="2222222")
    (sender,) = Sender.objects.all()
    assert (sender.handle, sender.user, sender.unit) == (CHAT, people["contributor"], units["lapas-cilegon"])


def test_old_codes_replaced_codes_and_guesses_do_not_bind(telegram, actors, units):
    unit = units["lapas-cilegon"].pk
    replaced = issue_code(actor=actors["contributor"], unit_id=unit)
    late = issue_code(actor=actors["contributor"], unit_id=unit)
    BindingCode.objects.update(expires_at=timezone.now())
    for number, code in enumerate((replaced, late, "ABCDEFGH")):
        say(telegram, number, f"/mulai {code}")
    assert not Sender.objects.exists()


def test_a_code_of_somebody_who_lost_the_post_does_not_bind(telegram, actors, units, people):
    code = issue_code(actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk)
    Appointment.objects.filter(user=people["contributor"]).update(
        valid_to=timezone.localdate() - timedelta(days=1)
    )
    say(telegram, 1, f"/mulai {code}")
    assert not Sender.objects.exists()


@pytest.mark.parametrize("who", ["other_contributor", "auditor", "ppid", "admin", "public"])
def test_no_code_for_an_office_that_one_does_not_write_for(actors, units, who):
    with pytest.raises(NotAllowed):
        issue_code(actor=actors[who], unit_id=units["lapas-cilegon"].pk)


def test_a_chat_lets_itself_go(telegram, bound, work):
    bound(telegram)
    say(telegram, 1, "/berhenti")
    assert not Sender.objects.exists()
    say(telegram, 2, "Masih ada?")
    assert not Arrival.objects.exists()


def test_only_the_owner_and_the_keeper_let_a_chat_go(telegram, bound, actors):
    bound(telegram)
    key = Sender.objects.get().pk
    with pytest.raises(NotFound):
        unbind(actor=actors["unit_coord"], sender_id=key)
    with pytest.raises(NotFound):
        distrust(actor=actors["region_editor"], door_id=telegram.pk, sender_id=key)
    unbind(actor=actors["contributor"], sender_id=key)
    assert not Sender.objects.exists()


def test_a_flood_is_not_kept_and_told_once(telegram, bound, monkeypatch, answers):
    bound(telegram)
    monkeypatch.setattr("kentongan.apps.intake.services.messages._MOST_AN_HOUR", 3)
    for number in range(8):
        say(telegram, number, f"Pesan {number}")
    assert Piece.objects.exclude(arrival=None).count() == 3
    assert sum("Terlalu banyak pesan" in words for words in answers()) == 1


# the webhook


def test_connecting_tells_telegram_where_and_with_which_word(telegram, actors, messenger):
    connect(actor=actors["central_editor"], door_id=telegram.pk)
    telegram.refresh_from_db()
    assert telegram.connected_at
    assert messenger.webhook["url"] == f"https://kentongan.test/masuk/telegram/{telegram.key}/"
    assert len(messenger.webhook["secret_token"]) == 64


def test_a_wrong_token_is_said(telegram, actors, messenger, monkeypatch):
    messenger.misbehave = [401]
    with pytest.raises(GatewayFailed):
        connect(actor=actors["central_editor"], door_id=telegram.pk)
    telegram.refresh_from_db()
    assert telegram.connected_at is None


_TOLD = st.tuples(st.sampled_from(["", "a", "b"]), st.integers(0, 10), st.integers(0, 9_000))


@given(told=st.lists(_TOLD, max_size=40))
def test_no_sending_grows_beyond_a_draft_or_across_albums(told):
    """The joining of messages, for any sequence: within the limits of a draft, one album at most, nothing left out."""
    standing: list[tuple[Open, int]] = []
    for album, pictures, length in told:
        place = next(
            (
                at
                for at, (one, _) in enumerate(standing)
                if grows_by(one, album=album, pictures=pictures, length=length)
            ),
            None,
        )
        if place is None:
            standing.append((Open(album, pictures, length), 1))
            continue
        one, count = standing[place]
        standing[place] = (
            Open(one.album or album, one.pictures + pictures, one.length + length + 2),
            count + 1,
        )
    assert sum(count for _, count in standing) == len(told)
    assert all(one.pictures <= MOST_PICTURES and one.length <= MOST_TEXT for one, _ in standing)


def test_filed_arrivals_do_not_grow(telegram, bound, quiet, work):
    bound(telegram)
    first = say(telegram, 1, "Pertama")
    quiet()
    work()
    second = say(telegram, 2, "Menyusul")
    first.refresh_from_db()
    assert first != second and first.state == ArrivalState.FILED


def test_what_no_job_finished_comes_to_a_person_who_fetches_its_pictures(
    telegram, bound, messenger, work, actors, people
):
    bound(telegram)
    messenger.files = {"1": photo()}
    arrival = say(telegram, 1, "Tersangkut", "1")
    assert purging.rescue() == 0
    Arrival.objects.update(last_piece_at=timezone.now() - timedelta(days=2))
    assert purging.rescue() == 1
    arrival.refresh_from_db()
    assert (arrival.state, arrival.reason) == (ArrivalState.HELD, HeldReason.STUCK)
    messenger.misbehave = [503] * 9
    with pytest.raises(GatewayFailed):
        tray.take_in(actor=actors["unit_coord"], arrival_id=arrival.pk)
    messenger.misbehave = []
    story = tray.take_in(actor=actors["unit_coord"], arrival_id=arrival.pk)
    assert (story.filed_by, len(story.current.photos)) == (people["unit_coord"], 1)
