"""Packages as the desk and the public see them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from kentongan.apps.newsroom.enums import PackageKind, StoryStatus
from kentongan.apps.newsroom.models import Package, Story
from kentongan.apps.newsroom.queries.packaging.fact_base import base_of, version_to_tell
from kentongan.core.packages.fact_base import Base
from kentongan.core.packages.kinds import Piece

_ORDER = {kind: place for place, kind in enumerate(PackageKind.values)}


@dataclass(frozen=True, slots=True)
class Shown:
    """A package with how it stands: `is_stale` where the facts changed since."""

    row: Package
    pieces: tuple[Piece, ...]
    is_stale: bool

    @property
    def is_open(self) -> bool:
        return any(piece.is_open for piece in self.pieces)

    @property
    def is_ready(self) -> bool:
        """Whether it may leave, as far as its own words go."""
        return not self.is_stale and not self.is_open and all(piece.fits for piece in self.pieces)


def packages_of(story: Story) -> QuerySet[Package]:
    """All packages of a story that the reader may see (the story decides)."""
    return Package.objects.filter(story_id=story.pk).select_related("changed_by", "shared_by", "version")


def shown(story: Story, rows: Iterable[Package], base: Base | None = None) -> list[Shown]:
    """Packages in their usual order, held against the story's facts of today; no query of its own."""
    version = version_to_tell(story)
    digest = (base or base_of(story, version)).digest if version else ""
    found = [Shown(row, pieces_of(row), row.digest != digest) for row in rows]
    return sorted(found, key=lambda one: _ORDER.get(one.row.kind, len(_ORDER)))


def pieces_of(row: Package) -> tuple[Piece, ...]:
    return tuple(Piece(str(told["key"]), str(told["text"])) for told in row.pieces)


def may_leave(story: Story) -> bool:
    """Packages go with their story: none of a draft, of a withdrawn or a removed one leaves the house."""
    return story.status == StoryStatus.PUBLISHED


def public_packages(story: Story) -> list[Shown]:
    """What the public kit of a story holds: shared, whole, and of the facts that stand; one query.

    None for a story that is not out.
    """
    if not may_leave(story):
        return []
    rows = Package.objects.filter(story_id=story.pk, shared_at__isnull=False)
    return [one for one in shown(story, rows) if one.is_ready]
