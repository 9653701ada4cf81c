"""The forms of a story as the file tells them."""

import pytest

from kentongan.core.forms.form import FILE, USUAL, BadForm, all_forms, form_named, read_forms
from kentongan.core.standard.rulebook import RULES

PROTECTED = {rule.id for rule in RULES if not rule.waivable}
HEAD = '[activity]\nlabel="x"\nlabel_en="x"\nsentence="x"\nsentence_en="x"\n'
LINE = HEAD + 'ask=[{field="what",label="x",label_en="x"}]\n'


def other(row: str) -> str:
    """The usual form with another line; a question of its own where the line asks."""
    return LINE + row


def test_the_nine_forms_of_the_trade_and_taking_part_are_there():
    assert list(all_forms()) == [
        *("activity", "participation", "release", "statement", "clarification", "feature"),
        *("photo_story", "infographic", "video", "agenda"),
    ]


@pytest.mark.parametrize("form", all_forms().values(), ids=list(all_forms()))
def test_a_form_asks_six_questions_or_fewer_in_two_languages(form):
    assert 0 < len(form.questions) <= 6
    assert all(question.label and question.label_en for question in form.questions)
    assert form.sentence.endswith(".") and form.sentence_en.endswith(".")


@pytest.mark.parametrize("form", all_forms().values(), ids=list(all_forms()))
def test_no_form_touches_what_nobody_may_waive(form):
    assert not form.profile.touched & PROTECTED


def test_the_usual_form_is_read_by_the_house_alone():
    assert form_named(USUAL).profile.digest == ""


def test_forms_for_eyes_and_ears_ask_for_words():
    assert "transcript" in form_named("video").needed
    assert "description" in form_named("infographic").needed


def test_a_name_that_no_form_bears_is_the_usual_one():
    assert form_named("puisi").key == USUAL
    assert form_named("").key == USUAL


def test_the_file_itself_is_read():
    assert read_forms(FILE.read_text("utf-8")) == all_forms()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('off=["dignity.child_identity"]', "nobody may waive"),
        ('off=["structure.no_such"]', "no rule is called"),
        ('limits={"structure.body_minimum"={letters=3}}', "no such number"),
        ('limits={"confidentiality.nik"={words=3}}', "nobody may waive"),
        ("photos=[5,2]", "photos from"),
        ("photos=[0,11]", "photos from"),
        ('layout="poster"', "layout"),
    ],
)
def test_a_form_that_cannot_be_is_refused(row, words):
    with pytest.raises(BadForm, match=words):
        read_forms(other(row))


@pytest.mark.parametrize(
    "ask",
    [
        "[]",
        '[{field="where",label="x",label_en="x"}]',
        '[{field="what",label="x",label_en="x"},{field="what",label="y",label_en="y"}]',
        '[{field="mood",label="x",label_en="x"},{field="what",label="y",label_en="y"}]',
    ],
)
def test_questions_that_nobody_could_answer_are_refused(ask):
    with pytest.raises(BadForm):
        read_forms(f"{HEAD}ask={ask}")


def test_without_the_usual_form_there_are_none():
    with pytest.raises(BadForm, match="missing"):
        read_forms(LINE.replace("[activity]", "[other]"))
