"""The PIN that stands between a mail and a decision."""

DIGITS = 6
TRIES_A_SLIP = 5
TRIES_A_PERSON = 10
_RUNS = "0123456789012345 9876543210987654"


def is_well_formed(pin: str) -> bool:
    """Six digits of ASCII, as every phone types them."""
    return len(pin) == DIGITS and pin.isascii() and pin.isdigit()


def is_guessable(pin: str, phone: str = "") -> bool:
    """Whether a colleague would try it first: one digit, a run, a pattern that repeats, a piece of the phone number."""
    number = "".join(sign for sign in phone if sign.isdigit())
    repeats = any(pin == pin[:length] * (DIGITS // length) for length in (1, 2, 3))
    return repeats or pin in _RUNS or pin in number
