"""Two words where one says it all."""

import re
from collections.abc import Callable, Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import avoid, like
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list, read_pairs

TERMS = read_pairs(__file__, "redundant.txt")
_MESSAGE = "“{term}” mubazir; cukup “{preferred}”."
_listed = avoid(TERMS, _MESSAGE, quoted=None)

# Twice the same word is not always many: "kupu-kupu", "undang-undang"; children are "anak-anak" even one by one.
_ONE_THING = frozenset(read_list(__file__, "doubled_things.txt"))
_MANY = re.compile(
    r"\b(?P<many>[Pp]ara|[Bb]anyak|[Ss]ejumlah|[Bb]eberapa|[Bb]erbagai|[Ss]egenap|[Ss]eluruh)\s"
    r"(?P<noun>[A-Za-z][a-z]{2,14})-(?P<again>[a-z]{3,15})\b(?!-)"
)
_EACH_OTHER = re.compile(
    r"\b(?P<each>[Ss]aling)\s(?P<stem>[a-z]{3,12})-(?P<verb>(?:me[a-z]{3,14}|[a-z]{3,14}an))\b"
)
_VERY = re.compile(r"\b(?P<very>[Ss]angat|[Aa]mat)\s(?P<how>[a-z]{3,14})\ssekali\b")
_MOST = re.compile(
    r"\b[Pp]aling\s(?P<most>ter(?:baik|besar|kecil|tinggi|rendah|banyak|sedikit|cepat|depan|lama|baru|muda|tua|indah|"
    r"bagus|unggul|jauh|dekat|panjang|pendek|kuat|hebat|utama))\b"
)
_ONLY = re.compile(r"\b(?P<only>[Hh]anya)\s(?P<enough>cukup)(?=\s(?:me|ber|di)[a-z]{3})")

_Shorter = Callable[[re.Match[str]], str | None]


def _plural(match: re.Match[str]) -> str | None:
    noun = match["noun"].lower()
    if noun != match["again"] or (noun in _ONE_THING and not (noun == "anak" and match["many"] == "para")):
        return None
    return f"{match['many']} {match['noun']}"


def _reciprocal(match: re.Match[str]) -> str | None:
    """`saling bantu-membantu`: the doubled verb says "each other" already."""
    verb, stem = match["verb"], match["stem"]
    if verb.startswith("me") and verb.endswith(stem[1:]):
        return f"{match['each']} {verb}"
    return None


_FORMS: tuple[tuple[re.Pattern[str], _Shorter], ...] = (
    (_MANY, _plural),
    (_EACH_OTHER, _reciprocal),
    (_VERY, lambda match: f"{match['very']} {match['how']}"),
    (_MOST, lambda match: like(match.group().split()[0], match["most"])),
    (_ONLY, lambda match: like(match["only"], match["enough"])),
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    yield from _listed(document, limits)
    for part in document.prose:
        for pattern, shorter in _FORMS:
            for match in document.matches(part, pattern):
                better = shorter(match)
                # "Bahu-membahu" and its like are on the list.
                if (
                    better
                    and match.group().lower() not in TERMS
                    and not document.is_quoted(part, match.start())
                ):
                    said = _MESSAGE.format(term=match.group(), preferred=better)
                    yield Hit(part, match.start(), match.end(), said, better, fix=better)


RULE = Rule(
    id="language.redundancy",
    title="Tanpa kata mubazir",
    clause="[design] Kalimat ringkas",
    severity=Severity.ADVISE,
    check=_check,
    why="Kalimat yang ringkas lebih mudah dipahami dan dikutip. Sisakan satu dari dua kata itu.",
    title_en="No superfluous words",
    why_en="Concise sentences are easier to understand and to quote. Keep one of the two words.",
    good=(
        "Pelatihan ini bertujuan meningkatkan keterampilan.",
        "Beberapa undang-undang dibahas. Banyak kupu-kupu terbang. Warga bantu-membantu.",
        "Airnya hanya cukup untuk sehari.",
    ),
    bad=(
        "Pelatihan ini adalah merupakan bagian dari pembinaan.",
        "Acara digelar agar supaya tertib.",
        "Banyak tamu-tamu menonton.",
        "Warga saling tolong-menolong.",
        "Hasilnya sangat baik sekali.",
        "Karya itu paling terbaik.",
        "Guru hanya cukup mengawasi.",
    ),
)
