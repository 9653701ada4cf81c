"""Register numbers of people in custody."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import pattern
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="confidentiality.register_number",
    title="Nomor register tahanan dan narapidana tidak diterbitkan",
    clause="UU 27/2022 Pelindungan Data Pribadi pasal 4 (catatan kejahatan)",
    severity=Severity.BLOCK,
    check=pattern(
        r"\b(?:[Nn]o(?:mor|\.)?\s?)?[Rr]eg(?:ister|istrasi|\.)\s?(?:[Nn]o(?:mor|\.)?\s?)?:?\s?"
        r"(?:[AB]\.?\s?(?:IV|I{1,3})[ab]?\.?\s?)\s?\d{1,5}(?:\s?/\s?\d{2,4})?|\bB\.?\s?I{1,3}[ab]?\.?\s\d{1,5}\s?/\s?(?:19|20)\d{2}\b",
        "Nomor register (“{found}”) adalah data pribadi yang dilindungi.",
        suggest=lambda match: "Hapus seluruh nomornya.",
    ),
    why="Nomor register membuka catatan pidana seseorang.",
    good=(
        "Registrasi peserta dibuka sampai Jumat.",
        "Nomor registrasi ISBN 123 tercatat.",
        "Ruang B II dibersihkan.",
    ),
    bad=("Narapidana dengan nomor register B.I 123/2024 bebas.", "Tercatat No. Reg. A.III 45 hadir."),
)
