"""Inviting offices, naming people, noting answers, the list as a table."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Event, Invitation
from kentongan.apps.academy.policies import may_answer_for, may_manage_event, may_nominate
from kentongan.apps.academy.queries.exports import participant_header, participant_rows
from kentongan.apps.academy.queries.lists import offices_of
from kentongan.apps.academy.queries.participants import people_of, seats_taken, turnout
from kentongan.apps.academy.queries.scopes import Scope, preview, reachable_units
from kentongan.apps.academy.services import exporting, inviting, participants
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.queries.officers import officers_of
from kentongan.faces.desk.academy.asking import (
    asked_words,
    event_in_sight,
    event_to_manage,
    filled,
    leaf,
    tabs,
    tried,
)
from kentongan.faces.desk.academy.forms import PersonForm, ScopeForm
from kentongan.faces.desk.access import staff_required
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

_WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}


@staff_required
def event_offices(request: HttpRequest, event_id: int) -> HttpResponse:
    """The invited offices, who sends whom, who says no, who is silent."""
    event = event_in_sight(request, event_id)
    words, state = asked_words(request), request.GET.get("isi", "")[:12]
    shown = {
        "event": event,
        "page": leaf(request, offices_of(event, request.actor, words=words, state=state)),
        "words": words,
        "state": state,
        "turnout": turnout(event),
        "manages": may_manage_event(request.actor, event),
        **tabs(request, "list"),
    }
    return render(request, "desk/academy/offices.html", shown)


@staff_required
def event_invite(request: HttpRequest, event_id: int) -> HttpResponse:
    """Chooses offices, shows how many they are, and invites them at the second press."""
    event = event_to_manage(request, event_id)
    sent = request.POST if request.method == "POST" else (request.GET or None)
    form = _scope_form(event, sent)
    look = None
    if sent is not None and form.is_valid():
        scope = _scope(form.cleaned_data)
        if request.method == "POST":
            return _invited(request, event_id, scope)
        look = preview(event, scope)
    chosen = [(name, value) for name in form.fields for value in request.GET.getlist(name)]
    shown = {"event": event, "form": form, "look": look, "chosen": chosen, **tabs(request, "list")}
    return render(request, "desk/academy/invite.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def invitation_withdraw(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """Takes an invitation back."""
    event_to_manage(request, event_id)
    tried(
        request,
        lambda: inviting.withdraw_invitation(actor=request.actor, event_id=event_id, unit_id=unit_id),
        _("Undangan ditarik."),
    )
    return redirect("event_offices", event_id=event_id)


@staff_required
def event_nominate(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """An office's people at an event: named one by one, until the share is used."""
    event = event_in_sight(request, event_id)
    invitation = _invitation(event, unit_id)
    if not (may_answer_for(request.actor, invitation.unit) or may_manage_event(request.actor, event)):
        raise NotAllowed
    named = list(people_of(event, invitation.unit))
    taken = {one.user_id for one in named if one.place != "declined"}
    users = {row.user_id: row.user for row in officers_of(invitation.unit) if row.user.is_active}
    free = [user for pk, user in users.items() if pk not in taken]
    form = PersonForm(request.POST or None, users=free, mode=event.mode)
    here = reverse("event_nominate", args=[event_id, unit_id])

    def act(given: dict[str, Any]) -> str:
        words = _person(given, event)
        participants.nominate(actor=request.actor, event_id=event_id, unit_id=unit_id, words=words)
        return here

    shown = {
        "event": event,
        "unit": invitation.unit,
        "invitation": invitation,
        "people": named,
        "may_nominate": may_nominate(request.actor, event, invitation.unit),
        "manages": may_manage_event(request.actor, event),
        "taken": seats_taken(event) if event.quota else None,
        **tabs(request, "list"),
    }
    said = _("Orangnya ditunjuk dan diberi tahu lewat surel bila ada alamatnya.")
    return filled(request, form, act, said=said, shown=shown, template="desk/academy/nominate.html")


@staff_required
@require_POST
def event_excuse(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """An office says why it cannot come."""
    event = event_in_sight(request, event_id)
    _invitation(event, unit_id)
    reason = request.POST.get("reason", "")[:300]
    tried(
        request,
        lambda: inviting.excuse_unit(actor=request.actor, event_id=event_id, unit_id=unit_id, reason=reason),
        _("Alasan dicatat; penyelenggara melihatnya di daftar."),
    )
    return redirect("event_nominate", event_id=event_id, unit_id=unit_id)


@staff_required
@require_POST
def participant_answer(request: HttpRequest, event_id: int, participant_id: int) -> HttpResponse:
    """Notes that a person comes or does not."""
    event = event_in_sight(request, event_id)
    person = event.participants.filter(pk=participant_id).first()
    if person is None:
        raise NotFound(_("Peserta ini"))
    comes = request.POST.get("hadir") == "1"
    reason = request.POST.get("reason", "")[:300]
    tried(
        request,
        lambda: participants.answer(
            actor=request.actor, event_id=event_id, participant_id=participant_id, comes=comes, reason=reason
        ),
        _("Kehadiran dikonfirmasi.") if comes else _("Berhalangan dicatat."),
    )
    if request.POST.get("dari") == "satuan":
        return redirect("event_nominate", event_id=event_id, unit_id=person.unit_id)
    return redirect("event_page", event_id=event_id)


@staff_required
@require_POST
def participant_remove(request: HttpRequest, event_id: int, participant_id: int) -> HttpResponse:
    """Takes a person off the list who was named by mistake."""
    event = event_in_sight(request, event_id)
    person = event.participants.filter(pk=participant_id).first()
    if person is None:
        raise NotFound(_("Peserta ini"))
    tried(
        request,
        lambda: participants.take_off(actor=request.actor, event_id=event_id, participant_id=participant_id),
        _("Orangnya dikeluarkan dari daftar."),
    )
    return redirect("event_nominate", event_id=event_id, unit_id=person.unit_id)


@staff_required
@require_safe
def participant_table(request: HttpRequest, event_id: int, form: str) -> HttpResponse:
    """The list as a table, for who runs the event; the trail keeps who took it."""
    if form not in _WRITERS:
        raise Http404
    event = exporting.take_list(actor=request.actor, event_id=event_id, form=form)
    kind, write = _WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="peserta-{event_id}.{form}"'}
    rows = participant_rows(request.actor, event)
    return HttpResponse(write(participant_header(), rows), content_type=kind, headers=headers)


def _scope_form(event: Event, sent: object) -> ScopeForm:
    form = ScopeForm(sent)
    rows = reachable_units(event)
    form.fields["region"].queryset = rows.filter(type=UnitType.REGION).order_by("name")
    types = set(rows.order_by().values_list("type", flat=True).distinct())
    form.fields["types"].choices = [choice for choice in UnitType.choices if choice[0] in types]
    classes = rows.exclude(klass="").order_by("klass").values_list("klass", flat=True).distinct()
    form.fields["classes"].choices = [(one, one) for one in classes]
    form.fields["picked"].queryset = rows.order_by("name")
    return form


def _scope(given: dict[str, Any]) -> Scope:
    return Scope(
        region=given["region"].pk if given["region"] else None,
        types=given["types"],
        classes=given["classes"],
        picked=[unit.pk for unit in given["picked"]],
    )


def _invited(request: HttpRequest, event_id: int, scope: Scope) -> HttpResponse:
    try:
        count = inviting.invite_units(actor=request.actor, event_id=event_id, scope=scope)
    except WrongStage as error:
        messages.error(request, error.message)
        return redirect("event_invite", event_id=event_id)
    said = ngettext("%(count)d satuan diundang.", "%(count)d satuan diundang.", count)
    messages.success(request, said % {"count": count})
    return redirect("event_offices", event_id=event_id)


def _invitation(event: Event, unit_id: int) -> Invitation:
    found = event.invitations.select_related("unit").filter(unit_id=unit_id).first()
    if found is None:
        raise NotFound(_("Undangan untuk satuan ini"))
    return found


def _person(given: dict[str, Any], event: Event) -> participants.PersonWords:
    return participants.PersonWords(
        name=given["name"],
        position=given["position"],
        email=given["email"],
        user_id=int(given["user"]) if given["user"] else None,
        mode=given.get("mode") or (Mode.ONSITE if event.mode == Mode.HYBRID else event.mode),
        is_head=given["is_head"],
    )
