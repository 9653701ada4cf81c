"""Certificates one by one: found, looked at, taken back, corrected, sent."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.certificates.enums import Standing
from kentongan.apps.certificates.errors import NotAllowed
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.policies import may_correct, may_design, may_enter, may_revoke
from kentongan.apps.certificates.queries.certificates import (
    certificate_visible_to,
    certificates_visible_to,
    searched,
)
from kentongan.apps.certificates.queries.eligibility import events_to_certify
from kentongan.apps.certificates.services import correcting, mailing, revoking
from kentongan.apps.certificates.services.drawing import draw
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.certificates.forms import CorrectionForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.errors import KentonganError

PER_PAGE = 30
_EVENTS = 8


@staff_required
@require_safe
def certificate_list(request: HttpRequest) -> HttpResponse:
    """What my branches gave or hold; and the events whose certificates are mine to give."""
    if not may_enter(request.actor):
        raise NotAllowed
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    asked = request.GET.get("keadaan", "")
    rows = searched(certificates_visible_to(request.actor), words=words, standing=asked)
    page = Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))
    is_plain = not words and not asked and page.number == 1
    shown = {
        "page": page,
        "words": words,
        "asked": asked,
        "standings": [one for one in Standing if one != Standing.UNKNOWN],
        "events": list(events_to_certify(request.actor)[:_EVENTS]) if is_plain else [],
        "may_design": may_design(request.actor),
    }
    return render(request, "desk/certificates/list.html", shown)


@staff_required
@require_safe
def certificate_page(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """One certificate: what stands on it, whether it holds, what may be done."""
    return _page(request, certificate_visible_to(request.actor, certificate_id))


@staff_required
@require_safe
def certificate_file(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """The paper."""
    row = certificate_visible_to(request.actor, certificate_id)
    headers = {"Content-Disposition": f'attachment; filename="sertifikat-{row.code}.pdf"'}
    return HttpResponse(draw(row), content_type="application/pdf", headers=headers)


@staff_required
@require_POST
def certificate_revoke(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """Takes it back, with a reason."""
    reason = request.POST.get("reason", "")
    try:
        row = revoking.revoke(actor=request.actor, certificate_id=certificate_id, reason=reason)
    except KentonganError as error:
        if error.status != 400:
            raise
        row = certificate_visible_to(request.actor, certificate_id)
        return _page(request, row, problem=error.message, reason=reason, status=400)
    messages.success(request, _("Sertifikat dicabut. Pemeriksaan umum langsung menyebut alasannya."))
    return redirect("certificate_page", certificate_id=row.pk)


@staff_required
@require_POST
def certificate_restore(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """Undoes a revocation of today."""
    revoking.restore(actor=request.actor, certificate_id=certificate_id)
    messages.success(request, _("Pencabutan dibatalkan; sertifikat berlaku lagi."))
    return redirect("certificate_page", certificate_id=certificate_id)


@staff_required
def certificate_correct(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """Gives it again with another spelling."""
    row = certificate_visible_to(request.actor, certificate_id)
    if not may_correct(request.actor, row):
        raise NotAllowed
    form = CorrectionForm(request.POST or None, initial={"name": row.name, "position": row.position})
    if request.method == "POST" and form.is_valid():
        try:
            new = correcting.correct(actor=request.actor, certificate_id=row.pk, **form.cleaned_data)
        except KentonganError as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, _("Terbitan baru sudah jadi. Kode lama kini menyebut: diganti."))
            return redirect("certificate_page", certificate_id=new.pk)
    shown = {"form": form, "certificate": row}
    return render(request, "desk/certificates/correct.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def certificate_mail(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """Sends it to its holder, once."""
    mailing.mail_certificate(actor=request.actor, certificate_id=certificate_id)
    messages.success(request, _("Sertifikat dikirim ke surel pemegangnya."))
    return redirect("certificate_page", certificate_id=certificate_id)


def _page(request: HttpRequest, row: Certificate, *, status: int = 200, **more: str) -> HttpResponse:
    is_valid = row.standing == Standing.VALID
    shown = {
        "certificate": row,
        "standing": row.standing,
        "delivery": getattr(row, "delivery", None),
        "replaces": getattr(row, "replaces", None),
        "has_address": bool(mailing.address_of(row)),
        "may_correct": is_valid and may_correct(request.actor, row),
        "may_revoke": is_valid and may_revoke(request.actor, row),
        "may_restore": revoking.may_be_restored(row) and may_revoke(request.actor, row),
        **more,
    }
    return render(request, "desk/certificates/page.html", shown, status=status)
