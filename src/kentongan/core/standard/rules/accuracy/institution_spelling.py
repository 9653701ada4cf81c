"""Our own name, spelt right: the press prints Pemasarakatan, Pemasayrakatan, Permasyarakatan."""

from collections.abc import Iterator
from functools import lru_cache

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import like
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.distance import distance

# Each name with the right words that stand close to it, and so are no misspellings of it.
_NAMES: dict[str, frozenset[str]] = {
    "pemasyarakatan": frozenset({"kemasyarakatan", "memasyarakatkan", "permasyarakatkan", "dimasyarakatkan"}),
    "kementerian": frozenset(),
    "direktorat": frozenset({"direktur"}),
    "kehumasan": frozenset({"kehutanan", "kehukuman", "kehilangan"}),
    "imigrasi": frozenset({"emigrasi", "migrasi", "transmigrasi", "keimigrasian"}),
    "narapidana": frozenset(),
}
_SLACK = {"pemasyarakatan": 3}
_INITIALS = frozenset(name[0] for name in _NAMES)
_ENDINGS = ("nya", "kah", "lah", "pun")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for word in document.words(part):
            if word.lower[0] in _INITIALS and 7 <= len(word.lower) <= 19:
                right = _misspelt(word.lower)
                if right:
                    better = like(word.text, right)
                    said = f"Nama lembaga salah tulis: “{word.text}” seharusnya “{better}”."
                    # In small letters it is a common noun: wrong as well, but nobody's name.
                    severity = None if word.text[0].isupper() else Severity.WARN
                    yield Hit(part, word.start, word.end, said, better, severity, better)


@lru_cache(maxsize=4096)
def _misspelt(word: str) -> str | None:
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) > 11), "")
    stem = word.removesuffix(ending)
    for name, neighbours in _NAMES.items():
        slack = _SLACK.get(name, 1)
        if stem == name or stem in neighbours or stem[0] != name[0]:
            continue
        # Endings differ among right words (pemasyarakatkan), so the last letters must hold, or be a slip of the hand.
        if (stem[-2:] == name[-2:] or _slipped_end(stem, name)) and 0 < distance(stem, name, slack) <= slack:
            return name + ending
    return None


def _slipped_end(word: str, name: str) -> bool:
    """The last letters doubled, swapped or cut short: "Pemasyarakatann", "Pemasyarakatna", "Pemasyarakata"."""
    left, right = name[-2:]
    return word[: len(name) - 2] == name[:-2] and word[len(name) - 2 :] in {
        left + right + right,
        left + left + right,
        right + left,
        left,
    }


RULE = Rule(
    id="accuracy.institution_spelling",
    title="Nama lembaga sendiri ditulis benar",
    clause="UU 22/2022 tentang Pemasyarakatan (nama resmi)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Lembaga yang salah menulis namanya sendiri sulit dipercaya pada hal lain. Pakai ejaan yang "
        "ditawarkan."
    ),
    title_en="Our own name is spelt right",
    why_en=(
        "An institution that misspells its own name is hardly trusted with anything else. Take the "
        "spelling that is offered."
    ),
    good=(
        "Direktorat Jenderal Pemasyarakatan dan Kementerian Imigrasi membina Narapidana.",
        "Pembimbing Kemasyarakatan memasyarakatkan program kehumasannya.",
    ),
    bad=(
        "Direktorat Jenderal Pemasarakatan hadir.",
        "Humas Lembaga Pemasayrakatan hadir.",
        "Lembaga Permasyarakatan Demo.",
        "Pegawai Kementrian hadir.",
        "Ikrar petugas Pemasyarakatann dibacakan.",
        "Direktorat Jenderal Pemasyarakatna hadir.",
    ),
)
