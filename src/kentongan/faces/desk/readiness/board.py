"""The page of readiness: what is practised, what is to be learned, what is to be mended."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.readiness.errors import NotAllowed
from kentongan.apps.readiness.policies import may_decide_proposals, may_enter
from kentongan.apps.readiness.queries.drills import drill_figures, drills_visible_to
from kentongan.apps.readiness.queries.reviews import (
    cases_without_review,
    open_actions,
    proposals_visible_to,
    reviews_visible_to,
    waiting_proposals,
)
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission, may_anywhere

SHOWN = 12
PAGE = 30
_HALF_YEAR = timedelta(days=182)


@staff_required
def readiness_board(request: HttpRequest) -> HttpResponse:
    """What needs somebody first: drills that run, cases without review, actions by day, proposals."""
    if not may_enter(request.actor):
        raise NotAllowed
    actor = request.actor
    shown = {
        "drills": list(drills_visible_to(actor)[:SHOWN]),
        "figures": drill_figures(actor, timezone.localdate() - _HALF_YEAR),
        "waiting": list(cases_without_review(actor)[:SHOWN]),
        "actions": list(open_actions(actor)[:SHOWN]),
        "proposals": list(waiting_proposals(actor)[:SHOWN]),
        "today": timezone.localdate(),
        "may_start": may_anywhere(actor, Permission.CASE_LEAD),
        "may_decide": may_decide_proposals(actor),
    }
    return render(request, "desk/readiness/board.html", shown)


@staff_required
def review_list(request: HttpRequest) -> HttpResponse:
    """All reviews, the newest first."""
    if not may_enter(request.actor):
        raise NotAllowed
    page = Uncounted(reviews_visible_to(request.actor), PAGE).page(request.GET.get("page", "1"))
    return render(request, "desk/readiness/reviews.html", {"page": page})


@staff_required
def proposal_list(request: HttpRequest) -> HttpResponse:
    """All proposals for the playbooks, undecided ones first."""
    if not may_enter(request.actor):
        raise NotAllowed
    page = Uncounted(proposals_visible_to(request.actor), PAGE).page(request.GET.get("page", "1"))
    shown = {"page": page, "may_decide": may_decide_proposals(request.actor)}
    return render(request, "desk/readiness/proposals.html", shown)
