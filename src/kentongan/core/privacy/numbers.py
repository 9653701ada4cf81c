"""Numbers and addresses of machines that lead to one person: NIK, phones, mail, plates, registrations."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.kinds import Kind, Span

PLATE_AREAS = (
    "A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z|AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|"
    "DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB"
)
EMAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|\sat\s)\s?[\w-]{1,63}(?:(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?)[\w-]{2,63}){1,4}",
    re.IGNORECASE,
)
_NIK = re.compile(r"(?<!\d)(?:\d[ .-]?){15}\d(?!\d)")
_CALLED_NIK = re.compile(
    r"\b(?:NIK|No(?:mor|\.)?\s?(?:KTP|KK|identitas)|KTP|KK)\b[\s:.=]{0,4}(?:saya|nya|adalah)?[\s:]{0,2}"
    r"(?P<that>\d[\d .-]{7,24}\d)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d/])(?:\(?\+?62\)?|0)[\s.-]?8\d{1,2}(?:[\s.-]?\d{2,5}){2,4}(?!\d)"
    r"|(?<![\d/])\(?0\d{2,3}\)?[\s-]\d{3,4}[\s-]?\d{3,4}(?!\d)"
)
_CALLED_PHONE = re.compile(
    r"\b(?:hp|h\.p|wa|whatsapp|telp|tlp|tlpn|telepon|ponsel|handphone|kontak|hubungi|nomor saya|no saya)\b"
    r"[\s:.=]{0,3}(?:saya|kami|nya|di|ke|nomor|no)?[\s:.]{0,2}(?P<that>\+?\d[\d .-]{6,18}\d)",
    re.IGNORECASE,
)
_PLATE = re.compile(rf"(?<![\w/.])(?:{PLATE_AREAS})[ .-]?\d{{1,4}}[ .-]?[A-Z]{{1,3}}(?![\w/])")
CALLED_PLATE = re.compile(
    r"\b(?:(?:ber)?plat(?:\snomor)?|(?:ber)?pelat(?:\snomor)?|nopol|no\.?\s?pol|nomor\s(?:polisi|kendaraan))\b[\s:.]{0,3}"
    r"(?P<that>[a-z]{1,2}[ .-]?\d{1,4}[ .-]?[a-z]{0,3})\b",
    re.IGNORECASE,
)
_NOT_A_PLATE = re.compile(
    r"\b(?:blok|kamar|sel|kelas|gedung|lantai|pasal|huruf|paket|golongan)\s$", re.IGNORECASE
)
REGISTER = re.compile(
    r"\b[AB][ .]{0,2}(?:III|II|IV|I|V)[ .]?[ABab]?[ .]{0,2}(?:No\.?\s?)?\d{1,5}\s?/\s?"
    r"(?:[A-Za-z.]{1,8}\s?/\s?){0,2}\d{2,4}\b"
)
_CALLED_REGISTER = re.compile(
    r"\b(?:no(?:mor)?\.?\s?)?(?:reg(?:istrasi|ister)?|induk|perkara|paspor|sim|rekening|rek|bpjs|rekam\smedis|nip|npwp)\b\.?"
    r"(?:\s(?:narapidana|tahanan|warga\sbinaan|wbp|napi|saya|suami|anak|bca|bri|bni|mandiri|bank\s\w{2,12}|nya|nomor|no\.?))?"
    r"[\s:.=]{0,3}(?P<that>(?=[\w./-]{0,12}\d)[A-Za-z0-9][\w./-]{3,40}(?:\s?/\s?[\w.]{1,12}){0,3})",
    re.IGNORECASE,
)
_WHOLE = ((EMAIL, Kind.EMAIL), (_NIK, Kind.NIK), (REGISTER, Kind.REGISTER), (_PHONE, Kind.PHONE))
_CALLED = (
    (_CALLED_NIK, Kind.NIK),
    (_CALLED_PHONE, Kind.PHONE),
    (CALLED_PLATE, Kind.PLATE),
    (_CALLED_REGISTER, Kind.REGISTER),
)


def number_spans(text: str) -> Iterator[Span]:
    """Every number that leads to a person, by its shape or by the word before it."""
    for pattern, kind in _WHOLE:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), kind)
    for pattern, kind in _CALLED:
        for match in pattern.finditer(text):
            yield Span(match.start("that"), match.end("that"), kind)
    for match in _PLATE.finditer(text):
        if not _NOT_A_PLATE.search(text, max(0, match.start() - 12), match.start()):
            yield Span(match.start(), match.end(), Kind.PLATE)
