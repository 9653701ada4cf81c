"""Lines to take: the shelf, one line, drafting, approving, retiring."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.press.errors import NotAllowed, NotFound
from kentongan.apps.press.gate import reasons_not_to_use
from kentongan.apps.press.models import Line
from kentongan.apps.press.policies import may_approve_line, may_open_contacts, may_open_desk, may_work
from kentongan.apps.press.queries.lines import GROUPS, line_shelf, lines_visible_to, state_of
from kentongan.apps.press.services import lines as service
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import asked_words, filled, leaf, offices, tabs, zone_of
from kentongan.faces.desk.press.forms import LineForm
from kentongan.foundation.accounts.policy import Permission

_NAMES = ("question", "words", "facts", "source", "valid_until")


@staff_required
def line_list(request: HttpRequest) -> HttpResponse:
    """What may be said, what waits for approval, what has lapsed."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    group = request.GET.get("isi", GROUPS[0])
    group = group if group in GROUPS else GROUPS[0]
    words = asked_words(request)
    shown = {
        "page": leaf(request, line_shelf(request.actor, group=group, words=words)),
        "group": group,
        "words": words,
        **tabs(request, "lines"),
    }
    return render(request, "desk/press/line_list.html", shown)


@staff_required
def line_page(request: HttpRequest, line_id: int) -> HttpResponse:
    """One line: what may be said now or why not, the newest draft, its versions."""
    line = _line(request, line_id)
    newest = line.newest
    newest.line = line
    may_approve = newest.approved_at is None and may_approve_line(request.actor, newest)
    shown = {
        "line": line,
        "reasons": reasons_not_to_use(state_of(line)),
        "versions": line.versions.select_related("author", "approved_by").order_by("-number")[:20],
        "findings": findings_of(newest.report),
        "obstacles": service.reasons_not_to_approve(newest) if may_approve else [],
        "may_approve": may_approve and not line.retired_at,
        "may_work": may_work(request.actor, line.unit),
        **tabs(request, "lines"),
    }
    return render(request, "desk/press/line_page.html", shown)


@staff_required
def line_add(request: HttpRequest) -> HttpResponse:
    """Drafts a line."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_WORK)
    initial = {"valid_until": timezone.now() + timedelta(days=7)}
    form = LineForm(request.POST or None, units=units, zone=zone_of(units), initial=initial)

    def act(given: dict[str, Any]) -> str:
        words = service.LineWords(**{name: given[name] for name in _NAMES})
        made = service.draft_line(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("line_page", args=[made.pk])

    shown = {"heading": _("Pegangan baru"), "submit": _("Simpan draf"), "back": reverse("line_list"),
             "lead": _("Berlaku untuk satuan ini dan semua di bawahnya, setelah disetujui kepalanya.")}  # fmt: skip
    return filled(request, form, act, said=_("Draf disimpan dan diperiksa standar."), shown=shown)


@staff_required
def line_change(request: HttpRequest, line_id: int) -> HttpResponse:
    """Saves a new version."""
    line = _line(request, line_id)
    if not may_work(request.actor, line.unit):
        raise NotAllowed
    initial = {name: getattr(line.newest, name) for name in _NAMES} | {"based_on": line.newest.number}
    form = LineForm(request.POST or None, zone=line.unit.time_zone, initial=initial)

    def act(given: dict[str, Any]) -> str:
        words = service.LineWords(**{name: given[name] for name in _NAMES})
        service.revise_line(
            actor=request.actor, line_id=line_id, based_on=given["based_on"] or 0, words=words
        )
        return reverse("line_page", args=[line_id])

    shown = {
        "heading": _("Ubah pegangan"),
        "submit": _("Simpan versi baru"),
        "back": reverse("line_page", args=[line_id]),
        "lead": _("Versi yang disetujui tetap boleh dipakai sampai versi baru disetujui."),
    }
    return filled(request, form, act, said=_("Versi baru disimpan."), shown=shown)


@staff_required
@require_POST
def line_approve(request: HttpRequest, line_id: int) -> HttpResponse:
    """A head lets the newest words be said."""
    given = request.POST.get("versi", "")
    version = int(given) if given.isascii() and given.isdigit() and len(given) < 6 else 0
    service.approve_line(actor=request.actor, line_id=line_id, version=version)
    messages.success(request, _("Disetujui. Pegangan ini sekarang boleh dipakai."))
    return redirect("line_page", line_id=line_id)


@staff_required
@require_POST
def line_retire(request: HttpRequest, line_id: int) -> HttpResponse:
    """Takes a line out of use, or back in."""
    is_retired = request.POST.get("cabut") == "1"
    service.retire_line(actor=request.actor, line_id=line_id, is_retired=is_retired)
    messages.success(request, _("Pegangan dicabut.") if is_retired else _("Pegangan dipakai lagi."))
    return redirect("line_page", line_id=line_id)


def _line(request: HttpRequest, line_id: int) -> Line:
    rows = lines_visible_to(request.actor).select_related(
        "newest__report", "newest__author", "approved__approved_by"
    )
    found = rows.filter(pk=line_id).first()
    if found is None:
        raise NotFound(_("Pegangan ini"))
    return found
