"""How long a text is where it will stand, and how much fits there."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kentongan.core.text.words import count_words

_FILE = Path(__file__).with_name("lengths.toml")
_ADDRESS = re.compile(r"https?://\S+")
# X counts every address as this many signs.
_SHORT_LINK = 23
_BASIC = "\uffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A place for text: `want` is what is written, `limit` what the place takes, both in `measure`."""

    key: str
    label: str
    measure: str
    want: int
    limit: int

    def of(self, text: str) -> int:
        """How long `text` is there."""
        if self.measure == "words":
            return count_words(text)
        if self.measure == "utf16":
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        if self.measure == "x":
            bare = _ADDRESS.sub("", text)
            links = len(_ADDRESS.findall(text)) * _SHORT_LINK
            return links + sum(2 if sign > _BASIC else 1 for sign in bare)
        return len(text)

    def takes(self, text: str) -> bool:
        return self.of(text) <= self.limit


@cache
def lengths() -> Mapping[str, Length]:
    """All places by key, in the order of the file."""
    table = tomllib.loads(_FILE.read_text("utf-8"))
    return MappingProxyType({key: Length(key=key, **row) for key, row in table.items()})
