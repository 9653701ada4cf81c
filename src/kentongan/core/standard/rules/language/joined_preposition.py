"""Prepositions stand alone: "di mata", "ke depan"."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import prefer
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.wordlists import read_list

_TERMS = {entry.replace(" ", ""): entry for entry in read_list(__file__, "prepositions.txt")}

RULE = Rule(
    id="language.joined_preposition",
    title="Kata depan di dan ke ditulis terpisah",
    clause="EYD edisi V tentang kata depan",
    severity=Severity.WARN,
    check=prefer(_TERMS, "Kata depan ditulis terpisah: “{preferred}”."),
    why="Kesalahan ini paling sering ditertawakan pembaca. Pisahkan “di” dan “ke” sebelum kata tempat.",
    title_en="The prepositions di and ke stand apart",
    why_en="Readers laugh most about this mistake. Write “di” and “ke” apart before a place.",
    good=("Citra lembaga di mata publik ke depan makin baik.", "Warga binaan keluar dan kemari."),
    bad=("Citra dimata publik.", "Agar kedepan semakin profesional.", "Dikesempatan yang sama ia hadir."),
)
