"""The newsroom reports; "kami", "kita" and "saya" belong to the people it quotes."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.words import Word

_FIRST = {
    "kami": "Lapas, Rutan, atau jajarannya",
    "kita": "sebut siapa",
    "saya": "ia, atau jadikan kutipan langsung",
}
_CONTACT = re.compile(r"\b(?:hubungi|menghubungi|ikuti|kunjungi|situs|akun|kontak)\s*$", re.IGNORECASE)


# A statement, a notice or a letter, in which the office speaks for itself; a story opens with its place instead.
_OWN_VOICE = re.compile(
    r"\W*(?:(?:klarifikasi|pernyataan|tanggapan|hak jawab|permohonan maaf|permintaan maaf|pengumuman|pemberitahuan)"
    r"\b[^.:\n]{0,80}[.:\n]|(?:kepada )?yth\b|selamat (?:pagi|siang|sore|malam|datang)\b|assalamu|salam\b|rekan\b|"
    r"bapak (?:dan|/) ?ibu\b|mohon\b|izin\b|lapor\b|halo\b|undangan (?:peliputan|liputan|pers)\b)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:[Hh]ormat (?:saya|kami)|[Ss]alam(?: hormat| hangat)?),\s[A-Z]")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    if _is_own_voice(document):
        return
    for part in document.story:
        for word in document.words(part):
            if word.lower in _FIRST and not _is_excused(document, part, word):
                said = f"“{word.text}” di luar kutipan: naskah berita tidak memakai orang pertama."
                yield Hit(part, word.start, word.end, said, _FIRST[word.lower])


def _is_own_voice(document: Document) -> bool:
    if document.dateline is not None:
        return False
    return bool(_OWN_VOICE.match(document.body)) or document.holds("body", _SIGNED)


def _is_name(text: str, word: Word) -> bool:
    """`grup band Kita Bisa`: a capital within the sentence, with another beside it."""
    within = text[max(0, word.start - 2) : word.start]
    beside = text[word.end : word.end + 2]
    return (
        word.text[0].isupper()
        and len(within) == 2
        and within[0].isalnum()
        and within[1] == " "
        and beside[:1] == " "
        and beside[1:].isupper()
    )


def _is_excused(document: Document, part: str, word: Word) -> bool:
    offset = word.start
    if part != "headline" and _is_name(document.parts[part], word):
        return True
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
    good=(
        "“Kami siap,” ujar Budi Contoh.",
        "Untuk pengaduan, hubungi kami di loket layanan.",
        "Grup band Kita Bisa tampil di aula.",
        "Pernyataan resmi Lapas Demo. Kami turut berduka atas banjir yang menimpa warga.",
        "Yth. rekan redaksi, berikut bahan dari Lapas Demo. Warga binaan kami membuka kios.",
    ),
    bad=(
        "Budi Contoh menekankan pentingnya pelatihan di lingkungan kami.",
        "Ia berkata, saya siap.",
        "Demo, INFO_PAS – Mohon doa seluruh warga bagi kelancaran lomba. Kita menanam seratus pohon.",
    ),
)
