"""The standard at an office: what holds there, and what each rule brings."""

from datetime import date
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.apps.newsroom.queries.documents import profile_of
from kentongan.apps.newsroom.queries.standard.waivers import waivers_visible_to
from kentongan.apps.standards.policies import may_manage_somewhere
from kentongan.apps.standards.queries.figures import DAYS, followed_by_rule, rejections_of, weeks_of
from kentongan.apps.standards.queries.profiles import versions_at
from kentongan.apps.units.models import Unit
from kentongan.core.standard.house.helpfulness import ENOUGH
from kentongan.core.standard.pages import page_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.standards.asking import office_of, offices, rule_or_404, why_of
from kentongan.faces.desk.standards.lines import Chapter, Line, chapters, line_of
from kentongan.foundation.sheets.writing import CSV_TYPE, to_csv

_OFFERED, _SHOWN = 300, 10
_HEADER = ("aturan", "judul", "bobot", "ditunjukkan", "diikuti", "sekali_ketuk", "ditolak", "dikecualikan",
           "bagian_diikuti", "bawah", "atas", "ambang", "di_bawah_ambang", "presisi", "recall")  # fmt: skip


@staff_required
@require_safe
def standard_home(request: HttpRequest) -> HttpResponse:
    """All rules by chapter with their weight here and what became of their findings in 90 days."""
    unit = office_of(request)
    shown = _chapters(request, unit)
    below = [line for chapter in shown for line in chapter.lines if line.is_below]
    total = sum(line.followed.shown for chapter in shown for line in chapter.lines)
    return render(
        request,
        "desk/standards/home.html",
        {
            "unit": unit,
            "offices": offices(request.actor)[:_OFFERED],
            "chapters": shown,
            "count": sum(len(chapter.lines) for chapter in shown),
            "below": below,
            "total": total,
            "versions": versions_at(unit.path, unit.type, _today(unit)),
            "days": DAYS,
            "enough": ENOUGH,
            "may_manage": may_manage_somewhere(request.actor),
            "here": "rules",
        },
    )


@staff_required
@require_safe
def standard_rule_here(request: HttpRequest, rule: str) -> HttpResponse:
    """One rule at the desk: weight and numbers here, figures by week, rejections and waivers with their reasons."""
    unit, known = office_of(request), rule_or_404(rule)
    today = _today(unit)
    followed = followed_by_rule(request.actor, today=today, path=unit.path).get(known.id)
    branch = {"story__unit__path__startswith": unit.path}
    return render(
        request,
        "desk/standards/rule.html",
        {
            "unit": unit,
            "line": line_of(known, profile_of(unit), followed),
            "why": why_of(known),
            "page": page_of(known.id),
            "weeks": weeks_of(request.actor, known.id, today=today, path=unit.path),
            "rejections": rejections_of(request.actor, known.id).filter(unit__path__startswith=unit.path)[
                :_SHOWN
            ],
            "waivers": waivers_visible_to(request.actor).filter(rule=known.id, **branch)[:_SHOWN],
            "now": timezone.now(),
            "days": DAYS,
            "enough": ENOUGH,
            "here": "rules",
        },
    )


@staff_required
@require_safe
def standard_figures(request: HttpRequest) -> HttpResponse:
    """The figures of a branch as a table."""
    unit = office_of(request)
    rows = [_row(line) for chapter in _chapters(request, unit) for line in chapter.lines]
    answer = HttpResponse(to_csv(_HEADER, rows), content_type=CSV_TYPE)
    answer["Content-Disposition"] = (
        f'attachment; filename="standar-{unit.key}-{_today(unit).isoformat()}.csv"'
    )
    return answer


def _chapters(request: HttpRequest, unit: Unit) -> list[Chapter]:
    return chapters(profile_of(unit), followed_by_rule(request.actor, today=_today(unit), path=unit.path))


def _row(line: Line) -> tuple[str | int | float, ...]:
    kept, exact = line.followed, line.exactness
    low, high = kept.interval or ("", "")
    return (
        line.rule.id, line.rule.title, line.label, kept.shown, kept.accepted, kept.fixed, kept.rejected, kept.waived,
        _share(kept.share), _share(low), _share(high), line.floor, "ya" if line.is_below else "tidak",
        _share(exact.precision and exact.precision.value), _share(exact.recall and exact.recall.value),
    )  # fmt: skip


def _share(value: float | str | None) -> str:
    return f"{value:.3f}" if isinstance(value, float) else ""


def _today(unit: Unit) -> date:
    return timezone.now().astimezone(ZoneInfo(unit.time_zone)).date()
