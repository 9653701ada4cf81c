"""Victims of sexual crimes stay unnamed, and so does whatever leads to them."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import aged_persons, is_masked, marked_persons, persons_beside, traces
from kentongan.core.text.sentences import Span

_CRIME = re.compile(
    r"\b(?:pencabulan|cabul\w*|dicabuli|mencabuli|pemerkosaan|perkosaan|diperkosa|memperkosa|rudapaksa|dirudapaksa|"
    r"pelecehan seksual|kekerasan seksual|dilecehkan|persetubuhan|disetubuhi|menyetubuhi|asusila|TPKS|"
    r"eksploitasi seksual|perbudakan seksual|pemerkosa|inses)\b",
    re.IGNORECASE,
)
# "Sari (17) mengaku dicabuli": who suffers the deed is the victim, whether or not the word is there.
_SUFFERED = re.compile(r"\b(?:dicabuli|diperkosa|dirudapaksa|dilecehkan|disetubuhi|digauli)\b", re.IGNORECASE)
_VICTIM = re.compile(r"\b(?:korban\w*|penyintas)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:(?:salah (?:satu|seorang)|seorang|selaku|sebagai)\s)?(?:korban|penyintas)\b(?!\s(?:dari|pada)\s)",
    re.IGNORECASE,
)
_KIN_OF = re.compile(
    r"\b(?:ayah|ibu|orang tua|paman|bibi|kakak|adik|suami|istri)\s(?:kandung\s|tiri\s)?korban\b",
    re.IGNORECASE,
)
_FIX = "Hapus. Tulis “korban” saja, tanpa nama, inisial, umur pasti, sekolah, alamat, atau keluarga."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        if not _CRIME.search(text) or is_masked(text):
            continue
        for sentence in document.sentences(part):
            if _VICTIM.search(sentence.text):
                yield from _in_sentence(part, sentence)
            elif _SUFFERED.search(sentence.text):
                for hint in aged_persons(sentence.text):
                    yield _hit(part, sentence, hint.start, hint.end, "nama, inisial, atau umur")


def _in_sentence(part: str, sentence: Span) -> Iterator[Hit]:
    for role in (_ROLE, _KIN_OF):
        for hint in persons_beside(sentence.text, role, direct=True):
            yield _hit(part, sentence, hint.start, hint.end, "nama atau inisial")
    for hints in (marked_persons, aged_persons):
        for hint in hints(sentence.text):
            if _VICTIM.search(sentence.text[max(0, hint.start - 50) : hint.end + 50]):
                yield _hit(part, sentence, hint.start, hint.end, "nama, inisial, atau umur")
    for start, end, what in traces(sentence.text, _VICTIM):
        yield _hit(part, sentence, start, end, f"{what} korban")


def _hit(part: str, sentence: Span, start: int, end: int, what: str) -> Hit:
    said = f"Identitas korban kejahatan seksual: {what}. Naskah tidak boleh terbit."
    return Hit(part, sentence.start + start, sentence.start + end, said, _FIX)


RULE = Rule(
    id="dignity.victim_identity",
    title="Identitas korban kejahatan seksual dirahasiakan",
    clause="Kode Etik Jurnalistik pasal 5; UU 12/2022 TPKS; UU 31/2014 Perlindungan Saksi dan Korban",
    severity=Severity.BLOCK,
    check=_check,
    why="Nama korban yang terbit melukai korban untuk kedua kalinya dan tidak bisa ditarik kembali.",
    waivable=False,
    good=(
        "Narapidana kasus pencabulan itu mengikuti konseling. Korban didampingi LPSK.",
        "Penyuluhan pencegahan pencabulan bagi siswa SMP Negeri 3 Demo mengajak korban berani melapor.",
        {"headline": "Korban Pencabulan Didampingi Petugas Bapas Demo"},
        "Korban banjir, Budi Contoh (45), menerima bantuan dari Lapas Demo.",
        "Lapas Demo menyuluhkan pencegahan kekerasan seksual; korban dapat melapor, ujar Kepala Lapas, Budi Contoh.",
    ),
    bad=(
        "Kasus pencabulan itu menimpa korban berinisial BC.",
        "Kasus kekerasan seksual itu dilaporkan ibu korban, Siti Contoh.",
        "Korban pemerkosaan, BC (19), dirawat.",
        "Korban pencabulan itu siswi SMP Negeri 3 Demo.",
        "Korban persetubuhan adalah warga Desa Contoh.",
        "Melati (17) mengaku dicabuli tetangganya.",
    ),
)
