"""Who did what and when, in the branches that the reader inspects."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.house.doors import ask, doors
from kentongan.faces.desk.house.verbs import told_verb
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.audit import trail
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs import tasks, upkeep
from kentongan.foundation.limits import count_try

PER_PAGE = 50
# Counting a trail of years for a page number would be work in proportion to it.
MOST_PAGES = 200


@staff_required
def audit_trail(request: HttpRequest) -> HttpResponse:
    """The trail, newest first, with filters."""
    ask(request, Permission.AUDIT_READ)
    rows = trail.visible_to(request.actor)
    verdict = rows.filter(verb=upkeep.VERB).first()
    page = Paginator(_filtered(rows, request)[: PER_PAGE * MOST_PAGES], PER_PAGE).get_page(
        request.GET.get("page")
    )
    shown = {
        "page": page,
        "entries": [(entry, told_verb(entry.verb)) for entry in page],
        "verdict": verdict,
        "filters": {name: request.GET.get(name, "") for name in ("q", "sejak", "sampai")},
        **doors(request),
    }
    return render(request, "desk/house/audit.html", shown)


@staff_required
@require_POST
def audit_verify(request: HttpRequest) -> HttpResponse:
    """Has the whole chain proven in the background; the verdict appears in the trail."""
    ask(request, Permission.AUDIT_READ)
    count_try("audit_verify", str(request.actor.user_id), at_most=3, seconds=300)
    inspects = [post.path for post in request.actor.posts if post.role in GRANTS[Permission.AUDIT_READ]]
    tasks.verify_audit.defer(path=min(inspects, key=len), asked_by=request.actor.name)
    messages.info(
        request, _("Pemeriksaan dimulai. Muat ulang halaman ini sebentar lagi untuk melihat hasilnya.")
    )
    return redirect("audit_trail")


def _filtered(rows: QuerySet[AuditEntry], request: HttpRequest) -> QuerySet[AuditEntry]:
    words = request.GET.get("q", "").strip()[:100]
    if ":" in words:
        rows = rows.filter(subject=words)
    elif words:
        rows = rows.filter(actor_name__icontains=words)
    if begin := _day(request, "sejak"):
        rows = rows.filter(at__date__gte=begin)
    if end := _day(request, "sampai"):
        rows = rows.filter(at__date__lte=end)
    return rows


def _day(request: HttpRequest, name: str) -> object:
    try:
        return parse_date(request.GET.get(name, "")[:10])
    except ValueError:
        return None
