"""Why and how turn a note into a story."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import required
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.slots_why_how",
    title="Mengapa dan bagaimana terisi",
    clause="[design] Unsur 5W1H",
    severity=Severity.WARN,
    check=required(
        {
            "slot_why": "Mengapa kegiatan ini dilakukan, dan apa gunanya bagi masyarakat?",
            "slot_how": "Bagaimana jalannya, dan apa tindak lanjutnya?",
        },
        lambda document: document.is_desk,
        "Belum terjawab: {question}",
    ),
    why=(
        "Masyarakat ingin tahu guna kegiatan, bukan hanya bahwa kegiatan itu ada. Jawab masing-masing "
        "dengan satu kalimat."
    ),
    title_en="Why and how are filled in",
    why_en=(
        "People want to know what an activity is good for, not only that it took place. Answer both in "
        "one sentence each."
    ),
    good=(
        {"slot_what": "Panen", "slot_why": "Ketahanan pangan", "slot_how": "Dipanen bersama"},
        "Naskah polos.",
    ),
    bad=({"slot_what": "Panen", "slot_why": "Ketahanan pangan", "slot_how": ""},),
)
