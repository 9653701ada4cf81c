"""What a profile may hold, and why a draft cannot be put in force yet: every reason at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kentongan.apps.standards.enums import Weight
from kentongan.apps.standards.errors import BadSetting, Protected, Reason
from kentongan.core.standard.house.ranges import disordered, out_of_range
from kentongan.core.standard.rule import Rule

LEAST_NAME = 3


def refuse_bad_setting(rule: Rule, *, limits: Mapping[str, int], weight: str, is_off: bool) -> None:
    """Raises Protected for a rule that nobody may touch, BadSetting for a number or weight that means nothing."""
    if not rule.waivable:
        raise Protected(rule.title)
    for name, bounds in out_of_range(rule, limits).items():
        words = _("“%(name)s” harus antara %(low)d dan %(high)d.")
        raise BadSetting(words % {"name": name, "low": bounds.low, "high": bounds.high}, f"limit_{name}")
    if pair := disordered(rule, limits):
        words = _("“%(first)s” tidak boleh lebih besar daripada “%(second)s”.")
        raise BadSetting(words % {"first": pair[0], "second": pair[1]}, f"limit_{pair[0]}")
    if weight and weight not in Weight.values:
        raise BadSetting(_("Bobot ini tidak dikenal."), "weight")
    if is_off and (weight or limits):
        raise BadSetting(_("Aturan yang tidak dipakai tidak punya bobot atau batas."), "weight")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftState:
    """What the gate looks at. `unknown` are rules that the standard no longer has, `previous_from` the day since
    which the version before is in force.
    """

    is_draft: bool
    name: str
    settings: int
    unknown: tuple[str, ...]
    valid_from: date | None
    today: date
    previous_from: date | None = None


def reasons_not_to_activate(state: DraftState) -> list[Reason]:
    """All reasons; an empty list lets the draft be put in force."""
    return list(_found(state))


def _found(state: DraftState) -> Iterator[Reason]:
    if not state.is_draft:
        yield Reason("not_draft", _("Versi ini bukan rancangan."))
    if len(state.name.strip()) < LEAST_NAME:
        yield Reason("name", _("Profil belum bernama."))
    if not state.settings and state.previous_from is None:
        yield Reason("empty", _("Rancangan ini belum mengubah aturan apa pun."))
    if state.unknown:
        words = _("Aturan ini sudah tidak ada dalam standar: %(rules)s. Hapus dulu dari rancangan.")
        yield Reason("unknown", words % {"rules": ", ".join(state.unknown)})
    if state.valid_from and state.valid_from < state.today:
        yield Reason("past", _("Profil tidak berlaku surut: pilih hari ini atau sesudahnya."))
    start = state.valid_from or state.today
    if state.previous_from and start < state.previous_from:
        words = _("Versi sebelumnya baru berlaku mulai %(day)s; versi ini tidak dapat mendahuluinya.")
        yield Reason("before", words % {"day": state.previous_from.isoformat()})
