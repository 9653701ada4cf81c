"""A story lives by at least two voices."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_LONG = "Lapas Demo melatih warga binaan membuat roti selama tiga hari. " * 16


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    body = document.body
    if not body or len(document.words("body")) < limits["words"]:
        return
    speakers = {quote.speaker or quote.start for quote in document.quotes("body") if quote.is_speech}
    if len(speakers) < limits["voices"]:
        said = f"Naskah memuat {len(speakers)} kutipan; sebaiknya {limits['voices']} dari orang yang berbeda."
        yield Hit("body", 0, 0, said, "Minta satu kutipan lagi, misalnya dari peserta atau penerima manfaat.")


RULE = Rule(
    id="attribution.second_voice",
    title="Paling sedikit dua penutur",
    clause="[design] Anatomi siaran pers: dua kutipan dari orang yang berbeda",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Suara penerima manfaat lebih meyakinkan daripada suara pejabat saja. Minta satu kalimat dari mereka."
    ),
    title_en="At least two voices",
    why_en="Those who benefit are more convincing than officials alone. Ask one of them for a sentence.",
    limits={"words": 150, "voices": 2},
    good=(
        "Berita singkat.",
        _LONG
        + "“Kami siap melayani,” ujar Budi Contoh. “Saya bisa membuat roti sekarang,” kata Siti Contoh.",
    ),
    bad=(_LONG,),
)
