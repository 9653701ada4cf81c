"""The rundown of a programme, filled with stories that are out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.editing.errors import BadWords, NotAllowed
from kentongan.apps.editing.policies import may_open_rundowns
from kentongan.apps.editing.queries import rundowns as reads
from kentongan.apps.editing.services.airing import air_story
from kentongan.apps.programmes.policies import may_run
from kentongan.apps.programmes.queries.episodes import clock, episode_visible_to, rundown_of
from kentongan.apps.programmes.services.rundown import move_segment, remove_segment
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import SieveForm
from kentongan.faces.desk.editing.queue import tabs
from kentongan.faces.desk.openness.downloads import sheet_download
from kentongan.faces.desk.paging import Uncounted

PAGE = 15


@staff_required
@require_safe
def airing_list(request: HttpRequest) -> HttpResponse:
    """Episodes to come of programmes that the reader runs."""
    if not may_open_rundowns(request.actor):
        raise NotAllowed
    context = {"episodes": reads.episodes_to_come(request.actor)}
    return render(request, "desk/editing/airing_list.html", context | tabs(request.actor))


@staff_required
@require_safe
def airing_page(request: HttpRequest, episode_id: int) -> HttpResponse:
    """A rundown beside the stories of the last month."""
    episode = episode_visible_to(request.actor, episode_id)
    if not may_run(request.actor, episode.programme):
        raise NotAllowed
    form = SieveForm(request.GET)
    sieve, rundown = form.sieve(), rundown_of(episode)
    told = reads.stories_in(rundown)
    rows = published_rows(request, sieve.unit, sieve.topic)
    context = {
        "episode": episode,
        "rundown": rundown,
        "lines": [(line, told.get(line.segment.pk)) for line in rundown.lines],
        "told": {story.pk for story in told.values()},
        "page": rows,
        "form": form,
        "is_sifted": bool(sieve.unit or sieve.topic),
        "is_open": not episode.broadcasts.exists(),
    }
    return render(request, "desk/editing/airing.html", context | tabs(request.actor))


def published_rows(request: HttpRequest, unit: str, topic: str) -> object:
    """One page of what came out lately."""
    rows = reads.published_lately(request.actor, unit=unit, topic=topic)
    return Uncounted(rows, PAGE).page(request.GET.get("page", "1"))


@staff_required
@require_POST
def airing_add(request: HttpRequest, episode_id: int) -> HttpResponse:
    """One tap puts a story at the end."""
    given = request.POST.get("story", "")
    if not (given.isascii() and given.isdigit() and len(given) < 12):
        raise BadWords(_("Pilih beritanya."))
    segment = air_story(actor=request.actor, episode_id=episode_id, story_id=int(given))
    messages.success(request, _("“%s” masuk susunan acara.") % segment.title)
    return redirect(_back(request, episode_id, segment.pk))


@staff_required
@require_POST
def airing_change(request: HttpRequest, episode_id: int, segment_id: int) -> HttpResponse:
    """Up, down, or out."""
    act = request.POST.get("do", "")
    if act == "remove":
        remove_segment(actor=request.actor, episode_id=episode_id, segment_id=segment_id)
        messages.success(request, _("Segmen dikeluarkan."))
        return redirect(_back(request, episode_id))
    move_segment(actor=request.actor, episode_id=episode_id, segment_id=segment_id, is_up=act == "up")
    return redirect(_back(request, episode_id, segment_id))


@staff_required
@require_safe
def airing_sheet(request: HttpRequest, episode_id: int, form: str) -> HttpResponse:
    """The rundown as a table."""
    episode = episode_visible_to(request.actor, episode_id)
    rundown = rundown_of(episode)
    told = reads.stories_in(rundown)
    header = (_("No."), _("Mulai"), _("Durasi"), _("Segmen"), _("Satuan"), _("Alamat berita"))
    lines = [
        (
            str(line.segment.place),
            line.begins_words,
            line.lasts_words,
            line.segment.title,
            _office(line, told),
            f"/berita/{told[line.segment.pk].pk}/" if line.segment.pk in told else "",
        )
        for line in rundown.lines
    ]
    lines.append(("", "", clock(rundown.total), _("Jumlah"), "", ""))
    return sheet_download(header, lines, f"susunan-{episode.pk}", form)


def _office(line: object, told: dict) -> str:
    segment = line.segment
    if segment.pk in told:
        return told[segment.pk].unit.name
    return segment.submission.unit.name if segment.submission else ""


def _back(request: HttpRequest, episode_id: int, segment_id: int | None = None) -> str:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    place = f"#segmen-{segment_id}" if segment_id else ""
    return reverse("airing_page", args=[episode_id]) + query + place
