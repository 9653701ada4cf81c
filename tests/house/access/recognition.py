"""Penghargaan: every door."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.apps.recognition.making import MARKS, NEWS, REASON, words_for
from tests.house.access.row import EVERYBODY, NOBODY, STAFF, Row, Sample, act, page, thing
from tests.house.furnishing.recognition import (
    CRISIS,
    DRAFT,
    FINAL,
    JURORS,
    OPEN,
    PUBLISHED,
    SHOWN,
    SOCIAL,
    WHY,
)

SECRETARIAT = frozenset({"central_editor", "central_lead"})
CHIEFS = frozenset({"unit_head", "region_head", "central_lead"})
SEATED = frozenset(JURORS)
# A juror's seat belongs to one person: the auditor of a region is another.
OTHERS = frozenset({"region_auditor"})


def _year(year: int, **more: str) -> Any:
    return lambda s: {"year": year, **more}


def _seat(sample: Sample) -> Mapping[str, Any]:
    """Their own seat for those who have one; for all others the auditor's."""
    name = sample.who if sample.who in JURORS else JURORS[0]
    return {"juror_id": sample.thing(f"seat_{name}")}


def _nominee(sample: Sample) -> Mapping[str, Any]:
    return _seat(sample) | {"entry_id": sample.thing("award_entry")}


def _score(sample: Sample) -> Mapping[str, Any]:
    return {"score_id": sample.thing("award_score")}


def _line(sample: Sample) -> Mapping[str, Any]:
    return {"criterion": "karya", "key": sample.thing("award_line"), "reason": WHY}


def _table(sample: Sample) -> Mapping[str, Any]:
    content = f"satuan,ukuran,bulan,angka,sumber\n{sample.place},tanggap,2022-04,80,Laporan\n".encode()
    return {"file": SimpleUploadedFile("angka.csv", content, "text/csv")}


def _panel(_sample: Sample) -> Mapping[str, Any]:
    return {"jurors": "auditor@contoh.test", "due": f"{timezone.now().year + 1}-01-01T10:00"}


def _name(sample: Sample) -> str:
    return sample.world.units[sample.place].name


def step(name: str, year: int, data: Mapping[str, Any] | None = None, **more: Any) -> Row:
    """A button of the secretariat upon a whole year."""
    return act(name, SECRETARIAT, _year(year), lambda s: data or {}, scope="", **more)


_YEARS = (
    page("award_board", STAFF),
    act("award_prepare", SECRETARIAT, lambda s: {}, lambda s: {"year": 2026}, scope=""),
    page("award_year", STAFF, _year(OPEN)),
    page("award_year", SECRETARIAT, _year(DRAFT), case="draft"),
    page("award_scheme", STAFF, _year(OPEN)),
    step("award_scheme", DRAFT, {"words": words_for(DRAFT) + "\n# baru"}),
    step("award_check", DRAFT),
    step("award_open", DRAFT, {"reason": REASON}),
    step("award_run", OPEN),
    step("award_show", SHOWN, case="again", writes=None, note="told that it is shown already"),
    step("award_finish", SHOWN, writes=None, note="told that objections wait"),
    step("award_publish", FINAL),
)
_SCORES = (
    page("award_league", STAFF, _year(SHOWN, category=NEWS), shows=_name),
    page("award_league_file", STAFF, _year(SHOWN, category=NEWS), shows=lambda s: s.place),
    page("award_league", STAFF, _year(PUBLISHED, category=NEWS), case="published"),
    thing("award_score", STAFF, _score),
    act("award_object", CHIEFS, _score, _line),
    page("award_objections", STAFF, _year(SHOWN), shows=_name),
    act(
        "award_objection_decide",
        frozenset({"central_editor"}),
        lambda s: {"objection_id": s.thing("award_objection")},
        lambda s: {"verdict": "decline", "answer": "Kedua berita menceritakan acara yang sama."},
        note="not who objected",
    ),
)
_MATERIAL = (
    page("award_figures", SECRETARIAT, _year(OPEN)),
    act("award_figures", SECRETARIAT, _year(OPEN), _table),
    page("award_breaches", SECRETARIAT, _year(OPEN)),
    act(
        "award_breach_decide",
        SECRETARIAT,
        lambda s: {"year": OPEN, "note_id": s.thing("award_note")},
        lambda s: {"is_breach": "1", "reason": "Angka dikarang tanpa sumber."},
    ),
)
_JURIES = (
    page("award_juries", STAFF, _year(OPEN)),
    act("award_panel_seat", SECRETARIAT, _year(OPEN, category=CRISIS), _panel, scope="", writes=None,
        note="told that two jurors are wanted"),
    act("award_panel_close", SECRETARIAT, _year(OPEN, category=SOCIAL), scope="", writes=None,
        note="told that sheets are missing"),
    page("award_sheets", NOBODY, _year(OPEN, category=SOCIAL), note="while the jury works nobody sees them"),
    page("award_seat", SEATED, _seat, but=OTHERS),
    page("award_sheet", SEATED, _nominee, but=OTHERS),
    act("award_sheet", SEATED, _nominee, lambda s: {f"mutu-{key}": "4" for key in MARKS}, scope="", but=OTHERS),
    act("award_conflict", SEATED, _nominee, lambda s: {"reason": "Pernah bekerja di sana."}, scope="", but=OTHERS),
    page("award_entry", SECRETARIAT, lambda s: {"entry_id": s.thing("award_entry")}),
    act("award_entry", SECRETARIAT, lambda s: {"entry_id": s.thing("award_entry")}, lambda s: {"text": "Baru."}),
)  # fmt: skip
_PUBLIC = (
    page("award_list", EVERYBODY),
    page("award_results", EVERYBODY, _year(PUBLISHED)),
    page("award_results", NOBODY, _year(FINAL), case="not published"),
    page("award_table", EVERYBODY, _year(PUBLISHED)),
)


ROWS: tuple[Row, ...] = (*_YEARS, *_SCORES, *_MATERIAL, *_JURIES, *_PUBLIC)
