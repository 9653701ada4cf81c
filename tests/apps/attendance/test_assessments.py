"""Questions: once before, once after, scored, with how many stand behind the gain."""

from datetime import timedelta

import pytest
import time_machine

from kentongan.apps.attendance.errors import BadWords, LinkClosed, NotAllowed, WrongStage
from kentongan.apps.attendance.models import Question, Sitting
from kentongan.apps.attendance.queries.assessment import HEADER, gains, question_rows
from kentongan.apps.attendance.queries.codes import link_token
from kentongan.apps.attendance.services import assessments
from kentongan.foundation.sheets.writing import to_csv

pytestmark = pytest.mark.django_db
TABLE = "pertanyaan,a,b,c,kunci\nApa itu 5W1H?,Unsur berita,Merek,Alat,a\nKapan ralat ditulis?,Tidak pernah,Segera,,B\n"


@pytest.fixture
def asked(actors, event, guests):
    return assessments.set_questions(
        actor=actors["region_editor"], event_id=event.pk, title="Asesmen", content=TABLE.encode()
    )


@pytest.fixture
def answer(event, asked):
    """Answers at the right moment of that stage."""
    moments = {"before": event.starts_at - timedelta(hours=1), "after": event.ends_at + timedelta(minutes=5)}

    def sit(person, stage, *places):
        with time_machine.travel(moments[stage]):
            given = dict(enumerate(places, 1))
            return assessments.answer_questions(token=link_token(person.pk), stage=stage, answers=given)

    return sit


def test_answers_are_scored_once_a_stage(answer, guests):
    assert (answer(guests[0], "before", 1, 0).score, Sitting.objects.count()) == (0, 1)
    again = answer(guests[0], "before", 0, 1)
    assert (again.score, again.most, Sitting.objects.count()) == (0, 2, 1)
    assert answer(guests[0], "after", 0, 1).score == 2


def test_gain_by_office_and_in_all_with_its_numbers(answer, guests, event):
    answer(guests[0], "before", 1, 1)
    answer(guests[0], "after", 0, 1)
    answer(guests[2], "after", 0, 1)
    total, units = gains(event)
    assert (total.gain, total.pairs, total.n_before, total.n_after, total.is_small) == (0.5, 1, 1, 2, True)
    assert [(row.name, row.gain.pairs, row.gain.gain) for row in units] == [
        ("Lapas Kelas IIA Cilegon", 1, 0.5),
        ("Rutan Kelas IIB Serang", 0, None),
    ]


def test_each_stage_has_its_time(event, guests, asked):
    token = link_token(guests[0].pk)
    for stage, moment in (
        ("after", event.starts_at + timedelta(hours=1)),
        ("before", event.starts_at + timedelta(minutes=1)),
        ("before", event.ends_at + timedelta(minutes=1)),
        ("during", event.starts_at),
    ):
        with time_machine.travel(moment), pytest.raises(WrongStage):
            assessments.answer_questions(token=token, stage=stage, answers={1: 0, 2: 0})


def test_a_question_left_out_or_a_choice_that_is_none_is_refused(answer, guests):
    for places in ((0,), (0, 7), (0, -1), (0, 2)):
        with pytest.raises(BadWords):
            answer(guests[0], "before", *places)
    assert not Sitting.objects.exists()


def test_strangers_have_no_page(asked):
    with pytest.raises(LinkClosed):
        assessments.answer_questions(token="x" * 30, stage="before", answers={})


def test_questions_stay_once_somebody_answered(answer, guests, actors, event):
    answer(guests[0], "before", 0, 1)
    words = {"actor": actors["region_editor"], "event_id": event.pk}
    with pytest.raises(WrongStage):
        assessments.set_questions(**words, title="Lain", content=TABLE.encode())
    with pytest.raises(WrongStage):
        assessments.remove_questions(**words)


def test_questions_go_out_and_come_in_again(asked, actors, event):
    rows = question_rows(asked.questions.all())
    words = {"actor": actors["region_editor"], "event_id": event.pk, "title": "Asesmen"}
    again = assessments.set_questions(**words, content=to_csv(HEADER, rows))
    assert question_rows(again.questions.all()) == rows
    assert list(Question.objects.values_list("key", flat=True)) == [0, 1]
    assessments.remove_questions(actor=actors["region_editor"], event_id=event.pk)
    assert not Question.objects.exists()


@pytest.mark.parametrize(
    "table",
    [
        "pertanyaan,kunci\nApa?,a\n",
        "pertanyaan,a,b,kunci\nApa?,Ya,Tidak,d\n",
        "pertanyaan,a,b,kunci\nApa?,Ya,,a\n",
        "pertanyaan,a,b,c,kunci\nApa?,Ya,,Tidak,a\n",
        "pertanyaan,a,b,kunci\nApa?,Ya,Ya,a\n",
        "pertanyaan,a,b,kunci\n,Ya,Tidak,a\n",
        "pertanyaan,a,b,kunci\n" + "Apa?,Ya,Tidak,a\n" * 51,
    ],
)
def test_a_table_with_a_fault_names_the_line(table, actors, event):
    with pytest.raises(BadWords):
        assessments.set_questions(
            actor=actors["region_editor"], event_id=event.pk, title="Asesmen", content=table.encode()
        )


def test_questions_belong_to_who_holds_the_event(actors, event):
    with pytest.raises(NotAllowed):
        assessments.set_questions(
            actor=actors["unit_head"], event_id=event.pk, title="Asesmen", content=TABLE.encode()
        )
