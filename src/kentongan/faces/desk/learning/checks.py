"""The five questions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.learning.errors import Unanswered
from kentongan.apps.learning.models import Attempt
from kentongan.apps.learning.queries import attempts
from kentongan.apps.learning.services import checking
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.learning.lessons import must_learn


@staff_required
@require_POST
def lesson_start(request: HttpRequest, key: str) -> HttpResponse:
    """Draws the questions of the day."""
    checking.start_check(actor=request.actor, key=key)
    return redirect("lesson_check", key=key)


@staff_required
def lesson_check(request: HttpRequest, key: str) -> HttpResponse:
    """The questions that were begun; sent, they are marked."""
    must_learn(request)
    lesson, attempt = attempts.lesson_by_key(key), attempts.newest_attempt(request.actor, key)
    if attempt is None or attempt.finished_at:
        return redirect("lesson_page", key=key)
    answers: list[int | None] = [None] * len(attempt.questions)
    error = ""
    if request.method == "POST":
        answers = [_answer(request, place, question) for place, question in enumerate(attempt.questions)]
        try:
            done = checking.answer_check(actor=request.actor, key=key, answers=answers)
        except Unanswered as refusal:
            error = refusal.message
        else:
            _say(request, done)
            return redirect("lesson_result", key=key)
    rows = list(zip(attempts.questions_in(attempt), answers, strict=True))
    shown = {"lesson": lesson, "rows": rows, "error": error}
    return render(request, "desk/learning/check.html", shown, status=400 if error else 200)


@staff_required
@require_safe
def lesson_result(request: HttpRequest, key: str) -> HttpResponse:
    """The newest result, every answer explained."""
    must_learn(request)
    lesson, attempt = attempts.lesson_by_key(key), attempts.newest_result(request.actor, key)
    if attempt is None:
        return redirect("lesson_page", key=key)
    shown = {"lesson": lesson, "attempt": attempt, "rows": attempts.marked_in(attempt)}
    return render(request, "desk/learning/result.html", shown)


def _answer(request: HttpRequest, place: int, question: dict) -> int | None:
    given = request.POST.get(f"q{place}", "")
    if not (given.isascii() and given.isdigit() and len(given) < 3):
        return None
    return int(given) if int(given) < len(question["options"]) else None


def _say(request: HttpRequest, attempt: Attempt) -> None:
    words = (
        _("Lulus: %(right)d dari 5 benar.")
        if attempt.is_passed
        else _("%(right)d dari 5 benar. Ulangi besok.")
    )
    messages.success(request, words % {"right": attempt.right})
