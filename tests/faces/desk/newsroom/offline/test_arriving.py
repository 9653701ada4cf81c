"""What the phone is told about its words: one word for each thing that it can do next."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse
from tests.faces.desk.newsroom.offline.conftest import piece_of

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Arrival, Photo, Story, StoryVersion, Upload
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.saving import save_story


def newest() -> Story:
    return Story.objects.select_related("current__topic").get()


def test_draft_with_two_photos_arrives_once(arrive, send_photo, words):
    sending, filing = uuid4(), uuid4()
    photos = [send_photo(colour="teal"), send_photo(colour="navy")]
    answers = [arrive(words, sending=sending, filing=filing, photos=photos).json() for _ in range(3)]
    assert {answer["state"] for answer in answers} == {"sent"}
    assert (Story.objects.count(), Photo.objects.count(), Arrival.objects.count()) == (1, 2, 1)
    assert len(content_of(newest(), newest().current).photos) == 2
    assert answers[0]["open"] == reverse("story_edit", args=[newest().pk])


def test_sending_that_wishes_so_is_submitted_once(arrive, words):
    sending, filing = uuid4(), uuid4()
    told = [arrive(words, sending=sending, filing=filing, do="submit").json()["state"] for _ in range(2)]
    assert told == ["sent", "sent"]
    assert newest().status == StoryStatus.IN_REVIEW


def test_gaps_are_told_after_the_words_are_safe(arrive, words):
    told = arrive(replace(words, why=""), do="submit").json()
    assert told["state"] == "gaps" and "periksa=1" in told["open"]
    assert newest().status == StoryStatus.DRAFT and Arrival.objects.exists()


def test_edit_arrives_as_the_next_version(arrive, filed, words):
    story = filed()
    told = arrive(replace(words, where="Dapur"), story=story.pk, based_on=1).json()
    assert (told["state"], told["version"]) == ("sent", 2)


def test_conflict_gives_the_phone_all_that_the_page_of_two_texts_needs(
    arrive, filed, words, newsroom, send_photo
):
    story, photo = filed(), send_photo()
    theirs = replace(words, headline="Judul dari Koordinator Satuan Kerja")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=theirs)
    answer = arrive(replace(words, where="Dapur"), story=story.pk, based_on=1, photos=[photo])
    told = answer.json()
    assert (answer.status_code, told["state"], told["based_on"]) == (409, "conflict", 1)
    assert told["photos"] == {"0": Photo.objects.get().pk}
    assert told["open"] == reverse("story_edit", args=[story.pk])
    assert content_of(newest(), newest().current) == theirs


def test_joined_by_hand_it_has_arrived(at_desk, arrive, filed, words, newsroom, typed):
    """The page of two texts carries the key of the sending; when it is saved there, the phone may forget."""
    story, sending = filed(), uuid4()
    theirs = replace(words, headline="Judul dari Koordinator Satuan Kerja")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=theirs)
    mine = replace(words, where="Dapur")
    arrive(mine, story=story.pk, based_on=1, sending=sending)
    client = at_desk("contributor")
    fields = typed(mine, based_on=1, sending=str(sending))
    page = client.post(reverse("story_edit", args=[story.pk]), fields)
    assert page.status_code == 409 and str(sending) in page.content.decode()
    assert not Arrival.objects.exists()
    merged = client.post(
        reverse("story_merge", args=[story.pk]), fields | {"newer": 2, "take_headline": "theirs"}
    )
    assert merged.status_code == 302
    kept = content_of(newest(), newest().current)
    assert (kept.headline, kept.where) == (theirs.headline, "Dapur")
    told = client.get(reverse("sending_pass"), {"kirim": str(sending)}).json()
    assert told["arrived"] == {str(sending): story.pk}
    assert arrive(mine, story=story.pk, based_on=1, sending=sending).json()["state"] == "sent"
    assert StoryVersion.objects.count() == 3


def test_photo_that_is_missing_is_asked_for(arrive, words):
    answer = arrive(words, photos=[uuid4()])
    assert (answer.status_code, answer.json()["state"]) == (409, "photos")
    assert not Arrival.objects.exists()


def test_file_that_is_no_photo_is_refused_with_its_row(arrive, words, at_desk):
    key, raw = uuid4(), b"Ini bukan foto. " * 20
    client = at_desk("contributor")
    client.post(reverse("upload_begin"), {"key": str(key), "size": len(raw)})
    piece_of(client, key, 0, raw)
    answer = arrive(words, photos=[key])
    assert answer.status_code == 422 and answer.json()["words"].startswith("Foto 1: ")
    assert not Arrival.objects.exists()


def test_nonsense_is_refused_in_words(at_desk, arrive, words):
    client = at_desk("contributor")
    assert client.post(reverse("sending_arrive"), {"sending": "x"}).json()["state"] == "refused"
    told = arrive(words, when_date="kemarin dulu")
    assert told.status_code == 422 and "Tanggal" in told.json()["words"]
    assert not Story.objects.exists()


def test_words_that_are_too_long_are_refused_before_anything_is_made(arrive, words):
    told = arrive(replace(words, what="x" * 2001)).json()
    assert told["state"] == "refused" and not Story.objects.exists()


def test_story_of_another_branch_is_not_there(arrive, filed, words):
    story = filed()
    answer = arrive(words, by="other_contributor", story=story.pk, based_on=1)
    assert answer.status_code == 404 and StoryVersion.objects.count() == 1


def test_removed_photo_row_does_not_come_back(arrive, words, send_photo):
    photo = send_photo()
    told = arrive(words, photos=[photo], **{"p-0-remove": "on"}).json()
    assert told["state"] == "sent" and not Photo.objects.exists()


def test_form_that_came_by_itself_is_an_arrival_too(at_desk, typed, units, words):
    sending = uuid4()
    data = typed(words, unit=units["lapas-cilegon"].pk, filing_key=str(uuid4()), sending=str(sending))
    client = at_desk("contributor")
    client.post(reverse("story_new"), data)
    told = client.get(reverse("sending_pass"), {"kirim": f"{sending},{uuid4()},unsinn"}).json()
    assert told["arrived"] == {str(sending): newest().pk}
    assert at_desk("unit_coord").get(reverse("sending_pass"), {"kirim": str(sending)}).json()["arrived"] == {}


def test_pass_names_who_is_signed_in(at_desk, people):
    answer = at_desk("contributor").get(reverse("sending_pass"))
    assert answer.json()["user"] == people["contributor"].pk and answer.json()["csrf"]
    assert "no-store" in answer.headers["Cache-Control"]


def test_first_arrival_costs_a_bounded_number_of_queries(arrive, words, django_assert_max_num_queries):
    arrive(words)
    with django_assert_max_num_queries(120):
        arrive(replace(words, what="Panen bayam 20 kilogram"))


@pytest.mark.parametrize("who", ["auditor", "ppid", "admin"])
def test_who_writes_nowhere_leaves_nothing(arrive, words, who):
    assert arrive(words, by=who).status_code in (403, 404, 422)
    assert not Story.objects.exists() and not Upload.objects.exists()
