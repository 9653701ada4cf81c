"""The exempted register: what stands, what ran out, and what a PPID does about it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.disclosure.errors import BadEntry, NotAllowed
from kentongan.apps.disclosure.policies import (
    may_end_exemption,
    may_open_exemptions,
    may_propose_somewhere,
    may_weigh_again,
)
from kentongan.apps.disclosure.queries.exemptions import exempted_by_urgency, exempted_visible_to, is_ending
from kentongan.apps.disclosure.queries.letter import ground_in_words, period_in_words
from kentongan.apps.disclosure.services.ruling import open_exempted
from kentongan.apps.disclosure.services.testing import weigh_again
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.disclosure.tabs import tabs
from kentongan.faces.desk.paging import Uncounted

PER_PAGE = 30


@staff_required
def exempted_list(request: HttpRequest) -> HttpResponse:
    """What is withheld in my branch; what ran out comes first."""
    return _list(request)


@staff_required
@require_POST
def exempted_open(request: HttpRequest, exempted_id: int) -> HttpResponse:
    """Ends an exemption: the information is open."""
    reason = request.POST.get("reason", "")
    try:
        open_exempted(actor=request.actor, exempted_id=exempted_id, reason=reason)
    except BadEntry as error:
        return _list(request, error=error.message, at=exempted_id)
    messages.success(request, _("Informasi dinyatakan terbuka. Terbitkan isinya di daftar informasi publik."))
    return redirect("exempted_list")


@staff_required
@require_POST
def exempted_again(request: HttpRequest, exempted_id: int) -> HttpResponse:
    """Begins a new test on it, or leads to the one that runs."""
    test = weigh_again(actor=request.actor, exempted_id=exempted_id)
    messages.success(request, _("Uji ulang dimulai dari isi penetapan terdahulu."))
    return redirect("weighing_page", test_id=test.pk)


def _list(request: HttpRequest, *, error: str = "", at: int = 0) -> HttpResponse:
    if not may_open_exemptions(request.actor):
        raise NotAllowed
    ended = request.GET.get("isi") == "berakhir"
    today = timezone.localdate()
    found = exempted_by_urgency(exempted_visible_to(request.actor), ended=ended)
    page = Uncounted(found, PER_PAGE).page(request.GET.get("page", "1"))
    rows = [
        {
            "row": row,
            "ground": ground_in_words(row.ground, row.other_law),
            "period": period_in_words(is_permanent=row.is_permanent, expires_on=row.expires_on),
            "is_ending": is_ending(row, today),
            "may_open": may_end_exemption(request.actor, row),
            "may_again": may_weigh_again(request.actor, row),
        }
        for row in page
    ]
    shown = {"page": page, "rows": rows, "ended": ended, "error": error, "at": at} | tabs(
        request.actor, "exempted"
    )
    shown["may_propose"] = may_propose_somewhere(request.actor)
    return render(request, "desk/disclosure/exempted_list.html", shown, status=400 if error else 200)
