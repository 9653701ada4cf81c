"""Texts, labels and addresses as plain lower-case words."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

_NOT_WORD = re.compile(r"[^0-9a-z]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_SEAMS = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])")
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")


def plain(text: str) -> str:
    """`text` in lower case without accents, its words parted by single blanks ("LKjIP – 2024" -> "lkjip 2024")."""
    folded = text.casefold()
    if not folded.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
    return _NOT_WORD.sub(" ", folded).strip()


def has_phrase(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words; both are plain already."""
    return f" {phrase} " in f" {text} "


def words_of_address(address: str) -> tuple[str, ...]:
    """The words of each step of an address, the last step and the values of its query at the end.

    "/ppid/LaporanKinerja2024.pdf?id=renja" -> ("ppid", "laporan kinerja 2024", "renja").
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ()
    steps = [_SUFFIX.sub("", unquote(step)) for step in parts.path.split("/")[-8:] if step]
    values = [unquote(pair.partition("=")[2]) for pair in parts.query.split("&")[:6]]
    named = [plain(_SEAMS.sub(" ", step)) for step in [*steps, *values]]
    return tuple(words for words in named if re.search("[a-z]", words))
