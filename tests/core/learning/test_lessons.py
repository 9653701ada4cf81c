"""Lessons: every rule has one, and its own checker is the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.learning.asking import hits_of, questions_of
from kentongan.core.learning.lesson import REASON, check_of, lessons
from kentongan.core.learning.question import LONG, Question, is_passed, marked
from kentongan.core.learning.showing import LONGEST, shown
from kentongan.core.standard.rulebook import RULES

KEYS = sorted(lessons())
# What an officer can choose; written out, so that a new reason without a lesson is noticed.
REASONS = {"facts", "quote", "language", "dignity", "security", "photo", "duplicate", "other"}


def test_every_rule_and_every_reason_has_a_lesson():
    assert set(lessons()) == {rule.id for rule in RULES} | {f"{REASON}.{word}" for word in REASONS}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_checker_finds_what_is_called_bad_and_lets_stand_what_is_called_good(rule):
    by_text = {shown(one): bool(hits_of(rule, one)) for one in (*rule.good, *rule.bad)}
    for question in questions_of(rule):
        if question.kind == "judge":
            assert question.right == int(by_text[question.text])
        if question.kind == "breaks":
            assert by_text[question.options[question.right]]
            assert not any(by_text.get(wrong, False) for wrong in question.options[1:])
        if question.kind == "stands":
            assert [by_text[option] for option in question.options] == [False] + [True] * (
                len(question.options) - 1
            )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_words_that_are_the_answer_are_those_that_the_rule_found(rule):
    found = {
        text[hit.start : hit.end]
        for one in rule.bad
        for hit in hits_of(rule, one)
        for text in [(one if isinstance(one, str) else getattr(one, "parts", one).get(hit.part, ""))]
    }
    asked = [question for question in questions_of(rule) if question.kind == "words"]
    for question in asked:
        assert question.options[0] in found
        assert not set(question.options[1:]) & found


@given(st.sampled_from(KEYS), st.integers(0, 2**32 - 1))
def test_a_check_asks_five_different_questions_and_the_same_seed_asks_the_same(key, seed):
    asked = check_of(lessons()[key], seed)
    assert asked == check_of(lessons()[key], seed)
    assert len(asked) == LONG
    assert len({(one.ask, one.text, frozenset(one.options)) for one in asked}) == LONG
    for one in asked:
        assert len(set(one.options)) == len(one.options) >= 2
        assert one.options[one.right]
        assert one.because


@given(st.sampled_from(KEYS), st.integers(0, 2**32 - 1))
def test_shuffling_keeps_the_key(key, seed):
    lesson = lessons()[key]
    keys = {(one.ask, one.text, frozenset(one.options), one.options[one.right]) for one in lesson.pool}
    for one in check_of(lesson, seed):
        assert (one.ask, one.text, frozenset(one.options), one.options[one.right]) in keys


def test_seeds_differ():
    lesson = lessons()["terms.prison_word"]
    assert len({check_of(lesson, seed) for seed in range(20)}) > 10


def test_reasons_have_sources_examples_and_five_written_questions():
    for lesson in (lessons()[f"{REASON}.{word}"] for word in REASONS):
        assert lesson.source and lesson.clause and lesson.good and lesson.bad
        assert len(lesson.pool) >= LONG


@given(
    st.lists(st.integers(0, 1), min_size=5, max_size=5), st.lists(st.integers(0, 1), min_size=5, max_size=5)
)
def test_marks_count_what_agrees_and_four_pass(right, given_answers):
    asked = [Question("Apa?", "", ("a", "b"), key, "Begitu.") for key in right]
    points = marked(asked, given_answers)
    assert points == sum(one == two for one, two in zip(right, given_answers, strict=True))
    assert is_passed(points) == (points >= 4)


def test_a_question_comes_back_from_what_was_kept_of_it():
    asked = check_of(lessons()["reason.quote"], 7)
    assert tuple(Question.from_json(one.to_json()) for one in asked) == asked


def test_long_examples_are_cut_and_say_how_long_they_are():
    text = "kata " * 500
    assert len(shown(text)) < LONGEST + 60
    assert "seluruhnya 500 kata" in shown(text)
