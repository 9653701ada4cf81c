"""Two words where one says it all."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import avoid
from kentongan.core.standard.rule import Rule

TERMS = {
    "adalah merupakan": "adalah",
    "agar supaya": "agar",
    "demi untuk": "untuk",
    "disebabkan karena": "disebabkan oleh",
    "sejak dari": "sejak",
    "seperti misalnya": "misalnya",
    "guna untuk": "untuk",
    "para hadirin": "hadirin",
    "para tamu-tamu": "para tamu",
    "para petugas-petugas": "para petugas",
    "banyak orang-orang": "banyak orang",
    "saling bahu-membahu": "bahu-membahu",
    "naik ke atas": "naik",
    "turun ke bawah": "turun",
    "maju ke depan": "maju",
    "mundur ke belakang": "mundur",
    "sangat sekali": "sangat",
    "hanya saja cuma": "hanya",
    "dalam rangka untuk": "untuk",
    "bertujuan untuk agar": "bertujuan",
    "namun demikian tetapi": "namun",
    "kurang lebih sekitar": "sekitar",
    "mulai dari sejak": "sejak",
    "berdasarkan pada": "berdasarkan",
    "terdiri atas dari": "terdiri atas",
    "selain daripada itu": "selain itu",
    "oleh karenanya maka": "oleh karena itu",
}

RULE = Rule(
    id="language.redundancy",
    title="Tanpa kata mubazir",
    clause="[design] Kalimat ringkas",
    severity=Severity.ADVISE,
    check=avoid(TERMS, "“{term}” mubazir; cukup “{preferred}”.", quoted=None),
    why="Kalimat yang ringkas lebih mudah dipahami dan dikutip. Sisakan satu dari dua kata itu.",
    title_en="No superfluous words",
    why_en="Concise sentences are easier to understand and to quote. Keep one of the two words.",
    good=("Pelatihan ini bertujuan meningkatkan keterampilan.",),
    bad=("Pelatihan ini adalah merupakan bagian dari pembinaan.", "Acara digelar agar supaya tertib."),
)
