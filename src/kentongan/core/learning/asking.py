"""Questions made from a rule's own examples; the checker is the key."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kentongan.core.learning.question import Question
from kentongan.core.learning.showing import shown
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Example, Hit, Rule, document_of
from kentongan.core.standard.rulebook import RULES
from kentongan.core.text.words import words

WEIGHTS = {
    Severity.BLOCK: "Menahan: berita tidak dapat diajukan atau terbit sebelum dibereskan",
    Severity.WARN: "Perlu diperiksa: penyunting melihatnya sebelum memutuskan",
    Severity.ADVISE: "Saran: lebih baik diperbaiki, tidak menahan apa pun",
}
_YES, _NO = "Boleh", "Melanggar"
_MOST_OPTIONS = 4
_LONGEST_WORDS = 60
_ALIKE = 0.7  # "Sulistyo" and "Sulistio", "Suhartono" and "Soehartono"


def hits_of(rule: Rule, example: Example) -> list[Hit]:
    """Where the rule finds an example broken; nothing for one that stands."""
    return list(rule.check(document_of(example), rule.limits))


def questions_of(rule: Rule, rules: Sequence[Rule] = RULES) -> tuple[Question, ...]:
    """Everything that the rule's examples can ask, in a fixed order, the right option first or as it falls."""
    return (
        *_judged(rule),
        *_which_breaks(rule, rules),
        *_which_stands(rule),
        *_which_words(rule),
        _why(rule, rules),
        _weight(rule),
    )


def _judged(rule: Rule) -> Iterator[Question]:
    for example in (*rule.good, *rule.bad):
        hits = hits_of(rule, example)
        because = hits[0].message if hits else f"Tidak melanggar. {rule.why}"
        ask = f"Menurut aturan “{rule.title}”, bolehkah tulisan ini?"
        yield Question(ask, shown(example), (_YES, _NO), int(bool(hits)), because, "judge")


def _which_breaks(rule: Rule, rules: Sequence[Rule]) -> Iterator[Question]:
    """One that breaks it among those that the same rule lets stand, of its own examples and of its neighbours'."""
    standing = [shown(example) for example in rule.good if not hits_of(rule, example)]
    for other in rules:
        if other.chapter == rule.chapter and other is not rule:
            standing += [shown(one) for one in other.good if not hits_of(rule, one)]
    for example in rule.bad:
        hits = hits_of(rule, example)
        text = shown(example)
        others = [one for one in dict.fromkeys(standing) if one != text][: _MOST_OPTIONS - 1]
        if hits and others:
            ask = f"Mana yang melanggar aturan “{rule.title}”?"
            yield Question(ask, "", (text, *others), 0, hits[0].message, "breaks")


def _which_stands(rule: Rule) -> Iterator[Question]:
    broken = [shown(one) for one in rule.bad if hits_of(rule, one)]
    for example in rule.good:
        text = shown(example)
        others = [one for one in dict.fromkeys(broken) if one != text][: _MOST_OPTIONS - 1]
        if others and not hits_of(rule, example):
            ask = f"Mana yang boleh menurut aturan “{rule.title}”?"
            yield Question(ask, "", (text, *others), 0, rule.why, "stands")


def _which_words(rule: Rule) -> Iterator[Question]:
    """Where a few words break it: these, or others of the same text on which the rule says nothing."""
    faulty = [(example, document_of(example), hits_of(rule, example)) for example in rule.bad]
    faults = [
        document.parts.get(hit.part, "")[hit.start : hit.end] for _, document, hits in faulty for hit in hits
    ]
    for example, document, hits in faulty:
        if not hits:
            continue
        hit = hits[0]
        text = document.parts.get(hit.part, "")
        found = text[hit.start : hit.end]
        if not 2 < len(found) <= _LONGEST_WORDS or len(found) > len(text) * 0.6:
            continue
        others = _other_words(text, faults, hits)
        if len(others) >= 2:
            ask = f"Bagian mana yang melanggar aturan “{rule.title}”?"
            yield Question(ask, shown(example), (found, *others), 0, hit.message, "words")


def _other_words(text: str, faults: Sequence[str], hits: Sequence[Hit]) -> list[str]:
    """Words beside the fault. None that reads like a fault of any example: of two spellings, either may be called
    the wrong one."""
    taken = {word.text.lower() for fault in faults for word in words(fault)}
    free = (
        word.text
        for word in words(text)
        if len(word.text) > 3 and not any(hit.start < word.end and word.start < hit.end for hit in hits)
    )
    return [
        word for word in dict.fromkeys(free) if not any(_reads_like(word.lower(), fault) for fault in taken)
    ][: _MOST_OPTIONS - 1]


def _reads_like(word: str, other: str) -> bool:
    return word == other or SequenceMatcher(None, word, other).ratio() >= _ALIKE


def _why(rule: Rule, rules: Sequence[Rule]) -> Question:
    at = next(place for place, one in enumerate(rules) if one is rule)
    around = [*rules[at + 1 :], *rules[:at]]
    far = [one.why for one in around if one.chapter != rule.chapter and one.why != rule.why]
    others = tuple(dict.fromkeys(far))[:: max(1, len(far) // 3)][: _MOST_OPTIONS - 1]
    ask = f"Mengapa ada aturan “{rule.title}”?"
    return Question(ask, "", (rule.why, *others), 0, f"Dasar: {rule.clause}", "why")


def _weight(rule: Rule) -> Question:
    options = tuple(WEIGHTS.values())
    right = list(WEIGHTS).index(rule.severity)
    ask = f"Apa akibat temuan “{rule.title}” pada berita Anda?"
    return Question(ask, "", options, right, f"Dasar: {rule.clause}", "weight")
