"""Several stories at one sitting: read what the standard found, decide each, see what came of it."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.editing.enums import Verdict
from kentongan.apps.editing.errors import BadWords, NotAllowed
from kentongan.apps.editing.policies import may_open_room
from kentongan.apps.editing.queries import rounds as reads
from kentongan.apps.editing.services.rounds import Choice, decide_round
from kentongan.apps.newsroom.enums import ReturnReason
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.queue import tabs

_LONGEST = 2_000


@staff_required
@require_http_methods(["GET", "POST"])
def editing_round(request: HttpRequest) -> HttpResponse:
    """The summary of what was chosen; sent in, the verdicts."""
    if not may_open_room(request.actor):
        raise NotAllowed
    if request.method == "GET":
        return _page(request, _numbers(request.GET.getlist("b")))
    choices = [_choice(request.POST, number) for number in _numbers(request.POST.getlist("b"))]
    if lacking := [one.story for one in choices if _lacks_words(one)]:
        words = _("Pilih alasan dan tulis apa yang perlu diperbaiki untuk setiap berita yang dikembalikan.")
        return _page(request, [one.story for one in choices], fault=words, lacking=lacking, status=422)
    try:
        row = decide_round(actor=request.actor, choices=choices)
    except BadWords as error:
        return _page(request, [one.story for one in choices], fault=error.message, status=422)
    return redirect("editing_round_done", row.pk)


@staff_required
@require_safe
def editing_round_done(request: HttpRequest, round_id: int) -> HttpResponse:
    """What came of one's own sitting."""
    row = reads.round_of(request.actor, round_id)
    items = list(row.items.all())
    context = {
        "round": row,
        "done": [item for item in items if item.is_done],
        "refused": [item for item in items if not item.is_done],
    }
    return render(request, "desk/editing/round_done.html", context | tabs(request.actor))


def _page(
    request: HttpRequest, numbers: list[int], *, fault: str = "", lacking: list[int] = (), status: int = 200
) -> HttpResponse:
    found = reads.summaries(request.actor, numbers)
    context = {
        "rows": [(one, _typed(request.POST, one.story.pk), one.story.pk in lacking) for one in found],
        "gone": len(set(numbers)) - len(found),
        "fault": fault,
        "reasons": ReturnReason.choices,
        "most": reads.MOST,
    }
    return render(request, "desk/editing/round.html", context | tabs(request.actor), status=status)


def _numbers(given: list[str]) -> list[int]:
    sound = [int(one) for one in given if one.isascii() and one.isdigit() and len(one) < 12]
    return list(dict.fromkeys(sound))[: reads.MOST]


def _choice(sent: QueryDict, number: int) -> Choice:
    given = _typed(sent, number)
    version = sent.get(f"version_{number}", "")
    sound = version.isascii() and version.isdigit() and len(version) < 9
    return Choice(
        story=number,
        version=int(version) if sound else 0,
        verdict=given["verdict"],
        reason=given["reason"],
        note=given["note"],
    )


def _typed(sent: QueryDict, number: int) -> dict[str, str]:
    """What was chosen for one story so far."""
    return {
        "verdict": sent.get(f"verdict_{number}", ""),
        "reason": sent.get(f"reason_{number}", "")[:12],
        "note": sent.get(f"note_{number}", "")[:_LONGEST].strip(),
    }


def _lacks_words(choice: Choice) -> bool:
    has_words = choice.reason in ReturnReason.values and choice.note
    return choice.verdict == Verdict.RETURN and not has_words
