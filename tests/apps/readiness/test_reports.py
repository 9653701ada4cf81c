"""Reports are numbered, never change, and fall due by the level of the case."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from kentongan.apps.crisis.errors import NotFound
from kentongan.apps.crisis.models import Moment
from kentongan.apps.crisis.services.facts import FactWords, add_fact
from kentongan.apps.readiness.errors import NotAllowed, Refused
from kentongan.apps.readiness.models import Report
from kentongan.apps.readiness.queries.reports import CADENCE, newest_reports
from kentongan.apps.readiness.services.reporting import paper_of
from kentongan.apps.readiness.services.reports import due_reports, make_report, remind_of_report
from kentongan.apps.readiness.tasks import look
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.papers.pdf import as_pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(actors):
    def make(
        case, kind: str = "situation", by: str = "unit_head", summary: str = "Api sudah padam."
    ) -> Report:
        return make_report(actor=actors[by], case_id=case.pk, kind=kind, summary=summary)

    return make


def test_each_kind_counts_for_itself(report, opened):
    case = opened()
    assert [report(case).number, report(case).number, report(case, "executive").number] == [1, 2, 1]
    assert {kind: row.number for kind, row in newest_reports(case).items()} == {
        "situation": 2,
        "executive": 1,
    }


def test_the_next_falls_due_by_the_level(report, opened):
    case = opened()
    made = report(case)
    assert made.next_at - made.made_at == CADENCE["situation"][case.severity]


def test_a_report_does_not_change_when_the_room_does(report, opened, actors):
    case = opened()
    before = report(case).content
    add_fact(
        actor=actors["unit_coord"],
        case_id=case.pk,
        words=FactWords(slot="care", text="Dua orang dirawat.", source="Klinik"),
    )
    assert Report.objects.get().content == before
    told = str(report(case).content)
    assert "Dua orang dirawat." in told and "Dua orang dirawat." not in str(before)


def test_the_paper_says_what_the_report_says(report, opened):
    made = report(opened())
    words = "\n".join(page.extract_text() for page in PdfReader(BytesIO(as_pdf(paper_of(made)))).pages)
    assert "Api sudah padam." in words and "Api terlihat di dapur" in words and "SIMULASI" not in words


def test_the_paper_of_a_drill_says_so_on_every_page(report, drill):
    made = report(drill.case)
    assert all("SIMULASI" in page.extract_text() for page in PdfReader(BytesIO(as_pdf(paper_of(made)))).pages)


def test_superiors_are_told_and_of_a_drill_only_its_team(report, opened, drill, people):
    Notice.objects.all().delete()
    report(drill.case)
    team = set(drill.case.members.values_list("user_id", flat=True))
    assert set(Notice.objects.values_list("user_id", flat=True)) <= team
    Notice.objects.all().delete()
    report(opened(place="Gudang"))
    assert people["region_head"].pk in Notice.objects.values_list("user_id", flat=True)


@pytest.mark.parametrize(
    ("who", "error"), [("other_unit_head", NotFound), ("auditor", NotFound), ("contributor", NotFound)]
)
def test_who_is_not_of_the_team_reports_nothing(who, error, opened, actors):
    with pytest.raises(error):
        make_report(actor=actors[who], case_id=opened().pk, kind="situation", summary="Apa pun.")
    assert not Report.objects.exists()


@pytest.mark.parametrize(("kind", "summary"), [("situation", "  "), ("rahasia", "Api padam.")])
def test_empty_and_unknown_reports_are_refused(kind, summary, opened, actors):
    with pytest.raises(Refused):
        make_report(actor=actors["unit_head"], case_id=opened().pk, kind=kind, summary=summary)


def test_an_ended_case_is_reviewed_instead(ended, actors):
    case = ended()
    with pytest.raises((Refused, NotAllowed)):
        make_report(actor=actors["unit_head"], case_id=case.pk, kind="situation", summary="Selesai.")


def test_the_writer_is_reminded_once_and_of_the_newest_only(report, opened, evening):
    case = opened()
    first = report(case)
    Notice.objects.all().delete()
    evening.shift(timedelta(hours=3))
    assert due_reports() == [first.pk]
    look(timestamp=0)
    told = Notice.objects.count()
    assert told >= 1
    look(timestamp=0)
    assert Notice.objects.count() == told and remind_of_report(report_id=first.pk) is False


def test_a_report_that_has_a_successor_reminds_nobody(report, opened, evening):
    case = opened()
    first = report(case)
    evening.shift(timedelta(minutes=30))
    report(case)
    Notice.objects.all().delete()
    Report.objects.filter(pk=first.pk).update(next_at=first.made_at)
    look(timestamp=0)
    assert not Notice.objects.exists()


def test_it_is_noted_on_the_timeline(report, opened):
    case = opened()
    report(case)
    assert Moment.objects.filter(case=case, kind="situation").count() == 1
