"""Contributions at the desk: sent in, changed, decided."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.errors import NotAllowed
from kentongan.apps.programmes.models import Call, Submission
from kentongan.apps.programmes.policies import may_rule, may_run, may_submit
from kentongan.apps.programmes.queries import reading
from kentongan.apps.programmes.queries.episodes import broadcasts_of
from kentongan.apps.programmes.services import selecting, submitting
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.programmes.filling import asked_number, filled
from kentongan.faces.desk.programmes.forms import RulingForm, SubmissionForm
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere

_PER_PAGE = 30
_STORIES = 60
_PAGE = "desk/programmes/submission.html"


@staff_required
@require_safe
def submission_list(request: HttpRequest) -> HttpResponse:
    """Everything that the reader's offices sent in, newest first."""
    if not may_anywhere(request.actor, Permission.PROGRAMME_READ):
        raise NotAllowed
    rows = reading.submissions_visible_to(request.actor)
    page = Uncounted(rows, _PER_PAGE).page(request.GET.get("page", ""))
    return render(request, "desk/programmes/submissions.html", {"page": page, "here": "submissions"})


@staff_required
def submission_send(request: HttpRequest, call_id: int) -> HttpResponse:
    """Sends something in for an office."""
    call = reading.call_visible_to(request.actor, call_id)
    units = reading.offices_that_submit(request.actor, call)
    if not units.exists():
        raise NotAllowed(_("Anda tidak berwenang mengirim usulan untuk panggilan ini."))
    stories = _stories(request.actor, call)
    form = SubmissionForm(
        request.POST or None,
        request.FILES or None,
        call=call,
        units=units,
        stories=stories,
        initial=_begun(request, call),
    )

    def act(given: dict) -> str:
        row = submitting.submit_to_call(
            actor=request.actor,
            call_id=call.pk,
            unit_id=given["unit"].pk,
            filing_key=given["filing_key"],
            words=form.words(),
            file=given["file"],
        )
        return reverse("programme_submission", args=[row.pk])

    shown = {
        "heading": _("Kirim usulan"),
        "lead": call.theme,
        "back": reverse("programme_call", args=[call.pk]),
        "button": _("Kirim usulan"),
    }
    return filled(request, form, act, said=_("Usulan terkirim."), shown=shown)


@staff_required
@require_safe
def submission_page(request: HttpRequest, submission_id: int) -> HttpResponse:
    """One contribution, what was said of it, where it went out."""
    row = reading.submission_visible_to(request.actor, submission_id)
    return render(request, _PAGE, _shown(request, row, RulingForm()))


@staff_required
def submission_change(request: HttpRequest, submission_id: int) -> HttpResponse:
    """Changes a contribution as long as it may be changed."""
    row = reading.submission_visible_to(request.actor, submission_id)
    if not may_submit(request.actor, row.unit):
        raise NotAllowed
    given = {name: getattr(row, name) for name in ("title", "synopsis", "format", "link")}
    form = SubmissionForm(
        request.POST or None,
        request.FILES or None,
        call=row.call,
        units=None,
        stories=_stories(request.actor, row.call),
        initial=given | {"story": row.story_id},
    )
    page = reverse("programme_submission", args=[row.pk])

    def act(cleaned: dict) -> str:
        submitting.change_submission(
            actor=request.actor, submission_id=row.pk, words=form.words(), file=cleaned["file"]
        )
        return page

    shown = {"heading": _("Ubah usulan"), "lead": row.call.theme, "back": page}
    return filled(request, form, act, said=_("Usulan diubah."), shown=shown)


@staff_required
@require_POST
def submission_withdraw(request: HttpRequest, submission_id: int) -> HttpResponse:
    """Takes a contribution back."""
    submitting.withdraw_submission(actor=request.actor, submission_id=submission_id)
    messages.success(request, _("Usulan ditarik."))
    return redirect("programme_submission", submission_id=submission_id)


@staff_required
@require_POST
def submission_rule(request: HttpRequest, submission_id: int) -> HttpResponse:
    """Keeps the verdict of the programme's desk."""
    row = reading.submission_visible_to(request.actor, submission_id)
    if not may_run(request.actor, row.call.programme):
        raise NotAllowed
    form = RulingForm(request.POST)
    page = reverse("programme_submission", args=[row.pk])

    def act(given: dict) -> str:
        selecting.rule_on_submission(
            actor=request.actor, submission_id=row.pk, verdict=given["verdict"], note=given["note"]
        )
        return page

    return filled(
        request, form, act, said=_("Putusan dicatat."), shown=_shown(request, row, form), template=_PAGE
    )


@staff_required
@require_safe
def submission_file(request: HttpRequest, submission_id: int) -> FileResponse:
    """The file that came with it, to be kept, never shown in the page."""
    row = reading.submission_visible_to(request.actor, submission_id)
    if not row.file:
        raise Http404
    answer = FileResponse(
        row.file.open("rb"), as_attachment=True, filename=row.file_name, content_type=row.file_type
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _shown(request: HttpRequest, row: Submission, form: RulingForm) -> dict[str, Any]:
    mine = may_submit(request.actor, row.unit)
    aired = broadcasts_of(row)
    return {
        "row": row,
        "rulings": reading.rulings_on(row),
        "aired": aired,
        "form": form,
        "may_rule": row.stage != Stage.WITHDRAWN and may_rule(request.actor, row),
        "may_change": mine and submitting.is_open_to_change(row),
        "may_withdraw": mine and row.stage != Stage.WITHDRAWN and not aired,
        "runs": may_run(request.actor, row.call.programme),
    }


def _stories(actor: Actor, call: Call) -> list[tuple[int, str]]:
    """The newest stories of the offices that the actor may send in for; one query."""
    rows = stories_visible_to(actor).filter(unit__path__startswith=call.scope.path)
    rows = rows.select_related("current", "unit").order_by("-updated_at", "-pk")[:_STORIES]
    return [(row.pk, f"{row.current.working_title or row.pk} ({row.unit})") for row in rows if row.current]


def _begun(request: HttpRequest, call: Call) -> dict[str, Any]:
    """What the form begins with when one comes from a story."""
    key = asked_number(request, "berita")
    story = (
        stories_visible_to(request.actor).select_related("current").filter(pk=key).first() if key else None
    )
    if story is None or story.current is None:
        return {}
    return {"story": story.pk, "unit": story.unit_id, "title": story.current.working_title, "format": "text"}
