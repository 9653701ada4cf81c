"""What a book of routes may hold, what keeps a draft from being put in force, and which rules never take a story."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadRoute
from kentongan.apps.newsroom.gate.publication import Reason
from kentongan.apps.newsroom.gate.route import HOLDING, WARNING, Terms, Traits, takes
from kentongan.foundation.accounts.roles import TIERS, tier

MOST_RULES = 40
LEAST_NAME = 3
_ELSEWHERE = "~"
_WEIGHTS = (frozenset(), frozenset({WARNING}), frozenset({HOLDING}))


@dataclass(frozen=True, slots=True, kw_only=True)
class BookState:
    """What the gate looks at; `previous_from` is the first day of the book that is in force at the node now."""

    is_draft: bool
    name: str
    rules: tuple[Terms, ...]
    today: date
    first: date | None = None
    until: date | None = None
    previous_from: date | None = None


def clean_steps(steps: Collection[str]) -> list[str]:
    """Roles from the lowest tier to the highest; raises BadRoute for none, or for one that decides on nothing."""
    if not steps:
        raise BadRoute(_("Pilih paling sedikit satu tingkat yang menyetujui."), "steps")
    if any(step not in TIERS[1:] for step in steps):
        raise BadRoute(_("Tingkat ini tidak memutus berita."), "steps")
    return sorted(set(steps), key=tier)


def reasons_not_to_activate(state: BookState) -> list[Reason]:
    """All reasons; an empty list lets the draft be put in force."""
    return list(_found(state))


def _found(state: BookState) -> Iterator[Reason]:
    if not state.is_draft:
        yield Reason("not_draft", _("Versi ini bukan rancangan."))
    if len(state.name.strip()) < LEAST_NAME:
        yield Reason("name", _("Buku jalur belum bernama."))
    if not state.rules:
        yield Reason("empty", _("Belum ada satu aturan pun."))
    if len(state.rules) > MOST_RULES:
        yield Reason("many", _("Satu buku memuat paling banyak %d aturan.") % MOST_RULES)
    first = state.first or state.today
    if first < state.today:
        yield Reason("past", _("Jalur tidak berlaku surut: pilih hari ini atau sesudahnya."))
    if state.until and state.until <= first:
        yield Reason("until", _("Hari terakhir mendahului hari pertama."))
    if state.previous_from and state.previous_from > first:
        yield Reason("order", _("Buku yang berlaku di sini baru mulai sesudah hari itu; akhiri dulu."))


def idle_rules(rules: Sequence[Terms]) -> frozenset[int]:
    """The places of rules that no story can ever come to: others before take all, or they do not reach high enough."""
    found = set(range(len(rules)))
    for traits in _all_traits(rules):
        found.discard(next((place for place, terms in enumerate(rules) if takes(terms, traits)), -1))
        if not found:
            break
    return frozenset(found)


def _all_traits(rules: Sequence[Terms]) -> Iterator[Traits]:
    """One story of every sort that these rules can tell apart, an office of each kind among them."""
    types = {name for terms in rules for name in terms.unit_types} | {"lapas", "region", "directorate"}
    topics = {name for terms in rules for name in terms.topics} | {_ELSEWHERE}
    for type_, topic, *told in product(
        sorted(types), sorted(topics), (False, True), (False, True), (False, True), _WEIGHTS
    ):
        is_sensitive, national, children, weights = told
        yield Traits(
            unit_type=type_,
            topic=topic,
            is_sensitive=is_sensitive,
            wants_national=national,
            shows_children=children,
            weights=weights,
        )
