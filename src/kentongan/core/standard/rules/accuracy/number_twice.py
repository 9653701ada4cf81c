"""One quantity has one value, in the headline, the lead, the body and the captions."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.number_words import NUMBER_WORDS, figures, value_of_words
from kentongan.core.text.claims.quantities import MONEY, PERCENT, Quantity
from kentongan.core.text.claims.spelled import spelled_people

_DOUBLED = re.compile(
    r"(?<![\w.,/])(\d{1,3}(?:\.\d{3}){0,2}|\d{1,7})\s\(([a-z]{3,12}(?:\s[a-z]{3,12}){0,8})\)"
)
_ABOUT = re.compile(
    r"\b(?:sekitar|hampir|lebih dari|lebih|kurang dari|kurang|ratusan|puluhan|ribuan|minimal|maksimal|target|kuota|"
    r"kapasitas|tambahan|lagi|lain|lainnya|sisa|sisanya|hanya|per|setiap|tiap|masing-masing|rata-rata|dari)\W{1,2}$",
    re.IGNORECASE,
)
_SAME_AGAIN = re.compile(r"(?:\s[A-Za-z-]{2,24}){1,3}?\s(?:tersebut|itu|ini)\b")
_TWO_WORDS = re.compile(r"\s([A-Za-z-]{2,24}\s[A-Za-z-]{2,24})\b")
_LOOK_BACK = 24


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    body: dict[str, list[Quantity]] = {}
    for number in document.quantities("body"):
        body.setdefault(number.noun, []).append(number)
    for part in document.story:
        yield from _in_words(document, part)
    yield from _headline(document, body)
    yield from _again(document, body)


def _headline(document: Document, body: dict[str, list[Quantity]]) -> Iterator[Hit]:
    """A number of people in the headline that the body never gives, while it gives another one."""
    headline = document.quantities("headline") + spelled_people(document.words("headline"))
    spelled = spelled_people(document.words("body")) if headline else []
    for number in headline:
        same = body.get(number.noun, []) + [one for one in spelled if one.noun == number.noun]
        others = [other for other in same if not _is_about(document.body, other)]
        if not number.counts_people or not others or _is_about(document.parts["headline"], number):
            continue
        values = [one.value for numbers in body.values() for one in numbers]
        if (
            number.value not in values
            and not _adds_up(number.value, values + [one.value for one in spelled])
            and not _in_letters(document, number)
            and not _is_rounded(document.parts["headline"], number, others[0].value)
        ):
            said = (
                f"Judul menyebut {figures(number.value)} {number.noun}, isi berita "
                f"{figures(others[0].value)} {number.noun}."
            )
            yield Hit("headline", number.start, number.end, said, "Periksa pada data asal, lalu samakan.")


def _again(document: Document, body: dict[str, list[Quantity]]) -> Iterator[Hit]:
    """`120 warga binaan ... Ke-121 warga binaan itu`: the later one points back at a number that is not there."""
    text = document.body
    for numbers in body.values():
        for place, number in enumerate(numbers):
            first = numbers[0].value
            if place > 1 and numbers[place - 1].value != first:
                break  # two values stood before: nobody knows which of them is meant
            if (
                place
                and number.value != first
                and number.noun not in (PERCENT, MONEY, "")
                and (number.counts_people or _same_thing(text, numbers[0], number))
                and _SAME_AGAIN.match(text, number.end)
            ):
                if _is_about(text, number) or _is_smaller_group(number.value, first):
                    continue
                said = (
                    f"Jumlah {number.noun} disebut {figures(first)} sebelumnya dan "
                    f"{figures(number.value)} di sini."
                )
                yield Hit("body", number.start, number.end, said, "Periksa pada data asal, lalu samakan.")


def _same_thing(text: str, first: Quantity, again: Quantity) -> bool:
    """Whether what is counted has the same two words: "80 paket sembako ... 85 paket sembako itu"."""
    told, later = (_TWO_WORDS.match(text, one.end) for one in (first, again))
    return bool(told and later) and told[1].lower() == later[1].lower()


def _is_smaller_group(value: float, first: float) -> bool:
    """Less than half is another group, unless the figures only changed places (62 and 26)."""
    return value < first / 2 and sorted(figures(value)) != sorted(figures(first))


def _in_words(document: Document, part: str) -> Iterator[Hit]:
    """`5 (enam) arahan`."""
    for match in document.matches(part, _DOUBLED):
        words = match[2].split()
        if not all(word in NUMBER_WORDS for word in words):
            continue
        spelled, printed = value_of_words(words), int(match[1].replace(".", ""))
        if spelled != printed:
            said = f"Angka {match[1]} dan kata “{match[2]}” tidak sama."
            yield Hit(part, match.start(), match.end(), said, "Samakan angka dengan kata dalam kurung.")


def _is_about(text: str, number: Quantity) -> bool:
    return bool(_ABOUT.search(text, max(0, number.start - _LOOK_BACK), number.start))


def _is_rounded(headline: str, number: Quantity, told: float) -> bool:
    """Whether the headline says in words about how many: "Dua Ratus Narapidana" of 210."""
    in_words = not headline[number.start].isdigit()
    return in_words and number.value % 100 == 0 and 0 < told - number.value < number.value / 10


def _adds_up(value: float, values: list[float]) -> bool:
    """Whether the headline sums up what the body lists."""
    return (
        sum(set(values)) == value
        or sum(values) == value
        or any(
            left + right == value
            for place, left in enumerate(values[:12])
            for right in values[place + 1 : 12]
        )
    )


def _in_letters(document: Document, number: Quantity) -> bool:
    """Whether the body spells the number: "Tiga puluh petugas"."""
    run: list[str] = []
    for word in document.words("body"):
        if word.lower in NUMBER_WORDS:
            run.append(word.lower)
        elif run:
            if value_of_words(run) == number.value:
                return True
            run = []
    return bool(run) and value_of_words(run) == number.value


RULE = Rule(
    id="accuracy.number_twice",
    title="Satu jumlah, satu angka",
    title_en="One quantity, one number",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.WARN,
    check=_check,
    why="Judul dan isi yang menyebut angka berbeda memaksa media menebak mana yang benar.",
    why_en="A headline and a body with different numbers leave the press guessing which one is right.",
    good=(
        {"headline": "120 Warga Binaan Terima Remisi", "body": "Sebanyak 120 warga binaan menerima remisi."},
        {"headline": "30 Petugas Dilatih", "body": "Tiga puluh petugas dilatih. Sebanyak 5 petugas lulus."},
        {"headline": "Lebih dari 100 Warga Binaan Panen", "body": "Sebanyak 112 warga binaan panen."},
        {"headline": "50 Warga Binaan Panen", "body": "Hadir 20 warga binaan dan kemudian 30 warga binaan."},
        {
            "headline": "Dua Ratus Narapidana Terima Remisi",
            "body": "Sebanyak 210 narapidana menerima remisi.",
        },
        {"headline": "18 Anak Binaan Diwisuda", "body": "Delapan belas anak binaan diwisuda."},
        "Petugas membagikan 80 paket sembako. Sebanyak 30 paket sembako itu berisi beras.",
        "Ada 5 (lima) arahan.",
    ),
    bad=(
        {"headline": "120 Warga Binaan Terima Remisi", "body": "Sebanyak 121 warga binaan menerima remisi."},
        "Sebanyak 120 warga binaan panen. Kepada 121 warga binaan tersebut diberikan sertifikat.",
        {"headline": "18 Anak Binaan Diwisuda", "body": "Delapan puluh anak binaan diwisuda."},
        "Petugas membagikan 80 paket sembako. Panitia memastikan 85 paket sembako itu sampai.",
        "Terkumpul 62 kantong darah, lalu 26 kantong darah itu dibawa ke bank darah.",
        "Ada 5 (enam) arahan.",
    ),
)
