"""A register as a value: what a machine is told of it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A way to the information: a file of ours (`is_file`) or an address elsewhere."""

    address: str
    is_file: bool = False
    media_type: str = ""
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One entry. `refresh_months` is 0 where the law sets no rhythm; `address` is its page."""

    address: str
    id: str
    title: str
    summary: str
    klass: str
    item: str
    publisher: str
    owner: str
    language: str
    made_on: date
    refreshed_on: date
    issued: datetime
    modified: datetime
    retention: str = ""
    refresh_months: int = 0
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Some entries of one publisher; `following` is the address of the next part, "" at the end."""

    address: str
    title: str
    description: str
    publisher: str
    home: str
    records: tuple[Record, ...]
    following: str = ""
