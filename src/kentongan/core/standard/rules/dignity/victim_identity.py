"""Victims of sexual crimes stay unnamed, and so does whatever leads to them."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.covering import Covered
from kentongan.core.privacy.identity import Cast, identifying
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
_OF_CRIME = (
    r"(?:\s(?:pencabulan|pemerkosaan|perkosaan|persetubuhan|pelecehan(?: seksual)?|kekerasan seksual|"
    r"rudapaksa|asusila|itu|"
    r"tersebut|ini)\b){0,3}"
)
_VICTIM = re.compile(r"\b(?:korban\w*|penyintas)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:(?:salah (?:satu|seorang)|seorang|selaku|sebagai)\s)?(?:korban|penyintas)\b(?!\s(?:dari|pada)\s)"
    + _OF_CRIME,
    re.IGNORECASE,
)
_KIN_OF = re.compile(
    r"\b(?:ayah|ibu|orang tua|paman|bibi|kakak|adik|suami|istri)\s(?:kandung\s|tiri\s)?korban\b" + _OF_CRIME,
    re.IGNORECASE,
)
# The victim, and whoever else a story tells of.
_CAST = Cast(
    one=re.compile(
        r"\b(?:(?<!para )korban(?:nya)?(?! banjir| gempa| kecelakaan)|penyintas|(?:gadis|remaja|bocah|"
        r"siswi|perempuan|mahasiswi|santriwati|anak)\s"
        r"(?:itu|tersebut|ini|malang|berusia|berinisial|bernama|di bawah umur))\b",
        re.IGNORECASE,
    ),
    others=re.compile(
        r"\b(?:kepala|petugas|guru|dokter|psikolog|pembimbing|penyidik|polisi|polres\w*|kapol\w+|kasat|"
        r"hakim|jaksa|ketua|menteri|direktur|"
        r"para|pelaku|tersangka|terdakwa|terduga|terpidana|narapidana|tahanan|warga binaan|klien|relawan|"
        r"pengacara|camat|"
        r"lurah|pengurus|penyuluhan|pencegahan|sosialisasi|seorang (?:pria|laki-laki|lelaki|guru|petugas))\b",
        re.IGNORECASE,
    ),
)
_FIX = "Hapus. Tulis “korban” saja, tanpa nama, inisial, umur pasti, sekolah, alamat, atau keluarga."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    about = [part for part in document.prose if document.holds(part, _CRIME)]
    if not about:
        return
    found = [hit for part in about for hit in _in_part(document, part)]
    yield from found
    covered = {
        part: Covered((hit.start, hit.end) for hit in found if hit.part == part) for part in document.prose
    }
    for hit in _by_combination(document):
        if not covered[hit.part].touches(hit.start, hit.end):
            yield hit


def _by_combination(document: Document) -> Iterator[Hit]:
    """Initials here, a school there, a village under a photograph: together they say who it is."""
    masked = any(is_masked(document.parts[part]) for part in document.prose)
    for clue in identifying({p: document.sentences(p) for p in document.prose}, _CAST, masked=masked):
        said = f"Identitas korban dari gabungan keterangan: {clue.what}. Naskah tidak boleh terbit."
        yield Hit(clue.part, clue.start, clue.end, said, _FIX)


def _in_part(document: Document, part: str) -> Iterator[Hit]:
    if is_masked(document.parts[part]):
        return
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
    title_en="The identity of victims of sexual crimes is kept secret",
    clause="Kode Etik Jurnalistik pasal 5; UU 12/2022 TPKS; UU 31/2014 Perlindungan Saksi dan Korban",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Nama korban yang terbit melukai korban untuk kedua kalinya dan tidak bisa ditarik kembali. Tulis"
        " “korban” saja, tanpa petunjuk apa pun."
    ),
    why_en=(
        "A victim's name in print wounds a second time and cannot be taken back. Write “korban” and "
        "nothing that leads to the person."
    ),
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
        "Narapidana kasus pencabulan itu menyesal.\n\nKorban kini bersekolah lagi di SMP Negeri 3 "
        "Demo.\n\nIa tinggal di Desa Contoh.",
    ),
)
