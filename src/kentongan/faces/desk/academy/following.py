"""Follow-ups: asked, given, judged; and the story of an office about an event."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.academy.enums import Follow
from kentongan.apps.academy.errors import NotFound
from kentongan.apps.academy.models import FollowUp
from kentongan.apps.academy.policies import may_answer_for, may_review_follow_up
from kentongan.apps.academy.queries.outcomes import board, follow_counts, follow_ups_visible_to
from kentongan.apps.academy.services import covering
from kentongan.apps.academy.services import following as service
from kentongan.apps.attendance.queries.presence import attended_units
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.faces.desk.academy.asking import event_in_sight, event_to_manage, filled, leaf, tabs, tried
from kentongan.faces.desk.academy.forms import AskForm, FollowForm
from kentongan.faces.desk.academy.materials import handed
from kentongan.faces.desk.access import staff_required

_STORIES = 30


@staff_required
def follow_board(request: HttpRequest) -> HttpResponse:
    """Who owes what, next due first; with `kegiatan` of one event."""
    asked = request.GET.get("kegiatan", "")
    event = (
        event_in_sight(request, int(asked))
        if asked.isascii() and asked.isdigit() and len(asked) < 10
        else None
    )
    state = request.GET.get("isi", "")
    shown = {
        "page": leaf(request, board(request.actor, event=event, state=state)),
        "event": event,
        "counts": follow_counts(event) if event else None,
        "state": state if state in Follow.values else "",
        "states": Follow.choices,
        **tabs(request, "follow"),
    }
    return render(request, "desk/academy/board.html", shown)


@staff_required
def follow_ask(request: HttpRequest, event_id: int) -> HttpResponse:
    """Asks the offices that came: those that attendance proves, else those that said they would."""
    event = event_to_manage(request, event_id)
    form = AskForm(request.POST or None, initial={"task": _("Bagikan isi kegiatan kepada rekan di satuan")})

    def act(given: dict[str, Any]) -> str:
        came = attended_units(event) - {event.unit_id}
        count = service.ask_follow_up(actor=request.actor, event_id=event_id, unit_ids=came or None, **given)
        said = ngettext(
            "%(count)d satuan dimintai tindak lanjut.", "%(count)d satuan dimintai tindak lanjut.", count
        )
        messages.success(request, said % {"count": count})
        return f"{reverse('follow_board')}?kegiatan={event_id}"

    shown = {"heading": _("Minta tindak lanjut"), "about": event.title, "submit": _("Minta dari satuan yang hadir"),
             "back": reverse("event_page", args=[event_id])}  # fmt: skip
    return filled(request, form, act, said="", shown=shown)


@staff_required
def follow_page(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """One office's follow-up: to be given, to be read, to be judged."""
    row = _row(request, event_id, unit_id)
    may_give = may_answer_for(request.actor, row.unit) and row.state != Follow.ACCEPTED
    stories = (
        stories_visible_to(request.actor)
        .filter(unit=row.unit)
        .select_related("current")
        .order_by("-updated_at")
    )
    keys = list(stories.values_list("pk", flat=True)[:_STORIES])
    initial = {name: getattr(row, name) for name in ("plan", "responsible", "cascade_on", "evidence")}
    form = FollowForm(
        request.POST or None,
        request.FILES or None,
        stories=stories.filter(pk__in=keys),
        initial=initial | {"story": row.story_id},
    )

    def act(given: dict[str, Any]) -> str:
        upload, story = given.pop("file"), given.pop("story")
        words = service.FollowWords(**given, story_id=story.pk if story else None)
        service.give_follow_up(
            actor=request.actor, event_id=event_id, unit_id=unit_id, words=words, upload=upload
        )
        return reverse("follow_page", args=[event_id, unit_id])

    shown = {"row": row, "event": row.event, "may_give": may_give,
             "may_review": row.state == Follow.GIVEN and may_review_follow_up(request.actor, row),
             **tabs(request, "follow")}  # fmt: skip
    said = _("Tindak lanjut dikirim ke penyelenggara.")
    return filled(request, form, act, said=said, shown=shown, template="desk/academy/follow.html")


@staff_required
@require_POST
def follow_review(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """Accepts a follow-up or sends it back."""
    _row(request, event_id, unit_id)
    accepted = request.POST.get("terima") == "1"
    reason = request.POST.get("reason", "")[:300]
    tried(
        request,
        lambda: service.review_follow_up(
            actor=request.actor, event_id=event_id, unit_id=unit_id, accepted=accepted, reason=reason
        ),
        _("Tindak lanjut diterima.") if accepted else _("Tindak lanjut dikembalikan."),
    )
    return redirect("follow_page", event_id=event_id, unit_id=unit_id)


@staff_required
@require_safe
def follow_file(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """Hands the file of an office's evidence out."""
    row = _row(request, event_id, unit_id)
    if not row.file:
        raise NotFound(_("Berkas bukti ini"))
    return handed(row.file, row.file_kind, f"tindak-lanjut-{row.unit.key}")


@staff_required
@require_POST
def event_cover(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """Opens the office's story about the event, pre-filled; a second tap opens the same one."""
    event_in_sight(request, event_id)
    made = []

    def act() -> None:
        made.append(covering.cover_event(actor=request.actor, event_id=event_id, unit_id=unit_id))

    said = _("Naskah dari fakta kegiatan siap. Isi langkah berikutnya sebelum diajukan.")
    if not tried(request, act, said):
        return redirect("event_page", event_id=event_id)
    return redirect(
        "story_edit" if made[0].story.status in ("draft", "returned") else "story_lifeline", made[0].story_id
    )


def _row(request: HttpRequest, event_id: int, unit_id: int) -> FollowUp:
    rows = follow_ups_visible_to(request.actor).select_related("given_by", "reviewed_by", "story__current")
    found = rows.filter(event_id=event_id, unit_id=unit_id).first()
    if found is None:
        raise NotFound(_("Tindak lanjut ini"))
    return found
