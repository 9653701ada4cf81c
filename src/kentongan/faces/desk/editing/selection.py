"""What the nation is shown first."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.editing.errors import NotAllowed
from kentongan.apps.editing.policies import may_open_selection
from kentongan.apps.editing.queries import selection as reads
from kentongan.apps.editing.queries.rundowns import published_lately
from kentongan.apps.editing.services import selecting
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import PickForm, SieveForm, UntilForm
from kentongan.faces.desk.editing.queue import tabs
from kentongan.faces.desk.paging import Uncounted

PAGE = 20
_USUAL = timedelta(days=2)


@staff_required
@require_safe
def selection_page(request: HttpRequest) -> HttpResponse:
    """The front as it stands, what could stand there, and how the choice was spread."""
    return _page(request)


@staff_required
@require_POST
def pick_add(request: HttpRequest) -> HttpResponse:
    """One more story on the front."""
    if not may_open_selection(request.actor):
        raise NotAllowed
    form = PickForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(words for rows in form.errors.values() for words in rows))
        return redirect("selection_page")
    given = form.cleaned_data
    selecting.pick_story(actor=request.actor, story_id=given["story"], until=given["until"])
    messages.success(request, _("Berita dipilih; laman depan berubah dalam satu menit."))
    return redirect("selection_page")


@staff_required
@require_POST
def pick_change(request: HttpRequest, pick_id: int) -> HttpResponse:
    """Up, down, another last day, or off the front."""
    act = request.POST.get("do", "")
    if act in ("up", "down"):
        selecting.move_pick(actor=request.actor, pick_id=pick_id, is_up=act == "up")
    elif act == "remove":
        selecting.remove_pick(actor=request.actor, pick_id=pick_id)
        messages.success(request, _("Diturunkan dari laman depan; beritanya tetap terbit."))
    else:
        _keep(request, pick_id)
    return redirect("selection_page")


def _keep(request: HttpRequest, pick_id: int) -> None:
    reads.pick_visible_to(request.actor, pick_id)
    form = UntilForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Isi tanggal terakhirnya."))
        return
    selecting.keep_pick_until(actor=request.actor, pick_id=pick_id, until=form.cleaned_data["until"])
    messages.success(request, _("Tanggal terakhir diubah."))


def _page(request: HttpRequest) -> HttpResponse:
    if not may_open_selection(request.actor):
        raise NotAllowed
    form = SieveForm(request.GET)
    sieve = form.sieve()
    picks = list(reads.picks_visible_to(request.actor))
    rows = published_lately(request.actor, unit=sieve.unit, topic=sieve.topic)
    rows = rows.exclude(pk__in=[pick.story_id for pick in picks])
    seen, unseen = reads.shares()
    today = timezone.localdate()
    context = {
        "form": form,
        "is_sifted": bool(sieve.unit or sieve.topic),
        "picks": picks,
        "page": Uncounted(rows, PAGE).page(request.GET.get("page", "1")),
        "most": reads.MOST,
        "is_full": len(picks) >= reads.MOST,
        "seen": seen,
        "unseen": unseen,
        "usual": (today + _USUAL).isoformat(),
        "first": today.isoformat(),
        "last": (today + selecting.LONGEST).isoformat(),
    }
    return render(request, "desk/editing/selection.html", context | tabs(request.actor))
