"""The move of a deadline in one or two sentences, for the record and for the letter."""

from kentongan.core.clock.deadlines.move import ChangedDay, Move
from kentongan.core.clock.proof.dates import long_date
from kentongan.core.clock.proof.words import words_in


def explain_move(move: Move, language: str = "id") -> str:
    """From which day to which, why, and through which days or which version of the rule."""
    words = words_in(language)
    whole = words["move"].format(
        direction=words["earlier" if move.is_earlier else "later"],
        old=long_date(move.old_due, language),
        new=long_date(move.new_due, language),
        because=move.because.rstrip("."),
    )
    causes = [_cause(change, language) for change in move.changed]
    if move.old_rule != move.new_rule:
        causes.append(words["new_rule"].format(old=move.old_rule, new=move.new_rule))
    return f"{whole} {_sentence('; '.join(causes))}".rstrip()


def _cause(change: ChangedDay, language: str) -> str:
    words = words_in(language)
    sentence = words["became_working" if change.is_working_now else "became_closed"]
    names = f" ({'; '.join(change.names)})" if change.names else ""
    return sentence.format(day=long_date(change.day, language), names=names)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
