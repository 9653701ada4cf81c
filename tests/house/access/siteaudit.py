"""Audits of websites."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.access.row import DECIDERS, STAFF, Row, Sample, act, page, thing

RUNNERS = frozenset({"auditor", "central_editor", "central_lead"})
JUDGES = frozenset({"auditor", "central_lead"})
MENDERS = DECIDERS | {"ppid"}
REGION_OF = {
    "lapas-cilegon": "kanwil-banten",
    "rutan-serang": "kanwil-banten",
    "lapas-nunukan": "kanwil-kaltim",
}


def _the(name: str, kind: str) -> Callable[[Sample], Mapping[str, Any]]:
    return lambda sample: {name: sample.thing(kind)}


site, audit = _the("site_id", "site"), _the("audit_id", "site_audit")
waiting, missing = _the("audit_id", "site_audit_waiting"), _the("finding_id", "finding_missing")
task, appeal = _the("follow_up_id", "follow_up"), _the("appeal_id", "appeal")


def _nothing(_sample: Sample) -> Mapping[str, Any]:
    return {}


def _new_site(sample: Sample) -> Mapping[str, Any]:
    return {"unit": sample.place, "address": f"baru-{sample.place}.contoh.go.id", "reason": ""}


def _line(sample: Sample) -> str:
    return f"kunci,alamat\n{sample.place},https://impor-{sample.place}.contoh.go.id/\n"


def _list(sample: Sample) -> Mapping[str, Any]:
    return {"file": SimpleUploadedFile("situs.csv", _line(sample).encode(), "text/csv")}


def _batch(sample: Sample) -> Mapping[str, Any]:
    return {"region": sample.world.units[REGION_OF[sample.place]].pk, "instrument": "monev_2025"}


def _wish(_sample: Sample) -> Mapping[str, Any]:
    due = timezone.localdate() + timedelta(days=7)
    return {"words": "Lengkapi halaman ini", "owner": "unit_head", "due_on": due.isoformat()}


def _answer(sample: Sample) -> Mapping[str, Any]:
    key = sample.thing("appeal")
    return {
        f"{key}-granted": "0",
        f"{key}-answer": "Halaman itu belum memuat isinya.",
        f"{key}-state": "found",
    }


def _page_of(sample: Sample) -> str:
    return f"/meja/audit-situs/audit/{sample.thing('site_audit')}/"


ROWS: tuple[Row, ...] = (
    page("site_list", STAFF, shows=lambda s: f"https://{s.place}.contoh.go.id/"),
    page("site_add", RUNNERS),
    act("site_add", RUNNERS, _nothing, _new_site, denied=(400, 403, 404)),
    page("site_import", RUNNERS),
    act("site_import", RUNNERS, _nothing, _list, scope="", answer=(200,), writes=False, note="a preview"),
    act(
        "site_import_apply",
        RUNNERS,
        _nothing,
        lambda s: {"rows": _line(s)},
        denied=(302, 403, 404),
        note="rows of other branches are left out",
    ),
    page("audits_start", RUNNERS),
    act("audits_start", RUNNERS, _nothing, _batch, denied=(400, 403, 404)),
    thing("site_page", STAFF, site),
    act("audit_start", RUNNERS, site, lambda s: {"instrument": "monev_2025"}),
    act("site_active", RUNNERS, site, lambda s: {"aktif": "0"}),
    thing("site_audit_page", STAFF, audit),
    thing("site_audit_page", STAFF, waiting, case="of one that waits"),
    thing("site_audit_progress", STAFF, waiting),
    act("site_audit_cancel", RUNNERS, waiting),
    thing("site_audit_sure", JUDGES, audit),
    act("site_audit_sure", JUDGES, audit, lambda s: {"temuan": s.thing("finding_sure")}),
    thing("site_audit_compare", STAFF, audit),
    *(
        thing("site_audit_report", STAFF, lambda s, form=form: audit(s) | {"form": form}, case=form)
        for form in ("pdf", "docx", "xlsx", "json")
    ),
    thing("finding_page", STAFF, missing),
    act("finding_decide", JUDGES, missing, lambda s: {"state": "missing"}),
    act("finding_take_back", JUDGES, _the("finding_id", "finding_confirmed")),
    act("follow_up_make", MENDERS | JUDGES, missing, _wish),
    act("appeal_file", MENDERS, missing, lambda s: {"words": "Butir ini sebenarnya ada di halaman depan."}),
    page("appeal_list", JUDGES, shows=lambda s: f"sejak lama, lihat {s.place}"),
    act(
        "appeal_answer",
        JUDGES,
        appeal,
        _answer,
        but=frozenset({"central_lead"}),
        note="central_lead has filed it: nobody answers an appeal of their own",
    ),
    page("follow_up_list", STAFF, shows=lambda s: f"Lengkapi butir ini di situs {s.place}."),
    thing("follow_up_page", STAFF, task),
    thing("follow_up_file", STAFF, task),
    act("follow_up_prove", MENDERS, task, lambda s: {"address": f"https://{s.place}.contoh.go.id/profil"}),
    act("follow_up_recheck", MENDERS | JUDGES, task),
    act("follow_up_close", JUDGES, task, lambda s: {"reason": "Butir ini tidak berlaku bagi satuan."}),
    page("site_ranking", STAFF, case="of regions"),
    page(
        "site_ranking",
        STAFF,
        case="of sites",
        query=lambda s: "tingkat=situs&instrumen=monev_2025",
        shows=_page_of,
    ),
    *(
        page("site_ranking_export", STAFF, lambda s, form=form: {"form": form}, case=form)
        for form in ("pdf", "xlsx")
    ),
)
