"""Why a draft cannot be put in force yet: every reason at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.apps.messagehouse.errors import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseFacts:
    """What the gate looks at. `lapsed` are proofs past their day, `bare` pillars without words to be seen by."""

    is_draft: bool
    parts: int
    share: int
    lapsed: tuple[str, ...]
    bare: tuple[str, ...]


def reasons_not_to_approve(state: HouseFacts) -> list[Reason]:
    """All reasons; an empty list lets a head put the draft in force."""
    return list(_found(state))


def _found(state: HouseFacts) -> Iterator[Reason]:
    if not state.is_draft:
        yield Reason("not_draft", _("Versi ini bukan rancangan."))
    if not state.parts:
        yield Reason("empty", _("Rancangan ini masih kosong."))
    if state.share > 100:
        yield Reason(
            "share", _("Jumlah porsi pilar %(share)s%%; paling banyak 100%%.") % {"share": state.share}
        )
    for text in state.lapsed:
        yield Reason("lapsed", _("Bukti sudah kedaluwarsa: %(text)s") % {"text": text})
    for label in state.bare:
        yield Reason("bare", _("Pilar %(label)s belum punya kata penanda.") % {"label": label})
