"""What a directive says, before it is kept: its words looked at in one place."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import SourceKind
from kentongan.apps.directives.errors import Refused
from kentongan.apps.directives.models import Directive, Point
from kentongan.foundation.accounts.roles import Acting

MOST_POINTS = 12
_COPIED = (
    *("title", "summary", "source_kind", "official_name", "official_title", "official_acting"),
    *("event_id", "letter", "given_on", "change"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointWords:
    """One point as given; `due` may be left to the one due day of all."""

    words: str
    indicator: str = ""
    proof: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveWords:
    """A directive as given. `due` holds for every point without a day of its own."""

    title: str
    source_kind: str
    given_on: date
    points: tuple[PointWords, ...]
    summary: str = ""
    official_name: str = ""
    official_title: str = ""
    official_acting: str = ""
    event_id: int | None = None
    letter: str = ""
    regions: tuple[int, ...] = ()
    types: tuple[str, ...] = ()
    due: date | None = None
    change: str = ""

    @property
    def fields(self) -> dict:
        """The columns of the directive itself."""
        return {name: getattr(self, name) for name in _COPIED} | {
            "regions": sorted(set(self.regions)),
            "types": sorted(set(self.types)),
        }


def look_at(words: DirectiveWords) -> None:
    """Refuses a directive without title, source or points, with too many, or with a point nobody can be late on."""
    if not words.title.strip():
        raise Refused(_("Tulis judul arahan."), "title")
    _look_at_source(words)
    given = [point for point in words.points if point.words.strip()]
    if not given:
        raise Refused(_("Tulis sedikitnya satu butir arahan."), "points")
    if len(given) > MOST_POINTS:
        raise Refused(
            _("Paling banyak %(most)s butir. Gabungkan yang serupa.") % {"most": MOST_POINTS}, "points"
        )
    for place, point in enumerate(given, 1):
        day = point.due or words.due
        if day is None:
            raise Refused(
                _("Beri batas untuk butir %(place)s, atau satu batas untuk semua.") % {"place": place}, "due"
            )
        if day < words.given_on:
            raise Refused(_("Batas butir %(place)s lebih dulu daripada arahannya.") % {"place": place}, "due")


def keep_points(directive: Directive, words: DirectiveWords) -> None:
    """The points of a draft anew, in their order."""
    directive.points.all().delete()
    given = [point for point in words.points if point.words.strip()]
    Point.objects.bulk_create(
        Point(
            directive=directive,
            order=place,
            words=" ".join(point.words.split())[:500],
            indicator=" ".join(point.indicator.split())[:300],
            proof=" ".join(point.proof.split())[:300],
            due=point.due or words.due,
        )
        for place, point in enumerate(given, 1)
    )


def _look_at_source(words: DirectiveWords) -> None:
    if words.source_kind not in SourceKind.values or words.official_acting not in Acting.values:
        raise Refused(_("Pilih dari mana arahan ini."), "source_kind")
    if words.source_kind == SourceKind.OFFICIAL and not words.official_title.strip():
        raise Refused(_("Tulis jabatan yang memberi arahan."), "official_title")
    if words.source_kind == SourceKind.EVENT and words.event_id is None:
        raise Refused(_("Pilih kegiatan tempat arahan diberikan."), "event")
    if words.source_kind == SourceKind.LETTER and not words.letter.strip():
        raise Refused(_("Tulis nomor suratnya."), "letter")
