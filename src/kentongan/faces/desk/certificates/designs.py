"""How certificates look: to choose, to add, to see on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.certificates.errors import NotAllowed, NotFound
from kentongan.apps.certificates.policies import may_change_design, may_design
from kentongan.apps.certificates.queries.designs import designs_visible_to
from kentongan.apps.certificates.services import designs
from kentongan.apps.certificates.services.samples import sample_of
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.certificates.forms import DesignForm
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.errors import KentonganError


@staff_required
@require_safe
def design_list(request: HttpRequest) -> HttpResponse:
    """The designs of the house and of my branches."""
    if not may_design(request.actor):
        raise NotAllowed
    rows = list(designs_visible_to(request.actor)[:100])
    shown = {"designs": [(row, bool(row.unit_id) and may_change_design(request.actor, row)) for row in rows]}
    return render(request, "desk/certificates/designs.html", shown)


@staff_required
def design_add(request: HttpRequest) -> HttpResponse:
    """A design of an office."""
    if not may_design(request.actor):
        raise NotAllowed
    units = units_visible_to(request.actor, Permission.CERTIFICATE_ISSUE) & public_units()
    form = DesignForm(request.POST or None, request.FILES or None, units=units.order_by("path"))
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["background"]
        raw = file.read(designs.MOST_BYTES + 1) if file else None
        unit = form.cleaned_data["unit"]
        try:
            designs.add_design(actor=request.actor, unit_id=unit.pk, words=form.words(), background=raw)
        except KentonganError as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, _("Rancangan siap dipakai."))
            return redirect("design_list")
    return render(
        request, "desk/certificates/design_add.html", {"form": form}, status=400 if form.errors else 200
    )


@staff_required
@require_safe
def design_sample(request: HttpRequest, design_id: int) -> HttpResponse:
    """The design on paper, with invented words."""
    row = (
        designs_visible_to(request.actor).filter(pk=design_id).first() if may_design(request.actor) else None
    )
    if row is None:
        raise NotFound(_("Rancangan ini tidak ada."))
    headers = {"Content-Disposition": f'attachment; filename="contoh-rancangan-{row.pk}.pdf"'}
    return HttpResponse(sample_of(row), content_type="application/pdf", headers=headers)


@staff_required
@require_POST
def design_retire(request: HttpRequest, design_id: int) -> HttpResponse:
    """Takes a design out of the choice."""
    designs.retire_design(actor=request.actor, design_id=design_id)
    messages.success(request, _("Rancangan tidak ditawarkan lagi. Sertifikat yang memakainya tetap."))
    return redirect("design_list")
