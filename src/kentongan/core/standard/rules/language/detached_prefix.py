"""The passive prefix belongs to its verb: "dilaksanakan", not "di laksanakan"."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list
from kentongan.core.text.words import Word

# A consonant before -kan is a verb: nouns in -kan come of stems in -k ("pendidikan", "belokan"), with a vowel before.
_CAUSATIVE = re.compile(r"[a-z]{2,}[bcdfghjklmnprstvyz]kan|[a-z]{3,}(?:as|is)ikan")
_NOUNS = frozenset({"bisikan", "perbankan", "perseksi"})
_VERBS = frozenset(read_list(__file__, "detached_verbs.txt"))
# What may also be a thing after "di" is a verb only before one of these words.
_ONLY_BEFORE = {
    "antar": ("oleh", "ke", "petugas"),
    "bentuk": ("oleh",),
    "buka": ("oleh", "langsung", "secara", "dengan", "kembali", "untuk"),
    "hukum": ("penjara", "mati", "oleh", "selama", "karena"),
    "isi": ("dengan", "oleh"),
    "jual": ("oleh", "ke", "di", "dengan", "secara", "kepada"),
    "simpan": ("oleh", "di", "dalam", "dengan", "secara"),
    "terima": ("oleh", "langsung", "dengan"),
    "tutup": ("oleh", "dengan", "untuk", "sementara"),
}
# "di lepas pantai", "di rawat inap": places, all the same.
_NEVER_BEFORE = {
    "lepas": ("pantai", "laut", "landas"),
    "rawat": ("inap", "jalan"),
    "olah": ("raga", "data", "vokal"),
    "baca": ("tulis",),
}


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text, tokens = document.parts[part], document.words(part)
        for place in tokens.places.get("di", ()):
            if place + 1 == len(tokens):
                continue
            prefix, verb = tokens[place], tokens[place + 1]
            follows = tokens[place + 2].lower if place + 2 < len(tokens) else ""
            if text[prefix.end : verb.start] in (" ", "\t") and _is_verb(verb, follows, part):
                joined = prefix.text + verb.lower
                if verb.text[0].isupper():
                    joined = joined[:1].upper() + joined[1:]
                said = f"Awalan di- ditulis serangkai: “{joined}”."
                yield Hit(part, prefix.start, verb.end, said, joined, fix=joined)


def _is_verb(word: Word, follows: str, part: str) -> bool:
    """Whether the word is a verb without its prefix; capitals begin names of places, but in headlines any word."""
    if not (word.text.islower() or (part == "headline" and word.text.istitle())) or word.lower in _NOUNS:
        return False
    if word.lower in _ONLY_BEFORE:
        return follows in _ONLY_BEFORE[word.lower]
    if follows in _NEVER_BEFORE.get(word.lower, ()):
        return False
    return word.lower in _VERBS or bool(_CAUSATIVE.fullmatch(word.lower))


RULE = Rule(
    id="language.detached_prefix",
    title="Awalan di- ditulis serangkai",
    clause="EYD edisi V tentang imbuhan",
    severity=Severity.WARN,
    check=_check,
    why="“Di ikuti” dan “diikuti” berbeda: yang pertama bukan kata. Gabungkan awalan dengan kata kerjanya.",
    title_en="The prefix di- is joined to its verb",
    why_en="“Diikuti” is a verb, “di ikuti” is no word. Join the prefix to its verb.",
    good=(
        "Kegiatan dilaksanakan di aula dan diikuti 20 orang.",
        "Ia bekerja di bagian isi buku.",
        "Petugas berjaga di lepas pantai, di rawat inap, di pertunjukan, di belokan, dan di Tarakan.",
    ),
    bad=(
        "Kegiatan di laksanakan pagi tadi.",
        "Apel di ikuti seluruh petugas.",
        "Acara di buka oleh Kepala Lapas.",
        "Atap di perbaiki tukang, lalu buku di baca bergantian.",
        {"headline": "Ruang Musik Di Resmikan Wali Kota"},
    ),
)
