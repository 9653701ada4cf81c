"""Offices, people, the own account and the door for the invited."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.access.row import (
    ADMINS,
    APPOINTERS,
    EVERYBODY,
    NOBODY,
    REGIONAL_ADMIN,
    STAFF,
    Row,
    Sample,
    act,
    page,
    thing,
)

from kentongan.apps.units.services.importing.lists import plan_of_list


def office(sample: Sample) -> Mapping[str, Any]:
    return {"key": sample.place}


def invited(sample: Sample) -> Mapping[str, Any]:
    return {"user_id": sample.world.invited[sample.place].user_id}


def appointment(sample: Sample) -> Mapping[str, Any]:
    return {"appointment_id": sample.world.invited[sample.place].pk}


def link(sample: Sample) -> Mapping[str, Any]:
    return {"token": sample.world.invitation_link(sample.place)}


def own_list(sample: Sample) -> Mapping[str, Any]:
    imports = sample.world.imports
    return {"import_id": imports[sample.who if sample.who in imports else "admin"].pk}


def others_list(sample: Sample) -> Mapping[str, Any]:
    return {"import_id": sample.world.imports["admin" if sample.who != "admin" else "region_admin"].pk}


def own_key(sample: Sample) -> Mapping[str, Any]:
    keys = sample.world.keys
    return {"token_id": keys[sample.who if sample.who in keys else "contributor"][0].pk}


def _digest(sample: Sample) -> Mapping[str, Any]:
    owner = sample.who if sample.who in sample.world.imports else "admin"
    kept = sample.world.imports[owner]
    return {"digest": plan_of_list(actor=sample.world.actor(owner), import_id=kept.pk)[1].digest}


def _list(sample: Sample) -> Mapping[str, Any]:
    content = bytes(sample.world.imports["admin"].content)
    return {"file": SimpleUploadedFile("daftar.csv", content, "text/csv")}


def _move(sample: Sample) -> Mapping[str, Any]:
    other = "kanwil-kaltim" if sample.place != "lapas-nunukan" else "kanwil-banten"
    return {"parent": other, "since": "2026-10-08", "letter": "W-1"}


def _invite(sample: Sample) -> Mapping[str, Any]:
    words = {"email": f"baru-{sample.place}@contoh.test", "name": "Orang Baru Contoh", "role": "contributor"}
    return words | {"acting": "", "valid_from": "2026-10-08", "valid_to": "", "letter": ""}


def _password(_sample: Sample) -> Mapping[str, Any]:
    return {"password": "kalimat panjang yang baru", "again": "kalimat panjang yang baru"}


ROWS: tuple[Row, ...] = (
    page("office_list", STAFF),
    page("office_page", STAFF, office, note="officers by name only in the reader's branches"),
    thing("office_move", ADMINS, office),
    act(
        "office_move",
        ADMINS,
        office,
        _move,
        denied=(200, 403, 404),
        but=REGIONAL_ADMIN,
        note="whoever manages both superiors",
    ),
    page("unit_template", STAFF, lambda s: {"form": "csv"}, case="csv"),
    page("unit_template", STAFF, lambda s: {"form": "xlsx"}, case="xlsx"),
    page("unit_export", STAFF, lambda s: {"form": "csv"}, case="csv", note="public facts"),
    page("unit_export", STAFF, lambda s: {"form": "xlsx"}, case="xlsx", note="public facts"),
    page("unit_import", ADMINS),
    act("unit_import", ADMINS, lambda s: {}, _list, scope=""),
    page("unit_import_preview", ADMINS, own_list, case="own"),
    page("unit_import_preview", NOBODY, others_list, case="somebody else's"),
    act("unit_import_apply", ADMINS, own_list, _digest, scope="", case="own"),
    act("unit_import_apply", NOBODY, others_list, _digest, scope="", case="somebody else's"),
    page("people_list", APPOINTERS, shows=lambda s: s.world.invited[s.place].user.email),
    thing("officer_invite", APPOINTERS, office),
    act("officer_invite", APPOINTERS, office, _invite),
    thing("appointment_end", APPOINTERS, appointment),
    act("appointment_end", APPOINTERS, appointment, lambda s: {"last_day": "2026-10-08"}),
    act("invitation_renew", APPOINTERS, invited),
    page("account_own", STAFF),
    act("account_own", STAFF, lambda s: {}, lambda s: {"name": "Nama Baru", "language": "id"}, scope=""),
    act("token_create", STAFF, lambda s: {}, lambda s: {"label": "papan"}, scope="", answer=(200,)),
    act("token_revoke", STAFF, own_key, scope="", case="own"),
    act(
        "token_revoke",
        NOBODY,
        lambda s: {"token_id": s.world.keys["pemutus"][0].pk},
        scope="",
        case="somebody else's",
    ),
    page("invitation_accept", EVERYBODY, link, note="whoever holds the link"),
    act("invitation_accept", EVERYBODY, link, _password, scope="", note="once"),
    page("invitation_accept", NOBODY, lambda s: {"token": "a" * 43}, case="with a wrong link"),
    act(
        "invitation_accept",
        NOBODY,
        lambda s: {"token": "a" * 43},
        _password,
        scope="",
        case="with a wrong link",
    ),
)
