"""Signed codes: a key and a signature over it, in letters that nobody confuses. No personal data inside.

The pass is 17 signs or so: a QR code of the smallest size holds it, and a thumb types it. Links are longer.
"""

from datetime import datetime
from urllib.parse import urljoin

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from kentongan.apps.attendance.models import Book

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": "", "-": ""})
_PASS_SIGNS, _LINK_SIGNS, _DOOR_SIGNS = 12, 26, 16
_LONGEST = 60
TURN_SECONDS = 120


def pass_code(participant_id: int) -> str:
    """What the QR of a person holds: 60 bits of signature behind the key of the row."""
    return _signed("pass", participant_id, _PASS_SIGNS)


def participant_in_pass(code: str) -> int | None:
    """The key of the participant whose pass this is, or None. Small and confusable letters pass."""
    return _read("pass", code, _PASS_SIGNS)


def spelled(code: str) -> str:
    """In groups of four, as it is printed: `5K7Q-9M2H-...`."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def link_token(participant_id: int) -> str:
    """The secret of a person's own page: another signature than the badge's, which everybody may see."""
    return _signed("link", participant_id, _LINK_SIGNS).lower()


def participant_in_link(token: str) -> int | None:
    return _read("link", token, _LINK_SIGNS)


def link_address(participant_id: int) -> str:
    return urljoin(settings.SITE_URL, f"/hadir/pas/{link_token(participant_id)}/")


def door_token(book: Book) -> str:
    """The secret in the address of an event's door; another one as soon as the seed is renewed."""
    return _signed(f"door:{book.seed.hex}", book.event_id, _DOOR_SIGNS).lower()


def event_in_door(token: str) -> int | None:
    """The key that a door's token claims; `is_door` says whether it is true."""
    plain = _plain(token)
    return _number(plain[:-_DOOR_SIGNS]) if len(plain) > _DOOR_SIGNS else None


def is_door(book: Book, token: str) -> bool:
    return constant_time_compare(_plain(token), _plain(door_token(book)))


def session_code(book: Book, session_id: int, now: datetime) -> str:
    """The six digits that the steward shows now: another every two minutes, or one for the whole session."""
    return _digits(book, session_id, _turn(now) if book.rotates else 0)


def is_session_code(book: Book, session_id: int, code: str, now: datetime) -> bool:
    """Whether these digits were shown now or in the two minutes before: who types slowly is not sent away."""
    turns = (_turn(now), _turn(now) - 1) if book.rotates else (0,)
    typed = code.strip().replace(" ", "")
    return any(constant_time_compare(typed, _digits(book, session_id, turn)) for turn in turns)


def _turn(now: datetime) -> int:
    return int(now.timestamp()) // TURN_SECONDS


def _digits(book: Book, session_id: int, turn: int) -> str:
    mac = salted_hmac("kentongan.attendance.code", f"{book.seed.hex}:{session_id}:{turn}", algorithm="sha256")
    return f"{int.from_bytes(mac.digest()[:8], 'big') % 1_000_000:06d}"


def _signed(purpose: str, number: int, size: int) -> str:
    return _letters(number) + _mac(purpose, number, size)


def _read(purpose: str, code: str, size: int) -> int | None:
    plain = _plain(code)
    if not size < len(plain) <= _LONGEST or (number := _number(plain[:-size])) is None:
        return None
    return number if constant_time_compare(plain, _signed(purpose, number, size)) else None


def _plain(code: str) -> str:
    return code[: _LONGEST * 2].upper().translate(_READ_AS)


def _mac(purpose: str, number: int, size: int) -> str:
    mac = salted_hmac(f"kentongan.attendance.{purpose}", str(number), algorithm="sha256")
    left = int.from_bytes(mac.digest(), "big")
    return "".join(_SIGNS[(left >> (5 * place)) & 31] for place in range(size))


def _letters(number: int) -> str:
    signs = ""
    while number or not signs:
        number, rest = divmod(number, 32)
        signs = _SIGNS[rest] + signs
    return signs


def _number(signs: str) -> int | None:
    """The number in those signs; None for foreign signs and for what no key of a row can be."""
    number = 0
    for sign in signs:
        if (value := _SIGNS.find(sign)) < 0:
            return None
        number = number * 32 + value
    return number if 0 < number < 2**63 else None
