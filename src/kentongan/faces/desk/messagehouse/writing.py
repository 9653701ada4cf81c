"""Drafting and approving a message house at the desk."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.errors import NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.models import House
from kentongan.apps.messagehouse.policies import may_work
from kentongan.apps.messagehouse.queries.houses import house_visible_to
from kentongan.apps.messagehouse.services import approving, drafting, parts
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.messagehouse.asking import filled, offices
from kentongan.faces.desk.messagehouse.forms import PART_FORMS, HouseForm

_PUT = {"pilar": parts.put_pillar, "bukti": parts.put_proof, "ungkapan": parts.put_phrasing}
_HEADINGS = {
    "pilar": gettext_lazy("Pilar"),
    "bukti": gettext_lazy("Bukti dan sumbernya"),
    "ungkapan": gettext_lazy("Ungkapan"),
}


@staff_required
@require_POST
def house_draft(request: HttpRequest) -> HttpResponse:
    """Opens the draft of an office."""
    unit = get_object_or_404(offices(request.actor), key=request.POST.get("satuan", "")[:80])
    row = drafting.start_draft(actor=request.actor, unit_id=unit.pk)
    return redirect("house_change", house_id=row.pk)


@staff_required
def house_change(request: HttpRequest, house_id: int) -> HttpResponse:
    """A draft: position and brand in one form, its parts below."""
    house = _draft(request, house_id)
    form = HouseForm(request.POST or None, initial=HouseForm.initial_of(house))

    def act(_given: dict[str, Any]) -> str:
        drafting.write_house(actor=request.actor, house_id=house.pk, words=form.words())
        return reverse("house_change", args=[house.pk])

    return filled(
        request,
        form,
        act,
        said=_("Posisi dan merek disimpan."),
        template="desk/messagehouse/change.html",
        house=house,
        total=sum(pillar.share for pillar in house.pillars.all()),
        here="house",
    )


@staff_required
def part_add(request: HttpRequest, house_id: int, kind: str) -> HttpResponse:
    """A new pillar, proof or phrasing."""
    return _part(request, house_id, kind, None)


@staff_required
def part_change(request: HttpRequest, house_id: int, kind: str, part_id: int) -> HttpResponse:
    """One changed."""
    return _part(request, house_id, kind, part_id)


@staff_required
@require_POST
def part_remove(request: HttpRequest, house_id: int, kind: str, part_id: int) -> HttpResponse:
    """One taken out."""
    parts.take_out(actor=request.actor, house_id=house_id, kind=kind, part_id=part_id)
    messages.success(request, _("Dikeluarkan dari rancangan."))
    return redirect("house_change", house_id=house_id)


@staff_required
@require_POST
def house_approve(request: HttpRequest, house_id: int) -> HttpResponse:
    """Puts a draft in force."""
    row = approving.approve_house(actor=request.actor, house_id=house_id)
    messages.success(request, _("Rumah pesan berlaku. Pemeriksaan naskah kini membacanya."))
    return redirect(f"{reverse('house_page')}?satuan={row.unit.key}")


@staff_required
@require_POST
def house_discard(request: HttpRequest, house_id: int) -> HttpResponse:
    """Throws a draft away."""
    drafting.discard_draft(actor=request.actor, house_id=house_id)
    messages.success(request, _("Rancangan dibuang."))
    return redirect("house_page")


def _part(request: HttpRequest, house_id: int, kind: str, part_id: int | None) -> HttpResponse:
    if kind not in PART_FORMS:
        raise Http404
    house = _draft(request, house_id)
    row = parts.KINDS[kind].objects.filter(house_id=house.pk, pk=part_id).first() if part_id else None
    if part_id and row is None:
        raise NotFound
    shape = PART_FORMS[kind]
    form = shape(request.POST or None, initial=shape.initial_of(row) if row else None)
    if kind == "bukti":
        form.fields["pillar"].queryset = house.pillars.all()

    def act(_given: dict[str, Any]) -> str:
        _PUT[kind](actor=request.actor, house_id=house.pk, words=form.words(), part_id=part_id)
        return reverse("house_change", args=[house.pk])

    return filled(
        request, form, act, said=_("Disimpan dalam rancangan."), heading=_HEADINGS[kind],
        back=reverse("house_change", args=[house.pk]), submit=_("Simpan"), here="house",
    )  # fmt: skip


def _draft(request: HttpRequest, house_id: int) -> House:
    house = house_visible_to(request.actor, house_id)
    if house is None:
        raise NotFound
    if not may_work(request.actor, house.unit):
        raise NotAllowed
    if house.state != HouseState.DRAFT:
        raise Refused(_("Versi yang berlaku tidak diubah; susun versi baru."), "conflict")
    return house
