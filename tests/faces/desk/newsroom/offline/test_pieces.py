"""The endpoint of pieces, as the phone meets it."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.faces.desk.newsroom.offline.conftest import piece_of

from kentongan.apps.newsroom.models import Upload
from kentongan.apps.newsroom.services.sending.uploads import MOST_BYTES_A_PIECE


@pytest.fixture
def phone(at_desk) -> Client:
    return at_desk("contributor")


def begun(client: Client, size: int = 10) -> str:
    key = str(uuid4())
    assert client.post(reverse("upload_begin"), {"key": key, "size": size}).json() == {"held": 0}
    return key


def test_phone_asks_how_far_it_came_and_goes_on(phone):
    key = begun(phone)
    assert piece_of(phone, key, 0, b"abcd").json() == {"held": 4}
    asked = phone.head(reverse("upload_piece", args=[key]))
    assert (asked.status_code, asked.headers["Upload-Offset"]) == (200, "4")
    again = phone.post(reverse("upload_begin"), {"key": key, "size": 10})
    assert again.json() == {"held": 4}
    assert piece_of(phone, key, 4, b"efghij").json() == {"held": 10}


def test_piece_at_the_wrong_place_is_told_the_right_one(phone):
    key = begun(phone)
    piece_of(phone, key, 0, b"abcd")
    for offset in (0, 5, "x", "-1", "99999999999999999999"):
        answer = piece_of(phone, key, offset, b"zz")
        assert (answer.status_code, answer.json()) == (409, {"held": 4})


def test_too_large_a_piece_is_not_read(phone):
    key = begun(phone, MOST_BYTES_A_PIECE + 5)
    assert piece_of(phone, key, 0, b"x" * (MOST_BYTES_A_PIECE + 1)).status_code == 413


@pytest.mark.parametrize("size", ["0", "x", "", str(21 * 1024 * 1024), "1" * 30])
def test_sizes_that_make_no_sense_are_refused_in_words(phone, size):
    answer = phone.post(reverse("upload_begin"), {"key": str(uuid4()), "size": size})
    assert answer.status_code in (400, 413, 422) and answer.json()["state"] == "refused"
    assert "20 MB" in answer.json()["words"] and not Upload.objects.exists()


def test_key_that_is_none_is_refused(phone):
    assert phone.post(reverse("upload_begin"), {"key": "../../etc", "size": 5}).status_code == 400


def test_somebody_elses_photo_is_not_there(phone, at_desk):
    key, other = begun(phone), at_desk("unit_coord")
    assert other.head(reverse("upload_piece", args=[key])).status_code == 404
    assert piece_of(other, key, 0, b"abcd").status_code == 404


def test_only_the_ways_of_the_protocol(phone):
    key = begun(phone)
    for method in ("get", "post", "put", "delete"):
        assert getattr(phone, method)(reverse("upload_piece", args=[key])).status_code == 405


def test_a_piece_costs_few_queries(phone, django_assert_max_num_queries):
    key = begun(phone)
    with django_assert_max_num_queries(9):
        piece_of(phone, key, 0, b"abcd")
