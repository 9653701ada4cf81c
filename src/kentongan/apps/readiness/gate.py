"""Why a review cannot be made final yet: every reason at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """What the gate looks at."""

    is_open: bool
    is_final: bool
    went_well: str
    went_badly: str
    lessons: str
    actions: int


def reasons_not_to_finish(state: ReviewState) -> list[Reason]:
    """All reasons; an empty list lets the review become final."""
    return list(_found(state))


def _found(state: ReviewState) -> Iterator[Reason]:
    if state.is_final:
        yield Reason("final", _("Evaluasi ini sudah disahkan."))
    if state.is_open:
        yield Reason("open", _("Siaga kasus ini belum diakhiri."))
    if not state.went_well.strip():
        yield Reason("went_well", _("Tulis apa yang berjalan baik."))
    if not state.went_badly.strip():
        yield Reason("went_badly", _("Tulis apa yang perlu diperbaiki."))
    if not state.lessons.strip():
        yield Reason("lessons", _("Tulis pelajarannya."))
    if not state.actions:
        yield Reason("actions", _("Catat sedikitnya satu tindakan dengan penanggung jawab dan batas."))
