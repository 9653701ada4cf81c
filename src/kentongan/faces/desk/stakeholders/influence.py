"""The map of influence and interest."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from kentongan.apps.stakeholders.enums import Stance
from kentongan.apps.stakeholders.errors import NotAllowed
from kentongan.apps.stakeholders.policies import may_open_partners
from kentongan.apps.stakeholders.queries.partners import filtered, partners_visible_to
from kentongan.core.relations.kinds import partner_kinds
from kentongan.core.relations.quadrant import quadrants
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.stakeholders import asking
from kentongan.faces.desk.stakeholders.drawing import fields, marks
from kentongan.faces.desk.stakeholders.frame import show
from kentongan.faces.desk.stakeholders.showing import shown

MOST = 120


@staff_required
def partner_map(request: HttpRequest) -> HttpResponse:
    """Partners on a grid, the weightiest MOST of them; the table below says the same in words."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    asked, today = asking.partner_filter(request), timezone.localdate()
    found = filtered(partners_visible_to(request.actor), asked).order_by(
        "-influence", "-interest", "name", "id"
    )
    partners = [shown(one, today) for one in found[: MOST + 1]]
    words = {
        "partners": partners[:MOST],
        "has_more": len(partners) > MOST,
        "marks": marks(partners[:MOST]),
        "fields": fields(),
        "most": MOST,
        "asked": asked,
        "kinds": partner_kinds().values(),
        "stances": Stance.choices,
        "quadrants": quadrants(),
        "here": "map",
    }
    return show(request, "desk/stakeholders/partner_map.html", words)
