"""Lists that come afterwards: upload, decide the rows, apply, undo."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.attendance.enums import Choice
from kentongan.apps.attendance.errors import BadWords, NotFound
from kentongan.apps.attendance.queries.books import offices_at
from kentongan.apps.attendance.queries.rolls import counts_of, rolls_of, rows_of, suggested
from kentongan.apps.attendance.queries.roster import roster_of
from kentongan.apps.attendance.services.rolls import applying, taking
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import (
    asked_words,
    event_to_take,
    frame,
    leaf,
    number_in,
)
from kentongan.faces.desk.attendance.forms import RollForm
from kentongan.faces.desk.filling import filled

_FOUND = 8


@staff_required
def roll_add(request: HttpRequest, event_id: int) -> HttpResponse:
    """Takes a list and shows what it would do; nobody is marked yet."""
    event = event_to_take(request, event_id)
    form = RollForm(request.POST or None, request.FILES or None, sessions=event.sessions.all())

    def act(given: dict[str, Any]) -> str:
        sheet = taking.Sheet(
            content=given["file"].read(),
            file_name=given["file"].name,
            session_id=given["session"].pk,
            is_virtual=given["is_virtual"],
            least_minutes=given["least_minutes"] or 0,
        )
        roll = taking.receive_roll(actor=request.actor, event_id=event_id, sheet=sheet)
        return reverse("roll_page", args=[event_id, roll.pk])

    shown = frame(request, event, "rolls") | {"rolls": list(rolls_of(event)[:20])}
    said = _("Daftar terbaca. Periksa barisnya, lalu terapkan.")
    return filled(request, form, act, said=said, shown=shown, template="desk/attendance/rolls.html")


@staff_required
@require_safe
def roll_page(request: HttpRequest, event_id: int, roll_id: int) -> HttpResponse:
    """One list: what each row becomes, those to be decided first."""
    event = event_to_take(request, event_id)
    roll = rolls_of(event).filter(pk=roll_id).first()
    if roll is None:
        raise NotFound(_("Daftar ini"))
    counts = counts_of(roll)
    asked = request.GET.get("isi", Choice.UNSURE if counts[Choice.UNSURE] else "")
    page = leaf(request, rows_of(roll, asked))
    people, words = suggested(page.rows), asked_words(request)
    shown = frame(request, event, "rolls") | {
        "roll": roll,
        "counts": [(choice, choice.label, counts[choice]) for choice in Choice],
        "asked": asked,
        "page": page,
        "rows": [(row, [people[key] for key in row.suggestions if key in people]) for row in page],
        "words": words,
        "found": list(roster_of(event, words=words)[:_FOUND]) if words else [],
        "row_id": number_in(request.GET.get("baris")),
        "offices": list(offices_at(event).values_list("pk", "name")) if counts[Choice.UNSURE] else [],
    }
    return render(request, "desk/attendance/roll.html", shown)


@staff_required
@require_POST
def roll_row(request: HttpRequest, event_id: int, roll_id: int, row_id: int) -> HttpResponse:
    """Decides one row."""
    given = request.POST.get("putusan", "")
    kind, _sep, key = given.partition(":")
    decision = taking.Decision(
        choice=kind,
        participant_id=number_in(key) or None,
        unit_id=number_in(request.POST.get("satuan")) or None,
    )
    try:
        row = taking.decide_row(
            actor=request.actor, event_id=event_id, roll_id=roll_id, row_id=row_id, decision=decision
        )
    except BadWords as error:
        messages.error(request, error.message)
    else:
        messages.success(
            request, _("Baris %(n)s: %(choice)s.") % {"n": row.number, "choice": row.get_choice_display()}
        )
    return redirect("roll_page", event_id=event_id, roll_id=roll_id)


@staff_required
@require_POST
def roll_welcome(request: HttpRequest, event_id: int, roll_id: int) -> HttpResponse:
    """All rows that resemble nobody come as walk-ins."""
    count = taking.welcome_unknown(actor=request.actor, event_id=event_id, roll_id=roll_id)
    said = ngettext(
        "%(count)d baris menjadi peserta yang datang langsung.",
        "%(count)d baris menjadi peserta yang datang langsung.",
        count,
    )
    messages.success(request, said % {"count": count})
    return redirect("roll_page", event_id=event_id, roll_id=roll_id)


@staff_required
@require_POST
def roll_apply(request: HttpRequest, event_id: int, roll_id: int) -> HttpResponse:
    """Marks whom the rows name."""
    applying.apply_roll(actor=request.actor, event_id=event_id, roll_id=roll_id)
    messages.success(request, _("Daftar diterapkan. Baris yang belum diputuskan tetap menunggu di sini."))
    return redirect("roll_page", event_id=event_id, roll_id=roll_id)


@staff_required
@require_POST
def roll_undo(request: HttpRequest, event_id: int, roll_id: int) -> HttpResponse:
    """Takes the whole list back."""
    applying.undo_roll(actor=request.actor, event_id=event_id, roll_id=roll_id)
    messages.success(request, _("Daftar diurungkan; kehadiran kembali seperti sebelumnya."))
    return redirect("roll_page", event_id=event_id, roll_id=roll_id)
