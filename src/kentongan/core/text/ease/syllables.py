"""How many syllables an Indonesian word has: nearly one for each vowel, for Indonesian is written as it is spoken."""

import re
from functools import lru_cache
from pathlib import Path

_VOWELS = "aiueo"
_ENDINGS = ("kan", "nya", "lah", "kah", "pun", "ku", "mu")
# Two vowels in one syllable stand at the end of a stem ("pantai", "pulau", "survei") or open it ("aula").
_CLOSING = ("ai", "au", "ei", "oi")
_OPENING = re.compile(r"(?:s|k)?au(?=[bcdfghjklmnpqrstvwxyz][aiueo])|bagai(?=mana)")
# Stems that do end in a diphthong; before a suffix -i the same letters are two syllables ("menandai": tanda-i).
_LISTED = Path(__file__).with_name("diphthong_stems.txt").read_text(encoding="utf-8").split("\n")
_STEMS = frozenset(line for line in _LISTED if line and not line.startswith("#"))
# "memakai", "menyampaikan": the first letter of a stem melts into its prefix.
_MELTED = frozenset(stem[1:] for stem in _STEMS if stem[0] in "kpst")
_VERB = re.compile(r"(?:di|me(?:ng|ny|m|n)?)[a-z]{4,}")
_PREFIXES = ("di", "me", "mem", "men", "meng", "meny")


@lru_cache(maxsize=32_768)
def syllables(word: str) -> int:
    """The syllables of a word in small letters; a word without a vowel is spelt out, letter by letter ("kplp": 4)."""
    count = sum(word.count(vowel) for vowel in _VOWELS)
    if not count:
        return max(1, sum(sign.isalpha() for sign in word))
    return count - sum(map(_diphthongs, word.split("-")))


def _diphthongs(piece: str) -> int:
    stem = next((piece.removesuffix(end) for end in _ENDINGS if piece.endswith(end)), piece)
    return _closes(stem) + bool(_OPENING.match(piece))


def _closes(stem: str) -> bool:
    """Whether the stem ends in a diphthong; before -an only where it is listed ("pakaian", not "keadaan")."""
    if stem.endswith("aian"):
        return stem[:-2].endswith(tuple(_STEMS))
    if not stem.endswith(_CLOSING) or len(stem) < 3:
        return False
    if not (stem.endswith("ai") and _VERB.fullmatch(stem)):
        return True
    rests = {stem.removeprefix(prefix) for prefix in _PREFIXES if stem.startswith(prefix)}
    return bool(rests & (_STEMS | _MELTED))
