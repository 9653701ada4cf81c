"""Measuring the masking on the labelled complaints beside this file: our own writing, read by nobody but the tests."""

import hashlib
import re
from collections import Counter
from pathlib import Path

from kentongan.core.privacy.kinds import Kind
from kentongan.core.privacy.masking import mask

CORPUS = Path(__file__).with_name("corpus.txt")
_MARK = re.compile(r"\{(?P<kind>\w+)\|(?P<words>[^}]+)\}")


def corpus_hash() -> str:
    """A changed label or text is a changed corpus."""
    return hashlib.sha256(CORPUS.read_bytes()).hexdigest()[:16]


def labelled() -> list[tuple[str, list[tuple[int, int, str]]]]:
    """Each text without its marks, and the stretches that they marked."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [_unmarked(line) for line in lines if line and not line.startswith("#")]


def scores() -> dict[str, float]:
    """Recall (a datum counts as masked only when all of it is) and precision, by kind and over all.

    Recall asks whether it is gone, whatever it was taken for; a mask is right where it covers any of a datum.
    """
    wanted, gone, made, right = Counter(), Counter(), Counter(), Counter()
    for text, golds in labelled():
        spans = mask(text).spans
        for start, end, kind in golds:
            wanted[kind] += 1
            gone[kind] += _is_gone(text, start, end, spans)
        for span in spans:
            made[span.kind.value] += 1
            right[span.kind.value] += any(
                span.start < end and start < span.end for start, end, _kind in golds
            )
    found = {
        "recall": sum(gone.values()) / sum(wanted.values()),
        "precision": sum(right.values()) / sum(made.values()),
    }
    for kind in Kind:
        found[f"{kind}_recall"] = gone[kind.value] / wanted[kind.value]
        found[f"{kind}_precision"] = right[kind.value] / made[kind.value]
    return {name: round(value, 3) for name, value in found.items()}


def leaks() -> list[str]:
    """What is left standing, and what is masked without need: for whoever mends the masking."""
    told = []
    for text, golds in labelled():
        spans = mask(text).spans
        told += [
            f"left {kind} {text[start:end]!r} in {text!r}"
            for start, end, kind in golds
            if not _is_gone(text, start, end, spans)
        ]
        told += [
            f"needless {span.kind} {text[span.start : span.end]!r} in {text!r}"
            for span in spans
            if not any(span.start < end and start < span.end for start, end, _kind in golds)
        ]
    return told


def _is_gone(text: str, start: int, end: int, spans: tuple) -> bool:
    covered = {at for span in spans for at in range(span.start, span.end)}
    return all(at in covered or not text[at].isalnum() for at in range(start, end))


def _unmarked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, golds, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        golds.append((len(text), len(text) + len(match["words"]), match["kind"]))
        text += match["words"]
        at = match.end()
    return text + line[at:], golds
