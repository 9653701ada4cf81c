"""A transfer that is still to come: its way, hour and vehicle stay inside."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.dates import resolve
from kentongan.core.text.sentences import Span

_MOVE = re.compile(
    r"\b(?:dipindah(?:kan)?|memindahkan|(?:ber)?pindah(?=\s(?:ke|menuju)\b)|p(?:em|erp)indahan(?:nya)?|dilayar(?:kan)?|melayarkan|diboyong|digeser|"
    r"diberangkatkan|"
    r"pelimpahan|dilimpahkan|pengawalan|"
    r"(?<=akan )(?:diangkut|dibawa|diterbangkan|diseberangkan)|(?<=bakal )(?:diangkut|dibawa))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:narapidana|tahanan|warga binaan|WBP|napi|anak binaan|terpidana|teroris|napiter|andikpas)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:akan|bakal|segera|rencananya|direncanakan|dijadwalkan|besok|lusa|nanti malam|malam ini|pekan depan|"
    r"minggu depan|bulan depan|menunggu)\b",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\b(?:(?:ke|menuju|tujuan)\s(?:Lapas|Rutan|LPKA|Nusakambangan|Lembaga|Pulau|[A-Z][a-z]+)|"
    r"pukul\s\d|jam\s\d|dini hari|besok|lusa|malam ini|nanti malam|pekan depan|Senin|Selasa|Rabu|Kamis|"
    r"Jumat|Sabtu|Minggu|"
    r"(?:melalui|lewat|via)\s(?:jalur|jalan|tol|Tol|laut|udara|darat|pelabuhan|Pelabuhan|bandara|Bandara|"
    r"Dermaga|rute)|"
    r"(?:menggunakan|naik|memakai|dengan)\s(?:\w+\s){0,2}?(?:bus|truk|mobil|kapal|feri|pesawat|transpas|kendaraan))"
)
# `bus berangkat subuh membawa 15 tahanan`: a printed day or a word of the past makes it a report.
_CONVOY = re.compile(
    r"\b(?:bus|truk|kapal|kendaraan|rombongan|mobil)\s(?:\w+\s){0,3}?(?:berangkat|bertolak|akan|melintas)\s"
    r"(?:\w+\s){0,5}?"
    r"(?:membawa|mengangkut)\s(?:\w+\s){0,2}?(?:tahanan|narapidana|warga binaan|WBP|napi)\b",
    re.IGNORECASE,
)
# `pemindahan berlangsung Senin malam melalui pelabuhan timur`: what has been has its date beside it.
_UNDATED = re.compile(
    r"\b(?:p(?:em|erp)indahan|pelayaran|pengawalan)\s(?:\w+\s){0,6}?(?:berlangsung|dilakukan|dimulai|digelar|dilaksanakan)\s"
    r"(?:pada\s)?(?:hari\s)?(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\s"
    r"(?:(?:dini hari|pagi|siang|sore|malam|subuh)\s)?(?:melalui|lewat|via|menggunakan|naik|memakai)\b",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\b(?:hasil|karya|produk|barang|panen|kerajinan|rumah sakit|RSUD|puskesmas|jenazah)\b", re.IGNORECASE
)
_ROUTE = re.compile(
    r"\b(?:rute|jalur|jam|waktu|jadwal)\s(?:keberangkatan\s)?(?:pemindahan|pengawalan|pelayaran)\s"
    r"(?:narapidana|tahanan|"
    r"warga binaan|WBP|napi)?|\b(?:bus|rombongan|kendaraan)\s(?:pemindahan|pengawalan)\s(?:\w+\s){0,3}?"
    r"(?:akan\s)?(?:berangkat|melintas|melewati|melalui)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:telah|sudah|berhasil|kemarin|usai|setelah|selesai|sebelumnya)\s(?:\w+\s){0,2}?(?:di|me|"
    r"pe)?\w*(?:pindah|layar|kawal)",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:telah|sudah|kemarin|tadi|usai|setelah)\b|\(\d{1,2}/\d{1,2}", re.IGNORECASE)
_SOON = 45
_SAID = "Pemindahan yang belum selesai: tujuan, waktu, rute, dan kendaraannya tidak diterbitkan."
_FIX = "Hapus, atau terbitkan setelah pemindahan selesai."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        told = set()
        for match in (
            found for kind in (_ROUTE, _CONVOY, _UNDATED) for found in document.matches(part, kind)
        ):
            sentence = document.sentence_at(part, match.start())
            is_report = match.re is _CONVOY and _PAST.search(sentence.text)
            if match.re is _UNDATED and (_PAST.search(match.group()) or not _PEOPLE.search(sentence.text)):
                continue
            if not (is_report or _DONE.search(sentence.text)):
                told.add(sentence.start)
                yield Hit(part, match.start(), match.end(), _SAID, _FIX)
        for match in document.matches(part, _MOVE):
            sentence = document.sentence_at(part, match.start())
            if sentence.start not in told and _gives_away(document, part, sentence, match):
                told.add(sentence.start)
                yield Hit(part, match.start(), match.end(), _SAID, _FIX)


def _gives_away(document: Document, part: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the sentence tells how people in custody will be moved, by its words or by a date to come."""
    near = document.parts[part][max(0, sentence.start - 200) : sentence.start] if sentence.start else ""
    if match.group().lower() in ("diangkut", "dibawa") and _THINGS.search(sentence.text):
        return False
    if not (_PEOPLE.search(sentence.text) or _PEOPLE.search(near[-120:])):
        return False
    before = sentence.text[: match.start() - sentence.start]
    if _has_day_to_come(document, part, sentence):
        return True
    is_near = _TO_COME.search(before[-40:]) or _TO_COME.search(
        sentence.text[match.end() - sentence.start :][:40]
    )
    return bool(is_near and not _DONE.search(sentence.text) and _DETAIL.search(sentence.text))


def _has_day_to_come(document: Document, part: str, sentence: Span) -> bool:
    """A day within the next weeks; one farther off is a mistyped year, and another rule's."""
    newest = document.published or document.today
    if newest is None:
        return False
    mentions = document.dates(part)
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
    days = [dated[0] for mention in mentions[first:last] if (dated := resolve(mention, anchor=newest))]
    return any(0 < (day - newest).days <= _SOON for day in days)


RULE = Rule(
    id="confidentiality.transfer_route",
    title="Pemindahan yang belum selesai dirahasiakan",
    title_en="A transfer still to come stays secret",
    clause="UU 14/2008 KIP pasal 17 (informasi dikecualikan); standar pengawalan",
    severity=Severity.BLOCK,
    check=_check,
    why="Rute, waktu, dan kendaraan yang bocor membahayakan pengawal, warga binaan, dan pengguna jalan.",
    why_en="A leaked route, hour or vehicle endangers the escort, the inmates and everybody on the road.",
    waivable=False,
    good=(
        "Dua narapidana telah dipindahkan ke Lapas Demo dengan bus.",
        "Pemindahan 20 narapidana berlangsung Senin (24/9) melalui pelabuhan timur.",
        "Pemindahan 20 narapidana telah dilakukan Senin malam melalui pelabuhan timur.",
        "Kepala Lapas akan memindahkan ruang layanan ke gedung baru.",
        "Sebanyak 30 narapidana dipindahkan ke Nusakambangan, Selasa (24/9).",
    ),
    bad=(
        "Sepuluh narapidana akan dipindahkan ke Nusakambangan.",
        "Rute pemindahan narapidana melewati jalur pantai.",
        "Pemindahan 20 narapidana berlangsung Senin malam melalui pelabuhan timur.",
        {"headline": "Dua Puluh Narapidana Segera Pindah ke Pulau"},
        "Para tahanan dijadwalkan dipindahkan besok pukul 03.00 WIB memakai dua bus.",
    ),
)
