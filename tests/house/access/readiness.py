"""Drills, reports, reviews."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from tests.house.access.row import DECIDERS, HEADS, REGIONAL_ADMIN, Row, Sample, act, page, thing

from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.models import Drill

PLAYBOOK_KEEPERS = frozenset({"central_editor", "central_lead", "admin"})
READERS = DECIDERS | {"admin"}


def _drill(sample: Sample) -> Mapping[str, Any]:
    return {"drill_id": sample.thing("drill")}


def _review(sample: Sample) -> Mapping[str, Any]:
    return {"review_id": sample.thing("review")}


def _reviewed(sample: Sample) -> Mapping[str, Any]:
    return {"case_id": sample.thing("reviewed case")}


def _report(sample: Sample) -> Mapping[str, Any]:
    return {"report_id": sample.thing("report")}


def _action(sample: Sample) -> Mapping[str, Any]:
    return {"action_id": sample.thing("review action")}


def _city(sample: Sample) -> str:
    return sample.world.units[sample.place].city


def _new_drill(sample: Sample) -> Mapping[str, Any]:
    unit = sample.world.units[sample.place]
    # One at a time: the one that runs there makes room.
    Drill.objects.filter(case__unit=unit).update(state=DrillState.CANCELLED)
    return {"unit": unit.pk, "scenario": "kebakaran-dapur", "filing_key": str(uuid4())}


def _new_action(sample: Sample) -> Mapping[str, Any]:
    due = timezone.localdate() + timedelta(days=3)
    owner = sample.world.people["central_lead"].pk
    return {"text": "Latih piket.", "owner": owner, "due": due.isoformat()}


ROWS: tuple[Row, ...] = (
    page(
        "readiness_board", READERS, shows=lambda s: f"Loket {_city(s)}.", readers=READERS, but=REGIONAL_ADMIN
    ),
    page(
        "review_list",
        READERS,
        shows=lambda s: f"Loket kedua di {_city(s)}.",
        readers=DECIDERS,
        but=REGIONAL_ADMIN,
    ),
    page("proposal_list", READERS, shows=lambda s: f"Loket {_city(s)}.", readers=READERS, but=REGIONAL_ADMIN),
    act(
        "proposal_decide",
        PLAYBOOK_KEEPERS - {"central_editor"},
        lambda s: {"proposal_id": s.thing("proposal")},
        lambda s: {"terima": "1", "words": "Masuk versi berikutnya."},
        but=REGIONAL_ADMIN,
        note="never by who proposed it",
    ),
    page("drill_start", HEADS),
    act("drill_start", HEADS, lambda s: {}, _new_drill, denied=(400, 403, 404)),
    thing("drill_page", DECIDERS, _drill),
    act("drill_end", HEADS, _drill),
    act("drill_certify", HEADS, _drill, writes=None),
    act("drill_cancel", HEADS, _drill, lambda s: {"reason": "Ada kejadian nyata."}),
    act(
        "inject_answer",
        DECIDERS,
        lambda s: {"inject_id": s.thing("inject")},
        lambda s: {"answer": "Bukti sudah disimpan."},
    ),
    act(
        "report_make",
        DECIDERS,
        lambda s: {"case_id": s.thing("reported case")},
        lambda s: {"kind": "executive", "summary": "Terkendali."},
    ),
    thing("report_page", DECIDERS, _report),
    *(
        thing("report_file", DECIDERS, lambda s, f=f: _report(s) | {"form": f}, case=f)
        for f in ("pdf", "docx")
    ),
    act("review_open", HEADS, _reviewed, writes=None),
    thing("review_page", DECIDERS, _review),
    act("review_page", HEADS, _review, lambda s: {"lessons": "Loket kedua."}),
    act("review_finish", HEADS, _review),
    *(
        thing("review_file", DECIDERS, lambda s, f=f: _review(s) | {"form": f}, case=f)
        for f in ("pdf", "docx")
    ),
    act("action_add", HEADS, _review, _new_action),
    act("proposal_add", HEADS, _review, lambda s: {"task": "", "change": "Langkah.", "why": "Perlu."}),
    act("action_finish", HEADS, _action, lambda s: {"proof": "Surat 1/2026"}),
    act("action_reopen", HEADS, _action, note="its owner, too"),
)
