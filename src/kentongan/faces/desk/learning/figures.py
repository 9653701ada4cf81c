"""The figures of offices: profile, effect of a lesson, curriculum."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kentongan.apps.academy.enums import EventType
from kentongan.apps.learning.errors import NotFound
from kentongan.apps.learning.queries.attempts import last_passed_at, lesson_by_key
from kentongan.apps.learning.queries.curriculum import CHAPTERS, Curriculum, curriculum_of, widest_office
from kentongan.apps.learning.queries.effects import effect_of
from kentongan.apps.learning.queries.profile import WINDOW, YEAR, office_visible_to, profile_of_office
from kentongan.core.learning.lesson import Lesson, lessons
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.learning.lessons import must_learn
from kentongan.faces.desk.learning.plot import bars, plot
from kentongan.faces.desk.openness.downloads import sheet_download
from kentongan.foundation.accounts.policy import Permission, may_anywhere

_SHOWN = 12


@staff_required
@require_safe
def learning_office(request: HttpRequest, unit_id: int) -> HttpResponse:
    """The weaknesses of an office over a year; nobody is named."""
    unit = office_visible_to(request.actor, unit_id)
    profile, passed = profile_of_office(unit, months=YEAR), last_passed_at(unit)
    rows = [(weak, passed.get(weak.lesson.key), bars(weak.months)) for weak in profile.weaknesses[:_SHOWN]]
    shown = {"unit": unit, "profile": profile, "rows": rows, "first": profile.months[0]}
    return render(request, "desk/learning/office.html", shown)


@staff_required
@require_safe
def learning_effect(request: HttpRequest, unit_id: int, key: str) -> HttpResponse:
    """Before and after a lesson, here and where nobody took it."""
    unit, lesson = office_visible_to(request.actor, unit_id), lesson_by_key(key)
    effect = effect_of(unit, lesson)
    shown = {"unit": unit, "lesson": lesson, "effect": effect, "plot": plot(effect)}
    return render(request, "desk/learning/effect.html", shown)


@staff_required
@require_safe
def learning_curriculum(request: HttpRequest) -> HttpResponse:
    """Which rules hurt most, and where."""
    found = _curriculum(request)
    may_call = may_anywhere(request.actor, Permission.EVENT_MANAGE)
    shown = {
        "here": "curriculum",
        "found": found,
        "chapters": CHAPTERS.items(),
        "pains": [(pain, _clinic(pain.lesson, found) if may_call else "") for pain in found.pains],
        "months": WINDOW,
    }
    return render(request, "desk/learning/curriculum.html", shown)


@staff_required
@require_safe
def curriculum_export(request: HttpRequest, form: str) -> HttpResponse:
    """One line a row and lesson, with what it is a share of."""
    found = _curriculum(request)
    names = {line.unit.pk: line.unit.name for line in found.lines}
    book = lessons()
    header = ("satuan", "bab", "pelajaran", "judul", "jumlah", "naskah diajukan", "per 10 naskah")
    lines = []
    for (row, key), number in sorted(found.sums.items(), key=lambda item: (names[item[0][0]], item[0][1])):
        if key in book:
            handed = found.sums.get((row, ""), 0)
            share = f"{10 * number / handed:.2f}" if handed else ""
            lesson = book[key]
            lines.append((names[row], lesson.chapter_title, key, lesson.title, number, handed, share))
    return sheet_download(header, lines, "kurikulum", form)


def _curriculum(request: HttpRequest) -> Curriculum:
    """Of the office asked for, else of the widest that the reader has."""
    must_learn(request)
    asked = request.GET.get("di", "")
    if asked.isascii() and asked.isdigit() and len(asked) < 10:
        return curriculum_of(request.actor, office_visible_to(request.actor, int(asked)))
    base = widest_office(request.actor)
    if base is None:
        raise NotFound
    return curriculum_of(request.actor, base)


def _clinic(lesson: Lesson, found: Curriculum) -> str:
    """The form of a new event, filled as a clinic on the lesson; empty where events are not wired."""
    try:
        form = reverse("event_add")
    except NoReverseMatch:
        return ""
    about = _("Bahan: pelajaran “%(title)s” (%(key)s). %(why)s") % {
        "title": lesson.title,
        "key": lesson.key,
        "why": lesson.why,
    }
    title = _("Asistensi: %(title)s") % {"title": lesson.title}
    given = {
        "type": EventType.CLINIC,
        "title": title,
        "theme": lesson.title,
        "about": about,
        "unit": found.base.pk,
    }
    return f"{form}?{urlencode(given)}"
