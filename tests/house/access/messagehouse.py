"""Rumah pesan: every door."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.house.access.row import DECIDERS, HEADS, STAFF, Row, Sample, act, page, thing

Words = Callable[[Sample], Mapping[str, Any]]


def _of(name: str, kind: str, **more: Any) -> Words:
    return lambda s: {name: s.thing(kind)} | more


def _place(s: Sample) -> str:
    return f"satuan={s.place}"


HOUSE, DRAFT = _of("house_id", "house"), _of("house_id", "house_draft")
PROOF, ASSET, OPEN = _of("proof_id", "proof"), _of("asset_id", "asset"), _of("asset_id", "asset_open")
PARTS = {
    "pilar": {"label": "Pilar", "terms": "panen", "share": "10"},
    "bukti": {"text": "Bukti", "source_kind": "figure", "source": "Data", "as_of": "2026-01-05"},
    "ungkapan": {"kind": "avoid", "find": "abc", "reason": "Contoh", "weight": "warn"},
}


def _asset(s: Sample) -> Mapping[str, Any]:
    return {
        "unit": s.world.units[s.place].pk,
        "kind": "tagline",
        "title": "Semboyan",
        "licence": "Milik sendiri",
    }


def _pillar(s: Sample) -> Mapping[str, Any]:
    return {**DRAFT(s), "kind": "pilar", "part_id": s.thing("pillar")}


_NONE: Words = lambda s: {}  # noqa: E731 - the empty words of an address without names
ROWS: tuple[Row, ...] = (
    page("house_page", STAFF),
    thing("house_page", STAFF, _NONE, case="of an office", query=_place),
    act("house_draft", DECIDERS, _NONE, lambda s: {"satuan": s.place}, writes=False),
    thing("house_version", STAFF, HOUSE),
    thing("house_version", DECIDERS, DRAFT, case="draft"),
    thing("house_change", DECIDERS, DRAFT),
    act("house_change", DECIDERS, DRAFT, lambda s: {"promise": "Janji baru"}),
    act("house_approve", HEADS, DRAFT),
    act("house_discard", DECIDERS, DRAFT),
    *(
        thing("house_part_add", DECIDERS, lambda s, kind=kind: {**DRAFT(s), "kind": kind}, case=kind)
        for kind in PARTS
    ),
    *(
        act(
            "house_part_add",
            DECIDERS,
            lambda s, kind=kind: {**DRAFT(s), "kind": kind},
            lambda s, given=given: given,
            case=kind,
        )
        for kind, given in PARTS.items()
    ),
    thing("house_part_change", DECIDERS, _pillar),
    act("house_part_change", DECIDERS, _pillar, lambda s: PARTS["pilar"]),
    act("house_part_remove", DECIDERS, _pillar),
    act("proof_use", STAFF, PROOF, lambda s: {"satuan": s.place}, answer=(200,)),
    page("asset_list", STAFF, shows=lambda s: f"Logo {s.place}"),
    page("asset_add", DECIDERS),
    act("asset_add", DECIDERS, _NONE, _asset, denied=(400, 403, 404)),
    act("asset_file", STAFF, ASSET, answer=(200,)),
    act("asset_end", DECIDERS, OPEN, lambda s: {"last_day": "2030-01-05"}),
    page("lapsed_uses", STAFF),
    thing("lapsed_uses", STAFF, _NONE, case="of an office", query=_place),
    page("message_drift", STAFF),
    thing("message_drift", STAFF, _NONE, case="of an office", query=_place),
)
