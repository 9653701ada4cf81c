"""What keeps a photo in the newsroom: nobody looked, or a face waits for its decision."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_FOR_CHILDREN = frozenset({"lpka"})


def is_for_children(unit_type: str) -> bool:
    """Whether every face in the photos of such a unit is taken for a child's until somebody says whose it is."""
    return unit_type in _FOR_CHILDREN


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoState:
    """One photo of a story as the gate sees it; `place` is counted from one."""

    place: int
    is_looked_at: bool
    is_drawn: bool
    undecided: int = 0


def reasons_to_hold(photo: PhotoState) -> Iterator[str]:
    """Why this photo may not leave yet; nothing where it may."""
    if photo.undecided:
        words = ngettext(
            "Foto %(place)d: satu wajah belum diputuskan.",
            "Foto %(place)d: %(count)d wajah belum diputuskan.",
            photo.undecided,
        )
        yield words % {"place": photo.place, "count": photo.undecided}
    if not photo.is_looked_at:
        yield _("Foto %(place)d belum diperiksa wajahnya.") % {"place": photo.place}
    if not photo.is_drawn:
        yield _("Foto %(place)d masih disiapkan; coba lagi sebentar.") % {"place": photo.place}
