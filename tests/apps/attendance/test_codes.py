"""Codes: short, signed, forgiving of thumbs, closed to guessing."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.apps.attendance.models import Book
from kentongan.apps.attendance.queries import codes
from kentongan.apps.attendance.queries.badges import qr_path, runs_of

_KEYS = st.integers(1, 2**40)


@given(_KEYS)
def test_a_pass_is_read_back_however_it_is_typed(key: int):
    code = codes.pass_code(key)
    assert codes.participant_in_pass(code) == key
    assert codes.participant_in_pass(codes.spelled(code).lower()) == key
    assert codes.participant_in_pass(code.replace("0", "o").replace("1", "l")) == key


@given(_KEYS, st.integers(0, 40), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_changed_sign_is_refused(key: int, place: int, sign: str):
    code = codes.pass_code(key)
    place %= len(code)
    changed = code[:place] + sign + code[place + 1 :]
    assert (codes.participant_in_pass(changed) == key) == (changed == code)
    assert changed == code or codes.participant_in_pass(changed) is None


@given(st.text(max_size=80))
def test_any_text_is_borne(words: str):
    assert codes.participant_in_pass(words) is None
    assert codes.participant_in_link(words) is None
    codes.event_in_door(words)


def test_a_pass_is_no_link_and_a_link_is_no_pass():
    assert codes.participant_in_link(codes.pass_code(7)) is None
    assert codes.participant_in_pass(codes.link_token(7)) is None


@settings(max_examples=20)
@given(st.integers(1, 10**9))
def test_the_pass_fits_the_smallest_code(key: int):
    """A billion participants; later ones get the next larger code."""
    assert runs_of(codes.pass_code(key))[0] == 21
    assert qr_path(codes.pass_code(key))[0] == 29


def test_a_door_closes_when_its_seed_is_renewed():
    book = Book(event_id=12, seed=uuid4())
    token = codes.door_token(book)
    assert codes.event_in_door(token) == 12 and codes.is_door(book, token)
    book.seed = uuid4()
    assert not codes.is_door(book, token)
    assert not codes.is_door(Book(event_id=13, seed=book.seed), codes.door_token(book))


def test_session_codes_turn_and_the_last_one_is_taken_for_a_while():
    book, now = Book(event_id=1, seed=uuid4(), rotates=True), timezone.now()
    code = codes.session_code(book, 5, now)
    turn = timedelta(seconds=codes.TURN_SECONDS)
    assert codes.is_session_code(book, 5, f" {code[:3]} {code[3:]}", now + turn)
    assert not codes.is_session_code(book, 5, code, now + 3 * turn)
    assert not codes.is_session_code(book, 6, code, now)
    assert not codes.is_session_code(book, 5, "", now)


def test_a_fixed_code_stays():
    book, now = Book(event_id=1, seed=uuid4(), rotates=False), timezone.now()
    assert codes.is_session_code(book, 5, codes.session_code(book, 5, now), now + timedelta(days=3))
