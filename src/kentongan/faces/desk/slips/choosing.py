"""Where an officer turns slips on or off, and sees what became of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kentongan.apps.slips.errors import NotAllowed
from kentongan.apps.slips.policies import may_have_slips
from kentongan.apps.slips.queries.slips import choice_of, slips_visible_to
from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.slips.forms import ChoiceForm

_LISTED = 20


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def slip_choice(request: HttpRequest) -> HttpResponse:
    """The choice of the reader, and their newest slips."""
    if not may_have_slips(request.actor):
        raise NotAllowed
    choice = choice_of(request.actor.user_id)
    start = {"is_on": choice.is_on, "with_sensitive": choice.with_sensitive}
    form = ChoiceForm(request.POST or None, initial=start)

    def act(words: dict[str, Any]) -> str:
        choose_slips(actor=request.actor, **words)
        return "slip_choice"

    slips = slips_visible_to(request.actor)[:_LISTED]
    shown = {"choice": choice, "slips": slips, "now": timezone.now()}
    said = _("Pilihan disimpan.")
    return filled(request, form, act, said=said, shown=shown, template="desk/slips/choose.html")
