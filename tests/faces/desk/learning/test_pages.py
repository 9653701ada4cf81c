"""Pages of learning: constant cost, nobody's name, what was typed stays."""

from datetime import timedelta

import pytest
from django.template import Context, engines
from django.urls import reverse
from django.utils import timezone

from kentongan.apps.learning.models import Attempt, OfficeCount
from kentongan.apps.learning.queries.profile import months_back
from kentongan.apps.learning.services.checking import answer_check, start_check
from kentongan.apps.newsroom.models import Story
from kentongan.core.learning.lesson import lessons
from kentongan.faces.desk.learning.tags import register

pytestmark = pytest.mark.django_db
KEY = "reason.facts"


@pytest.fixture
def counts(units) -> None:
    for key in ("lapas-cilegon", "rutan-serang", "lapas-nunukan"):
        for month in months_back(3):
            rows = (("handed", "", 40), ("found", "terms.plain_words", 9), ("returned", KEY, 3))
            OfficeCount.objects.bulk_create(
                OfficeCount(
                    unit=units[key], month=month, kind=kind, key=name, number=n, last_at=timezone.now()
                )
                for kind, name, n in rows
            )


@pytest.mark.parametrize(
    ("name", "keys", "most"),
    [
        ("learning_home", {}, 11),
        ("lesson_list", {}, 9),
        ("lesson_page", {"key": KEY}, 10),
        ("learning_curriculum", {}, 11),
    ],
)
def test_pages_cost_a_constant_number_of_queries(
    client, people, counts, name, keys, most, django_assert_max_num_queries
):
    client.force_login(people["region_editor"])
    with django_assert_max_num_queries(most):
        assert client.get(reverse(name, kwargs=keys)).status_code == 200


def test_office_and_effect_cost_a_constant_number_and_name_nobody(
    client, people, units, counts, actors, django_assert_max_num_queries
):
    begun = start_check(actor=actors["contributor"], key=KEY)
    answer_check(actor=actors["contributor"], key=KEY, answers=[one["right"] for one in begun.questions])
    client.force_login(people["region_editor"])
    unit = units["lapas-cilegon"].pk
    for name, keys, most in (("learning_office", {}, 9), ("learning_effect", {"key": KEY}, 18)):
        with django_assert_max_num_queries(most):
            answer = client.get(reverse(name, kwargs={"unit_id": unit} | keys))
        assert people["contributor"].name not in answer.text
    assert "2 satuan sewilayah" in answer.text


def test_an_answer_left_out_keeps_the_others(client, people):
    client.force_login(people["contributor"])
    client.post(reverse("lesson_start", kwargs={"key": KEY}))
    check = reverse("lesson_check", kwargs={"key": KEY})
    answer = client.post(check, {"q0": "1", "q1": "0", "q2": "77", "q3": "x"})
    assert answer.status_code == 400
    assert answer.text.count(" checked") == 2
    assert Attempt.objects.get().finished_at is None


def test_a_result_explains_every_answer(client, people, actors):
    begun = start_check(actor=actors["contributor"], key=KEY)
    answers = [(one["right"] + 1) % len(one["options"]) for one in begun.questions]
    answer_check(actor=actors["contributor"], key=KEY, answers=answers)
    client.force_login(people["contributor"])
    page = client.get(reverse("lesson_result", kwargs={"key": KEY})).content.decode()
    assert page.count("Yang benar:") == 5
    assert "besok ada soal baru" in page


def test_every_lesson_has_a_page(client, people):
    client.force_login(people["contributor"])
    for key in list(lessons())[::7]:
        assert client.get(reverse("lesson_page", kwargs={"key": key})).status_code == 200
    assert client.get(reverse("lesson_page", kwargs={"key": "terms.none"})).status_code == 404


def test_the_clinic_of_a_pain_begins_filled(client, people, counts):
    client.force_login(people["region_editor"])
    page = client.get(reverse("learning_curriculum")).content.decode()
    assert "type=clinic" in page
    client.force_login(people["auditor"])
    assert "type=clinic" not in client.get(reverse("learning_curriculum")).content.decode()


def test_the_export_says_what_is_a_share_of_what(client, people, counts):
    client.force_login(people["region_editor"])
    rows = client.get(reverse("learning_curriculum_export", kwargs={"form": "csv"})).content.decode(
        "utf-8-sig"
    )
    assert (
        "Lapas Kelas IIA Cilegon,Istilah,terms.plain_words,Kata yang dimengerti masyarakat,27,120,2.25"
        in rows
    )
    assert "Nunukan" not in rows
    assert client.get(reverse("learning_curriculum_export", kwargs={"form": "exe"})).status_code == 404


def test_the_panel_of_a_returned_story_names_its_lessons(returned, actors, monkeypatch):
    engine = engines["django"].engine
    monkeypatch.setitem(engine.template_libraries, "desk_learning", register)
    story = Story.objects.select_related("unit", "current__report").get(pk=returned().pk)
    shown = engine.get_template("desk/learning/_for_story.html")
    page = shown.render(Context({"story": story, "actor": actors["contributor"]}))
    assert reverse("lesson_page", kwargs={"key": KEY}) in page
    assert "lesson" not in shown.render(Context({"story": story, "actor": actors["other_contributor"]}))


def test_nobody_takes_a_check_of_yesterday_twice(client, people, actors):
    begun = start_check(actor=actors["contributor"], key=KEY)
    Attempt.objects.filter(pk=begun.pk).update(day=timezone.localdate() - timedelta(days=1))
    client.force_login(people["contributor"])
    check = reverse("lesson_check", kwargs={"key": KEY})
    right = {f"q{place}": str(one["right"]) for place, one in enumerate(begun.questions)}
    assert client.post(check, right).status_code == 302
    assert client.post(check, right).status_code == 302
    assert Attempt.objects.filter(is_passed=True).count() == 1
