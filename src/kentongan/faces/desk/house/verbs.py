"""The acts of the trail in the reader's language."""

import csv
from functools import cache
from pathlib import Path

from django.utils.translation import get_language


def told_verb(verb: str) -> str:
    """The act in Indonesian where verbs.csv has words for it; the stored English word otherwise."""
    plain = verb.replace("_", " ")
    return _words().get(verb, plain) if (get_language() or "id").startswith("id") else plain


@cache
def _words() -> dict[str, str]:
    with Path(__file__).with_name("verbs.csv").open(encoding="utf-8", newline="") as file:
        return {row["verb"]: row["words"] for row in csv.DictReader(file)}
