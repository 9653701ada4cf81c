"""Register numbers of people in custody."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_BOOK = r"[AB][ .]{0,2}(?:IV|I{1,3}|[1-4])\.?[ .]?(?:[ABabNn]\b)?\.?"
_NUMBER = re.compile(
    # "nomor register B.I 123/2024", "No. Reg. A.III 45"
    rf"\b(?:[Nn]o(?:mor|\.)?\s?)?[Rr]eg(?:ister|istrasi|\.)?\s?(?:[Nn]o(?:mor|\.)?\s?)?:?\s?{_BOOK}[\s/]?"
    r"(?:[Nn]o\.?\s?)?\d{1,5}(?:\s?/\s?(?:[A-Z.]{1,8}\s?/\s?)?\d{2,4})?\b|"
    # "B.I 123/2024", "BI/123/2024", "A.III No. 45/PN/2024"
    rf"(?<![\w/.-]){_BOOK}[\s/]{{0,2}}(?:[Nn]o\.?\s?)?\d{{1,5}}\s?/\s?(?:[A-Z.]{{1,8}}\s?/\s?)?(?:19|20)\d{{2}}\b|"
    # then the plain numbers of narapidana and warga binaan
    r"\b(?i:no(?:mor|\.)?\s(?:register|registrasi|reg\.?|induk)\s(?:narapidana|tahanan|warga binaan|WBP|napi|klien|"
    r"anak binaan)(?:\s(?:itu|tersebut|adalah|yaitu|yakni))?)[\s:.]{1,3}[A-Z0-9][\w./-]{0,6}\d[\w./-]{0,20}"
)

_PLAIN = re.compile(
    r"\b[Nn]o(?:mor|\.)\s[Rr]egist(?:er|rasi)\s(?:litmas\s"
    r")?(?:[A-Z][A-Za-z.]{0,6}\s?)?\d{1,6}\s?/\s?(?:[A-Z][\w.]{0,8}\s?/\s?)?\d{4}\b"
)
_CUSTODY = re.compile(
    r"\b(?:narapidana|tahanan|warga binaan|klien|anak binaan|litmas|WBP|andikpas)\b", re.IGNORECASE
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        plain = [
            m
            for m in document.matches(part, _PLAIN)
            if _CUSTODY.search(document.sentence_at(part, m.start()).text)
        ]
        for match in (*document.matches(part, _NUMBER), *plain):
            said = f"Nomor register (“{match.group()}”) adalah data pribadi yang dilindungi."
            yield Hit(part, match.start(), match.end(), said, "Hapus seluruh nomornya.")


RULE = Rule(
    id="confidentiality.register_number",
    title="Nomor register tahanan dan narapidana tidak diterbitkan",
    title_en="Register numbers of people in custody are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi pasal 4 (catatan kejahatan)",
    severity=Severity.BLOCK,
    check=_check,
    why="Nomor register membuka catatan pidana seseorang. Hapus seluruh nomornya.",
    why_en="A register number opens the criminal record of a person. Delete the whole number.",
    waivable=False,
    good=(
        "Registrasi peserta dibuka sampai Jumat.",
        "Nomor registrasi ISBN 123 tercatat.",
        "Ruang B II dibersihkan.",
        "Perkara nomor 12/Pid.B/2024/PN Demo sudah diputus.",
    ),
    bad=(
        "Narapidana dengan nomor register B.I 123/2024 bebas.",
        "Tercatat No. Reg. A.III 45 hadir.",
        "Narapidana BI/123/2024 menerima remisi.",
        "Nomor register narapidana: 0123/2024.",
    ),
)
