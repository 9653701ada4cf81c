"""Sentences that two stories give to two people: the list, and settling one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.apps.archive.errors import NotAllowed, NotFound
from kentongan.apps.archive.policies import may_note_approval
from kentongan.apps.archive.queries.clashes import clashes_listed, clashes_visible_to, own_among
from kentongan.apps.archive.services.settling import settle_clash
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.archive.asking import filled, leaf, must_open, tabs
from kentongan.faces.desk.archive.forms import ReasonForm


@staff_required
def clash_list(request: HttpRequest) -> HttpResponse:
    """Open clashes, or those that are settled."""
    must_open(request)
    settled = request.GET.get("isi") == "selesai"
    page = leaf(request, clashes_listed(request.actor, settled=settled))
    own = own_among(request.actor, page.rows)
    shown = {"page": page, "own": own, "settled": settled, **tabs(request, "clashes")}
    return render(request, "desk/archive/clash_list.html", shown)


@staff_required
def clash_settle(request: HttpRequest, clash_id: int) -> HttpResponse:
    """Writes down what the two offices said."""
    must_open(request)
    rows = clashes_visible_to(request.actor).select_related("earlier__unit", "later__unit")
    clash = rows.filter(pk=clash_id).first()
    if clash is None:
        raise NotFound(_("Benturan ini"))
    if not any(may_note_approval(request.actor, side.unit) for side in (clash.earlier, clash.later)):
        raise NotAllowed
    form = ReasonForm(
        request.POST or None, label=_("Siapa yang mengucapkannya, dan apa yang sudah dibetulkan?")
    )

    def act(given: dict[str, Any]) -> str:
        settle_clash(actor=request.actor, clash_id=clash_id, note=given["reason"])
        return reverse("clash_list")

    shown = {"heading": _("Selesaikan benturan"), "about": f"“{clash.sentence}”",
             "submit": _("Simpan penyelesaian"), "back": reverse("clash_list"),
             "lead": _("Tanyakan dulu kepada kedua satuan. Bila beritanya keliru, ralat beritanya juga.")}  # fmt: skip
    return filled(request, form, act, said=_("Benturan diselesaikan."), shown=shown)
