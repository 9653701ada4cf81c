"""Words that tell where something happens and who takes part, in plain text without slots."""

import re

PLACE = re.compile(
    r"\b(?:Lapas|Rutan|LPKA|Bapas|Rupbasan|Kanwil)\s(?:\w+\s){0,3}[A-Z][a-z]|"
    r"\b(?:di|dari)\s(?:[A-Z][a-z]|(?:aula|ruang|lapangan|halaman|kantor|gedung|dapur|kebun|blok|masjid|gereja|bengkel|area)\b)"
)
PERSON_OR_OFFICE = re.compile(
    r"\b(?:Kepala|Ka(?:lapas|rutan|bapas|kanwil)|Lapas|Rutan|LPKA|Bapas|Rupbasan|Lembaga P\w+|Rumah Tahanan|"
    r"Rumah Penyimpanan|Balai P\w+|"
    r"Pengadilan|Kejaksaan|Polres|Polisi|polisi|Dinas|Pemerintah|Bupati|Wali Kota|Gubernur|"
    r"Kanwil|Direktur|Direktorat|Menteri|Kementerian|Ditjenpas|warga binaan|Warga Binaan|petugas|Petugas)\b"
)
