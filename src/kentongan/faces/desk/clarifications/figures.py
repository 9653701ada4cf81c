"""How the desk fares."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.errors import NotAllowed
from kentongan.apps.clarifications.policies import may_open_desk
from kentongan.apps.clarifications.queries.figures import Figures, figures
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.asking import tabs
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
_USUAL, _LONGEST = timedelta(days=89), timedelta(days=366)


@staff_required
def claim_figures(request: HttpRequest) -> HttpResponse:
    """Claims, answers, cases and outcomes of a stretch of days."""
    found = _figures(request)
    shown = {"figures": found, "rows": _rows(found), **tabs(request, "figures")}
    return render(request, "desk/clarifications/figures.html", shown)


@staff_required
def figures_export(request: HttpRequest, form: str) -> HttpResponse:
    """The same as a table."""
    if form not in WRITERS:
        raise Http404
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="klarifikasi.{form}"'}
    content = write(("ukuran", "nilai"), _rows(_figures(request)))
    return HttpResponse(content, content_type=kind, headers=headers)


def _figures(request: HttpRequest) -> Figures:
    if not may_open_desk(request.actor):
        raise NotAllowed(_("Meja klarifikasi dibuka oleh petugas Humas."))
    until = _day(request, "sampai") or timezone.localdate()
    since = _day(request, "dari") or until - _USUAL
    since, until = min(since, until), max(since, until)
    return figures(request.actor, since=max(since, until - _LONGEST), until=until)


def _rows(found: Figures) -> list[tuple[str, str]]:
    """Every figure with its words, in the order of the page."""
    share = f"{found.success:.0%}" if found.success is not None else "–"
    hours = f"{found.hours_to_answer:g}".replace(".", ",") if found.hours_to_answer is not None else "–"
    days = f"{found.days_to_outcome:g}".replace(".", ",") if found.days_to_outcome is not None else "–"
    return [
        (_("Klaim dicatat"), str(found.filed)),
        (_("Klaim terjawab"), str(found.answered)),
        (_("Klaim berulang"), str(found.repeated)),
        (_("Waktu tengah sampai terjawab (jam)"), hours),
        *((_("Putusan: %s") % label, str(count)) for label, count in found.verdicts),
        (_("Perkara hak jawab"), str(found.cases)),
        *((_("Hasil: %s") % label, str(count)) for label, count in found.outcomes),
        (_("Bagian perkara yang dilayani"), share),
        (_("Waktu tengah sampai selesai (hari)"), days),
    ]


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        found = date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
    return found if 2000 <= found.year <= 2100 else None
