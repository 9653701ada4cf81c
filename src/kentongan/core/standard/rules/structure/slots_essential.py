"""What happened, when, where and who: without these four nothing is news."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import required
from kentongan.core.standard.rule import Rule

_FILLED = {
    "headline": "Warga Binaan Lapas Demo Panen Sayur",
    "slot_what": "Panen sayur",
    "slot_when": "Selasa, 24 September 2024",
    "slot_where": "Kebun Lapas Demo",
    "slot_who": "20 warga binaan",
    "slot_why": "Mendukung ketahanan pangan",
    "slot_how": "Memanen kangkung dan bayam",
}

RULE = Rule(
    id="structure.slots_essential",
    title="Apa, kapan, di mana, dan siapa terisi",
    clause="[design] Unsur 5W1H; prinsip kebenaran lebih dulu",
    severity=Severity.BLOCK,
    check=required(
        {
            "slot_what": "Apa yang terjadi?",
            "slot_when": "Kapan peristiwanya? Tulis hari dan tanggal.",
            "slot_where": "Di mana? Tulis tempat dan kotanya.",
            "slot_who": "Siapa yang melakukan atau mengalaminya?",
        },
        lambda document: document.is_desk,
        "Belum terjawab: {question}",
    ),
    why=(
        "Empat unsur ini tidak bisa ditambahkan redaksi; hanya pelapor yang tahu. Isi keempatnya sebelum "
        "mengirim."
    ),
    title_en="What, when, where and who are filled in",
    why_en=(
        "Editors cannot add these four; only those who were there know them. Answer all four before sending."
    ),
    good=(_FILLED, "Naskah polos tanpa isian."),
    bad=(_FILLED | {"slot_when": " "}, {"slot_what": "Panen sayur"}),
)
