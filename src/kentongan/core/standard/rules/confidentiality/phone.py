"""Private telephone numbers; an office's own line is welcome when it is marked as one."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_NUMBER = re.compile(
    r"(?<![\w+/.,-])(?P<mobile>(?:\+?62[ .-]?|0)8[1-9](?:[ .-]?\d){7,10})(?!\d)|"
    r"(?<![\w+/.,-])(?P<line>(?:\(0[2-9]\d{1,2}\)|0[2-9]\d{1,2}[ -]|\+62[ -][2-9]\d{1,2}[ -])\s?\d{3,4}(?:[ "
    r"-]?\d{3,4}))(?!\d)"
)
_OFFICE = re.compile(
    r"\b(?:narahubung|call ?cent(?:er|re)|hotline|layanan|pengaduan|aduan|lapor\w*|kontak|hubungi|menghubungi|humas|"
    r"informasi lebih lanjut|WhatsApp (?:layanan|resmi|center)|WBS|posko|pusat panggilan|telepon kantor|contact person|"
    r"piket|loket|PPID)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    own = {_plain(number) for number in document.facts.public_phones}
    for part in document.prose:
        text = document.parts[part]
        for match in _NUMBER.finditer(text):
            if _plain(match.group()) in own:
                continue
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()][-160:]
            if _OFFICE.search(line):
                said = "Pastikan nomor ini nomor layanan resmi, bukan nomor pribadi."
                yield Hit(part, match.start(), match.end(), said, None, Severity.ADVISE)
            else:
                said = "Nomor telepon orang tidak diterbitkan."
                fix = "Hapus, atau ganti dengan nomor layanan resmi berlabel “Narahubung”."
                yield Hit(part, match.start(), match.end(), said, fix)


def _plain(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return "0" + digits.removeprefix("62") if digits.startswith("62") else digits


RULE = Rule(
    id="confidentiality.phone",
    title="Nomor telepon pribadi tidak diterbitkan",
    clause="UU 27/2022 Pelindungan Data Pribadi",
    severity=Severity.WARN,
    check=_check,
    why="Nomor pribadi yang terbit mengundang gangguan dan penipuan.",
    good=(
        Document(
            {"body": "Layanan kunjungan 0812-3456-7890."},
            Facts(public_phones=frozenset({"+62 812 3456 7890"})),
        ),
        "Anggaran Rp081.234.567 dan nomor 12345.",
    ),
    bad=(
        "Keluarga dapat dihubungi di 0812-3456-7890.",
        "Nomornya +62 812 3456 7890.",
        "Pengaduan: 0812 3456 7890",
    ),
)
