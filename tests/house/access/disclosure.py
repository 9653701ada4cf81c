"""Registers of information, at the desk and in public."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.access.row import DECIDERS, EVERYBODY, Row, Sample, act, page, thing

# The register of an office, and what it withholds.
KEEPERS_OF_REGISTER = DECIDERS | {"ppid"}
READERS_OF_REGISTER = KEEPERS_OF_REGISTER | {"auditor"}
PROPOSERS = frozenset({"unit_head", "region_head", "central_lead", "ppid"})
EXEMPTION_READERS = PROPOSERS | {"auditor"}
PPID = frozenset({"ppid"})


def _unit(sample: Sample) -> Mapping[str, Any]:
    return {"key": sample.place}


def _entry(state: str) -> Any:
    return lambda sample: {"entry_id": sample.thing(f"entry {state}")}


def _test(state: str) -> Any:
    return lambda sample: {"test_id": sample.thing(f"test {state}")}


def _exempted(sample: Sample) -> Mapping[str, Any]:
    return {"exempted_id": sample.thing("exempted")}


def _words(_sample: Sample) -> Mapping[str, Any]:
    return {
        "klass": "periodic",
        "item": "B01",
        "title": "Profil satuan yang baru",
        "summary": "Alamat dan tugas.",
        "owner": "Tata Usaha",
        "made_on": timezone.localdate().isoformat(),
        "place": "Loket",
        "form": "soft",
        "language": "id",
    }


def _changed(sample: Sample) -> Mapping[str, Any]:
    from kentongan.apps.disclosure.models import Entry

    version = Entry.objects.values_list("version", flat=True).get(pk=sample.thing("entry published"))
    return {**_words(sample), "item": "B08", "versi": version}


def _table(_sample: Sample) -> str:
    return "kunci,golongan,judul,dibuat\nbaru,berkala,Judul baru,2026-01-05\n"


def _file(name: str, content: str) -> Any:
    return lambda _sample: {"file": SimpleUploadedFile(name, content.encode())}


def _steps(_sample: Sample) -> Mapping[str, Any]:
    return {"title": "Golongan yang diuji"}


def _ruling(_sample: Sample) -> Mapping[str, Any]:
    until = timezone.localdate() + timedelta(days=300)
    return {
        "decision": "partly",
        "reason": "Membahayakan.",
        "officer": "PPID",
        "place": "Jakarta",
        "expires_on": until.isoformat(),
    }


def _own(sample: Sample) -> str:
    return f"satuan={sample.place}"


DESK: tuple[Row, ...] = (
    page("register_list", READERS_OF_REGISTER, shows=lambda s: f"Laporan published {s.place}"),
    page(
        "register_list",
        READERS_OF_REGISTER,
        case="drafts",
        query=lambda s: "isi=draf",
        shows=lambda s: f"Laporan draft {s.place}",
    ),
    thing("entry_add", KEEPERS_OF_REGISTER, lambda s: {}, query=_own),
    act("entry_add", KEEPERS_OF_REGISTER, lambda s: {}, _words, query=_own),
    thing("entry_page", READERS_OF_REGISTER, _entry("draft")),
    thing("entry_edit", KEEPERS_OF_REGISTER, _entry("published")),
    act("entry_edit", KEEPERS_OF_REGISTER, _entry("published"), _changed),
    act("entry_publish", KEEPERS_OF_REGISTER, _entry("draft")),
    act("entry_refresh", KEEPERS_OF_REGISTER, _entry("published")),
    act("entry_withdraw", KEEPERS_OF_REGISTER, _entry("published"), lambda s: {"reason": "Keliru."}),
    act("entry_restore", KEEPERS_OF_REGISTER, _entry("withdrawn")),
    thing("entry_file", READERS_OF_REGISTER, _entry("draft")),
    act("entry_file", KEEPERS_OF_REGISTER, _entry("published"), _file("baru.txt", "Isi yang baru")),
    page("register_check", READERS_OF_REGISTER),
    thing("register_check_unit", READERS_OF_REGISTER, _unit),
    *(
        thing(
            "register_export", READERS_OF_REGISTER, lambda s, form=form: _unit(s) | {"form": form}, case=form
        )
        for form in ("csv", "xlsx")
    ),
    thing("register_import", KEEPERS_OF_REGISTER, _unit),
    act(
        "register_import",
        KEEPERS_OF_REGISTER,
        _unit,
        lambda s: {"file": SimpleUploadedFile("daftar.csv", _table(s).encode())},
        answer=(200,),
        writes=False,
        note="a preview",
    ),
    act("register_import_apply", KEEPERS_OF_REGISTER, _unit, lambda s: {"rows": _table(s)}),
    page("exempted_list", EXEMPTION_READERS, shows=lambda s: f"Denah blok {s.place}"),
    act("exempted_open", PPID, _exempted, lambda s: {"reason": "Sudah tidak berbahaya."}),
    act("exempted_again", PROPOSERS, _exempted),
    page("weighing_list", EXEMPTION_READERS, shows=lambda s: f"Titik kamera {s.place}"),
    thing("weighing_add", PROPOSERS, lambda s: {}, query=_own),
    act("weighing_add", PROPOSERS, lambda s: {}, _steps, query=_own),
    thing("weighing_page", EXEMPTION_READERS, _test("submitted")),
    thing("weighing_edit", PROPOSERS, _test("draft")),
    act("weighing_edit", PROPOSERS, _test("draft"), _steps),
    act("weighing_submit", PROPOSERS, _test("draft")),
    act("weighing_return", PPID, _test("submitted"), lambda s: {"reason": "Persempit bagiannya."}),
    thing("weighing_decide", PPID, _test("submitted")),
    act("weighing_decide", PPID, _test("submitted"), _ruling),
    *(
        thing(
            "weighing_letter",
            EXEMPTION_READERS,
            lambda s, form=form: _test("decided")(s) | {"form": form},
            case=form,
        )
        for form in ("docx", "pdf")
    ),
)

SITE: tuple[Row, ...] = (
    page("public_register", EVERYBODY),
    page("public_exempted", EVERYBODY),
    page("public_dcat", EVERYBODY),
    page("public_register_unit", EVERYBODY, _unit),
    page("public_register_csv", EVERYBODY, _unit),
    page("public_register_json", EVERYBODY, _unit),
    page("public_register_dcat", EVERYBODY, _unit),
    page("public_entry", EVERYBODY, lambda s: _unit(s) | _entry("published")(s)),
    page(
        "public_entry",
        EVERYBODY,
        lambda s: _unit(s) | _entry("withdrawn")(s),
        case="withdrawn",
        answer=(410,),
        note="its page says why",
    ),
    page(
        "public_entry",
        frozenset(),
        lambda s: _unit(s) | _entry("draft")(s),
        case="draft",
        note="no draft has a page",
    ),
    page("public_entry_file", EVERYBODY, lambda s: {"file_id": s.thing("file"), "name": "laporan.txt"}),
)

ROWS: tuple[Row, ...] = (*DESK, *SITE)
