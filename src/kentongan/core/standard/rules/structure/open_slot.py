"""What a prepared text asks for is filled in before anybody reads it."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_PARTS = ("headline", "body")
_SLOT = re.compile(
    r"\[\s?(?:Langkah berikutnya|wajib diisi|isi|lengkapi|tulis)\b[^\[\]]{0,400}\]", re.IGNORECASE
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in _PARTS:
        for found in _SLOT.finditer(document.parts.get(part, "")):
            said = "Bagian ini masih kosong: ganti kurung siku dan petunjuknya dengan isinya, atau hapus."
            yield Hit(part, found.start(), found.end(), said)


RULE = Rule(
    id="structure.open_slot",
    title="Isian yang masih kosong",
    clause="[design] Berita keikutsertaan menyebut apa yang akan dilakukan satuan",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Petunjuk untuk penulis bukan keterangan bagi masyarakat. Ganti kurung siku beserta petunjuknya "
        "dengan isi, atau hapus."
    ),
    title_en="A prompt that was not filled in",
    why_en=(
        "Notes to the writer are no information for the public. Replace bracket and prompt with the "
        "answer, or delete them."
    ),
    good=(
        {"body": "Pekan depan tim humas membagikan materi kepada rekan kerja [video terlampir]."},
        {"body": "Acara ditutup dengan doa bersama."},
    ),
    bad=(
        {"body": "Acara selesai. [Langkah berikutnya, wajib diisi: apa yang akan dilakukan satuan ini]"},
        {"body": "Jumlah peserta [isi jumlahnya] orang."},
    ),
)
