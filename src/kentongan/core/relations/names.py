"""When two names may mean one organisation."""

import re

_FORMS = frozenset({"pt", "cv", "ud", "tbk", "yayasan", "perkumpulan", "persero", "lembaga", "organisasi"})
_SMALL = frozenset({"dan", "di", "untuk", "atas", "the", "of", "and", "for", "bagi", "dari"})
SHORTEST_ACRONYM, LONGEST = 2, 120


def name_key(name: str) -> str:
    """A name without capitals, signs and forms of law, its words in order: equal keys may be one organisation.

    A name that is nothing but such words keeps them.
    """
    words = re.findall(r"\w+", name.lower())
    kept = [word for word in words if word not in _FORMS and word not in _SMALL]
    return " ".join(sorted(kept or words))[:LONGEST]


def acronym_of(name: str) -> str:
    """`Lembaga Perlindungan Saksi dan Korban` -> `lpsk`; empty for a name of one word."""
    words = [word for word in re.findall(r"\w+", name.lower()) if word not in _SMALL]
    letters = "".join(word[0] for word in words)
    return letters[:20] if len(letters) >= SHORTEST_ACRONYM else ""
