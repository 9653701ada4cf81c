"""The registers as the law draws them, for export; they name the persons, so only who handles requests may ask."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kentongan.apps.openness.models import Objection, Request
from kentongan.core.clock.zones import in_zone
from kentongan.core.openness.service.grounds import objection_grounds, refusal_grounds
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MOST = 20_000


def request_columns() -> tuple[str, ...]:
    """Header of the register of requests (PerKI 1/2021)."""
    return (
        _("Nomor"), _("Tanggal"), _("Satuan"), _("Nama"), _("Alamat"), _("Kontak"), _("Pekerjaan"),
        _("Informasi diminta"), _("Tujuan"), _("Status informasi"), _("Bentuk"), _("Keputusan"), _("Alasan penolakan"),
        _("Tanggal pemberitahuan"), _("Biaya"), _("Rincian biaya"),
    )  # fmt: skip


def request_lines(actor: Actor, year: int) -> Iterator[tuple[str, ...]]:
    """The register of a year, in order of numbers; one query for every two thousand lines."""
    rows = within(Request.objects.filter(year=year), actor, Permission.REQUEST_WORK)
    rows = rows.select_related("unit", "requester", "answer").order_by("unit_id", "received_at", "id")[:MOST]
    return (_line(row) for row in rows.iterator(chunk_size=2000))


def objection_columns() -> tuple[str, ...]:
    """Header of the register of objections."""
    return (
        _("Nomor"), _("Tanggal"), _("Nama"), _("Alamat"), _("Kontak"), _("Pekerjaan"), _("Nomor permohonan"),
        _("Informasi diminta"), _("Tujuan"), _("Alasan keberatan"), _("Keputusan atasan PPID"), _("Tanggal tanggapan"),
    )  # fmt: skip


def objection_lines(actor: Actor, year: int) -> Iterator[tuple[str, ...]]:
    """The register of objections of a year."""
    rows = within(
        Objection.objects.filter(request__year=year),
        actor,
        Permission.REQUEST_WORK,
        path="request__unit__path",
    )
    rows = rows.select_related("request__unit", "request__requester").order_by("filed_at", "id")[:MOST]
    return (_objection(row) for row in rows.iterator(chunk_size=2000))


def _line(row: Request) -> tuple[str, ...]:
    person, answer = row.requester, getattr(row, "answer", None)
    zone = row.unit.time_zone
    held = "" if answer is None else _("tidak dikuasai") if row.resolution == "not_held" else _("dikuasai")
    return (
        row.number, _day(row.received_at, zone), row.unit.name, person.name, person.address, _contact(person),
        person.occupation, row.asked, row.purpose, held, row.get_form_display(), row.get_resolution_display(),
        _why(answer), _day(answer.answered_at, zone) if answer else "", str(answer.cost) if answer else "",
        answer.cost_words if answer else "",
    )  # fmt: skip


def _objection(row: Objection) -> tuple[str, ...]:
    request, person = row.request, row.request.requester
    zone = request.unit.time_zone
    return (
        row.number, _day(row.filed_at, zone), person.name, person.address, _contact(person), person.occupation,
        request.number, request.asked, request.purpose, objection_grounds()[row.ground].title,
        row.get_decision_display(), _day(row.decided_at, zone) if row.decided_at else "",
    )  # fmt: skip


def _why(answer) -> str:
    if answer is None or not answer.reason:
        return ""
    clauses = ", ".join(refusal_grounds()[key].clause for key in answer.grounds)
    return f"{clauses}: {answer.reason}"


def _contact(person) -> str:
    return ", ".join(filter(None, (person.email, person.phone)))


def _day(moment, zone: str) -> str:
    return in_zone(moment, zone).date().isoformat()
