"""Directives and editions on paper."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import ItemKind
from kentongan.apps.directives.models import Directive, Edition
from kentongan.apps.directives.queries.editions import Entry, entries_of
from kentongan.apps.directives.queries.status import bars_of, total_of
from kentongan.core.clock.zones import in_zone, short_name
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.papers.paper import Grid, Heading, Paper, Points, Words


def status_paper(actor: Actor, directive: Directive, *, today: date) -> Paper:
    """How a directive stands, as one report: figures of all, points, a row for each region."""
    bars = bars_of(actor, directive, today=today)
    total = total_of(bars)
    points = tuple(f"{point.words} ({_day(point.due)})" for point in directive.points.all())
    summary = _(
        "%(offices)s satuan dituju; %(acknowledged)s sudah menerima; %(settled)s dari %(expected)s butir selesai; "
        "%(late)s lewat batas."
    )
    values = {
        "offices": total.offices,
        "acknowledged": total.acknowledged,
        "settled": total.settled,
        "expected": total.expected,
        "late": total.late,
    }
    rows = tuple(
        (
            bar.region.name if bar.region else "",
            str(bar.offices),
            str(bar.acknowledged),
            f"{bar.settled}/{bar.expected}",
            f"{bar.share:.0%}",
            str(bar.late),
        )
        for bar in bars
    )
    header = (_("Wilayah"), _("Satuan"), _("Menerima"), _("Butir selesai"), _("Bagian"), _("Lewat batas"))
    return Paper(
        title=_("Status arahan %(code)s") % {"code": directive.code},
        letterhead=(directive.unit.official_name,),
        marks=((_("Arahan"), directive.title), (_("Keadaan per"), _day(today))),
        blocks=(
            Words(summary % values),
            Heading(_("Butir")),
            Points(points, is_numbered=True),
            Heading(_("Per wilayah")),
            Grid(header, rows, (4, 1, 1, 1.4, 1, 1.2)),
        ),
        footer=directive.code,
    )


def edition_paper(edition: Edition) -> Paper:
    """An edition, ready for print; a draft says so across every page."""
    entries = entries_of(edition)
    blocks: list = [Words(edition.note)] if edition.note else []
    for kind, heading in _chapters():
        found = [entry for entry in entries if entry.item.kind == kind]
        if found:
            blocks.append(Heading(heading))
            for entry in found:
                blocks += _blocks(entry, edition)
    number = str(edition.number) if edition.number else _("rancangan")
    return Paper(
        title=edition.title,
        letterhead=(edition.unit.official_name,),
        marks=((_("Edisi"), number), (_("Masa"), f"{_day(edition.since)} – {_day(edition.until)}")),
        blocks=tuple(blocks),
        footer=_("Untuk kalangan sendiri"),
        stamp="DRAF" if edition.is_draft else "",
    )


def _chapters() -> tuple[tuple[str, str], ...]:
    return (
        (ItemKind.DIRECTIVE, _("Arahan yang berlaku")),
        (ItemKind.STORY, _("Kabar dari satuan")),
        (ItemKind.EVENT, _("Kegiatan mendatang")),
        (ItemKind.THANKS, _("Terima kasih")),
    )


def _blocks(entry: Entry, edition: Edition) -> list:
    blocks: list = [Heading(entry.title, 2)] if entry.title else []
    if entry.words:
        blocks.append(Words(entry.words))
    if entry.item.kind == ItemKind.DIRECTIVE:
        return [*blocks, Points(entry.lines)] if entry.lines else blocks
    lines = ", ".join([*entry.lines, *([_moment(entry.at, edition)] if entry.at else [])])
    return [*blocks, Words(lines, is_small=True)] if lines else blocks


def _moment(at: datetime, edition: Edition) -> str:
    zone = edition.unit.time_zone
    return f"{in_zone(at, zone):%d/%m/%Y %H.%M} {short_name(zone)}"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
