"""Parts that are listed with their total must add up to it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.number_words import figures
from kentongan.core.text.claims.quantities import PERCENT, Quantity
from kentongan.core.text.sentences import Span

_LISTS = re.compile(
    r"\b(?:terdiri (?:dari|atas)|dengan rincian|rinciannya|dengan komposisi|terbagi (?:atas|menjadi|dalam)|"
    r"yakni|yaitu)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s(?=\d)")
_REST = re.compile(r"\b(?:sisanya|selebihnya)\b", re.IGNORECASE)
# The whole after its parts: "30 narapidana dan 20 tahanan, total 50 orang".
_TOTAL = re.compile(r"\b(?:total(?:nya)?|jumlahnya|seluruhnya|keseluruhan(?:nya)?)\b", re.IGNORECASE)
# A total that is only about right needs no parts that make it up.
_ABOUT = re.compile(
    r"\b(?:lebih dari|kurang dari|sekitar|hampir|kurang lebih|sedikitnya|setidaknya|paling sedikit|minimal|nyaris|"
    r"melebihi)\s$",
    re.IGNORECASE,
)
_MOST_OF_A_WHOLE = 3
_OUT_OF = re.compile(r"\b[Dd]ari(?:\stotal|\sjumlah)?\s(?:sebanyak\s)?$")
# Words that make a number no plain part of the whole.
_NOT_PLAIN = re.compile(
    r"\b(?:setiap|tiap|per|masing-masing|antara lain|di antaranya|termasuk|termasuk pula|lebih|sekitar|kurang|hampir|"
    r"hingga|sampai|selama|usia|berusia|umur|tahun|bulan|hari|kali|kecuali|selain|ditambah|sebelumnya|naik|turun)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[,;:/]|\b(?:dan|serta|sedangkan|sementara)\b", re.IGNORECASE)
_LONGEST_JOINT = 90


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        numbers = document.quantities(part)
        if len(numbers) >= 3:
            before: list[Quantity] = []
            for sentence, own in _by_sentence(document.sentences(part), numbers):
                yield from _judge(part, document.parts[part], sentence, own, before)
                before = own


def _by_sentence(
    sentences: Sequence[Span], numbers: Sequence[Quantity]
) -> Iterator[tuple[Span, list[Quantity]]]:
    place = 0
    for sentence in sentences:
        own = []
        while place < len(numbers) and numbers[place].start < sentence.end:
            own.append(numbers[place])
            place += 1
        yield sentence, own


def _judge(
    part: str, text: str, sentence: Span, numbers: list[Quantity], before: list[Quantity]
) -> Iterator[Hit]:
    if len(numbers) < 2:
        return
    rest = _REST.search(sentence.text)
    lists = None if rest else _LISTS.search(sentence.text) or _COLON.search(sentence.text)
    totals = _TOTAL.search(sentence.text) if not rest and not lists else None
    if rest:
        total, parts = numbers[0], numbers[1:]
        if not _OUT_OF.search(text, sentence.start, total.start):
            return
    elif lists:
        cut = sentence.start + lists.start()
        totals = [number for number in numbers if number.start < cut]
        parts = [number for number in numbers if number.start > cut]
        if not totals and lists.start() == 0:
            totals = before
        if not totals:
            return
        total = totals[-1]
    elif (
        totals
        and len(numbers) >= 3
        and numbers[-2].end <= sentence.start + totals.start() < numbers[-1].start
    ):
        total, parts = numbers[-1], numbers[:-1]
    else:
        yield from _too_many(part, text, sentence, numbers)
        return
    if _is_plain_list(text, sentence, total, parts):
        yield from _compare(part, total, parts)


def _too_many(part: str, text: str, sentence: Span, numbers: list[Quantity]) -> Iterator[Hit]:
    """`Dari 30 klien, 18 orang bekerja, 7 orang bersekolah, dan 8 orang mencari kerja`: some may go unnamed."""
    total, parts = numbers[0], numbers[1:]
    if len(parts) < _MOST_OF_A_WHOLE or not _OUT_OF.search(text, sentence.start, total.start):
        return
    if sum(one.value for one in parts) > total.value and _is_plain_list(text, sentence, total, parts):
        yield from _compare(part, total, parts)


def _is_plain_list(text: str, sentence: Span, total: Quantity, parts: list[Quantity]) -> bool:
    if len(parts) < 2 or not _same_kind(total, parts) or _ABOUT.search(text, sentence.start, total.start):
        return False
    stretch = text[max(sentence.start, min(total.start, parts[0].start)) : sentence.end]
    if _NOT_PLAIN.search(stretch):
        return False
    joints = (text[left.end : right.start] for left, right in pairwise(parts))
    return all(len(joint) <= _LONGEST_JOINT and _JOINT.search(joint) for joint in joints)


def _same_kind(total: Quantity, parts: list[Quantity]) -> bool:
    """All of them people, or all of them the same thing (the last parts may leave its name out)."""
    if total.noun == PERCENT:
        return False
    if total.counts_people:
        return all(one.counts_people for one in parts)
    return bool(total.noun) and all(one.noun == total.noun for one in parts)


def _compare(part: str, total: Quantity, parts: list[Quantity]) -> Iterator[Hit]:
    sum_of = sum(one.value for one in parts)
    if total.decimals or any(one.decimals for one in parts) or sum_of == total.value:
        return
    working = " + ".join(figures(one.value) for one in parts)
    said = (
        f"Rincian tidak cocok dengan jumlahnya: {working} = {figures(sum_of)}, bukan {figures(total.value)}."
    )
    yield Hit(part, total.start, total.end, said, "Periksa jumlah dan rinciannya pada data asal.")


RULE = Rule(
    id="accuracy.sums",
    title="Rincian cocok dengan jumlahnya",
    title_en="Parts add up to their total",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.WARN,
    check=_check,
    why="Angka yang tidak cocok dengan rinciannya membuat pembaca meragukan semua angka lain.",
    why_en="A total that its own parts contradict makes readers doubt every other number.",
    good=(
        "Sebanyak 120 warga binaan terdiri dari 80 laki-laki dan 40 perempuan ikut.",
        "Dari 100 narapidana, 60 orang bebas bersyarat dan sisanya 40 orang cuti bersyarat.",
        "Ada 30 narapidana dan 20 tahanan yang ikut, total 50 orang.",
        "Lebih dari 70 tamu datang, yakni 40 tamu pagi dan 33 tamu sore.",
        "Dari 30 klien, 12 orang bekerja, 7 orang bersekolah, dan 8 orang mencari kerja.",
        "Panen menghasilkan 370 kilogram sayur: 150 kilogram kangkung, 120 kilogram bayam, dan 100 kilogram sawi.",
        "Peserta berjumlah 150 orang yang terdiri dari 3 regu dan 2 kelas.",
        "Sebanyak 30 petugas, antara lain terdiri dari 5 pegawai dan 6 pegawai baru, hadir.",
    ),
    bad=(
        "Sebanyak 120 warga binaan, terdiri dari 80 laki-laki dan 30 perempuan, ikut.",
        "Sebanyak 50 orang ikut. Terdiri atas 20 petugas, 20 pegawai, dan 15 tahanan.",
        "Dari 100 narapidana, 60 orang bebas bersyarat dan sisanya 30 orang cuti bersyarat.",
        "Ada 30 narapidana dan 20 tahanan yang ikut, total 40 orang.",
        "Dari 30 klien, 18 orang bekerja, 7 orang bersekolah, dan 8 orang mencari kerja.",
        "Panen menghasilkan 400 kilogram sayur: 150 kilogram kangkung, 120 kilogram bayam, dan 100 kilogram sawi.",
    ),
)
