"""A child in conflict with the law, a child victim, a child witness: nobody may learn who it is.

The one mistake that cannot be corrected afterwards, hence a hard stop that nobody at the desk can waive.
"""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import (
    NAME,
    aged_persons,
    is_masked,
    marked_persons,
    may_be_name,
    persons_beside,
    traces,
)
from kentongan.core.text.sentences import Span

# Words that put a child before the law; "anak" alone is anybody's child.
_CHILD = re.compile(
    r"\b(?:anak binaan|andikpas|anak didik pemasyarakatan|anak (?:yang )?ber(?:hadapan|konflik) dengan hukum|ABH|"
    r"anak (?:sebagai )?(?:pelaku|korban|saksi)|(?:pelaku|korban|saksi) anak|anak (?:pidana|negara)|"
    r"narapidana anak|napi anak|tahanan anak|klien anak|anak di bawah umur|pelaku (?:yang )?masih di bawah umur|"
    r"diversi|penghuni LPKA|anak LPKA)\b",
    re.IGNORECASE,
)
_ONE_CHILD = re.compile(
    r"\b(?:salah (?:satu|seorang)|seorang|perwakilan|mewakili(?: para)?)\s(?:peserta\s|dari\s)?(?:anak "
    r"binaan|andikpas|ABH|"
    r"anak didik(?: pemasyarakatan)?|anak berhadapan dengan hukum|anak|pelaku anak|klien anak|korban anak)\b"
    r"(?:\s(?:LPKA|Bapas|asal)(?:\sKelas\s[I12]+)?(?:\s[A-Z][a-z]+){0,2})?|"
    r"\b(?:andikpas|anak binaan|ABH)(?=,\s[A-Z][a-z]+\s?[,(]|\s[A-Z]{2,3}\s?\()",
    re.IGNORECASE,
)
_ANY_CHILD = re.compile(r"\banak\b", re.IGNORECASE)
_FROM_LPKA = re.compile(rf"\b(?P<who>{NAME})\s(?:dari|asal|siswa|penghuni)\sLPKA\b")
_ADULT = 18
_FIX = "Hapus. Tulis “seorang anak binaan” saja, tanpa nama, inisial, umur pasti, sekolah, alamat, atau orang tua."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    at_lpka = (document.facts.unit_type or "").lower() in ("lpka", "lpas")
    for part in document.prose:
        text = document.parts[part]
        yield from _from_lpka(part, text)
        if not (at_lpka or _CHILD.search(text)):
            continue
        spans = document.sentences(part)
        for place, sentence in enumerate(spans):
            near = sentence.text if place == 0 else f"{spans[place - 1].text} {sentence.text}"
            is_about_child = _CHILD.search(near) or (at_lpka and _ANY_CHILD.search(near))
            if is_about_child and not is_masked(near):
                yield from _in_sentence(part, sentence, names_child=bool(_CHILD.search(sentence.text)))


def _from_lpka(part: str, text: str) -> Iterator[Hit]:
    """`diraih Bintang dari LPKA Demo`: a child or an officer, which only a person can tell."""
    for match in _FROM_LPKA.finditer(text):
        if may_be_name(match["who"]):
            said = "Nama orang dari LPKA: pastikan ini bukan nama anak."
            yield Hit(part, match.start("who"), match.end("who"), said, _FIX, Severity.WARN)


def _in_sentence(part: str, sentence: Span, *, names_child: bool) -> Iterator[Hit]:
    for hint in aged_persons(sentence.text):
        if hint.age is not None and hint.age < _ADULT:
            yield _hit(part, sentence, hint.start, hint.end, "nama atau inisial dan umur anak")
    for hint in persons_beside(sentence.text, _ONE_CHILD):
        yield _hit(part, sentence, hint.start, hint.end, "nama atau inisial anak")
    if not names_child:
        return
    for hint in marked_persons(sentence.text):
        yield _hit(part, sentence, hint.start, hint.end, "nama atau inisial anak")
    for start, end, what in traces(sentence.text, _CHILD):
        yield _hit(part, sentence, start, end, f"{what} anak")


def _hit(part: str, sentence: Span, start: int, end: int, what: str) -> Hit:
    said = f"Identitas anak: {what}. Naskah tidak boleh terbit."
    return Hit(part, sentence.start + start, sentence.start + end, said, _FIX)


RULE = Rule(
    id="dignity.child_identity",
    title="Identitas anak dirahasiakan",
    clause="UU 11/2012 SPPA pasal 19 dan 97; Pedoman Pemberitaan Ramah Anak (Dewan Pers, 2019)",
    severity=Severity.BLOCK,
    check=_check,
    why="Anak berhak memulai lagi tanpa dikenali. Pelanggaran diancam pidana penjara sampai lima tahun.",
    waivable=False,
    good=(
        "Sebanyak 20 Anak Binaan LPKA Kelas II Demo mengikuti ujian Paket C, ujar Kepala LPKA, Budi Contoh.",
        "“Saya ingin jadi guru,” kata seorang Anak Binaan.",
        "Salah satu Anak Binaan, Bintang (nama samaran), mengaku senang.",
        "Petugas Lapas Demo, Budi Contoh (45), menerima penghargaan.",
        "LPKA Demo bekerja sama dengan SMP Negeri 3 Demo membuka kelas bagi Anak Binaan.",
        "Anak Binaan Muslim mengikuti tadarus di LPKA Bandung.",
        "Siswa SMP Negeri 3 Demo dan warga Desa Contoh mengunjungi Anak Binaan.",
        {"headline": "Salah Satu Anak Binaan Ikut Ujian Paket C"},
    ),
    bad=(
        "Salah satu Anak Binaan, Bintang, mengaku senang.",
        "“Saya ingin jadi guru,” kata Bintang, salah seorang anak binaan.",
        "Anak Binaan berinisial BC mendapat remisi.",
        "Anak berhadapan dengan hukum itu adalah siswa SMP Negeri 3 Demo.",
        "Anak binaan itu warga Desa Contoh.",
        "Pelaku anak, BC (15), menjalani diversi.",
        Document({"body": "Anak bernama Bintang (16) tampil menyanyi."}, Facts(unit_type="lpka")),
    ),
)
