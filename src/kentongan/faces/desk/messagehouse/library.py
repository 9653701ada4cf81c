"""The library of assets at the desk, where lapsed ones still stand, and how stories keep to the pillars."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.messagehouse.enums import AssetKind
from kentongan.apps.messagehouse.errors import NotAllowed, Refused
from kentongan.apps.messagehouse.policies import may_enter, may_keep_asset
from kentongan.apps.messagehouse.queries.assets import LAPSED, VALID, assets_listed, lapsed_assets, state_of
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.apps.messagehouse.services import assets
from kentongan.apps.newsroom.queries.counting.wording import carrying, stories_saying
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.messagehouse.asking import filled, office_of, offices
from kentongan.faces.desk.messagehouse.forms import AssetForm, EndForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission, may_anywhere

PER_PAGE, DRIFT_DAYS = 30, 90
_MOST_OFFICES = 100
_MOST_FOUND = 50


@staff_required
def asset_list(request: HttpRequest) -> HttpResponse:
    """The library: what may be used, what no longer."""
    if not may_enter(request.actor):
        raise NotAllowed
    kind, state = request.GET.get("jenis", ""), request.GET.get("keadaan", "")
    today = timezone.localdate()
    rows = assets_listed(
        request.actor, kind=kind if kind in AssetKind.values else "", state=state, today=today
    )
    page = Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))
    shown = {
        "page": page,
        "rows": [(row, state_of(row, today=today), may_keep_asset(request.actor, row)) for row in page],
        "kinds": AssetKind.choices,
        "kind": kind,
        "state": state,
        "states": ((VALID, _("berlaku")), (LAPSED, _("kedaluwarsa"))),
        "may_work": may_anywhere(request.actor, Permission.MESSAGE_WORK),
        "end_form": EndForm(auto_id=False),
        "here": "assets",
    }
    return render(request, "desk/messagehouse/assets.html", shown)


@staff_required
def asset_add(request: HttpRequest) -> HttpResponse:
    """Something new for the library."""
    if not may_anywhere(request.actor, Permission.MESSAGE_WORK):
        raise NotAllowed
    units = (units_visible_to(request.actor, Permission.MESSAGE_WORK) & public_units()).order_by("path")
    form = AssetForm(
        request.POST or None, request.FILES or None, units=units, initial={"unit": units.first()}
    )

    def act(given: dict) -> str:
        assets.add_asset(
            actor=request.actor, unit_id=given["unit"].pk, words=form.asset(), file=given["file"]
        )
        return reverse("asset_list")

    return filled(
        request, form, act, said=_("Aset disimpan."), heading=_("Aset baru"), submit=_("Simpan"),
        back=reverse("asset_list"), is_upload=True, here="assets",
    )  # fmt: skip


@staff_required
@require_POST
def asset_end(request: HttpRequest, asset_id: int) -> HttpResponse:
    """The last day of an asset."""
    form = EndForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Isi tanggal hari terakhirnya."), "valid_until")
    assets.end_asset(actor=request.actor, asset_id=asset_id, last_day=form.cleaned_data["last_day"])
    messages.success(request, _("Masa berlaku disimpan."))
    return redirect("asset_list")


@staff_required
@require_POST
def asset_file(request: HttpRequest, asset_id: int) -> HttpResponse:
    """A valid asset to download; counted."""
    row = assets.hand_out(actor=request.actor, asset_id=asset_id)
    try:
        opened = row.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    ending = row.file.name.rpartition(".")[2]
    name = f"aset-{row.pk}.{ending}"
    return FileResponse(opened, as_attachment=True, filename=name, content_type=row.content_type)


@staff_required
def lapsed_uses(request: HttpRequest) -> HttpResponse:
    """Public stories of a branch that still carry a lapsed tagline or name after its last day."""
    unit = office_of(request)
    rows = list(lapsed_assets()[:20])
    asked = request.GET.get("aset", "")
    chosen = next((row for row in rows if str(row.pk) == asked), rows[0] if rows else None)
    found = []
    if chosen:
        since = chosen.valid_until + timedelta(days=1)
        found = list(stories_saying(chosen.words, since=since, branch_path=unit.path)[:_MOST_FOUND])
    shown = {"unit": unit, "assets": rows, "chosen": chosen, "found": found, "here": "lapsed",
             "offices": offices(request.actor)[:300]}  # fmt: skip
    return render(request, "desk/messagehouse/lapsed.html", shown)


@staff_required
def drift(request: HttpRequest) -> HttpResponse:
    """Of the stories of 90 days, how many of each office carry a pillar: the office and those right below it."""
    unit = office_of(request)
    now = timezone.now()
    pillars = pillars_for(unit)
    below = list(public_units().filter(parent=unit).order_by("name")[:_MOST_OFFICES])
    found = _carrying([unit, *below], pillars, now - timedelta(days=DRIFT_DAYS), now)
    shown = {
        "unit": unit,
        "pillars": pillars,
        "rows": found,
        "offices": offices(request.actor)[:300],
        "days": DRIFT_DAYS,
        "here": "drift",
    }
    return render(request, "desk/messagehouse/drift.html", shown)


def _carrying(units: list[Unit], pillars: list, since: datetime, until: datetime) -> list[dict]:
    """Rows for the page: each office with its shares; offices without stories are left out."""
    names = {unit.pk: unit for unit in units}
    terms = {pillar.key: pillar.terms for pillar in pillars if pillar.terms}
    rows = carrying(terms, since=since, until=until, units=names)
    return [
        {
            "unit": names[row.unit],
            "stories": row.stories,
            "share": row.any / row.stories,
            "cells": [row.by_key.get(pillar.key, 0) / row.stories for pillar in pillars],
        }
        for row in sorted(rows, key=lambda row: row.any / row.stories)
    ]
