"""Ways of approval."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from tests.house.access.row import (
    APPOINTERS,
    DECIDERS,
    HEADS,
    READERS,
    Row,
    Sample,
    act,
    page,
    thing,
)

from kentongan.apps.newsroom.queries.routing.lending import borrowers_of
from kentongan.apps.units.models import Appointment

ROUTERS = frozenset({"region_head", "central_lead"})
LOOKERS = frozenset({"region_editor", "region_head", "central_editor", "central_lead"})
_REASON = "Kabar ini sudah beredar dan perlu keterangan resmi."


def _book(kind: str, *, rule: bool = False) -> Any:
    return lambda s: {"book_id": s.thing(kind)} | ({"rule_id": s.thing("rule")} if rule else {})


def _story(kind: str) -> Any:
    return lambda s: {"story_id": s.thing(kind)}


def _new(s: Sample) -> Mapping[str, Any]:
    return {"unit": s.world.units[s.place].pk, "name": "Jalur baru"}


def _rule(_sample: Sample) -> Mapping[str, Any]:
    return {"label": "Rutin", "steps": ["unit_coord"], "step_minutes": "240", "sample_percent": "10"}


def _loan(s: Sample) -> Mapping[str, Any]:
    """The visitor's own post; somebody else's for who has none."""
    posts = Appointment.objects.filter(role__in=DECIDERS).select_related("unit").order_by("pk")
    own = posts.filter(user=s.world.people.get(s.who)).first() or posts.first()
    to, today = borrowers_of([own]).first(), timezone.localdate().isoformat()
    return {
        "appointment": own.pk,
        "to": to.pk if to else "",
        "first": today,
        "last": today,
        "reason": "cuti",
    }


DRAFT, BOOK, RULE = _book("book_draft"), _book("book"), _book("book_draft", rule=True)
GONE = {"denied": (403, 404, 409)}

ROWS: tuple[Row, ...] = (
    page("route_books", READERS, shows=lambda s: f"Jalur {s.place}", case="in force"),
    page("route_book_new", ROUTERS),
    act("route_book_new", ROUTERS, lambda s: {}, _new, denied=(400, 403, 404)),
    thing("route_book", READERS, BOOK, case="in force"),
    thing("route_book", ROUTERS, DRAFT, case="draft"),
    thing("route_book_edit", ROUTERS, DRAFT),
    act("route_book_edit", ROUTERS, DRAFT, lambda s: {"name": "Lain"}),
    act("route_book_copy", ROUTERS, BOOK),
    act("route_book_try", ROUTERS, DRAFT),
    act("route_book_activate", ROUTERS, DRAFT),
    act("route_book_end", ROUTERS, BOOK),
    act("route_book_discard", ROUTERS, DRAFT),
    thing("route_rule_new", ROUTERS, DRAFT),
    act("route_rule_new", ROUTERS, DRAFT, _rule),
    thing("route_rule", ROUTERS, RULE),
    act("route_rule", ROUTERS, RULE, _rule),
    act("route_rule_move", ROUTERS, RULE, lambda s: {"do": "up"}),
    act("route_rule_drop", ROUTERS, RULE),
    page(
        "route_turns",
        READERS,
        query=lambda s: f"semua=1&satuan={s.place}",
        shows=lambda s: f"Apel Pagi di {s.place} to_hurry",
    ),
    page("route_officers", READERS),
    thing("route_officers", READERS, lambda s: {}, query=lambda s: f"satuan={s.place}", case="of an office"),
    page("route_loans", DECIDERS | APPOINTERS),
    act("route_loans", DECIDERS, lambda s: {}, _loan, scope="", denied=(400, 403, 404), note="own posts only"),
    act("route_loan_end", APPOINTERS, lambda s: {"loan_id": s.thing("loan")}),
    page("route_looks", READERS, shows=lambda s: s.headline("published")),
    thing("route_look", READERS, lambda s: {"look_id": s.thing("look")}),
    act("route_look", LOOKERS, lambda s: {"look_id": s.thing("look")}, lambda s: {"outcome": "fine"}),
    act("story_claim", DECIDERS, _story("to_claim")),
    act("story_release", frozenset({"central_editor"}), _story("claimed"), note="who has it in hand"),
    thing("story_ahead", HEADS, _story("to_hurry")),
    act(
        "story_ahead",
        frozenset({"unit_head"}),
        _story("to_hurry"),
        lambda s: {"version": 1, "reason": _REASON},
        denied=(400, 403, 404, 409),
        note="who stands above can approve it to its end",
    ),
)  # fmt: skip
