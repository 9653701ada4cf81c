"""The queue of the editing room, and the stories that are talked about."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.apps.editing.errors import NotAllowed
from kentongan.apps.editing.policies import may_open_room, may_open_rundowns, may_open_selection
from kentongan.apps.editing.queries.inbox import talked_about
from kentongan.apps.editing.queries.queue import waiting_for
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import SieveForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Role

PAGE = 25
_ASKED = ("satuan", "topik", "temuan", "lingkup")


@staff_required
@require_safe
def editing_queue(request: HttpRequest) -> HttpResponse:
    """What waits for the reader, oldest first."""
    if not may_open_room(request.actor):
        raise NotAllowed
    form = SieveForm(request.GET)
    rows = waiting_for(request.actor, form.sieve())
    page = Uncounted(rows, PAGE).page(request.GET.get("page", "1"))
    context = {
        "form": form,
        "page": page,
        "rows": [(story, Role(story.step).label) for story in page],
        "is_sifted": any(request.GET.get(name) for name in _ASKED),
        "query": asked_of(request),
        "now": timezone.now(),
    }
    return render(request, "desk/editing/queue.html", context | tabs(request.actor))


@staff_required
@require_safe
def editing_inbox(request: HttpRequest) -> HttpResponse:
    """Unpublished stories with something open in their margin: the reader's own first."""
    is_all = request.GET.get("isi") == "semua"
    rows = talked_about(request.actor, own=not is_all)
    page = Uncounted(rows, PAGE).page(request.GET.get("page", "1"))
    context = {"page": page, "is_all": is_all}
    return render(request, "desk/editing/inbox.html", context | tabs(request.actor))


def asked_of(request: HttpRequest) -> str:
    """The filters of the queue as an address carries them on, with the sign that one came from there."""
    asked = request.GET.copy()
    for name in [name for name in asked if name not in _ASKED or not asked[name]]:
        del asked[name]
    asked["antre"] = "1"
    return asked.urlencode()


def tabs(actor: Actor) -> dict[str, bool]:
    """Which parts of the room open for the reader."""
    return {
        "opens_room": may_open_room(actor),
        "opens_selection": may_open_selection(actor),
        "opens_rundowns": may_open_rundowns(actor),
    }
