"""Requests as officers see them. Who asks is read apart, by `requester_of`."""

from django.db.models import Prefetch, QuerySet

from kentongan.apps.openness.enums import Status
from kentongan.apps.openness.errors import NotAllowed, NotFound
from kentongan.apps.openness.models import Deadline, Objection, Request, Requester
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.accounts.scope import within


def requests_visible_to(actor: Actor) -> QuerySet[Request]:
    """The requests that `actor` handles, newest first, without the persons who ask."""
    rows = within(Request.objects.all(), actor, Permission.REQUEST_WORK)
    return rows.select_related("unit").order_by("-received_at", "-id")


def running_visible_to(actor: Actor, *, office_only: bool = True) -> QuerySet[Deadline]:
    """The running deadlines of requests that `actor` handles, the most urgent first."""
    rows = Deadline.objects.filter(met_at=None)
    rows = rows.filter(owner="office") if office_only else rows
    scoped = within(rows, actor, Permission.REQUEST_WORK, path="request__unit__path")
    return scoped.select_related("request__unit").order_by("due_at", "id")


def taken_by(actor: Actor) -> QuerySet[Request]:
    """What `actor` wrote down, where the post to do so still holds: number and state only."""
    rows = within(Request.objects.filter(taken_by_id=actor.user_id), actor, Permission.REQUEST_TAKE)
    return rows.select_related("unit").only(
        "number", "received_at", "status", "resolution", "unit__name", "unit__time_zone", "unit__path"
    )


def request_for(actor: Actor, request_id: int, *, lock: bool = False) -> Request:
    """One request that `actor` handles; raises NotFound for any other."""
    rows = requests_visible_to(actor)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = rows.filter(pk=request_id).first()
    if found is None:
        raise NotFound
    return found


def requester_of(actor: Actor, request: Request) -> Requester:
    """Who asks; raises NotAllowed for everybody who does not handle the request."""
    if not may(actor, Permission.REQUEST_WORK, request.unit.path):
        raise NotAllowed
    return Requester.objects.get(request=request)


def whole_request(actor: Actor, request_id: int) -> Request:
    """One request with all that its page shows: files, steps, deadlines with their moves, answer, objection."""
    found = request_for(actor, request_id)
    return _filled(Request.objects.filter(pk=found.pk)).get()


def status_of(request: Request) -> Request:
    """The same for the requester's own page."""
    return _filled(Request.objects.filter(pk=request.pk)).get()


def objections_visible_to(actor: Actor) -> QuerySet[Objection]:
    """The objections that `actor` handles or may decide, open ones first. Who filed them is not among the columns."""
    path = "request__unit__path"
    worked = within(Objection.objects.all(), actor, Permission.REQUEST_WORK, path=path)
    decided = within(Objection.objects.all(), actor, Permission.OBJECTION_DECIDE, path=path)
    rows = worked | decided
    return rows.select_related("request__unit", "request__answer", "dispute").order_by(
        "-status", "-filed_at", "-id"
    )


def objection_for(actor: Actor, objection_id: int, *, lock: bool = False) -> Objection:
    """One objection that `actor` handles or may decide; raises NotFound."""
    rows = objections_visible_to(actor)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = rows.filter(pk=objection_id).first()
    if found is None:
        raise NotFound
    return found


def open_states() -> list[str]:
    """States in which the office still owes a notice."""
    return [Status.RECEIVED, Status.INCOMPLETE, Status.IN_SEARCH, Status.CONSEQUENCE_TEST]


def _filled(rows: QuerySet[Request]) -> QuerySet[Request]:
    deadlines = Deadline.objects.order_by("due_at").prefetch_related("history")
    return rows.select_related("unit", "answer__answered_by", "objection__dispute").prefetch_related(
        "files", "steps", Prefetch("deadlines", deadlines)
    )
