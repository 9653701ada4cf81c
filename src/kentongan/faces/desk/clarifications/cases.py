"""The page of a case with all its small forms, as it stands or as somebody just sent one."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.clarifications.errors import NotFound
from kentongan.apps.clarifications.models import Remedy
from kentongan.apps.clarifications.queries.remedies import ladder_of, remedy_for_desk
from kentongan.core.claims.ladder.fitting import fitting
from kentongan.core.claims.ladder.rungs import COUNCIL_WINDOW, REPLY_WINDOW, norms
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.errors import ClockFault
from kentongan.faces.desk.clarifications.asking import tabs
from kentongan.faces.desk.clarifications.forms import CloseForm, PassageForm, SettleForm, StepForm
from kentongan.foundation.workdays.queries import calendar


def asked_remedy(request: HttpRequest, remedy_id: int) -> Remedy:
    remedy = remedy_for_desk(request.actor, remedy_id)
    if remedy is None:
        raise NotFound
    return remedy


def case_page(request: HttpRequest, remedy: Remedy, *, status: int = 200, **forms: Form) -> HttpResponse:
    """The page of one case; `forms` are those that were just sent and refused."""
    shown = {
        "remedy": remedy,
        "ladder": ladder_of(remedy),
        "hints": fitting(has_wrong_fact=remedy.has_wrong_fact, harms_name=remedy.harms_name),
        "windows": _windows(remedy),
        "now": timezone.now(),
        "has_signed": any(letter.is_signed for letter in remedy.letters.all()),
        "passage_form": PassageForm(),
        "step_form": StepForm(),
        "settle_form": SettleForm(),
        "close_form": CloseForm(),
        **tabs(request, "remedies"),
        **forms,
    }
    return render(request, "desk/clarifications/remedy_page.html", shown, status=status)


def _windows(remedy: Remedy) -> list[tuple[str, datetime, str]]:
    """The last days of reply and complaint: title, moment, how sure the clause is. Two queries."""
    days, found = calendar(), []
    for key in (REPLY_WINDOW, COUNCIL_WINDOW):
        try:
            working = due(key, remedy.article_on, days, zone=remedy.unit.time_zone, rules=norms())
        except ClockFault:  # an article from before the rule
            continue
        found.append((working.rule.titles["id"], working.due_at, working.rule.certainty))
    return found
