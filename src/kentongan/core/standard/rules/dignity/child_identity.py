"""A child in conflict with the law, a child victim, a child witness: nobody may learn who it is.

The one mistake that cannot be corrected afterwards, hence a hard stop that nobody at the desk can waive.
"""

import re
from collections.abc import Iterator

from kentongan.core.privacy.covering import Covered
from kentongan.core.privacy.identity import Cast, identifying
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
    r"(?:tersangka|terdakwa|terpidana) anak|anak (?:tersangka|terdakwa)|narapidana anak|napi anak|tahanan "
    r"anak|klien anak|anak di bawah umur|pelaku (?:yang )?masih di bawah umur|"
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
_SPOKEN = re.compile(
    rf"\b(?:kata|ujar|tutur|ucap|ungkap|cerita|kisah|aku|jawab)\s(?P<who>{NAME}|[A-Z]{{2,3}}),?\s(?:\(\d+\)\s?,?\s?)?"
    r"(?:seorang\s|salah (?:satu|seorang)\s)?(?i:anak binaan|andikpas|ABH|anak LPKA|penghuni LPKA|anak didik)\b"
)
# "Bintang, anak binaan LPKA Demo, menerima piala" under a photograph.
_CAPTIONED = re.compile(rf"(?P<who>{NAME}|[A-Z]{{2,3}}),\s(?:seorang\s)?(?i:anak binaan|andikpas|ABH)\b")
# "terbaik adalah Rangga, anak binaan yang baru berlatih": after other words the name may be the teacher's.
_APPOSED = re.compile(
    rf"\b(?i:adalah|ialah|yaitu|yakni|diraih|dimenangkan|bernama|jatuh kepada)\s(?P<who>{NAME}),\s"
    r"(?:seorang\s|salah (?:satu|seorang)\s)?(?i:anak binaan|andikpas|ABH)\b"
)
_FROM_LPKA = re.compile(rf"\b(?P<who>{NAME})\s(?:dari|asal|siswa|penghuni)\sLPKA\b")
# One child, and whoever else a story tells of: the clues of the others are not the child's.
_CAST = Cast(
    one=re.compile(
        r"\b(?:(?:seorang|salah (?:satu|seorang))\s(?:\w+\s){0,2}?(?:anak\w*|remaja|bocah|pelajar|siswa|"
        r"siswi|santri|ABH|"
        r"andikpas|gadis|korban anak|pelaku anak)|(?:anak|remaja|bocah|pelajar|siswa|siswi|santri|gadis|"
        r"andikpas|anak binaan|ABH|"
        r"korban)\s(?:itu|tersebut|ini|berinisial|bernama|berusia|yang (?:masih|baru))|pelaku anak|"
        r"anak (?:pelaku|korban|saksi)|"
        r"korban anak|anak (?:yang )?ber(?:hadapan|konflik) dengan hukum|ABH|(?:anak|remaja|"
        r"bocah) \d{1,2} tahun|sang anak)\b",
        re.IGNORECASE,
    ),
    others=re.compile(
        r"\b(?:kepala|petugas|guru|dokter|psikolog|pembimbing|penyidik|polisi|kapol\w+|kasat|hakim|jaksa|"
        r"ketua|menteri|direktur|"
        r"para|mengunjungi|kunjungan|bekerja sama|kerja sama|tersangka|terdakwa|terduga|narapidana|relawan|pengacara|"
        r"camat|lurah|pengurus|mahasiswa|siswa-siswi|\d+ (?:siswa|anak|pelajar|orang|warga))\b",
        re.IGNORECASE,
    ),
)
_ADULT = 18
_FIX = "Hapus. Tulis “seorang anak binaan” saja, tanpa nama, inisial, umur pasti, sekolah, alamat, atau orang tua."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    at_lpka = (document.facts.unit_type or "").lower() in ("lpka", "lpas")
    found = [hit for part in document.prose for hit in _in_part(document, part, at_lpka=at_lpka)]
    yield from found
    covered = {
        part: Covered((hit.start, hit.end) for hit in found if hit.part == part) for part in document.prose
    }
    for hit in _by_combination(document, at_lpka=at_lpka):
        if not covered[hit.part].touches(hit.start, hit.end):
            yield hit


def _in_part(document: Document, part: str, *, at_lpka: bool) -> Iterator[Hit]:
    text = document.parts[part]
    yield from _from_lpka(part, text)
    if not (at_lpka or document.holds(part, _CHILD)):
        return
    spans = document.sentences(part)
    for place, sentence in enumerate(spans):
        near = sentence.text if place == 0 else f"{spans[place - 1].text} {sentence.text}"
        is_about_child = _CHILD.search(near) or (at_lpka and _ANY_CHILD.search(near))
        if is_about_child and not is_masked(near):
            yield from _in_sentence(part, sentence, names_child=bool(_CHILD.search(sentence.text)))


def _by_combination(document: Document, *, at_lpka: bool) -> Iterator[Hit]:
    """Initials here, a school there, a village under a photograph: together they say who the child is."""
    parts = [part for part in document.prose if at_lpka or document.holds(part, _CHILD)]
    if not parts:
        return
    masked = any(is_masked(document.parts[part]) for part in document.prose)
    for clue in identifying({p: document.sentences(p) for p in document.prose}, _CAST, masked=masked):
        said = f"Identitas anak dari gabungan keterangan: {clue.what}. Naskah tidak boleh terbit."
        yield Hit(clue.part, clue.start, clue.end, said, _FIX)


def _from_lpka(part: str, text: str) -> Iterator[Hit]:
    """`diraih Bintang dari LPKA Demo`: a child or an officer, which only a person can tell."""
    for match in _FROM_LPKA.finditer(text) if "LPKA" in text else ():
        if may_be_name(match["who"]):
            said = "Nama orang dari LPKA: pastikan ini bukan nama anak."
            yield Hit(part, match.start("who"), match.end("who"), said, _FIX, Severity.WARN)


def _in_sentence(part: str, sentence: Span, *, names_child: bool) -> Iterator[Hit]:
    for hint in aged_persons(sentence.text):
        if hint.age is not None and hint.age < _ADULT:
            yield _hit(part, sentence, hint.start, hint.end, "nama atau inisial dan umur anak")
    captioned = _CAPTIONED.match(sentence.text) if part.startswith("caption") else None
    for match in (*_SPOKEN.finditer(sentence.text), *filter(None, [captioned])):
        if may_be_name(match["who"]):
            yield _hit(part, sentence, match.start("who"), match.end("who"), "nama atau inisial anak")
    for hint in persons_beside(sentence.text, _ONE_CHILD):
        yield _hit(part, sentence, hint.start, hint.end, "nama atau inisial anak")
    if not names_child:
        return
    for match in _APPOSED.finditer(sentence.text):
        if may_be_name(match["who"]):
            yield _hit(part, sentence, match.start("who"), match.end("who"), "nama anak")
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
    title_en="The identity of children is kept secret",
    clause="UU 11/2012 SPPA pasal 19 dan 97; Pedoman Pemberitaan Ramah Anak (Dewan Pers, 2019)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Anak berhak memulai lagi tanpa dikenali. Pelanggaran diancam pidana penjara sampai lima tahun. "
        "Hapus nama, inisial, umur, sekolah, dan desanya."
    ),
    why_en=(
        "A child has the right to begin again unknown. The law punishes disclosure with up to five years "
        "in prison. Delete name, initials, age, school and village."
    ),
    waivable=False,
    good=(
        "Menurut Budi Contoh, anak binaan yang lulus akan tampil lagi.",
        "Sebanyak 20 Anak Binaan LPKA Kelas II Demo mengikuti ujian Paket C, ujar Kepala LPKA, Budi Contoh.",
        "“Saya ingin jadi guru,” kata seorang Anak Binaan.",
        "Salah satu Anak Binaan, Bintang (nama samaran), mengaku senang.",
        "Petugas Lapas Demo, Budi Contoh (45), menerima penghargaan.",
        "LPKA Demo bekerja sama dengan SMP Negeri 3 Demo membuka kelas bagi Anak Binaan.",
        "Anak Binaan Muslim mengikuti tadarus di LPKA Bandung.",
        "Siswa SMP Negeri 3 Demo dan warga Desa Contoh mengunjungi Anak Binaan.",
        {"headline": "Salah Satu Anak Binaan Ikut Ujian Paket C"},
        "Seorang Anak Binaan lulus ujian. Kepala SMP Negeri 3 Demo, Budi Contoh, warga Desa Contoh, ikut senang.",
    ),
    bad=(
        "Pemain biola terbaik adalah Rangga, anak binaan yang baru berlatih enam bulan.",
        "Salah satu Anak Binaan, Bintang, mengaku senang.",
        "“Saya ingin jadi guru,” kata Bintang, salah seorang anak binaan.",
        "Anak Binaan berinisial BC mendapat remisi.",
        "Anak berhadapan dengan hukum itu adalah siswa SMP Negeri 3 Demo.",
        "Anak binaan itu warga Desa Contoh.",
        "Pelaku anak, BC (15), menjalani diversi.",
        "Pelaku anak itu menjalani diversi.\n\nSehari-hari ia bersekolah di SMP Negeri 3 Demo.\n\nIa "
        "tinggal di Desa Contoh.",
        {
            "body": "Polisi menyerahkan pelaku anak berinisial BC kepada Bapas Demo.",
            "caption_1": "Ruang kelas SMP Negeri 3 Demo, tempat anak itu belajar.",
        },
        Document({"body": "Anak bernama Bintang (16) tampil menyanyi."}, Facts(unit_type="lpka")),
    ),
)
