"""The weekly letter at the desk."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.picture.errors import NotAllowed, NotFound
from kentongan.apps.picture.policies import is_head
from kentongan.apps.picture.queries import letters as reads
from kentongan.apps.picture.queries.months import this_month
from kentongan.apps.picture.queries.papers.letter import letter_paper
from kentongan.apps.picture.queries.wording import change_in_words, told
from kentongan.apps.picture.services.letters import choose_letter
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.picture.asking import asked_office
from kentongan.faces.desk.picture.downloads import paper_download
from kentongan.faces.desk.picture.pages import frame
from kentongan.foundation.accounts.policy import Permission, may


@staff_required
def letter_page(request: HttpRequest, key: str) -> HttpResponse:
    """The letter as the head got it, and the choice whether it comes by mail."""
    unit = asked_office(request, key)
    if not may(request.actor, Permission.CASE_READ, unit.path):
        raise NotAllowed
    letter = reads.letter_of(request.actor, unit, _week(request.GET.get("pekan", "")))
    shown = {
        "letter": letter,
        "weeks": reads.weeks_told(request.actor, unit),
        "is_head": is_head(request.actor),
        "wants": reads.wants_mail(request.user.pk),
        **frame(request, unit, this_month()),
    }
    if letter:
        shown |= {
            "figures": [
                (row, told(row.measure, row.value), change_in_words(row.measure, row.change))
                for row in reads.figures_in(letter)
            ],
            "errands": [(_(errand.label), errand.url, count) for errand, count in reads.errands_in(letter)],
        }
    return render(request, "desk/picture/letter.html", shown)


@staff_required
def letter_file(request: HttpRequest, key: str, letter_id: int, form: str) -> HttpResponse:
    """The letter as one page."""
    letter = reads.letter_for(request.actor, letter_id)
    if letter.unit.key != key:
        raise NotFound
    return paper_download(letter_paper(letter), f"surat-pekanan-{key}-{letter.week}", form)


@staff_required
@require_POST
def letter_choose(request: HttpRequest) -> HttpResponse:
    """By mail or not; the letter stays at the desk either way."""
    if not is_head(request.actor):
        raise NotAllowed
    unit = asked_office(request, request.POST.get("satuan", "")[:80])
    wants = request.POST.get("surel") == "1"
    choose_letter(actor=request.actor, wants=wants)
    words = (
        _("Surat pekanan akan dikirim lewat surel.")
        if wants
        else _("Surat pekanan tidak lagi dikirim lewat surel.")
    )
    messages.success(request, words)
    return redirect("picture_letter", key=unit.key)


def _week(words: str) -> date | None:
    try:
        return date.fromisoformat(words[:10])
    except ValueError:
        return None
