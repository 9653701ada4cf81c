"""The board of open cases, the map, and the file of past ones."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import AlarmState
from kentongan.apps.crisis.errors import NotAllowed
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.policies import may_enter
from kentongan.apps.crisis.queries.alarms import alarms_listed
from kentongan.apps.crisis.queries.board import open_cases, past_cases, regions_with_cases
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import unit_by_key
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.crisis.tilemap import size, tiles
from kentongan.faces.desk.crisis.wording import Countdown, countdown
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.actor import Actor

PER_PAGE = 20
_ALARMS_SHOWN = 3


@staff_required
def case_board(request: HttpRequest) -> HttpResponse:
    """What runs now: alarms, open cases by gravity with their next clocks, and where they are."""
    enter(request.actor)
    region = _region(request.GET.get("wilayah", ""))
    page = Uncounted(open_cases(request.actor, region=region), PER_PAGE).page(request.GET.get("page", ""))
    regions = regions_with_cases(request.actor)
    width, height = size()
    context = {
        "page": page,
        "cases": [(case, clock_of(case)) for case in page],
        "alarms": alarms_listed(request.actor)[:_ALARMS_SHOWN],
        "region": region,
        "regions": [one for one in regions if one.cases],
        "tiles": tiles(regions),
        "now": timezone.now(),
        "width": width,
        "height": height,
    }
    return render(request, "desk/crisis/board.html", context)


@staff_required
def case_list(request: HttpRequest) -> HttpResponse:
    """Cases that do not run any more, newest first."""
    enter(request.actor)
    page = Uncounted(past_cases(request.actor), PER_PAGE).page(request.GET.get("page", ""))
    return render(request, "desk/crisis/list.html", {"page": page})


@staff_required
def alarm_list(request: HttpRequest) -> HttpResponse:
    """Alarms: new ones to judge, or those set aside."""
    enter(request.actor)
    wanted = request.GET.get("isi", AlarmState.NEW)
    state = wanted if wanted in AlarmState.values else AlarmState.NEW
    page = Uncounted(alarms_listed(request.actor, state=state), PER_PAGE).page(request.GET.get("page", ""))
    context = {"page": page, "state": state, "states": AlarmState.choices}
    return render(request, "desk/crisis/alarms.html", context)


def enter(actor: Actor) -> None:
    """Raises NotAllowed where the crisis room is not for `actor` at all."""
    if not may_enter(actor):
        raise NotAllowed(_("Ruang krisis terbuka bagi petugas humas."))


def clock_of(case: Case) -> Countdown | None:
    """The next clock of a row of the board."""
    if case.next_at is None:
        return None
    promised = case.task_at is None or (
        case.next_update_at is not None and case.next_update_at < case.task_at
    )
    return countdown(case.next_at, _("Kabar yang dijanjikan") if promised else case.task_title)


def _region(key: str) -> Unit | None:
    return unit_by_key(key[:80]) if key else None
