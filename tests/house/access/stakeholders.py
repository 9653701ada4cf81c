"""Partners and complaints."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.access.row import DECIDERS, STAFF, Row, Sample, act, page, thing

CLERKS = DECIDERS | {"ppid"}


def key(name: str, kind: str) -> Any:
    return lambda sample: {name: sample.thing(kind)}


partner, complaint = key("partner_id", "partner"), key("complaint_id", "complaint")


def _name(sample: Sample) -> str:
    return f"Mitra {sample.place}"


def _new(sample: Sample) -> Mapping[str, Any]:
    words = {"unit": sample.place, "kind": "ngo", "name": "Yayasan Baru", "influence": 3, "interest": 2}
    return words | {"stance": "neutral"}


def _table(content: str) -> Any:
    return lambda sample: {
        "file": SimpleUploadedFile("daftar.csv", content.format(place=sample.place).encode(), "text/csv")
    }


PARTNERS = "satuan,nama,jenis\n{place},Mitra Impor,ngo\n"
COUNTS = "satuan,bulan,jenis,jumlah\n{place},2026-01,visits,4\n"
COMPLAINTS = "tiket,satuan,diterima,isi\nT-BARU-{place},{place},2026-01-05,Antrean terlalu lama\n"


def _rows(content: str) -> Any:
    return lambda sample: {"rows": content.format(place=sample.place)}


def _asked(sample: Sample) -> str:
    return f"satuan={sample.place}"


PREVIEW = {
    "scope": "",
    "answer": (200,),
    "writes": False,
    "note": "a preview; rows of other branches are refused in it",
}
TAKEN = {"scope": "list", "answer": (200,), "note": "writes who took it into the trail"}
FORMS = ("csv", "xlsx")

ROWS: tuple[Row, ...] = (
    page("partner_list", DECIDERS, shows=_name, denied=(302, 403, 404)),
    page("partner_map", DECIDERS, shows=_name),
    page("partner_add", DECIDERS),
    act("partner_add", DECIDERS, lambda s: {}, _new, denied=(400, 403, 404)),
    thing("partner_page", DECIDERS, partner),
    thing("partner_change", DECIDERS, partner),
    act("partner_change", DECIDERS, partner, lambda s: {**_new(s), "name": "Nama Lain"}),
    act("partner_withdraw", DECIDERS, partner),
    act("partner_merge", DECIDERS, partner, lambda s: {"mitra": s.thing("partner twin")}),
    act("partner_merge_undo", DECIDERS, key("merge_id", "merge")),
    page("partner_import", DECIDERS),
    act("partner_import", DECIDERS, lambda s: {}, _table(PARTNERS), **PREVIEW),
    act("partner_import_apply", DECIDERS, lambda s: {}, _rows(PARTNERS), denied=(400, 403, 404)),
    act("partner_export", DECIDERS, lambda s: {"form": "csv"}, case="csv", shows=_name, **TAKEN),
    act("partner_export", DECIDERS, lambda s: {"form": "xlsx"}, case="xlsx", **TAKEN | {"scope": ""}),
    page("contact_log", DECIDERS, shows=lambda s: f"Bicara dengan mitra {s.place}"),
    thing("contact_add", DECIDERS, partner),
    act("contact_add", DECIDERS, partner, lambda s: {"day": date.today(), "way": "call", "said": "Halo"}),
    act("contact_undo", DECIDERS, key("contact_id", "contact"), lambda s: {"batal": "1"}),
    act("step_add", DECIDERS, partner, lambda s: {"step_what": "Telepon", "step_due": date.today()}),
    act("step_done", DECIDERS, key("step_id", "partner step"), lambda s: {"selesai": "1"}),
    page("joint_list", DECIDERS, shows=lambda s: f"Panen bersama {s.place}"),
    thing("joint_add", DECIDERS, partner),
    act("joint_add", DECIDERS, partner, lambda s: {"title": "Bazar bersama", "due": date.today()}),
    act("joint_answer", DECIDERS, key("joint_id", "joint"), lambda s: {"keadaan": "agreed", "logo": "1"}),
    page("participation_page", STAFF, note="own branch"),
    thing("participation_page", STAFF, lambda s: {}, case="of one unit", query=_asked),
    page("participation_enter", DECIDERS, note="own branch"),
    thing("participation_enter", DECIDERS, lambda s: {}, case="of one unit", query=_asked),
    act("participation_enter", DECIDERS, lambda s: {}, lambda s: {"visits": 9}, query=_asked),
    page("participation_import", DECIDERS),
    act("participation_import", DECIDERS, lambda s: {}, _table(COUNTS), **PREVIEW),
    act("participation_import_apply", DECIDERS, lambda s: {}, _rows(COUNTS), denied=(400, 403, 404)),
    *(
        thing("participation_export", STAFF, lambda s, form=form: {"form": form}, case=form, query=_asked)
        for form in FORMS
    ),
    page("complaint_list", CLERKS, shows=lambda s: f"complaint-{s.place}"),
    page("complaint_import", CLERKS),
    act("complaint_import", CLERKS, lambda s: {}, _table(COMPLAINTS), **PREVIEW),
    act("complaint_import_apply", CLERKS, lambda s: {}, _rows(COMPLAINTS), denied=(400, 403, 404)),
    thing("complaint_page", CLERKS, complaint),
    act("complaint_triage", CLERKS, complaint, lambda s: {"type": "normative"}),
    act("complaint_answer", CLERKS, complaint, lambda s: {"answer": "Sudah ditambah", "day": date.today()}),
    act("complaint_reopen", CLERKS, key("complaint_id", "answered_complaint")),
    act("complaint_link", CLERKS, complaint, lambda s: {"outcome": "berita 12"}),
)
