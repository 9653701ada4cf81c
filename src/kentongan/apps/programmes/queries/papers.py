"""A rundown as a paper for the studio."""

from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from kentongan.apps.programmes.models import Episode
from kentongan.apps.programmes.queries.episodes import Rundown, clock
from kentongan.apps.units.enums import TimeZone
from kentongan.foundation.papers.paper import Grid, Paper, Words


def paper_of(episode: Episode, rundown: Rundown) -> Paper:
    """Number, start, length, and who comes when; nothing that was not on the page."""
    unit = episode.programme.unit
    begins = episode.planned_at.astimezone(ZoneInfo(unit.time_zone))
    header = (_("No."), _("Mulai"), _("Durasi"), _("Segmen"), _("Satuan"), _("Catatan"))
    rows = tuple(
        (
            str(line.segment.place),
            line.begins_words,
            line.lasts_words,
            line.segment.title,
            line.segment.submission.unit.name if line.segment.submission else "-",
            line.segment.note or "-",
        )
        for line in rundown.lines
    )
    total = _("Jumlah %(total)s dari rencana %(planned)s.") % {
        "total": rundown.total_words,
        "planned": clock(rundown.planned),
    }
    return Paper(
        title=f"{episode.programme.title} #{episode.number}: {episode.title}",
        letterhead=(unit.official_name,),
        marks=(
            (_("Rencana tayang"), f"{begins:%d/%m/%Y %H.%M} {TimeZone(unit.time_zone).label}"),
            (_("Segmen"), str(len(rows))),
        ),
        blocks=(Grid(header, rows, (0.6, 1, 1, 4, 3, 3)), Words(total)),
        footer=episode.programme.title,
        is_landscape=True,
    )
