"""Account numbers of persons."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import NAME, may_be_name

_ACCOUNT = re.compile(
    r"\b(?:(?:no(?:mor|\.)?\s?)?rek(?:ening)?\b\.?|norek|virtual account|BCA|BRI|BNI|BSI|BTN|BJB|Mandiri|"
    r"Permata|Danamon|"
    r"CIMB(?: Niaga)?|DANA|OVO|GoPay|ShopeePay|LinkAja)"
    r"(?:\s(?:bank|BCA|BRI|BNI|BSI|BTN|BJB|Mandiri|Syariah|Niaga|nomor|no\.?|rek(?:ening)?\.?|atas nama|a\.n\.?|"
    r"milik(?:nya)?|pelaku|korban|istrinya|suaminya|[A-Z][a-z]+)){0,5}"
    r"[\s:.=(]{1,4}(?P<number>\d(?:[ .-]?\d){7,15})(?![\d/%])",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:kas negara|kas umum|PNBP|donasi|amal|infak|zakat|sumbangan|bantuan|BPBD|Baznas|PMI|yayasan|"
    r"koperasi|resmi|panitia|masjid|"
    r"Bendahara|simponi|billing|dompet)\b",
    re.IGNORECASE,
)

_OWNER = re.compile(
    rf"\)?,?\s(?:atas nama|a\.n\.?|milik)\s(?!(?:Yayasan|Koperasi|Panitia|Lapas|Rutan|Bendahara|Dharma|"
    rf"Masjid|PT|CV)\b)(?P<who>{NAME})"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for match in document.matches(part, _ACCOUNT):
            owner = _OWNER.match(document.parts[part], match.end())
            is_person = owner is not None and may_be_name(owner["who"])
            if is_person or not _OFFICIAL.search(document.sentence_at(part, match.start()).text):
                said = "Nomor rekening orang tidak diterbitkan."
                yield Hit(part, match.start("number"), match.end("number"), said, "Hapus nomornya.")


RULE = Rule(
    id="confidentiality.bank_account",
    title="Nomor rekening orang tidak diterbitkan",
    title_en="Account numbers of persons are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi pasal 4 (data keuangan pribadi)",
    severity=Severity.BLOCK,
    check=_check,
    why="Nomor rekening adalah data keuangan pribadi, dan dipakai untuk penipuan.",
    why_en="An account number is personal financial data, and is used for fraud.",
    waivable=False,
    good=(
        "Donasi disalurkan lewat rekening resmi yayasan 1234567890.",
        "BRI menyalurkan 1200 paket.",
        "Penyetoran PNBP ke rekening kas negara 1234567890.",
    ),
    bad=(
        "Uang dikirim ke rekening BCA 1234567890 milik istrinya.",
        "Transfer ke BRI 1234-01-567890-50-1.",
        "Korban mengirim uang ke DANA 081234567890.",
    ),
)
