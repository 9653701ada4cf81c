"""Chat spelling has no place in a release."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import prefer
from kentongan.core.standard.rule import Rule

TERMS = {
    "yg": "yang",
    "dgn": "dengan",
    "dg": "dengan",
    "utk": "untuk",
    "krn": "karena",
    "tdk": "tidak",
    "sdh": "sudah",
    "blm": "belum",
    "dlm": "dalam",
    "thd": "terhadap",
    "kpd": "kepada",
    "sbg": "sebagai",
    "spt": "seperti",
    "jg": "juga",
    "tsb": "tersebut",
    "ttg": "tentang",
    "stlh": "setelah",
    "shg": "sehingga",
    "gak": "tidak",
    "nggak": "tidak",
    "bgt": "sangat",
    "anak2": "anak-anak",
    "rekan2": "rekan-rekan",
    "masing2": "masing-masing",
    "teman2": "teman-teman",
    "ibu2": "ibu-ibu",
    "bapak2": "bapak-bapak",
}

RULE = Rule(
    id="language.shorthand",
    title="Tanpa singkatan obrolan",
    clause="EYD edisi V",
    severity=Severity.WARN,
    check=prefer(TERMS, "Singkatan obrolan: tulis “{preferred}”."),
    why="Siaran pers bukan pesan singkat. Tulis katanya utuh.",
    title_en="No chat spelling",
    why_en="A release is no text message. Spell the word out.",
    good=("Petugas yang bertugas dengan baik mendapat penghargaan.",),
    bad=("Petugas yg bertugas hadir.", "Masing2 peserta hadir."),
)
