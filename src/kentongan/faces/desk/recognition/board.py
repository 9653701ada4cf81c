"""Years of awards, and one year with all that can be done with it now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.recognition.errors import NotAllowed
from kentongan.apps.recognition.gate import reasons_not_to_finish, reasons_not_to_open, reasons_not_to_show
from kentongan.apps.recognition.models import AwardYear
from kentongan.apps.recognition.policies import may_enter, may_run
from kentongan.apps.recognition.queries.juries import seats_of
from kentongan.apps.recognition.queries.scores import own_scores
from kentongan.apps.recognition.queries.standing import standing_of
from kentongan.apps.recognition.queries.years import scheme_or_none, year_visible_to, years_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.recognition.forms import PrepareForm
from kentongan.foundation.accounts.actor import Actor

SHOWN = 12
# What a year passes through, in order, with the words of its step.
STEPS = ("draft", "open", "provisional", "final", "published")


@staff_required
def award_board(request: HttpRequest) -> HttpResponse:
    """All years; for the secretariat the way to a new one."""
    if not may_enter(request.actor):
        raise NotAllowed
    shown = {
        "years": list(years_visible_to(request.actor)[:SHOWN]),
        "seats": list(seats_of(request.actor).filter(panel__closed_at=None)[:SHOWN]),
        "may_run": may_run(request.actor),
        "form": PrepareForm(initial={"year": timezone.localdate().year}),
    }
    return render(request, "desk/recognition/board.html", shown)


@staff_required
def award_year(request: HttpRequest, year: int) -> HttpResponse:
    """One year: its categories, the scores that one may read, and the next step."""
    row = year_visible_to(request.actor, year)
    scheme = scheme_or_none(row)
    is_secretariat = may_run(request.actor)
    shown = {
        "year": row,
        "scheme": scheme,
        "steps": [(step, STEPS.index(step) <= STEPS.index(row.state)) for step in STEPS],
        "scores": _scores(request.actor, row, scheme),
        "may_run": is_secretariat,
        "reasons": _reasons(row) if is_secretariat else [],
    }
    return render(request, "desk/recognition/year.html", shown)


def _scores(actor: Actor, year: AwardYear, scheme) -> list:
    titles = {one.key: one.title for one in scheme.categories} if scheme else {}
    rows = own_scores(actor, year) if year.run_id else []
    return [(row, titles.get(row.category, row.category)) for row in rows]


def _reasons(year: AwardYear) -> list:
    """What stands before the next step, beside its button."""
    asked = {"draft": reasons_not_to_open, "open": reasons_not_to_show, "provisional": reasons_not_to_finish}
    ask = asked.get(year.state)
    # The reason for warnings is written into the form below the list.
    found = ask(standing_of(year)) if ask else []
    return [reason for reason in found if reason.code != "reason"]
