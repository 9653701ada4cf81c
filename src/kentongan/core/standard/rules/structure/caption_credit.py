"""A photo names who took it, and its caption says whom it shows and where."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.ease.places_and_persons import PERSON_OR_OFFICE, PLACE

_CREDIT = re.compile(r"\b(?:foto|dok|dokumentasi|kredit|sumber|ilustrasi)\b\.?\s?[:/.]?\s?\w", re.IGNORECASE)
# The credit at the end tells of the photographer, not of what is to be seen.
_CREDIT_AT_END = re.compile(
    r"\(\s?(?:foto|dok|dokumentasi|kredit|sumber|ilustrasi)\b[^()]{0,120}\)\W{0,3}$|"
    r"\b(?:foto|dok|kredit)\s?[:.]\s?[^.()\n]{1,80}\.?\s{0,3}$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[a-z,] [A-Z][a-z]+ [A-Z][a-z]+")
_PEOPLE = re.compile(
    r"\b(?:peserta|pegawai|pengunjung|keluarga|anak|siswa|warga|tim|jajaran|instruktur|dokter|perawat|narapidana|tahanan|"
    r"klien|ibu|bapak|orang|pejabat|tamu|relawan|jemaah|pramuka)\b",
    re.IGNORECASE,
)
_SPOT = re.compile(r"\b(?:di|dari|ke)\s\w", re.IGNORECASE)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        if not part.startswith("caption_"):
            continue
        text = document.parts[part]
        # The desk keeps the credit in a field of its own.
        if not document.is_desk and not _CREDIT.search(text):
            said = "Keterangan foto tanpa kredit."
            yield Hit(part, 0, len(text), said, "Siapa pemotretnya? Tutup dengan “(Foto: Humas …)”.")
        credit = _CREDIT_AT_END.search(text)
        end = credit.start() if credit else len(text)
        if not any(pattern.search(text, 0, end) for pattern in (PERSON_OR_OFFICE, _PEOPLE, _TITLED)):
            yield Hit(
                part, 0, len(text), "Keterangan foto tidak menyebut siapa.", "Siapa yang tampak di foto ini?"
            )
        if not any(pattern.search(text, 0, end) for pattern in (PLACE, _SPOT)):
            yield Hit(
                part, 0, len(text), "Keterangan foto tidak menyebut tempat.", "Di mana foto ini diambil?"
            )


RULE = Rule(
    id="structure.caption_credit",
    title="Keterangan foto menyebut kredit, siapa, dan di mana",
    clause="UU 28/2014 Hak Cipta pasal 5 (nama pencipta); [design] keterangan foto: siapa, di mana, kredit",
    severity=Severity.ADVISE,
    check=_check,
    why="Pemotret berhak disebut, dan pembaca berhak tahu siapa yang tampak dan di mana.",
    title_en="Captions name the credit, who and where",
    why_en="The photographer has a right to be named, and readers a right to know who is shown and where.",
    good=(
        {
            "caption_1": "Warga binaan menguleni adonan di dapur Lapas Demo, Selasa (24/9). (Foto: Humas Lapas Demo)"
        },
        {"slot_what": "Panen", "caption_1": "Petugas memanen kangkung di kebun Lapas Demo."},
    ),
    bad=(
        {"caption_1": "Warga binaan menguleni adonan roti di dapur Lapas Demo, Selasa (24/9)."},
        {"caption_1": "Petugas memanen kangkung. (Foto: Humas Lapas Demo)"},
        {"caption_1": "Panen kangkung pertama tahun ini. (Foto: Humas)"},
    ),
)
