"""What is done in the room: parse, call one service, come back to the place one came from."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.crisis.errors import BadCase, CannotStandDown
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import case_visible_to
from kentongan.apps.crisis.queries.facts import facts_of
from kentongan.apps.crisis.queries.people import officers_to_ask
from kentongan.apps.crisis.services import (
    facts,
    merging,
    one_door,
    rhythm,
    severity,
    standdown,
    tasks,
    team,
    timeline,
)
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.crisis import forms
from kentongan.faces.desk.crisis.views.room import room_page

Call = Callable[[Case, Any], object]


def _act(
    request: HttpRequest,
    case_id: int,
    name: str,
    make: Callable[[Case], django_forms.Form],
    call: Call,
    anchor: str,
) -> HttpResponse:
    """Calls `call` with the case and the valid form; a refusal of the words comes back beside them."""
    case = case_visible_to(request.actor, case_id)
    form = make(case)
    if form.is_valid():
        try:
            call(case, form)
        except (BadCase, CannotStandDown) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, _("Tersimpan."))
            return _back(case_id, anchor)
    fresh = case_visible_to(request.actor, case_id)
    return room_page(request, fresh, status=422, **{name: form})


def _back(case_id: int, anchor: str = "") -> HttpResponse:
    return redirect(reverse("case_room", args=[case_id]) + (f"#{anchor}" if anchor else ""))


@staff_required
@require_POST
def fact_add(request: HttpRequest, case_id: int) -> HttpResponse:
    def make(case: Case) -> forms.FactForm:
        zone = case.unit.time_zone
        return forms.FactForm(request.POST, facts=facts_of(case), zone=zone, auto_id="fakta_%s")

    def call(_case: Case, form: forms.FactForm) -> None:
        given = form.cleaned_data
        words = facts.FactWords(
            slot=given["slot"],
            text=given["text"],
            status=given["status"],
            source=given["source"],
            source_at=form.moment("source_at"),
        )
        facts.add_fact(actor=request.actor, case_id=case_id, words=words, replaces=given["replaces"])

    return _act(request, case_id, "fact_form", make, call, "fakta")


@staff_required
@require_POST
def task_add(request: HttpRequest, case_id: int) -> HttpResponse:
    def make(case: Case) -> forms.TaskForm:
        return forms.TaskForm(request.POST, zone=case.unit.time_zone, auto_id="tugas_%s")

    def call(_case: Case, form: forms.TaskForm) -> None:
        given = form.cleaned_data | {"due_at": form.moment("due_at")}
        tasks.add_task(actor=request.actor, case_id=case_id, **given)

    return _act(request, case_id, "task_form", make, call, "tugas")


@staff_required
@require_POST
def task_take(request: HttpRequest, case_id: int, task_id: int) -> HttpResponse:
    tasks.take_task(actor=request.actor, case_id=case_id, task_id=task_id)
    messages.success(request, _("Tugas ini sekarang milik Anda."))
    return _back(case_id, f"tugas-{task_id}")


@staff_required
@require_POST
def task_finish(request: HttpRequest, case_id: int, task_id: int) -> HttpResponse:
    words = request.POST.get("words", "")[:2_000]
    tasks.finish_task(actor=request.actor, case_id=case_id, task_id=task_id, words=words)
    messages.success(request, _("Tugas selesai. Keliru? Batalkan di daftar “Selesai”."))
    return _back(case_id, "tugas")


@staff_required
@require_POST
def task_reopen(request: HttpRequest, case_id: int, task_id: int) -> HttpResponse:
    tasks.reopen_task(actor=request.actor, case_id=case_id, task_id=task_id)
    messages.success(request, _("Tugas dibuka lagi."))
    return _back(case_id, f"tugas-{task_id}")


@staff_required
@require_POST
def severity_change(request: HttpRequest, case_id: int) -> HttpResponse:
    def call(_case: Case, form: forms.LevelForm) -> None:
        severity.change_severity(actor=request.actor, case_id=case_id, **form.cleaned_data)

    make = forms.LevelForm(request.POST, auto_id="tingkat_%s")
    return _act(request, case_id, "level_form", lambda _case: make, call, "tingkat")


@staff_required
@require_POST
def signs_set(request: HttpRequest, case_id: int) -> HttpResponse:
    def call(_case: Case, form: forms.SituationForm) -> None:
        danger = form.cleaned_data["is_danger"]
        severity.set_signs(actor=request.actor, case_id=case_id, signs=form.signs(), is_danger=danger)

    make = forms.SituationForm(request.POST, auto_id="tanda_%s")
    return _act(request, case_id, "situation_form", lambda _case: make, call, "tingkat")


@staff_required
@require_POST
def member_add(request: HttpRequest, case_id: int) -> HttpResponse:
    def make(case: Case) -> forms.MemberForm:
        return forms.MemberForm(request.POST, officers=officers_to_ask(case), auto_id="tim_%s")

    def call(_case: Case, form: forms.MemberForm) -> None:
        user, duty = form.cleaned_data["user"], form.cleaned_data["duty"]
        team.add_member(actor=request.actor, case_id=case_id, user_id=user, duty=duty)

    return _act(request, case_id, "member_form", make, call, "tim")


@staff_required
@require_POST
def member_remove(request: HttpRequest, case_id: int, member_id: int) -> HttpResponse:
    team.remove_member(actor=request.actor, case_id=case_id, member_id=member_id)
    messages.success(request, _("Anggota dilepas dari tugas itu."))
    return _back(case_id, "tim")


@staff_required
@require_POST
def update_promise(request: HttpRequest, case_id: int) -> HttpResponse:
    def make(case: Case) -> forms.PromiseForm:
        return forms.PromiseForm(request.POST, zone=case.unit.time_zone, auto_id="kabar_%s")

    def call(case: Case, form: forms.PromiseForm) -> None:
        rhythm.promise_update(actor=request.actor, case=case, at=form.moment("at"))

    return _act(request, case_id, "promise_form", make, call, "jam")


@staff_required
@require_POST
def moment_add(request: HttpRequest, case_id: int) -> HttpResponse:
    def call(_case: Case, form: forms.NoteForm) -> None:
        timeline.add_note(actor=request.actor, case_id=case_id, text=form.cleaned_data["text"])

    make = forms.NoteForm(request.POST, auto_id="catatan_%s")
    return _act(request, case_id, "note_form", lambda _case: make, call, "garis")


@staff_required
@require_POST
def case_stand_down(request: HttpRequest, case_id: int) -> HttpResponse:
    def call(_case: Case, form: forms.ReasonForm) -> None:
        standdown.stand_down(actor=request.actor, case_id=case_id, reason=form.cleaned_data["reason"])

    make = forms.ReasonForm(request.POST, auto_id="akhir_%s")
    return _act(request, case_id, "end_form", lambda _case: make, call, "")


@staff_required
@require_POST
def case_reopen(request: HttpRequest, case_id: int) -> HttpResponse:
    def call(_case: Case, form: forms.ReasonForm) -> None:
        standdown.reopen_case(actor=request.actor, case_id=case_id, reason=form.cleaned_data["reason"])

    make = forms.ReasonForm(request.POST, auto_id="akhir_%s")
    return _act(request, case_id, "end_form", lambda _case: make, call, "")


@staff_required
@require_POST
def case_close(request: HttpRequest, case_id: int) -> HttpResponse:
    standdown.close_case(actor=request.actor, case_id=case_id)
    messages.success(request, _("Kasus ditutup."))
    return _back(case_id)


@staff_required
@require_POST
def case_restrict(request: HttpRequest, case_id: int) -> HttpResponse:
    wanted = request.POST.get("aktif") == "1"
    team.restrict(actor=request.actor, case_id=case_id, is_restricted=wanted)
    messages.success(request, _("Kasus dibatasi bagi tim.") if wanted else _("Pembatasan dicabut."))
    return _back(case_id, "tim")


@staff_required
@require_POST
def case_freeze(request: HttpRequest, case_id: int) -> HttpResponse:
    if request.POST.get("aktif") == "1":
        one_door.freeze_posts(actor=request.actor, case_id=case_id)
        messages.success(request, _("Berita rutin dibekukan."))
    else:
        one_door.release_posts(actor=request.actor, case_id=case_id)
        messages.success(request, _("Pembekuan dicabut."))
    return _back(case_id)


@staff_required
@require_POST
def case_merge(request: HttpRequest, case_id: int) -> HttpResponse:
    form = forms.IntoForm(request.POST)
    if not form.is_valid():
        raise BadCase(_("Pilih kasus tujuan."), "into")
    into = merging.merge_case(actor=request.actor, case_id=case_id, into_id=form.cleaned_data["into"])
    messages.success(request, _("Kasus digabung. Keliru? Batalkan dari laman kasus yang digabung."))
    return _back(into.pk)


@staff_required
@require_POST
def case_unmerge(request: HttpRequest, case_id: int) -> HttpResponse:
    merging.unmerge_case(actor=request.actor, case_id=case_id)
    messages.success(request, _("Penggabungan dibatalkan."))
    return _back(case_id)
