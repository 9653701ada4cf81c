"""The same word twice: a slip of the keyboard, or a reduplication without its hyphen."""

from collections.abc import Iterator
from itertools import pairwise

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list

# Words that Indonesian never doubles: the second one goes.
_NEVER_DOUBLED = frozenset(read_list(__file__, "never_doubled.txt"))
# "Kata kata" stands for "kata-kata"; these are also said twice in a row for other reasons.
_SAID_TWICE = frozenset({"ha", "hu", "la", "na", "lari", "yel"})

# Words that stand only doubled, and then with a hyphen.
_ALWAYS_TWICE = frozenset({"cita", "kadang", "masing", "pura", "sia", "tiba"})


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for first, second in pairwise(document.words(part)):
            if first.lower != second.lower or not text[first.end : second.start].isspace():
                continue
            if (
                "\n" in text[first.end : second.start]
                or not first.lower.isalpha()
                or first.lower in _SAID_TWICE
            ):
                continue
            if first.lower in _NEVER_DOUBLED:
                said, step = f"Kata ganda: “{first.text} {second.text}”.", first.text
                fix: str | None = first.text
            # Two capitals make a name: Baden Baden, Pare Pare.
            elif second.text[0].isupper():
                continue
            else:
                said = f"Kata ganda: “{first.text} {second.text}”. Hapus satu, atau pakai tanda hubung bila kata ulang."
                step = f"{first.text}-{second.text}"
                fix = step if first.lower in _ALWAYS_TWICE else None
            yield Hit(part, first.start, second.end, said, step, fix=fix)


RULE = Rule(
    id="language.doubled_word",
    title="Tanpa kata ganda",
    clause="EYD edisi V tentang kata ulang",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Kata ganda memperlihatkan naskah yang tidak dibaca ulang. Hapus satu, atau sambung dengan tanda "
        "hubung."
    ),
    title_en="No doubled words",
    why_en="A doubled word shows that nobody read the text again. Delete one, or join them with a hyphen.",
    good=("Masing-masing kepala hadir di aula.", "Tim Pare Pare hadir.", "Mereka bersama-sama pulang."),
    bad=("Kegiatan digelar di di Aula.", "Masing masing kepala hadir.", "Tujuannya untuk untuk melatih."),
)
