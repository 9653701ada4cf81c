"""A micro-lesson: a rule or a reason for return, why it stands, examples, and a check of five questions."""

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kentongan.core.learning.asking import WEIGHTS, hits_of, questions_of
from kentongan.core.learning.question import LONG, Question
from kentongan.core.learning.showing import shown
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import CHAPTER_TITLES, RULES

REASON = "reason"
REASON_TITLE = "Alasan pengembalian"
_WRITTEN = ("rules.toml", "reasons.toml")


@dataclass(frozen=True, slots=True)
class Sample:
    """An example with what is to be said of it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """`key` is the id of a rule, or `reason.` and the word of a return reason."""

    key: str
    title: str
    clause: str
    why: str
    weight: str
    good: tuple[Sample, ...]
    bad: tuple[Sample, ...]
    pool: tuple[Question, ...]
    source: str = ""
    advice: tuple[str, ...] = ()

    @property
    def chapter(self) -> str:
        return self.key.partition(".")[0]

    @property
    def chapter_title(self) -> str:
        return CHAPTER_TITLES.get(self.chapter, REASON_TITLE)

    @property
    def is_reason(self) -> bool:
        return self.chapter == REASON


@cache
def lessons() -> dict[str, Lesson]:
    """Every lesson by its key, rules in the order of the book, reasons after them."""
    written = {name: row for file in _WRITTEN for name, row in _rows(file).items()}
    made = {rule.id: _of_rule(rule, written.get(rule.id, {})) for rule in RULES}
    return made | {key: _of_reason(key, row) for key, row in written.items() if key not in made}


def check_of(lesson: Lesson, seed: int) -> tuple[Question, ...]:
    """Five questions of the lesson in an order of the seed's, options shuffled; as many kinds as there are.

    The same seed gives the same check.
    """
    chance = random.Random(seed)  # noqa: S311 - a shuffle of questions keeps no secret
    kinds: dict[str, list[Question]] = {}
    for question in chance.sample(lesson.pool, len(lesson.pool)):
        kinds.setdefault(question.kind, []).append(question)
    # Written questions know most; what a rule weighs is asked where nothing better is left.
    order = sorted(kinds, key=lambda kind: (kind != "written", kind == "weight"))
    chosen: list[Question] = []
    while len(chosen) < LONG and any(kinds.values()):
        for kind in order:
            if kinds[kind] and len(chosen) < LONG:
                chosen.append(kinds[kind].pop())
    chance.shuffle(chosen)
    return tuple(_shuffled(question, chance) for question in chosen)


def _shuffled(question: Question, chance: random.Random) -> Question:
    if question.kind == "judge":
        return question
    order = chance.sample(range(len(question.options)), len(question.options))
    options = tuple(question.options[place] for place in order)
    right = order.index(question.right)
    return Question(question.ask, question.text, options, right, question.because, question.kind)


def _of_rule(rule: Rule, row: Mapping) -> Lesson:
    return Lesson(
        key=rule.id,
        title=rule.title,
        clause=rule.clause,
        why=rule.why,
        weight=WEIGHTS[rule.severity],
        good=tuple(Sample(shown(one)) for one in rule.good),
        bad=tuple(Sample(shown(one), hits_of(rule, one)[0].message) for one in rule.bad),
        pool=(*_written(row), *questions_of(rule)),
        source=row.get("source", ""),
        advice=tuple(row.get("advice", ())),
    )


def _of_reason(key: str, row: Mapping) -> Lesson:
    return Lesson(
        key=key,
        title=row["title"],
        clause=row["clause"],
        why=row["why"],
        weight="",
        good=tuple(Sample(one["text"], one.get("note", "")) for one in row["good"]),
        bad=tuple(Sample(one["text"], one.get("note", "")) for one in row["bad"]),
        pool=_written(row),
        source=row["source"],
        advice=tuple(row.get("advice", ())),
    )


def _written(row: Mapping) -> tuple[Question, ...]:
    return tuple(
        Question(one["ask"], one.get("text", ""), (one["right"], *one["wrong"]), 0, one["because"])
        for one in row.get("question", ())
    )


def _rows(file: str) -> dict[str, Mapping]:
    kept = tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))
    rows: Sequence[Mapping] = kept["lesson"]
    return {row["key"]: row for row in rows}
