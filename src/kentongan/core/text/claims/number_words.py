"""Indonesian number words and printed figures, and the numbers that they stand for."""

from collections.abc import Sequence

_DIGITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9,
}  # fmt: skip
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1_000_000}
_TENFOLD = {"puluh": 10, "ratus": 100}
SCALES = {"ribu": 1_000, "juta": 1_000_000, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
NUMBER_WORDS = frozenset({*_DIGITS, *_WHOLE, *_TENFOLD, *SCALES, "belas"})


def value_of_words(words: Sequence[str]) -> int | None:
    """`["dua", "ratus", "lima", "belas"]` -> 215; None where the words (in lower case) are no number."""
    total = group = digit = 0
    for word in words:
        if word in _DIGITS:
            digit = _DIGITS[word]
        elif word == "belas":
            group, digit = group + digit + 10, 0
        elif word in _TENFOLD:
            group, digit = group + max(digit, 1) * _TENFOLD[word], 0
        elif word in SCALES:
            total, group, digit = total + max(group + digit, 1) * SCALES[word], 0, 0
        elif word in _WHOLE:
            group += _WHOLE[word]
        else:
            return None
    return total + group + digit if words else None


def value_of_figures(whole: str, decimals: str | None) -> float:
    """`("1.250", "5")` -> 1250.5: points part thousands, the comma begins the decimals."""
    return float(f"{whole.replace('.', '')}.{decimals or '0'}")


def figures(value: float) -> str:
    """A number as the house prints it: 1250.5 -> `1.250,5`."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))
