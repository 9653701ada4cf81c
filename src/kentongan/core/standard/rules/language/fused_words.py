"""Two words grown together: "kataTaufiq"."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list
from kentongan.core.text.speech import is_speech_verb

_FUSED = re.compile(r"\b(?P<left>[A-Z]?[a-z]{2,12})(?P<right>[A-Z][a-z]{2,}\w*)")
_LEFT = frozenset(read_list(__file__, "fusing_words.txt"))
_HALVES = frozenset(read_list(__file__, "fused_halves.txt"))
# What follows these bears a name of its own making: "aplikasi KotaSehat".
_MAKES_NAMES = re.compile(
    r"\b(?:aplikasi|laman|situs|program|akun|fitur|kanal|platform|tagar|merek|produk|layanan)\s[“\"]?$", re.I
)
# "diLapas" is found as a joined preposition.
_PREPOSITIONS = frozenset(entry.replace(" ", "") for entry in read_list(__file__, "prepositions.txt"))
_NAMES = frozenset({"DitjenPas", "DitjenPAS", "DitjenImigrasi"})


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for match in _FUSED.finditer(text):
            left = match["left"].lower()
            if match.group().lower() in _PREPOSITIONS:
                continue
            if match.group() in _NAMES or text[max(0, match.start() - 1) : match.start()] in (
                "#",
                "@",
                "/",
                ".",
            ):
                continue
            if left in _LEFT or is_speech_verb(left) or _are_halves(document, part, match):
                apart = f"{match['left']} {match['right']}"
                yield Hit(
                    part,
                    match.start(),
                    match.end(),
                    f"Dua kata tersambung: tulis “{apart}”.",
                    apart,
                    fix=apart,
                )


def _are_halves(document: Document, part: str, match: re.Match[str]) -> bool:
    """Whether everyday words grew together: "tamuLansia"; with a capital before both it may be a brand: "RumahBaca"."""
    left, start = match["left"], match.start()
    if left.lower() not in _HALVES or _MAKES_NAMES.search(document.parts[part], max(0, start - 16), start):
        return False
    return left.islower() or (match["right"].lower() in _HALVES and not document.is_quoted(part, start))


RULE = Rule(
    id="language.fused_words",
    title="Kata tidak tersambung",
    clause="[design] Gaya penulisan",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Kata yang tersambung tidak ditemukan mesin pencari, dan nama orang ikut rusak. Beri spasi di "
        "antaranya."
    ),
    title_en="Words do not run together",
    why_en="Search engines do not find words that ran together, and names suffer. Put a space between them.",
    good=(
        "Unduh aplikasi KotaSehat dan baca tagar #WargaSehat.",
        "Tayang di YouTube dan WhatsApp dengan tagar #HumasBergerakBersama.",
        "Budi McContoh hadir.",
    ),
    bad=(
        "“Kami siap,” kataTaufiq.",
        "Kegiatan diSerang Timur berjalan lancar.",
        "Petugas mengantar tamuLansia.",
        "Apel digelar di LapanganUtama.",
    ),
)
