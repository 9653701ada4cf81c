"""The packages: each a pure function from the fact base to named pieces of text."""

import re
from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from kentongan.core.packages.fact_base import Base, Picture
from kentongan.core.packages.fitting import fitted, under_each_other
from kentongan.core.packages.lengths import Length, lengths
from kentongan.core.packages.strays import strays

CHANNELS = ("instagram", "facebook", "x", "threads", "tiktok", "telegram")
# What a person writes; the mark is that of prompts everywhere in the house.
ENGLISH_PROMPT = "[isi ringkasan dalam bahasa Inggris; ditulis orang, bukan mesin]"
_PROMPT = re.compile(r"\[isi\b[^\[\]]{0,400}\]")
_ASIDE = re.compile(r"\s?\([^()]*\)")
_MARKS = re.compile(r"[“”\"„«»]")
_GREETING, _FAREWELL = "Pendengar,", "Demikian kabar dari"


class Kind(StrEnum):
    """What a story can be made into."""

    ARTICLE = "article"
    PHOTOS = "photos"
    CAPTIONS = "captions"
    MESSENGER = "messenger"
    RADIO = "radio"
    ENGLISH = "english"


class Piece(NamedTuple):
    """One text of a package. `key` is that of a length where the place has one, or `foto-12` for a photo."""

    key: str
    text: str

    @property
    def length(self) -> Length | None:
        return lengths().get(self.key)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to write here."""
        return not self.text.strip() or bool(_PROMPT.search(self.text))

    @property
    def fits(self) -> bool:
        return self.length is None or self.length.takes(self.text)

    @property
    def photo(self) -> int:
        """The number of the photo that it belongs to; 0 for none."""
        name, _, number = self.key.partition("-")
        return int(number) if name == "foto" and number.isdigit() else 0


def composed(kind: Kind, base: Base) -> tuple[Piece, ...]:
    """The pieces of a package; none where the story has nothing for it, such as photos."""
    return _MAKERS[kind](base)


def _article(base: Base) -> tuple[Piece, ...]:
    source = f"Sumber: Humas {base.unit}"
    return (Piece("naskah", under_each_other(base.headline, *base.paragraphs, source, base.url)),)


def _photos(base: Base) -> tuple[Piece, ...]:
    if not base.photos:
        return ()
    opening = under_each_other(base.headline, " ".join(base.told[0]) if base.told else "", base.url)
    return (Piece("pembuka", opening), *(_photo(one) for one in base.photos))


def _photo(picture: Picture) -> Piece:
    credit = f" (Foto: {picture.credit})" if picture.credit else ""
    return Piece(f"foto-{picture.number}", f"{picture.caption}{credit}".strip())


def _captions(base: Base) -> tuple[Piece, ...]:
    return tuple(Piece(key, _caption(base, lengths()[key])) for key in CHANNELS)


def _caption(base: Base, length: Length) -> str:
    tags = " ".join(base.hashtags)
    for tail in (under_each_other(tags, base.url), base.url, ""):
        room = length.want - length.of(under_each_other("x", tail)) + 1
        if room >= length.want // 3 or not tail:
            return under_each_other(fitted(base.told, room, length.of), tail)
    return ""


def _messenger(base: Base) -> tuple[Piece, ...]:
    length = lengths()["whatsapp"]
    head = f"*{base.headline}*" if base.headline else ""
    room = length.want - length.of(under_each_other(head, "x", base.url)) + 1
    return (Piece("whatsapp", under_each_other(head, fitted(base.told, max(room, 0), length.of), base.url)),)


def _radio(base: Base) -> tuple[Piece, ...]:
    """For the ear: no address, no brackets, no direct speech, which a listener cannot tell from the reader's words.

    A sentence that would say something else without its brackets is left out.
    """
    length = lengths()["radio"]
    plain = (sentence for part in base.told for sentence in part if not _MARKS.search(sentence))
    heard = tuple(told for one in plain if not strays(told := _ASIDE.sub("", one), base.source))
    farewell = f"{_FAREWELL} {base.unit}."
    room = length.want - length.of(f"{_GREETING} {farewell}")
    told = fitted((heard,), room, length.of)
    return (Piece("radio", under_each_other(f"{_GREETING} {told}".strip(), farewell)),) if told else ()


def _english(_base: Base) -> tuple[Piece, ...]:
    return (Piece("english", ENGLISH_PROMPT),)


_MAKERS: MappingProxyType[Kind, Callable[[Base], tuple[Piece, ...]]] = MappingProxyType(
    {
        Kind.ARTICLE: _article,
        Kind.PHOTOS: _photos,
        Kind.CAPTIONS: _captions,
        Kind.MESSENGER: _messenger,
        Kind.RADIO: _radio,
        Kind.ENGLISH: _english,
    }
)
