"""Taking in a press list: first everything is shown, then it is done."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models.functions import Lower

from kentongan.apps.channels.adapters.email import is_address
from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.channels.errors import BadList
from kentongan.apps.channels.models import Recipient
from kentongan.apps.channels.services.recipients import Reader, add_recipients, list_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.sheets.reading import read_sheet

_ADDRESS_NAMES = ("alamat", "surel", "email", "e-mail", "alamat surel", "alamat email", "address")
_NAME_NAMES = ("nama", "name", "penerima", "nama penerima", "media")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: its number in the spreadsheet, what stands there, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ListPlan:
    """What an import would do. `kept`: addresses that stand in the list already, left as they are."""

    added: tuple[Reader, ...]
    kept: int
    bad: tuple[BadRow, ...]


def plan_import(*, actor: Actor, account_id: int, content: bytes) -> ListPlan:
    """The dry run: reads everything, writes nothing. Raises BadList or SheetFault, in words, for a file
    that is no list."""
    account = list_of(actor, account_id)
    standing = dict(
        Recipient.objects.filter(account=account)
        .annotate(lower=Lower("address"))
        .values_list("lower", "status")
    )
    added: dict[str, Reader] = {}
    kept = 0
    bad: list[BadRow] = []
    for number, reader in _readers(content):
        fault = _fault(reader, standing, added)
        if fault:
            bad.append(BadRow(number, reader.address[:120], fault))
        elif reader.address.lower() in standing:
            kept += 1
        else:
            added[reader.address.lower()] = reader
    return ListPlan(tuple(added.values()), kept, tuple(bad))


def import_recipients(*, actor: Actor, account_id: int, content: bytes) -> ListPlan:
    """Does what the dry run of the same file shows, in one transaction; bad rows are left out. Audited."""
    plan = plan_import(actor=actor, account_id=account_id, content=content)
    add_recipients(actor=actor, account_id=account_id, readers=plan.added)
    return plan


def _readers(content: bytes) -> Iterator[tuple[int, Reader]]:
    sheet = read_sheet(content)
    header = [name.lower() for name in sheet.header]
    address, name = _column(header, _ADDRESS_NAMES), _column(header, _NAME_NAMES)
    if address is None:
        listed = ", ".join(f"“{column}”" for column in sheet.header[:6])
        raise BadList(f"Kolom alamat tidak ditemukan. Beri judul kolom “alamat” dan “nama” (ada: {listed}).")
    if not sheet.rows:
        raise BadList("Berkas ini tidak berisi baris penerima. Isi kolom “alamat” dan “nama”.")
    for row in sheet.rows:
        yield row.number, Reader(_cell(row.cells, address), _cell(row.cells, name))


def _column(header: list[str], names: tuple[str, ...]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _cell(cells: tuple[str, ...], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""


def _fault(reader: Reader, standing: dict[str, str], added: dict[str, Reader]) -> str:
    key = reader.address.lower()
    if not reader.address:
        return "alamat kosong"
    if not is_address(reader.address):
        return "bukan alamat surel yang sah"
    if key in added:
        return "alamat muncul dua kali dalam berkas"
    if standing.get(key) == RecipientStatus.UNSUBSCRIBED:
        return "sudah berhenti berlangganan; tidak didaftarkan lagi"
    return ""
