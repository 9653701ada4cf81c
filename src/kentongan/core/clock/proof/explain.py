"""A working as a printable proof: plain lines that an officer can put into the file."""

from collections.abc import Iterator
from typing import Any

from kentongan.core.clock.days.count import Step
from kentongan.core.clock.deadlines.rule import Unit
from kentongan.core.clock.deadlines.working import Working
from kentongan.core.clock.proof.dates import hour, long_date, plain_date, when
from kentongan.core.clock.proof.words import words_in

_MINUTES = (Unit.CLOCK_MINUTES, Unit.OFFICE_MINUTES)


def explain(working: Working, language: str = "id") -> str:
    """The whole proof, line by line: due day, rule, event, start, every day, the other date, notes.

    `language` is "id" or "en"; names of holidays and laws stay Indonesian.
    """
    words = words_in(language)
    lines = [
        *_head(working, words, language),
        *_days(working, words, language),
        *_tail(working, words, language),
    ]
    if working.extension is not None:
        lines += ["", words["before_extension"], explain(working.extension.first, language)]
    return "\n".join(lines)


def _head(working: Working, words: dict[str, Any], language: str) -> Iterator[str]:
    rule = working.rule
    amount = words["amounts"][rule.unit].format(amount=rule.amount)
    at = hour(working.due_at, working.zone, language)
    yield words["title"].format(title=rule.titles[language])
    yield words["due_day"].format(due=long_date(working.due, language), at=at, amount=amount)
    law = ", ".join(part for part in (rule.law, rule.clause) if part)
    since = plain_date(rule.valid_from, language)
    yield words["rule"].format(law=law, since=since, version=rule.version)
    if working.extension is not None:
        given_on = long_date(working.extension.given_on, language)
        yield words["extension"].format(given_on=given_on, reason=working.extension.reason)
    else:
        moment = when(working.event, working.zone, language)
        yield words["event"].format(event=rule.events[language], moment=moment)


def _days(working: Working, words: dict[str, Any], language: str) -> Iterator[str]:
    unit = working.rule.unit
    sentence = words["start_minutes"] if unit in _MINUTES else words["start"]
    if unit is not Unit.FIXED_DATE:
        yield sentence.format(start=when(working.start, working.zone, language))
    if working.steps:
        yield words["counting"]
    for step in working.steps:
        yield _line(step, unit, words, language)


def _line(step: Step, unit: Unit, words: dict[str, Any], language: str) -> str:
    day = long_date(step.day, language)
    names = f": {'; '.join(step.names)}" if step.names else ""
    names += words["estimate_mark"] if step.is_estimate else ""
    if step.number is None:
        return words["skipped"].format(day=day, why=words["kinds"][step.kind], names=names)
    sentence = words["counted_minutes"] if unit is Unit.OFFICE_MINUTES else words["counted"]
    return sentence.format(day=day, number=step.number, minutes=step.minutes, names=names)


def _tail(working: Working, words: dict[str, Any], language: str) -> Iterator[str]:
    if working.other_due is not None:
        other_way = words["way_closed" if working.joint_leave_is_working else "way_working"]
        yield words["other"].format(other_way=other_way, due=long_date(working.other_due, language))
    elif working.rule.unit is Unit.WORKING_DAYS:
        yield words["same"]
    if working.notes:
        yield words["notes"]
    for note in working.notes:
        day = long_date(note.day, language) if note.day else ""
        yield "  " + words["remarks"][note.kind].format(day=day)
