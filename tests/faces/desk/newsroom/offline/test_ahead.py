"""A form whose photos went ahead of it: it carries their keys, and no photo is lost whatever became of them."""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests.faces.desk.newsroom.offline.conftest import piece_of

from kentongan.apps.newsroom.models import Photo, Story, Upload
from kentongan.apps.newsroom.services import photos


@pytest.fixture
def save(at_desk, typed, units, words):
    """Posts the form as the page does, with these fields of its photos."""

    def post(**fields: object):
        data = typed(words, unit=units["lapas-cilegon"].pk, filing_key=str(fields.pop("filing", uuid4())))
        data["p-TOTAL_FORMS"] = 2
        return at_desk("contributor").post(reverse("story_new"), data | fields)

    return post


def rows() -> list[str]:
    return [row["caption"] for row in Story.objects.select_related("current").get().current.photos]


def test_form_takes_the_photos_that_went_ahead_without_cleaning_them(save, send_photo, monkeypatch):
    keys = {f"p-{row}-upload": str(send_photo(colour=colour)) for row, colour in enumerate(("teal", "navy"))}

    def no_cleaning(*_args: object) -> None:
        raise AssertionError("cleaned while somebody waits")

    monkeypatch.setattr(photos, "clean_picture", no_cleaning)
    assert save(**keys, **{"p-0-caption": "Panen", "p-1-caption": "Kebun"}).status_code == 302
    assert rows() == ["Panen", "Kebun"] and Photo.objects.count() == 2


def test_one_ahead_one_in_the_form(save, send_photo, upload):
    save(**{"p-0-upload": str(send_photo(colour="teal")), "p-1-upload": upload(colour="navy")})
    assert Photo.objects.count() == 2


def test_same_form_again_is_the_same_photo(save, send_photo):
    key, filing = str(send_photo()), uuid4()
    for _ in range(2):
        assert save(**{"p-0-upload": key, "p-0-caption": "Panen"}, filing=filing).status_code == 302
    assert rows() == ["Panen"] and Photo.objects.count() == 1


@pytest.mark.parametrize("by", ["nobody", "unit_coord"])
def test_photo_that_is_not_there_costs_no_word(save, send_photo, by, words):
    key = uuid4() if by == "nobody" else send_photo(by=by)
    answer = save(**{"p-0-upload": str(key), "p-0-caption": "Panen"})
    page = answer.content.decode()
    assert answer.status_code == 422 and "belum sampai" in page and "Panen" in page
    assert Story.objects.get().current.headline == words.headline and rows() == []


@pytest.mark.parametrize("key", ["", "x", "0" * 400, "../../etc/passwd"])
def test_nonsense_for_a_key_is_no_photo(save, key):
    assert save(**{"p-0-upload": key}).status_code == 302
    assert rows() == []


def test_half_of_a_photo_is_forgotten_when_the_form_brought_it_whole(save, at_desk, upload):
    key, raw = uuid4(), upload(colour="teal").read()
    at_desk("contributor").post(reverse("upload_begin"), {"key": str(key), "size": len(raw)})
    piece_of(at_desk("contributor"), key, 0, raw[:100])
    save(**{"p-0-upload": upload(colour="teal"), "p-0-begun": str(key)})
    assert Photo.objects.count() == 1 and not Upload.objects.exists()


def test_half_of_somebody_elses_photo_stays(save, send_photo, upload):
    theirs = send_photo(by="unit_coord")
    save(**{"p-0-upload": upload(), "p-0-begun": str(theirs)})
    assert Upload.objects.filter(key=theirs).exists()


def test_photos_ahead_cost_few_queries(save, send_photo, django_assert_max_num_queries):
    save()
    keys = {f"p-{row}-upload": str(send_photo(colour=colour)) for row, colour in enumerate(("teal", "navy"))}
    with django_assert_max_num_queries(75):
        save(**keys)
