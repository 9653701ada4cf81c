"""The crisis room."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from tests.house.access.row import DECIDERS, HEADS, NEWSROOM, Row, Sample, Words, act, page, thing
from tests.house.furnishing.crisis import title_of


def _case(kind: str = "case") -> Words:
    return lambda sample: {"case_id": sample.thing(kind)}


def _task(kind: str = "crisis_task") -> Words:
    return lambda sample: {"case_id": sample.thing("case"), "task_id": sample.thing(kind)}


def _alarm(kind: str = "alarm") -> Words:
    return lambda sample: {"alarm_id": sample.thing(kind)}


def _member(sample: Sample) -> Mapping[str, Any]:
    return {"case_id": sample.thing("case"), "member_id": sample.thing("crisis_member")}


def _said(**data: Any) -> Words:
    return lambda _sample: data


def _new(sample: Sample) -> Mapping[str, Any]:
    return {
        "type": "K09",
        "other": sample.world.units[sample.place].name,
        "place": "Blok baru",
        "ago": "0",
        "filing_key": str(uuid4()),
    }


def _into(sample: Sample) -> Mapping[str, Any]:
    return {"into": sample.thing("case")}


def _joining(sample: Sample) -> Mapping[str, Any]:
    return {"user": sample.world.people["central_editor"].pk, "duty": "monitor"}


def _title(which: str) -> Any:
    return lambda sample: title_of(sample.place, which)


def _office(sample: Sample) -> str:
    return sample.world.units[sample.place].name


def _soon(_sample: Sample) -> Mapping[str, Any]:
    return {"at": f"{timezone.now() + timedelta(days=2):%Y-%m-%dT%H:%M}"}


_REASON = _said(reason="Keadaan sudah diperiksa dan tertib.")

ROWS: tuple[Row, ...] = (
    page("case_board", NEWSROOM, shows=_title("berjalan"), readers=DECIDERS),
    page("case_board", NEWSROOM, case="restricted", shows=_title("terbatas"), readers=HEADS),
    page("case_list", NEWSROOM, shows=_title("berakhir"), readers=DECIDERS),
    page("alarm_list", NEWSROOM, shows=_office, readers=NEWSROOM),
    page("case_open", NEWSROOM),
    thing("case_open", NEWSROOM, _said(), case="from an alarm", query=lambda s: f"alarm={s.thing('alarm')}"),
    act("case_open", NEWSROOM, _said(), _new, denied=(403, 404, 422)),
    thing("case_room", DECIDERS, _case()),
    thing("case_room", HEADS, _case("restricted"), case="restricted"),
    thing("case_room", DECIDERS, _case("merged"), case="merged"),
    act("case_fact_add", DECIDERS, _case(), _said(status="unknown", slot="unknown", text="Sebabnya")),
    act(
        "case_fact_add",
        HEADS,
        _case("restricted"),
        _said(status="unknown", slot="unknown", text="x"),
        case="restricted",
    ),
    act(
        "task_add", DECIDERS, _case(), _said(title="Periksa pompa", duty="liaison", due_at="2099-01-01T08:00")
    ),
    act("task_take", DECIDERS, _task()),
    act("task_finish", DECIDERS, _task(), _said(words="beres")),
    act("task_reopen", DECIDERS, _task("crisis_task_done")),
    act("severity_change", HEADS, _case(), _said(level="2", reason="Diberitakan media")),
    act("signs_set", DECIDERS, _case(), _said(foreigner="on")),
    act("member_add", HEADS, _case(), _joining),
    act("member_remove", HEADS, _member),
    act("update_promise", DECIDERS, _case(), _soon),
    act("moment_add", DECIDERS, _case(), _said(text="Keluarga sudah dihubungi.")),
    act("case_restrict", HEADS, _case(), _said(aktif="1")),
    act("case_freeze", HEADS, _case(), _said(aktif="1")),
    act("case_merge", HEADS, _case("twin"), _into),
    act("case_unmerge", HEADS, _case("merged")),
    act("case_stand_down", HEADS, _case("endable"), _REASON),
    act("case_reopen", HEADS, _case("stood_down"), _REASON),
    act("case_close", HEADS, _case("stood_down")),
    act("alarm_dismiss", DECIDERS, _alarm(), _REASON),
    act("alarm_restore", DECIDERS, _alarm("alarm_aside")),
    act("story_let_through", HEADS, lambda s: {"story_id": s.story("in_review")}, _REASON),
)
