"""Requests for information, at the desk and in public."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone
from tests.house.access.row import EVERYBODY, STAFF, Row, Sample, act, page, thing

OFFICER = frozenset({"ppid"})
TAKERS = frozenset({"ppid", "unit_coord", "unit_head"})
CHIEFS = frozenset({"unit_head", "region_head", "central_lead"})


def of(kind: str) -> Callable[[Sample], Mapping[str, Any]]:
    return lambda s: {"request_id": s.thing(f"request_{kind}")}


def by_link(kind: str) -> Callable[[Sample], Mapping[str, Any]]:
    return lambda s: {"token": s.thing(f"request_{kind}_link")}


def objection(sample: Sample) -> Mapping[str, Any]:
    return {"objection_id": sample.thing("objection")}


def decided(sample: Sample) -> Mapping[str, Any]:
    return {"objection_id": sample.thing("objection_decided")}


def _taken(sample: Sample) -> Mapping[str, Any]:
    return {
        "unit": sample.world.units[sample.place].pk,
        "way": "counter",
        "received_at": timezone.now().strftime("%Y-%m-%dT%H:%M"),
        "asked": "Jadwal",
        "purpose": "Tahu",
        "form": "copy",
        "delivery": "pickup",
        "kind": "person",
        "name": "Pemohon Baru Contoh",
        "phone": "0812",
        "key": str(uuid.uuid4()),
    }


def _asked(sample: Sample) -> Mapping[str, Any]:
    person = {"kind": "person", "name": "Pemohon Contoh", "email": "baru@contoh.test"}
    wish = {"asked": "Jadwal", "purpose": "Tahu", "form": "copy", "delivery": "mail"}
    return {"unit": sample.place, "key": str(uuid.uuid4()), **person, **wish}


def _late(sample: Sample) -> Mapping[str, Any]:
    return {
        "way": "mail",
        "filed_at": timezone.now().strftime("%Y-%m-%dT%H:%M"),
        "ground": "e",
        "words": "Kurang.",
    }


STAGE = {"stage": "registered", "day": "2026-10-08", "register_number": "1/KI", "commission": "KI Banten"}

DESK: tuple[Row, ...] = (
    page("request_desk", STAFF, shows=lambda s: s.thing("request_open_number"), readers=OFFICER),
    page("request_list", OFFICER, shows=lambda s: s.thing("request_answered_number")),
    page("request_take", TAKERS),
    act("request_take", TAKERS, lambda s: {}, _taken, denied=(400, 403, 404)),
    thing("request_page", OFFICER, of("open")),
    *(
        thing("request_receipt", OFFICER, lambda s, form=form: of("open")(s) | {"form": form}, case=form)
        for form in ("pdf", "docx")
    ),
    thing("request_file", OFFICER, lambda s: of("open")(s) | {"file_id": s.thing("request_file")}),
    act("request_completion", OFFICER, of("open"), lambda s: {"words": "Salinan KTP"}),
    act("request_stage", OFFICER, of("open"), lambda s: {"tahap": "in_search"}),
    thing("request_extend", OFFICER, of("open")),
    act("request_extend", OFFICER, of("open"), lambda s: {"words": "Perlu waktu."}),
    thing("request_objection", OFFICER, of("answered")),
    act("request_objection", OFFICER, of("answered"), _late),
    thing("request_answer", OFFICER, of("open")),
    act(
        "request_answer",
        OFFICER,
        of("open"),
        lambda s: {"words": "Terlampir."},
        query=lambda s: "hasil=granted",
    ),
    *(
        thing("request_notice", OFFICER, lambda s, form=form: of("answered")(s) | {"form": form}, case=form)
        for form in ("pdf", "docx")
    ),
    page("objection_list", OFFICER | CHIEFS, shows=lambda s: s.thing("objection_number")),
    thing("objection_page", OFFICER | CHIEFS, objection),
    act("objection_decide", CHIEFS, objection, lambda s: {"decision": "rejected", "words": "Sudah lengkap."}),
    act("objection_carry_out", OFFICER, decided, lambda s: {"words": "Terlampir."}),
    act("dispute_stage", OFFICER, decided, lambda s: STAGE),
    thing("objection_letter", OFFICER, lambda s: decided(s) | {"form": "pdf"}),
    *(
        act(
            "register_export",
            OFFICER,
            lambda s, kind=kind: {"register": kind, "year": 2026, "form": "csv"},
            scope="list",
            shows=lambda s, kind=kind: s.thing(
                "objection_number" if kind == "keberatan" else "request_open_number"
            ),
            answer=(200,),
            case=kind,
            note="the trail notes it",
        )
        for kind in ("permohonan", "keberatan")
    ),
    page("request_figures", STAFF),
    *(
        page("yearly_report", STAFF, lambda s, form=form: {"year": 2026, "form": form}, case=form)
        for form in ("docx", "pdf", "xlsx")
    ),
)

PUBLIC: tuple[Row, ...] = (
    page("information_service", EVERYBODY),
    page("information_figures", EVERYBODY, lambda s: {"year": 2026}),
    page("request_ask", EVERYBODY),
    act("request_ask", EVERYBODY, lambda s: {}, _asked, scope=""),
    page("request_status", EVERYBODY, by_link("open")),
    page("request_status", EVERYBODY, lambda s: {"token": "A" * 43}, case="guessed", answer=(404,)),
    page(
        "request_answer_file",
        EVERYBODY,
        lambda s: by_link("answered")(s) | {"file_id": s.thing("answer_file")},
    ),
    page(
        "request_answer_file",
        EVERYBODY,
        lambda s: by_link("open")(s) | {"file_id": s.thing("answer_file")},
        case="of another request",
        answer=(404,),
    ),
    page("request_complete", EVERYBODY, by_link("open")),
    act("request_complete", EVERYBODY, by_link("open"), lambda s: {"words": "Tahun 2025 saja."}, scope=""),
    page("request_object", EVERYBODY, by_link("answered")),
    act(
        "request_object",
        EVERYBODY,
        by_link("answered"),
        lambda s: {"ground": "e", "words": "Kurang."},
        scope="",
    ),
    page("request_withdraw", EVERYBODY, by_link("open")),
    act("request_withdraw", EVERYBODY, by_link("open"), scope=""),
)

ROWS: tuple[Row, ...] = (*DESK, *PUBLIC)
