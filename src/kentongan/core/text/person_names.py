"""When two spellings name the same person: titles, degrees, case and punctuation do not count."""

import re
import unicodedata

from kentongan.core.text.distance import distance

_TITLES = frozenset(
    [
        "bapak",
        "bpk",
        "ibu",
        "bu",
        "pak",
        "sdr",
        "sdri",
        "saudara",
        "saudari",
        "dr",
        "drs",
        "dra",
        "ir",
        "prof",
        "h",
        "hj",
        "haji",
        "hajah",
        "kh",
        "ust",
        "ustaz",
        "ny",
        "tn",
    ]
)
# Degrees as they stand after a name, with or without their dots.
_DEGREES = frozenset(
    [
        "sh",
        "mh",
        "se",
        "mm",
        "msi",
        "si",
        "sos",
        "ssos",
        "st",
        "mt",
        "spd",
        "mpd",
        "skom",
        "mkom",
        "sip",
        "mip",
        "sap",
        "map",
        "amd",
        "amdip",
        "bcip",
        "spsi",
        "phd",
        "kn",
    ]
)
_ASIDE = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_NEAR_ENOUGH = 0.5


def normal_name(name: str) -> str:
    """`Dr. H. Budi  Contoh, S.H., M.H.` -> `budi contoh`. Empty where nothing of a name is left."""
    plain = unicodedata.normalize("NFKD", _ASIDE.sub(" ", name).partition(",")[0])
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    words = re.sub(r"[^\w\s]|_", " ", letters.replace(".", ". ").replace("'", "")).split()
    words = _without_degrees(words)
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


def likeness(left: str, right: str) -> float:
    """Between 0 and 1: the share of words of two normal names that agree, a slip of the pen forgiven in each."""
    a, b = left.split(), right.split()
    if not a or not b:
        return 0.0
    rest = list(b)
    hits = 0
    for word in a:
        found = next((other for other in rest if _alike(word, other)), None)
        if found is not None:
            rest.remove(found)
            hits += 1
    return hits / max(len(a), len(b))


def nearest(name: str, among: dict[int, str], *, most: int = 3) -> list[int]:
    """The keys whose names are most like `name` (all in normal form), best first; none that is not half alike."""
    scored = sorted(((-likeness(name, other), key) for key, other in among.items()))
    return [key for score, key in scored if -score >= _NEAR_ENOUGH][:most]


def _alike(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]  # an initial
    return word == other or (min(len(word), len(other)) > 3 and distance(word, other, 1) <= 1)


def _without_degrees(words: list[str]) -> list[str]:
    """Degrees without a comma stand at the end; of `S. H.` the dots left single letters, which are joined first."""
    kept = list(words)
    while len(kept) > 2:
        if kept[-1] in _DEGREES:
            kept.pop()
        elif len(kept) > 3 and "".join(kept[-2:]) in _DEGREES:
            del kept[-2:]
        else:
            break
    return kept
