"""Short names for what a run was made from and what came out: equal things have equal names."""

import json
from collections.abc import Iterable
from hashlib import blake2b

from kentongan.core.scoring.facts import Fact
from kentongan.core.scoring.score import Score


def digest_of_words(words: str) -> str:
    return blake2b(words.encode(), digest_size=16).hexdigest()


def digest_of_facts(facts: Iterable[Fact]) -> str:
    """The same for the same facts in any order."""
    return _of_rows(
        (f.unit, f.source, f.key, f.title, str(f.on), f.moment, str(f.value), f.words, f.topic,
         sorted(f.signs.items()), f.copy_of)
        for f in facts
    )  # fmt: skip


def digest_of_scores(scores: Iterable[tuple[str, Score]]) -> str:
    """The same for the same lines, by category."""
    return _of_rows(
        (category, score.unit, line.criterion, line.key, str(line.points), line.why)
        for category, score in scores
        for line in score.lines
    )


def _of_rows(rows: Iterable[tuple]) -> str:
    made = blake2b(digest_size=16)
    for words in sorted(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows):
        made.update(words.encode() + b"\n")
    return made.hexdigest()
