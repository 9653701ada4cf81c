"""Drills, reports and reviews through the desk."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kentongan.apps.crisis.models import Task
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.standdown import stand_down
from kentongan.apps.crisis.services.tasks import finish_task
from kentongan.apps.readiness.models import Drill, Inject, Report, Review
from kentongan.apps.readiness.services.drills import start_drill
from kentongan.apps.readiness.services.injects import show
from kentongan.apps.readiness.services.reports import make_report
from kentongan.apps.readiness.services.reviews import open_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_desk(people) -> Callable[[str], Client]:
    def signed_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return signed_in


@pytest.fixture
def drill(actors, units) -> Drill:
    return start_drill(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, scenario="video-lama")


@pytest.fixture
def came_in(drill) -> Inject:
    row = drill.injects.first()
    Inject.objects.filter(pk=row.pk).update(due_at=timezone.now())
    show(inject_id=row.pk)
    return row


@pytest.fixture
def review(actors, units) -> Review:
    head = actors["unit_head"]
    case = open_case(
        actor=head,
        unit_id=units["lapas-cilegon"].pk,
        type="K09",
        place="Layanan",
        title="Air mati",
        detected_at=timezone.now(),
    )
    for task in Task.objects.filter(case=case):
        finish_task(actor=head, case_id=case.pk, task_id=task.pk)
    stand_down(actor=actors["central_lead"], case_id=case.pk, reason="Air mengalir lagi.")
    return open_review(actor=head, case_id=case.pk)


def test_a_drill_is_started_from_the_form(at_desk, units):
    page = at_desk("unit_head").get(reverse("drill_start"))
    key = page.context["form"].initial["filing_key"]
    words = {"unit": units["lapas-cilegon"].pk, "scenario": "kebakaran-dapur", "filing_key": key}
    answer = at_desk("unit_head").post(reverse("drill_start"), words)
    assert answer.headers["Location"] == reverse("drill_page", args=[Drill.objects.get().pk])


def test_a_bad_form_says_so_and_starts_nothing(at_desk, units):
    answer = at_desk("unit_head").post(reverse("drill_start"), {"unit": units["lapas-nunukan"].pk})
    assert answer.status_code == 400 and not Drill.objects.exists()
    assert answer.context["form"].errors.keys() >= {"unit", "scenario"}


def test_what_comes_in_is_answered_and_its_lesson_stays_hidden_until_the_end(at_desk, came_in):
    coordinator = at_desk("unit_coord")
    page = coordinator.get(reverse("drill_page", args=[came_in.drill_id])).content.decode()
    assert came_in.text in page and came_in.good not in page
    hidden = came_in.drill.injects.last()
    assert hidden.text not in page
    coordinator.post(reverse("inject_answer", args=[came_in.pk]), {"answer": "Bukti disimpan."})
    at_desk("unit_head").post(reverse("drill_end", args=[came_in.drill_id]))
    page = coordinator.get(reverse("drill_page", args=[came_in.drill_id])).content.decode()
    assert "Bukti disimpan." in page and came_in.good in page and "dari 100" in page


def test_a_report_is_made_read_and_kept(at_desk, drill):
    head = at_desk("unit_head")
    words = {"kind": "situation", "summary": "Asal video dicari."}
    answer = head.post(reverse("report_make", args=[drill.case_id]), words, follow=True)
    assert "Asal video dicari." in answer.content.decode()
    report = Report.objects.get()
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        file = head.get(reverse("report_file", args=[report.pk, form]))
        assert file.content.startswith(start) and "attachment" in file.headers["Content-Disposition"]
    assert head.get(reverse("report_file", args=[report.pk, "exe"])).status_code == 404


def test_a_review_is_written_acted_on_and_made_final(at_desk, review, people):
    head, page = at_desk("unit_head"), reverse("review_page", args=[review.pk])
    assert "Tulis pelajarannya." in head.get(page).content.decode()
    head.post(page, {"went_well": "Cepat.", "went_badly": "Sempit.", "causes": "", "lessons": "Pompa kedua."})
    due = timezone.localdate() + timedelta(days=5)
    words = {"text": "Beli pompa.", "owner": people["unit_coord"].pk, "due": due.isoformat()}
    head.post(reverse("action_add", args=[review.pk]), words)
    head.post(
        reverse("proposal_add", args=[review.pk]), {"task": "", "change": "Cek pompa.", "why": "Sering mati."}
    )
    head.post(reverse("review_finish", args=[review.pk]))
    review.refresh_from_db()
    assert review.is_final and review.actions.get().text == "Beli pompa." and review.proposals.count() == 1
    action = review.actions.get()
    at_desk("unit_coord").post(reverse("action_finish", args=[action.pk]), {"proof": "Kuitansi 7"})
    assert "Kuitansi 7" in head.get(page).content.decode()


def test_an_action_for_a_stranger_keeps_what_was_typed(at_desk, review, people):
    words = {"text": "Beli pompa.", "owner": people["other_unit_head"].pk, "due": "2030-01-01"}
    answer = at_desk("unit_head").post(reverse("action_add", args=[review.pk]), words)
    assert answer.status_code == 400 and "Beli pompa." in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "most"),
    [("readiness_board", 14), ("review_list", 10), ("proposal_list", 9)],
)
def test_pages_ask_few_questions(name, most, at_desk, drill, review, actors, django_assert_max_num_queries):
    make_report(actor=actors["unit_head"], case_id=drill.case_id, kind="situation", summary="Dicari.")
    desk = at_desk("central_lead")
    desk.get(reverse(name))
    with django_assert_max_num_queries(most):
        assert desk.get(reverse(name)).status_code == 200


def test_a_drill_page_asks_few_questions(at_desk, came_in, django_assert_max_num_queries):
    desk = at_desk("unit_head")
    with django_assert_max_num_queries(12):
        assert desk.get(reverse("drill_page", args=[came_in.drill_id])).status_code == 200
