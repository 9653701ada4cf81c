"""Kinds of personal data that are masked, and the words that stand in their place."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What was found."""

    EMAIL = "email"
    NIK = "nik"
    REGISTER = "register"
    PHONE = "phone"
    PLATE = "plate"
    ADDRESS = "address"
    NAME = "name"


PLACEHOLDERS = {
    Kind.EMAIL: "[surel]",
    Kind.NIK: "[NIK]",
    Kind.REGISTER: "[nomor]",
    Kind.PHONE: "[telepon]",
    Kind.PLATE: "[pelat]",
    Kind.ADDRESS: "[alamat]",
    Kind.NAME: "[nama]",
}


class Span(NamedTuple):
    """A stretch of the text that is masked; offsets in characters."""

    start: int
    end: int
    kind: Kind
