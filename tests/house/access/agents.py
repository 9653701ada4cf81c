"""Agen: every door."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from tests.house.access.row import DECIDERS, HEADS, READERS, Row, Sample, act, page, thing

ABOVE = HEADS - {"unit_head"}
OPENERS = frozenset({"central_editor", "central_lead"})
FORMS = ("pdf", "docx")


def _agent(name: str):
    return lambda s: {"agent_id": s.thing(f"agent {name}")}


def _unit_name(sample: Sample) -> str:
    return sample.world.units[sample.place].name


def _candidate(sample: Sample) -> Mapping[str, Any]:
    return {"user": sample.thing("agent candidate"), "seat": 3, "why": "Rajin.", "words": "Pindah tugas."}


def _note(sample: Sample) -> Mapping[str, Any]:
    return {"duty": "gaung", "on": timezone.localdate().isoformat(), "text": "Menyebarkan pesan.", "link": ""}


def _cohort(sample: Sample) -> Mapping[str, Any]:
    return {"year": 2031, "theme": "Tema", "starts_on": "2031-01-01", "ends_on": "2031-12-31", "seats": 1}


ROWS: tuple[Row, ...] = (
    page("agent_board", READERS, shows=lambda s: f"Agen Aktif {s.place.title()}", readers=READERS),
    page("agent_empty_seats", READERS),
    page("agent_cohort_open", OPENERS),
    act("agent_cohort_open", OPENERS, lambda s: {}, _cohort, scope=""),
    page("agent_propose", DECIDERS),
    act(
        "agent_propose",
        DECIDERS,
        lambda s: {},
        _candidate,
        query=lambda s: f"satuan={s.world.units[s.place].pk}",
    ),
    thing("agent_page", READERS, _agent("aktif")),
    act("agent_appoint", ABOVE, _agent("usul"), note="never by the office itself"),
    act("agent_decline", ABOVE, _agent("usul"), lambda s: {"words": "Belum cukup pengalaman."}),
    *(thing("agent_letter", READERS, lambda s, f=f: _agent("aktif")(s) | {"form": f}, case=f) for f in FORMS),
    thing("agent_hand_over", ABOVE, _agent("aktif")),
    act("agent_hand_over", ABOVE, _agent("aktif"), _candidate),
    act("agent_end", ABOVE, _agent("aktif"), lambda s: {"words": "Pindah tugas."}),
    act("agent_certify", ABOVE, _agent("usai")),
    act("agent_note", DECIDERS, _agent("aktif"), _note, note="and the agent"),
    act("agent_note_remove", DECIDERS, lambda s: {"entry_id": s.thing("entry aktif")}, note="and the agent"),
    page("competence_page", READERS),
    page("competence_gaps", READERS, lambda s: {"key": "uji-akses"}, shows=_unit_name, readers=READERS),
    *(page("competence_export", READERS, lambda s, f=f: {"form": f}, case=f) for f in ("csv", "xlsx")),
)
