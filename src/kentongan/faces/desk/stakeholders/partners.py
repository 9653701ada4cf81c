"""The register at the desk: list, one partner, adding, changing, merging."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.stakeholders.enums import Stance
from kentongan.apps.stakeholders.errors import Invalid, NotAllowed, NotFound
from kentongan.apps.stakeholders.models import Partner
from kentongan.apps.stakeholders.policies import may_open_complaints, may_open_partners
from kentongan.apps.stakeholders.queries import contacts as log
from kentongan.apps.stakeholders.queries import partners as register
from kentongan.apps.stakeholders.queries.keepers import keepers_of
from kentongan.apps.stakeholders.services import merging, partners
from kentongan.core.relations.kinds import partner_kinds
from kentongan.core.relations.quadrant import quadrants
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.stakeholders import asking
from kentongan.faces.desk.stakeholders.forms import PartnerForm, StepForm, filled_from, tell_refusal
from kentongan.faces.desk.stakeholders.frame import show
from kentongan.faces.desk.stakeholders.showing import shown
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30
FROM_ABOVE = 100


@staff_required
def partner_list(request: HttpRequest) -> HttpResponse:
    """The partners of my branch, and the names of those that offices above keep."""
    if not may_open_partners(request.actor):
        if may_open_complaints(request.actor):
            return redirect("complaint_list")
        raise NotAllowed
    asked = asking.partner_filter(request)
    today = timezone.localdate()
    found = register.filtered(register.partners_visible_to(request.actor), asked).order_by("name", "id")
    page = Uncounted(register.with_next_step(found), PER_PAGE).page(request.GET.get("page", "1"))
    words = {
        "page": page,
        "partners": [shown(one, today) for one in page],
        "above": register.names_from_above(request.actor)[:FROM_ABOVE],
        "asked": asked,
        "is_cut": any((asked.search, asked.kind, asked.stance, asked.quadrant, asked.cell)),
        "kinds": partner_kinds().values(),
        "stances": Stance.choices,
        "quadrants": quadrants(),
        "today": today,
        "here": "partners",
    }
    return show(request, "desk/stakeholders/partner_list.html", words)


@staff_required
def partner_page(request: HttpRequest, partner_id: int) -> HttpResponse:
    """One partner: how to reach it, how it stands, what was said and what comes next."""
    partner = seen(request, partner_id)
    visible = register.partners_visible_to(request.actor)
    words = {
        "one": shown(partner, timezone.localdate()),
        "partner": partner,
        "contacts": log.contacts_of(partner)[:50],
        "steps": log.steps_of(partner)[:30],
        "joints": partner.joints.order_by("-id")[:20],
        "changes": register.changes_of(partner)[:20],
        "alike": register.alike(partner.name, among=visible.filter(unit=partner.unit), but=partner.pk),
        "merge": register.merge_of(partner),
        "step_form": StepForm(),
        "today": timezone.localdate(),
        "here": "partners",
    }
    return show(request, "desk/stakeholders/partner_page.html", words)


@staff_required
def partner_add(request: HttpRequest) -> HttpResponse:
    """Writes a partner into the register; one with a similar name is pointed out first."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    form = PartnerForm(request.POST or None)
    alike: list[Partner] = []
    if request.method == "POST" and form.is_valid():
        unit = asking.office_called(request, form.cleaned_data["unit"], Permission.PARTNER_WORK)
        if unit is None:
            form.add_error("unit", _("Satuan ini tidak dikenal atau di luar wilayah kerja Anda."))
        else:
            among = register.partners_visible_to(request.actor).filter(unit=unit)
            alike = (
                [] if form.cleaned_data["anyway"] else register.alike(form.cleaned_data["name"], among=among)
            )
            if not alike and (made := _added(request, form, unit.pk)):
                messages.success(request, _("Mitra disimpan."))
                return redirect("partner_page", partner_id=made.pk)
    status = 409 if alike else 400 if form.errors else 200
    words = {"form": form, "alike": alike, "here": "partners"}
    return show(request, "desk/stakeholders/partner_form.html", words, status=status)


@staff_required
def partner_change(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Changes what the register says."""
    partner = seen(request, partner_id)
    form = PartnerForm(
        request.POST or None, keepers=keepers_of(partner.unit)[:100], initial=filled_from(partner)
    )
    if request.method == "POST" and form.is_valid():
        try:
            partners.change_partner(
                actor=request.actor, partner_id=partner.pk, words=form.words(owner_id=None)
            )
        except Invalid as error:
            tell_refusal(form, error)
        else:
            messages.success(request, _("Perubahan disimpan."))
            return redirect("partner_page", partner_id=partner.pk)
    words = {"form": form, "partner": partner, "here": "partners"}
    return show(request, "desk/stakeholders/partner_form.html", words, status=400 if form.errors else 200)


@staff_required
@require_POST
def partner_withdraw(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Erases the contact person, who no longer consents."""
    partners.withdraw_consent(actor=request.actor, partner_id=partner_id)
    messages.success(request, _("Persetujuan ditarik. Data narahubung sudah dihapus."))
    return redirect("partner_page", partner_id=partner_id)


@staff_required
@require_POST
def partner_merge(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Takes another record of the same partner in."""
    other = request.POST.get("mitra", "")
    if not (other.isascii() and other.isdigit() and len(other) < 10):
        raise NotFound
    merging.merge_partners(actor=request.actor, kept_id=partner_id, gone_id=int(other))
    messages.success(request, _("Kedua catatan digabungkan. Penggabungan dapat dibatalkan di halaman ini."))
    return redirect("partner_page", partner_id=partner_id)


@staff_required
@require_POST
def partner_merge_undo(request: HttpRequest, merge_id: int) -> HttpResponse:
    """Takes two records apart again."""
    back = merging.undo_merge(actor=request.actor, merge_id=merge_id)
    messages.success(request, _("Penggabungan dibatalkan; catatan ini kembali."))
    return redirect("partner_page", partner_id=back.pk)


def seen(request: HttpRequest, partner_id: int) -> Partner:
    """The partner of an address, if it is the reader's to keep."""
    found = register.partners_visible_to(request.actor).select_related("unit", "owner").filter(pk=partner_id)
    partner = found.first()
    if partner is None:
        raise NotFound
    return partner


def _added(request: HttpRequest, form: PartnerForm, unit_id: int) -> Partner | None:
    words = form.words(owner_id=request.actor.user_id)
    try:
        return partners.add_partner(actor=request.actor, unit_id=unit_id, words=words)
    except Invalid as error:
        tell_refusal(form, error)
        return None
