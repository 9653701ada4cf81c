"""Private e-mail addresses."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.numbers import EMAIL
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_PUBLIC_HOST = re.compile(r"\.(?:go|mil|ac|sch|desa)\.id$")
_OFFICE = re.compile(
    r"(?:lapas|rutan|lpka|lpp|bapas|kanwil|humas|ditjenpas|pas(?=\d|$)|redaksi|ppid|pengaduan|layanan|info|"
    r"admin|kontak|"
    r"cs|sekretariat|kantor|panitia|lapor|rupbasan|imipas)"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        if "@" not in text and "[at]" not in text and "(at)" not in text:
            continue
        for match in EMAIL.finditer(text):
            name, _, host = _plain(match.group()).partition("@")
            is_handle = re.search(r"\s@", match.group()) is not None
            if host and not (is_handle or _PUBLIC_HOST.search(host) or _OFFICE.search(name)):
                said = "Alamat surel orang tidak diterbitkan."
                yield Hit(part, match.start(), match.end(), said, "Ganti dengan surel resmi satuan kerja.")


def _plain(found: str) -> str:
    """`nama (at) surat (dot) id` as `nama@surat.id`; words of prose around a bare "at" are none."""
    small = found.lower().replace(" ", "")
    for at in ("(at)", "[at]"):
        small = small.replace(at, "@")
    return small.replace("(dot)", ".").replace("[dot]", ".")


RULE = Rule(
    id="confidentiality.email",
    title="Surel pribadi tidak diterbitkan",
    title_en="Private e-mail addresses are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi",
    severity=Severity.WARN,
    check=_check,
    why="Surel pribadi yang terbit menjadi sasaran penipuan; masyarakat dilayani lewat alamat resmi.",
    why_en="A private address in print becomes a target of fraud; the public is served by the official one.",
    good=(
        "Surel: humas@lapasdemo.kemenimipas.go.id",
        "Kirim ke lapasdemo.humas@gmail.com.",
        "Ikuti akun @lapasdemo di Instagram.",
    ),
    bad=("Hubungi budi.contoh@gmail.com.", "Surelnya budi.contoh (at) yahoo (dot) com."),
)
