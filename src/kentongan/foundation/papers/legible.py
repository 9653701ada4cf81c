"""Words that any document may hold."""

import re

# Control characters that XML forbids, marks that turn the direction of writing, and halves of pairs.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def legible(words: str) -> str:
    """`words` without what a document format refuses or a reader cannot see."""
    return _ILLEGAL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
