"""Words that releases and local media print wrong again and again."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import prefer
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.wordlists import read_pairs

RULE = Rule(
    id="language.misspelling",
    title="Ejaan yang sering salah",
    clause="EYD edisi V dan KBBI",
    severity=Severity.WARN,
    check=prefer(read_pairs(__file__, "misspellings.txt"), "Salah eja: “{term}” seharusnya “{preferred}”."),
    why=(
        "Salah eja ikut dicetak ulang oleh media dan menempel pada nama lembaga. Pakai ejaan yang ditawarkan."
    ),
    title_en="Frequent misspellings",
    why_en=(
        "Media reprint a misspelling and it sticks to the institution's name. Take the spelling that is "
        "offered."
    ),
    good=("Informasi tentang pengolahan berita disampaikan Rabu.",),
    bad=(
        "Standar Pengelohan Berita dibahas.",
        "Rabo pagi apel digelar.",
        "Infomasi publik.",
        "Pemangku kepentingkan.",
    ),
)
