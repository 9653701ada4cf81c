"""Who holds which office in my branches: appointing, inviting, ending."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.units import policies
from kentongan.apps.units.errors import NotAllowed, NotFound
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.officers import appointments_visible_to, current_or_coming
from kentongan.apps.units.services.appointing import end_appointment
from kentongan.apps.units.services.inviting import invite_officer, renew_invitation
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.units.forms import EndForm, InviteForm
from kentongan.faces.desk.units.units import tabs, unit_or_not_found
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.errors import KentonganError

PER_PAGE = 40


@staff_required
def people_list(request: HttpRequest) -> HttpResponse:
    """The offices held in the branches that the actor manages; those gone by on request."""
    if not may_anywhere(request.actor, Permission.PEOPLE_MANAGE):
        raise NotAllowed(_("Anda tidak mengelola orang di satuan mana pun."))
    words = request.GET.get("q", "").strip()[:100]
    rows = appointments_visible_to(request.actor)
    past = bool(request.GET.get("lama"))
    rows = rows if past else current_or_coming(rows)
    if words:
        rows = rows.filter(
            Q(user__name__icontains=words) | Q(user__email__icontains=words) | Q(unit__name__icontains=words)
        )
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "rows": [(row, *_state(row), policies.may_end(request.actor, row)) for row in page],
        "query": words,
        "past": past,
        "own": Unit.objects.filter(path__in={post.path for post in request.actor.posts}),
        **tabs(request),
    }
    return render(request, "desk/units/people_list.html", shown)


@staff_required
def officer_invite(request: HttpRequest, key: str) -> HttpResponse:
    """Gives an office at a unit to somebody, with an account or without one."""
    unit = unit_or_not_found(key)
    roles = policies.roles_open_to(request.actor, unit)
    if not roles:
        raise NotAllowed(_("Anda tidak mengelola orang di %(unit)s.") % {"unit": unit.name})
    form = InviteForm(request.POST or None, roles=roles, initial={"valid_from": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = invite_officer(
                actor=request.actor, unit_id=unit.pk, **{**told, "role": Role(told["role"])}
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _invited(made))
            return redirect("office_page", key=unit.key)
    return render(request, "desk/units/officer_invite.html", {"unit": unit, "form": form})


@staff_required
def appointment_end(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Asks for the last day of an office, and ends it."""
    row = appointments_visible_to(request.actor).filter(pk=appointment_id).first()
    if row is None:
        raise NotFound(_("Penugasan itu tidak ada."))
    if not policies.may_end(request.actor, row):
        raise NotAllowed(_("Penugasan ini hanya dapat diakhiri oleh pejabat di atasnya."))
    form = EndForm(request.POST or None, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            end_appointment(
                actor=request.actor, appointment_id=row.pk, last_day=form.cleaned_data["last_day"]
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Penugasan %(name)s diakhiri.") % {"name": row.user.name})
            return redirect("people_list")
    return render(request, "desk/units/appointment_end.html", {"row": row, "form": form})


@staff_required
@require_POST
def invitation_renew(request: HttpRequest, user_id: int) -> HttpResponse:
    """Mails a fresh link to somebody who has not come in yet."""
    renew_invitation(actor=request.actor, user_id=user_id)
    messages.success(request, _("Undangan dikirim ulang. Tautan yang lama tidak berlaku lagi."))
    return redirect("people_list")


def _invited(made: Appointment) -> str:
    if made.user.has_usable_password():
        return _("%(name)s ditugaskan dan diberi tahu lewat surel.") % {"name": made.user.name}
    return _("Undangan untuk %(name)s dikirim ke %(email)s.") % {
        "name": made.user.name,
        "email": made.user.email,
    }


def _state(row: Appointment) -> tuple[str, str]:
    """Word and tone of an appointment's state today."""
    today = timezone.localdate()
    if row.valid_to and row.valid_to < today:
        return _("berakhir"), "mute"
    if not row.user.has_usable_password():
        sent = row.user.invited[0] if row.user.invited else None
        return (_("diundang"), "info") if sent and sent.is_open else (_("undangan lewat"), "warn")
    if row.valid_from > today:
        return _("akan datang"), "info"
    return _("aktif"), "ok"
