"""Private telephone numbers; an office's own line is welcome when it is marked as one."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.spoken_digits import spoken_numbers
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_NUMBER = re.compile(
    r"(?<![\w+/.,-])(?P<mobile>(?:\(?\+?62\)?[ .-]{0,2}(?:\(0\)\s?)?|0)8[1-9](?:[ .–-]{0,2}\d){7,10})(?![\d/])|"
    r"(?<![\w+/.,-])(?P<line>(?:\(0[2-9]\d{1,2}\)|0[2-9]\d{1,2}[ -]|\+62[ -][2-9]\d{1,2}[ -])\s?\d{3,4}"
    r"(?:[ -]?\d{3,4}))(?!\d)"
)
_CHAT = re.compile(
    r"\b(?:wa\.me|api\.whatsapp\.com/send\?phone=|t\.me)[/=]?\+?(?P<number>\d{9,15})\b", re.IGNORECASE
)
_OFFICE = re.compile(
    r"\b(?:narahubung|call ?cent(?:er|re)|hotline|layanan|pengaduan|aduan|lapor\w*|kontak|hubungi|menghubungi|humas|"
    r"informasi lebih lanjut|WhatsApp (?:layanan|resmi|center)|WBS|posko|pusat panggilan|telepon kantor|"
    r"contact person|"
    r"piket|loket|PPID|sekretariat|pendaftaran|darurat|faksimile|faks?|SMS center)\b",
    re.IGNORECASE,
)
_OFFICE_AFTER = re.compile(
    r"[^\n.;]{0,4}\((?:narahubung|layanan|pengaduan|humas|posko|hotline|loket|kantor|WhatsApp (?:layanan|resmi))",
    re.IGNORECASE,
)
# Whose number it is, said outright; "keluarga dapat menghubungi layanan ..." is not meant.
_PRIVATE = re.compile(
    r"\b(?:istrinya|suaminya|ibunya|ayahnya|orang tuanya|keluarganya|anaknya|kakaknya|adiknya|(?:nomor|"
    r"no\.?) (?:pribadi|rumah|"
    r"ponsel (?:korban|pelaku|pelapor|saksi|narapidana|tahanan))|nomornya|ponselnya|milik\w*|"
    r"(?:istri|suami|ibu|ayah|keluarga|orang tua) (?:korban|narapidana|tahanan|warga binaan|almarhum\w*|"
    r"tersangka))\b",
    re.IGNORECASE,
)
# `telepon kantor (0274) 551234`, `nomor resmi layanan 0812...`: said outright, there is nothing left to ask.
_DECLARED = re.compile(
    r"\b(?:(?:telepon|telp\.?|faksimile|faks?) kantor|nomor resmi(?: layanan\w*| kantor| pengaduan)?|"
    r"nomor layanan resmi|nomor WhatsApp resmi)\W{0,3}$",
    re.IGNORECASE,
)
# Four groups of four are the number of an identity card, which another rule reports.
_IDENTITY = re.compile(r"(?<!\d)(?<!\d[ .-])\d{4}(?P<mark>[ .-])(?:\d{4}(?P=mark)){2}\d{4}(?!\d)")
_SAID = "Nomor telepon orang tidak diterbitkan."
_FIX = "Hapus, atau ganti dengan nomor layanan resmi berlabel “Narahubung”."
_SPOKEN_LENGTHS = range(10, 14)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    own = {_plain(number) for number in document.facts.public_phones}
    for part in document.prose:
        text = document.parts[part]
        for match in document.matches(part, _NUMBER):
            if _plain(match.group()) not in own and not _is_spared(text, match):
                yield _hit(part, text, match.start(), match.end(), is_line=match["mobile"] is None)
        for match in document.matches(part, _CHAT):
            if _plain(match["number"]) not in own:
                yield _hit(part, text, match.start(), match.end(), is_line=False)
        for spoken in spoken_numbers(document.words(part)):
            is_phone = spoken.digits.startswith(("08", "628")) and len(spoken.digits) in _SPOKEN_LENGTHS
            if is_phone and _plain(spoken.digits) not in own:
                yield _hit(part, text, spoken.start, spoken.end, is_line=False)


def _is_spared(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    card = _IDENTITY.match(text, max(0, start - 5))
    if card is not None and card.end() == match.end():
        return True
    return bool(_DECLARED.search(text, max(0, start - 40), start))


def _hit(part: str, text: str, start: int, end: int, *, is_line: bool) -> Hit:
    """A marked line of an office is advice, a landline that nobody marks a warning; any other number stops."""
    line = text[text.rfind("\n", 0, start) + 1 : start][-160:]
    is_private = _PRIVATE.search(line[-60:])
    if not is_private and (_OFFICE.search(line) or _OFFICE_AFTER.match(text, end)):
        said = "Pastikan nomor ini nomor layanan resmi, bukan nomor pribadi."
        return Hit(part, start, end, said, None, Severity.ADVISE)
    return Hit(part, start, end, _SAID, _FIX, Severity.WARN if is_line and not is_private else None)


def _plain(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return "0" + digits.removeprefix("62").removeprefix("0") if digits.startswith("62") else digits


RULE = Rule(
    id="confidentiality.phone",
    title="Nomor telepon pribadi tidak diterbitkan",
    title_en="Private telephone numbers are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Nomor pribadi yang terbit mengundang gangguan dan penipuan. Hapus, atau ganti dengan nomor "
        "layanan resmi berlabel."
    ),
    why_en=(
        "A private number in print invites harassment and fraud. Delete it, or give the official line "
        "with its label."
    ),
    waivable=False,
    good=(
        Document(
            {"body": "Layanan kunjungan 0812-3456-7890."},
            Facts(public_phones=frozenset({"+62 812 3456 7890"})),
        ),
        "Anggaran Rp081.234.567 dan nomor 12345.",
        "Telepon kantor (0274) 551234 buka pada hari kerja.",
        "Keadaan darurat: hubungi 112 atau layanan SAPA 129.",
    ),
    bad=(
        "Keluarga dapat dihubungi di 0812-3456-7890.",
        "Nomornya +62 812 3456 7890.",
        "Telepon rumahnya 0256 0793 0004.",
        "Pengaduan: 0812 3456 7890",
        "Chat ke wa.me/6281234567890.",
        "Nomornya nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol.",
    ),
)
