"""Episodes at the desk: rundown and log."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.programmes.errors import NotAllowed
from kentongan.apps.programmes.models import Episode
from kentongan.apps.programmes.policies import may_run
from kentongan.apps.programmes.queries import episodes as reads
from kentongan.apps.programmes.queries.papers import paper_of
from kentongan.apps.programmes.queries.reading import programme_visible_to
from kentongan.apps.programmes.services import broadcasting, rundown
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import paper_download
from kentongan.faces.desk.programmes.filling import filled
from kentongan.faces.desk.programmes.forms import (
    BroadcastForm,
    EpisodeForm,
    LengthField,
    SegmentForm,
    ViewersForm,
)

_PAGE = "desk/programmes/episode.html"


@staff_required
def episode_plan(request: HttpRequest, programme_id: int) -> HttpResponse:
    """Plans the next episode."""
    programme = programme_visible_to(request.actor, programme_id)
    if not may_run(request.actor, programme):
        raise NotAllowed
    form = EpisodeForm(request.POST or None, zone=programme.unit.time_zone)

    def act(_given: dict) -> str:
        row = rundown.plan_episode(actor=request.actor, programme_id=programme.pk, words=form.words())
        return reverse("programme_episode", args=[row.pk])

    shown = {"heading": _("Rencanakan episode"), "back": reverse("programme_page", args=[programme.pk])}
    return filled(request, form, act, said=_("Episode direncanakan. Susun acaranya."), shown=shown)


@staff_required
@require_safe
def episode_page(request: HttpRequest, episode_id: int) -> HttpResponse:
    """The rundown, and where the episode went out."""
    episode = reads.episode_visible_to(request.actor, episode_id)
    return render(request, _PAGE, _shown(request, episode))


@staff_required
@require_POST
def segment_add(request: HttpRequest, episode_id: int) -> HttpResponse:
    """Puts a line at the end of the rundown."""
    episode = _run(request, episode_id)
    shown = _shown(request, episode)
    form = SegmentForm(request.POST, ready=shown["ready"])

    def act(_given: dict) -> str:
        rundown.add_segment(actor=request.actor, episode_id=episode.pk, words=form.words())
        return reverse("programme_episode", args=[episode.pk])

    shown.pop("form")
    return filled(request, form, act, said=_("Segmen ditambahkan."), shown=shown, template=_PAGE)


@staff_required
@require_POST
def segment_move(request: HttpRequest, episode_id: int, segment_id: int) -> HttpResponse:
    """One place up or down."""
    is_up = request.POST.get("to") == "up"
    rundown.move_segment(actor=request.actor, episode_id=episode_id, segment_id=segment_id, is_up=is_up)
    return redirect(reverse("programme_episode", args=[episode_id]) + f"#segmen-{segment_id}")


@staff_required
@require_POST
def segment_time(request: HttpRequest, episode_id: int, segment_id: int) -> HttpResponse:
    """Another length for a line."""
    back = redirect(reverse("programme_episode", args=[episode_id]) + f"#segmen-{segment_id}")
    try:
        seconds = LengthField().clean(request.POST.get("seconds", ""))
    except forms.ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return back
    rundown.time_segment(actor=request.actor, episode_id=episode_id, segment_id=segment_id, seconds=seconds)
    return back


@staff_required
@require_POST
def segment_remove(request: HttpRequest, episode_id: int, segment_id: int) -> HttpResponse:
    """Takes a line out."""
    rundown.remove_segment(actor=request.actor, episode_id=episode_id, segment_id=segment_id)
    messages.success(request, _("Segmen dikeluarkan. Usulannya tetap terpilih dan dapat dipasang lagi."))
    return redirect("programme_episode", episode_id=episode_id)


@staff_required
def broadcast_log(request: HttpRequest, episode_id: int) -> HttpResponse:
    """Notes that the episode went out."""
    episode = _run(request, episode_id)
    zone = episode.programme.unit.time_zone
    form = BroadcastForm(request.POST or None, zone=zone, initial={"aired_at": episode.planned_at})
    page = reverse("programme_episode", args=[episode.pk])

    def act(_given: dict) -> str:
        broadcasting.log_broadcast(actor=request.actor, episode_id=episode.pk, words=form.words())
        return page

    shown = {"heading": _("Catat penayangan"), "lead": str(episode), "back": page}
    said = _("Penayangan dicatat; satuan pengirim diberi tahu.")
    return filled(request, form, act, said=said, shown=shown)


@staff_required
def viewers_count(request: HttpRequest, episode_id: int, broadcast_id: int) -> HttpResponse:
    """A newer count of viewers, with its source."""
    episode = _run(request, episode_id)
    form = ViewersForm(request.POST or None, initial={"counted_on": timezone.localdate().isoformat()})
    page = reverse("programme_episode", args=[episode.pk])

    def act(_given: dict) -> str:
        broadcasting.count_viewers(
            actor=request.actor,
            episode_id=episode.pk,
            broadcast_id=broadcast_id,
            viewers=form.viewers_words(),
        )
        return page

    shown = {"heading": _("Perbarui angka penonton"), "lead": str(episode), "back": page}
    return filled(request, form, act, said=_("Angka penonton diperbarui."), shown=shown)


@staff_required
@require_safe
def rundown_file(request: HttpRequest, episode_id: int, form: str) -> HttpResponse:
    """The rundown as a paper for the studio."""
    episode = reads.episode_visible_to(request.actor, episode_id)
    paper = paper_of(episode, reads.rundown_of(episode))
    return paper_download(paper, f"susunan-{episode.programme.key}-{episode.number}", form)


def _run(request: HttpRequest, episode_id: int) -> Episode:
    episode = reads.episode_visible_to(request.actor, episode_id)
    if not may_run(request.actor, episode.programme):
        raise NotAllowed
    return episode


def _shown(request: HttpRequest, episode: Episode) -> dict[str, Any]:
    runs = may_run(request.actor, episode.programme)
    aired = list(episode.broadcasts.all())
    ready = list(reads.ready_for(episode)) if runs and not aired else []
    return {
        "episode": episode,
        "programme": episode.programme,
        "rundown": reads.rundown_of(episode),
        "aired": aired,
        "ready": ready,
        "form": SegmentForm(ready=ready),
        "may_run": runs,
        "is_open": runs and not aired,
    }
