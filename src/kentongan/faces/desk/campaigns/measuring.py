"""How far a campaign was taken up, and the mix of pillars: pages and tables."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kentongan.apps.campaigns.errors import NotFound
from kentongan.apps.campaigns.policies import may_tag_somewhere
from kentongan.apps.campaigns.queries.campaigns import campaign_visible_to
from kentongan.apps.campaigns.queries.mixing import Mix, gaps_in_words, mix
from kentongan.apps.campaigns.queries.takeup import Line, TakeUp, take_up
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.asking import asked_days, asked_unit, asked_words, enter, own_unit
from kentongan.faces.desk.campaigns.plots import stacked, trend
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
_SHOWN = 60


@staff_required
def takeup_page(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Who takes part, region by region, week by week; office by office within the reader's branches."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    told = take_up(campaign)
    lines = _own_lines(request, told)
    only = request.GET.get("isi", "")
    if only == "belum":
        lines = [line for line in lines if line.asked and not line.stories]
    shown = {
        "campaign": campaign,
        "told": told,
        "trend": trend(told.weeks),
        "lines": sorted(lines, key=lambda line: (-line.stories, line.unit.name))[:_SHOWN],
        "more": max(0, len(lines) - _SHOWN),
        "only": only,
    }
    return render(request, "desk/campaigns/takeup.html", shown)


@staff_required
def takeup_export(request: HttpRequest, campaign_id: int, form: str) -> HttpResponse:
    """The offices of the reader's branches as a table."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    header = (
        _("Satuan"),
        _("Wilayah"),
        _("Diajak"),
        _("Berita"),
        _("Berita pertama"),
        _("Dimuat"),
        _("Media"),
    )
    rows = (
        (
            line.unit.name,
            line.region.name if line.region else "",
            _("ya") if line.asked else _("tidak"),
            line.stories,
            line.first_on.isoformat() if line.first_on else "",
            line.reprints,
            line.outlets,
        )
        for line in _own_lines(request, take_up(campaign))
    )
    return _table(form, header, rows, f"kampanye-{campaign.pk}-capaian")


@staff_required
def mix_page(request: HttpRequest) -> HttpResponse:
    """Planned and actual mix of a branch in a stretch of days."""
    found = _mix(request)
    shown = {
        "mix": found,
        "gaps": gaps_in_words(found.slices) if found.tagged else [],
        "planned": stacked(found.slices, "planned"),
        "actual": stacked(found.slices, "actual"),
        "others": [
            (_("Topik liputan"), found.topics),
            (_("Khalayak"), found.audiences),
            (_("Bentuk"), found.formats),
        ],
        "may_tag": may_tag_somewhere(request.actor),
    }
    return render(request, "desk/campaigns/mix.html", shown)


@staff_required
def mix_export(request: HttpRequest, form: str) -> HttpResponse:
    """The same as a table."""
    header = (_("Satuan"), _("Pilar"), _("Rencana (%)"), _("Terlaksana (%)"), _("Selisih"), _("Berita"))
    return _table(form, header, _mix_rows(_mix(request)), "bauran-pilar")


def _mix(request: HttpRequest) -> Mix:
    enter(request)
    unit = asked_unit(request) if asked_words(request, "satuan") else own_unit(request)
    if unit is None:
        raise NotFound(_("Satuan ini"))
    since, until = asked_days(request)
    return mix(unit, since=since, until=until)


def _mix_rows(found: Mix) -> Iterator[tuple[object, ...]]:
    for unit, slices in ((found.unit, found.slices), *((b.unit, b.slices) for b in found.branches)):
        for part in slices:
            yield (unit.name, part.label, part.planned, part.actual, part.gap, f"{part.weight:g}")


def _own_lines(request: HttpRequest, told: TakeUp) -> list[Line]:
    mine = units_visible_to(request.actor, Permission.CAMPAIGN_READ).values_list("pk", flat=True)
    seen = set(mine.filter(pk__in=[line.unit.pk for line in told.lines]))
    return [line for line in told.lines if line.unit.pk in seen]


def _table(form: str, header: tuple[str, ...], rows: Iterator[tuple[object, ...]], name: str) -> HttpResponse:
    if form not in WRITERS:
        raise Http404
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(write(header, rows), content_type=kind, headers=headers)
