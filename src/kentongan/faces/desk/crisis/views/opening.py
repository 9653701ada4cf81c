"""Opening a case in under a minute."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.crisis.errors import BadCase
from kentongan.apps.crisis.models import Alarm
from kentongan.apps.crisis.queries.alarms import alarm_visible_to
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import unit_by_key, units_at
from kentongan.core.crisis.types import crisis_types
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.crisis.forms import USUAL, OpenForm
from kentongan.faces.desk.crisis.views.board import enter
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission, may


@staff_required
def case_open(request: HttpRequest) -> HttpResponse:
    """The short form; from an alarm it comes filled in. What was typed survives every error."""
    enter(request.actor)
    alarm = _alarm(request)
    units = _offices(request.actor, alarm.unit if alarm else unit_by_key(request.GET.get("satuan", "")[:80]))
    form = OpenForm(request.POST or None, actor=request.actor, units=units, initial=_initial(alarm, units))
    if request.method == "POST" and form.is_valid():
        try:
            case = open_case(actor=request.actor, alarm_id=alarm.pk if alarm else None, **form.words())
        except BadCase as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(
                request, _("Kasus %(code)s dibuka. Tugas dan jamnya sudah berjalan.") % {"code": case.code}
            )
            return redirect("case_room", case.pk)
    types = [(choice.data["value"], choice) for choice in form["type"]]
    context = {
        "form": form,
        "alarm": alarm,
        "usual": [choice for key, choice in types if key in USUAL],
        "others": [choice for key, choice in types if key not in USUAL],
        "other_is_chosen": form["type"].value() not in (None, "", *USUAL),
        "covers": {key: one.covers for key, one in crisis_types().items()},
    }
    return render(request, "desk/crisis/open.html", context, status=422 if form.errors else 200)


def _alarm(request: HttpRequest) -> Alarm | None:
    asked = request.GET.get("alarm", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 15):
        return None
    return alarm_visible_to(request.actor, int(asked))


def _offices(actor: Actor, named: Unit | None) -> list[Unit]:
    """The offices of the actor's own posts, the one that was named first."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.CASE_OPEN]]
    own = sorted(units_at(paths).values(), key=lambda unit: -len(unit.path or ""))
    if named is None or not may(actor, Permission.CASE_OPEN, named.path or ""):
        return own
    return [named, *(unit for unit in own if unit.pk != named.pk)]


def _initial(alarm: Alarm | None, units: list[Unit]) -> dict[str, str]:
    first = {"place": units[0].name} if units else {}
    if alarm is None:
        return first
    return first | {"type": alarm.type, "title": (alarm.article.title if alarm.article else "")[:200]}
