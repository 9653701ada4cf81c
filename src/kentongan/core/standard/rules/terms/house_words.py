"""Words that the message house of the office asks to use or to avoid: advice and warnings, never a block."""

from collections.abc import Iterator
from functools import lru_cache

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, HousePhrasing
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import like
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.words import words

_FACTS = Facts(
    phrasings=(
        HousePhrasing(
            "pencitraan", "keterbukaan", "Kita menunjukkan kerja, bukan kesan.", "warn", "Ditjenpas"
        ),
        HousePhrasing(
            "petugas kami", "petugas pemasyarakatan", "Sebut jabatan, bukan milik.", "advise", "Ditjenpas"
        ),
    )
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    asked, phrases = _index(document.facts.phrasings)
    if not asked:
        return
    for part in document.story:
        text = document.parts[part]
        for match in phrases.find(text, document.words(part)):
            # What others say stays as they said it.
            if not document.is_quoted(part, match.start):
                yield _hit(part, match.start, match.end, text, asked[match.phrase])


def _hit(part: str, start: int, end: int, text: str, phrasing: HousePhrasing) -> Hit:
    term = text[start:end]
    instead = like(term, phrasing.write) if phrasing.write else None
    better = f"tulis “{instead}”" if instead else "cari kata lain"
    said = f"Rumah pesan {phrasing.house}: untuk “{term}” {better}. {phrasing.reason}"
    severity = Severity.WARN if phrasing.weight == "warn" else Severity.ADVISE
    return Hit(part, start, end, said, instead, severity, instead)


@lru_cache(maxsize=64)
def _index(phrasings: tuple[HousePhrasing, ...]) -> tuple[dict[str, HousePhrasing], Phrases]:
    asked = {phrasing.find: phrasing for phrasing in phrasings if words(phrasing.find)}
    return asked, Phrases(asked)


RULE = Rule(
    id="terms.house_words",
    title="Ungkapan rumah pesan",
    clause="[design] Rumah pesan yang berlaku bagi satuan penulis",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Satu suara lahir dari kata yang sama; rumah pesan mencatat kata yang dipakai dan dihindari "
        "beserta alasannya. Ikuti, atau tanyakan kepada pengelolanya."
    ),
    title_en="Phrases of the message house",
    why_en=(
        "One voice comes from the same words; the message house notes what to use, what to avoid, and "
        "why. Follow it, or ask its keeper."
    ),
    good=(
        Document({"body": "Keterbukaan ini dijaga petugas pemasyarakatan."}, _FACTS),
        Document({"body": "“Ini bukan pencitraan,” kata Kepala Lapas."}, _FACTS),
        "Bukan pencitraan, melainkan kerja.",
    ),
    bad=(
        Document({"body": "Panen ini bukan sekadar pencitraan."}, _FACTS),
        Document({"body": "Petugas kami mengawal panen."}, _FACTS),
    ),
)
