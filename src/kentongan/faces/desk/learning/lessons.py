"""Lessons at the desk: what to mend, and the book."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.apps.learning.errors import NotAllowed
from kentongan.apps.learning.policies import may_learn
from kentongan.apps.learning.queries import attempts
from kentongan.apps.learning.queries.curriculum import CHAPTERS, widest_office
from kentongan.apps.learning.queries.profile import profile_of_office, profile_of_writer
from kentongan.core.learning.lesson import lessons
from kentongan.faces.desk.access import staff_required


@staff_required
@require_safe
def learning_home(request: HttpRequest) -> HttpResponse:
    """Three things to mend, for the reader and for the reader's office."""
    must_learn(request)
    actor = request.actor
    unit = widest_office(actor)
    own, standings = profile_of_writer(actor.user_id), attempts.standings(actor)
    passed = {key: standing.passed for key, standing in standings.items() if standing.passed}
    office = profile_of_office(unit)
    shown = {
        "here": "mine",
        "own": own,
        "own_mend": own.to_mend(passed),
        "unit": unit,
        "office": office,
        "office_mend": office.to_mend(attempts.last_passed_at(unit)),
        "passed": len(passed),
        "all": len(lessons()),
    }
    return render(request, "desk/learning/home.html", shown)


@staff_required
@require_safe
def lesson_list(request: HttpRequest) -> HttpResponse:
    """Every lesson by chapter, with the reader's own standing."""
    must_learn(request)
    standings = attempts.standings(request.actor)
    by_chapter: dict[str, list] = {key: [] for key in CHAPTERS}
    for lesson in lessons().values():
        by_chapter[lesson.chapter].append((lesson, standings.get(lesson.key)))
    chapters = [(key, title, by_chapter[key]) for key, title in CHAPTERS.items()]
    return render(request, "desk/learning/lessons.html", {"here": "lessons", "chapters": chapters})


@staff_required
@require_safe
def lesson_page(request: HttpRequest, key: str) -> HttpResponse:
    """One lesson: why, examples, the way to its check."""
    must_learn(request)
    lesson, newest = attempts.lesson_by_key(key), attempts.newest_attempt(request.actor, key)
    is_today = newest is not None and newest.day == timezone.localdate()
    shown = {
        "lesson": lesson,
        "newest": newest,
        "is_open": is_today and newest.finished_at is None,
        "is_done_today": is_today and newest.finished_at is not None,
        "result": attempts.newest_result(request.actor, key),
        "unit": widest_office(request.actor),
    }
    return render(request, "desk/learning/lesson.html", shown)


def must_learn(request: HttpRequest) -> None:
    """Raises NotAllowed for those whose posts have nothing to do with stories."""
    if not may_learn(request.actor):
        raise NotAllowed
