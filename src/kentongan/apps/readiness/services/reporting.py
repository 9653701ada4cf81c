"""What a report says, read from the room at one moment; and the paper it is printed on."""

from datetime import datetime

from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import FactStatus, TaskState
from kentongan.apps.crisis.models import Case, Fact, Moment, Task
from kentongan.apps.crisis.queries.facts import facts_of
from kentongan.apps.crisis.queries.tasks import tasks_of
from kentongan.apps.readiness.enums import ReportKind
from kentongan.apps.readiness.models import Report
from kentongan.apps.readiness.queries.measuring import clocks_of
from kentongan.core.clock.zones import in_zone, short_name
from kentongan.foundation.papers.paper import Heading, Paper, Points, Words

_LAST_MOMENTS = 12
Section = tuple[str, list[str]]


def content_of(case: Case, kind: str, summary: str, *, at: datetime) -> dict:
    """The content of a report: all for the situation, the essence for superiors. Five queries."""
    facts = list(facts_of(case))
    sections = [_standing(case), _facts(facts, case)]
    tasks = list(tasks_of(case))
    if kind == ReportKind.SITUATION:
        sections += [_tasks(tasks, case), _clocks(case), _timeline(case)]
    else:
        sections += [_needs(tasks, case, at), _clocks(case)]
    return {"summary": summary, "sections": [[title, lines] for title, lines in sections if lines]}


def paper_of(report: Report) -> Paper:
    """The report as a document; of a drill it says so on every page."""
    case = report.case
    blocks: list = [Words(report.content["summary"])]
    for title, lines in report.content["sections"]:
        blocks += [Heading(title), Points(tuple(lines))]
    made = clock_words(report.made_at, case)
    return Paper(
        title=f"{report.get_kind_display()} {report.number}: {case.title}",
        letterhead=(case.unit.official_name,),
        marks=(("Kasus", case.code), ("Dibuat", f"{made}, {report.made_by.name}")),
        blocks=tuple(blocks),
        footer=f"{case.code}, {report.get_kind_display()} {report.number}",
        stamp="SIMULASI" if case.is_drill else ("TERBATAS" if case.is_restricted else ""),
    )


def clock_words(moment: datetime, case: Case) -> str:
    """`21/11/2026 21.40 WIB`, in the zone of the office."""
    zone = case.unit.time_zone
    return f"{in_zone(moment, zone):%d/%m/%Y %H.%M} {short_name(zone)}"


def _standing(case: Case) -> Section:
    lines = [
        f"{case.get_type_display()}, {case.place}",
        _("Tingkat %(level)s (%(words)s)") % {"level": case.severity, "words": case.get_severity_display()},
        _("Diketahui %(at)s") % {"at": clock_words(case.detected_at, case)},
    ]
    if case.spokesperson:
        title = case.spokesperson_title or case.spokesperson.name
        lines.append(_("Juru bicara: %(name)s") % {"name": title})
    if case.next_update_at:
        lines.append(_("Kabar berikutnya dijanjikan %(at)s") % {"at": clock_words(case.next_update_at, case)})
    return _("Keadaan kasus"), lines


def _facts(facts: list[Fact], case: Case) -> Section:
    return _("Fakta"), [
        f"{FactStatus(fact.status).label.capitalize()}: {fact.text}"
        + (f" ({fact.source})" if fact.source else "")
        for fact in facts
    ]


def _tasks(tasks: list[Task], case: Case) -> Section:
    return _("Tugas"), [
        f"{TaskState(task.state).label.capitalize()}: {task.title} ({clock_words(task.due_at, case)})"
        for task in tasks
    ]


def _needs(tasks: list[Task], case: Case, at: datetime) -> Section:
    late = [task for task in tasks if task.state != TaskState.DONE and task.due_at < at]
    return _("Yang terlambat"), [f"{task.title} ({clock_words(task.due_at, case)})" for task in late]


def _clocks(case: Case) -> Section:
    return _("Jam pertama"), [
        _("%(title)s: menit ke-%(took)s, sasaran %(target)s")
        % {"title": row.title, "took": "-" if row.took is None else row.took, "target": row.target}
        for row in clocks_of(case)
    ]


def _timeline(case: Case) -> Section:
    rows = Moment.objects.filter(case_id=case.pk).order_by("-at", "-id")[:_LAST_MOMENTS]
    return _("Peristiwa terakhir"), [f"{clock_words(row.at, case)} {row.text}" for row in rows]
