"""The newsroom reports; "kami", "kita" and "saya" belong to the people it quotes."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_FIRST = {
    "kami": "Lapas, Rutan, atau jajarannya",
    "kita": "sebut siapa",
    "saya": "ia, atau jadikan kutipan langsung",
}
_CONTACT = re.compile(r"\b(?:hubungi|menghubungi|ikuti|kunjungi|situs|akun|kontak)\s*$", re.IGNORECASE)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for word in document.words(part):
            if word.lower in _FIRST and not _is_excused(document, part, word.start):
                said = f"“{word.text}” di luar kutipan: naskah berita tidak memakai orang pertama."
                yield Hit(part, word.start, word.end, said, _FIRST[word.lower])


def _is_excused(document: Document, part: str, offset: int) -> bool:
    if document.is_quoted(part, offset) or _CONTACT.search(
        document.parts[part][max(0, offset - 14) : offset]
    ):
        return True
    # Words before a closing mark that was never opened are someone's speech all the same.
    block = document.paragraph_at(part, offset)
    marks = document.unpaired_marks(part)
    place = bisect_right(marks, offset, key=lambda mark: mark.start)
    following = marks[place] if place < len(marks) else None
    return block is not None and following is not None and not following.opens and following.start < block.end


RULE = Rule(
    id="attribution.first_person",
    title="Tanpa orang pertama di luar kutipan",
    clause="Kode Etik Jurnalistik pasal 3 (fakta dan opini terpisah)",
    severity=Severity.WARN,
    check=_check,
    why=(
        "“Kami” dalam kalimat tidak langsung membuat pembaca mengira redaksi yang berbicara. Sebut siapa "
        "yang dimaksud, atau jadikan kutipan langsung."
    ),
    title_en="No first person outside quotations",
    why_en=(
        "“Kami” (we) in reported speech sounds as if the newsroom spoke. Name who is meant, or quote the "
        "words directly."
    ),
    good=("“Kami siap,” ujar Budi Contoh.", "Untuk pengaduan, hubungi kami di loket layanan."),
    bad=("Budi Contoh menekankan pentingnya pelatihan di lingkungan kami.", "Ia berkata, saya siap."),
)
