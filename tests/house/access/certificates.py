"""Sertifikat: every door."""

from collections.abc import Mapping
from typing import Any

from tests.house.access.row import EVERYBODY, HEADS, READERS, Row, Sample, act, page, thing

from kentongan.apps.certificates.services.designs import design_for

CHIEFS = frozenset({"unit_head", "region_head", "central_lead"})


def _of(name: str, kind: str):
    return lambda s: {name: s.thing(kind)}


CERTIFICATE, EVENT = _of("certificate_id", "certificate"), _of("event_id", "certified event")
BATCH, DESIGN = _of("batch_id", "certificate batch"), _of("design_id", "certificate design")
CODE = _of("code", "certificate code")


def _city(sample: Sample) -> str:
    return sample.world.units[sample.place].city


def _rule(sample: Sample) -> Mapping[str, Any]:
    return {
        "least_sessions": 1,
        "signer_name": "Nama Lain",
        "signer_title": "Kepala",
        "place": _city(sample),
        "lines": "",
        "design": design_for("participant").pk,
    }


def _design(sample: Sample) -> Mapping[str, Any]:
    colours = dict.fromkeys(("paper", "ink", "accent", "ornament"), "#0d5b53")
    unit = sample.world.units[sample.place].pk
    return {"unit": unit, "label": "Baru", "heading": "Piagam", "given": "untuk", "reason": "atas", **colours}


ROWS: tuple[Row, ...] = (
    page("certificate_list", READERS, shows=lambda s: f"Pelatihan foto di {_city(s)}", readers=READERS),
    thing("certificate_page", READERS, CERTIFICATE),
    thing("certificate_file", READERS, CERTIFICATE),
    act("certificate_revoke", CHIEFS, CERTIFICATE, lambda s: {"reason": "Salah orang."}),
    act("certificate_restore", CHIEFS, _of("certificate_id", "revoked certificate")),
    thing("certificate_correct", HEADS, CERTIFICATE),
    act("certificate_correct", HEADS, CERTIFICATE, lambda s: {"name": "Nama Benar", "position": ""}),
    act("certificate_mail", HEADS, CERTIFICATE),
    thing("event_certificates", HEADS, EVENT),
    act("event_certificates", HEADS, EVENT, _rule),
    act("certificate_batch_start", HEADS, EVENT),
    thing("certificate_batch", HEADS, BATCH),
    act("certificate_batch_continue", HEADS, _of("batch_id", "running certificate batch")),
    thing("certificate_batch_zip", HEADS, BATCH),
    act("certificate_batch_mail", HEADS, BATCH),
    page("design_list", HEADS, shows=lambda s: f"Rancangan {_city(s)}", readers=HEADS),
    page("design_add", HEADS),
    act("design_add", HEADS, lambda s: {}, _design, denied=(400, 403, 404)),
    thing("design_sample", HEADS, DESIGN),
    act("design_retire", HEADS, DESIGN),
    page("certificate_ask", EVERYBODY),
    page("certificate_check", EVERYBODY, CODE, note="whoever holds the paper holds the code"),
    page("badge_json", EVERYBODY, CODE),
    page("badge_jwt", EVERYBODY, CODE),
    page("badge_issuer", EVERYBODY),
    page("badge_keys", EVERYBODY),
    page("badge_status_list", EVERYBODY, lambda s: {"number": 0}),
)
