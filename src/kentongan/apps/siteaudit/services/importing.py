"""Taking in a list of websites: first everything is shown, then it is done."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.errors import BadAddress, BadList
from kentongan.apps.siteaudit.models import Site
from kentongan.apps.siteaudit.services.sites import checked_address, register_site
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within
from kentongan.foundation.sheets.reading import read_sheet

HEADER = ("kunci", "alamat", "alasan")
MOST_ROWS = 2000
_NAMES = {
    "key": ("kunci", "kunci satuan", "satuan", "key"),
    "address": ("alamat", "situs", "website", "url"),
    "reason": ("alasan", "alasan bukan .go.id", "keterangan"),
}


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A row that can be taken in."""

    unit_id: int
    unit: str
    key: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: its number in the spreadsheet, what stands there, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SitePlan:
    """What an import would do. `kept`: addresses that stand in the register already, left as they are."""

    added: tuple[SiteRow, ...]
    kept: int
    bad: tuple[BadRow, ...]


def plan_import(*, actor: Actor, content: bytes) -> SitePlan:
    """The dry run: reads everything, writes nothing. Raises BadList or SheetFault, in words."""
    rows = list(_rows(content))
    keys = {row[1] for row in rows}
    mine = within(Unit.objects.filter(key__in=keys), actor, Permission.SITE_AUDIT_RUN, path="path")
    units = {unit.key: unit for unit in mine}
    added: dict[str, SiteRow] = {}
    bad: list[BadRow] = []
    kept = 0
    for number, key, address, reason in rows:
        try:
            one = _row(units.get(key), key, address, reason)
        except BadAddress as fault:
            bad.append(BadRow(number, f"{key} {address}"[:160], fault.message))
            continue
        if one is None:
            kept += 1
        elif one.address in added:
            bad.append(BadRow(number, address[:160], _("Alamat muncul dua kali dalam berkas.")))
        else:
            added[one.address] = one
    return SitePlan(tuple(added.values()), kept, tuple(bad))


@transaction.atomic
def import_sites(*, actor: Actor, content: bytes) -> SitePlan:
    """Does what the dry run of the same file shows, in one transaction; bad rows are left out. Each row is audited."""
    plan = plan_import(actor=actor, content=content)
    for row in plan.added:
        register_site(actor=actor, unit_id=row.unit_id, address=row.address, reason=row.reason)
    return plan


def _row(unit: Unit | None, key: str, address: str, reason: str) -> SiteRow | None:
    if unit is None:
        raise BadAddress(_("Satuan dengan kunci ini tidak ada di wilayah kerja Anda."))
    try:
        clean, why = checked_address(address, reason)
    except BadAddress:
        if Site.objects.filter(unit=unit, address__in=_spelled(address)).exists():
            return None
        raise
    return SiteRow(unit.pk, unit.name, key, clean, why)


def _spelled(address: str) -> list[str]:
    bare = address.strip()
    whole = bare if "://" in bare else f"https://{bare}"
    return [whole, f"{whole.rstrip('/')}/"]


def _rows(content: bytes) -> Iterator[tuple[int, str, str, str]]:
    sheet = read_sheet(content)
    header = [name.lower() for name in sheet.header]
    at = {field: _column(header, names) for field, names in _NAMES.items()}
    if at["key"] is None or at["address"] is None:
        raise BadList(_("Beri judul kolom “kunci” (kunci satuan), “alamat”, dan bila perlu “alasan”."))
    if not sheet.rows:
        raise BadList(_("Berkas ini tidak berisi baris situs."))
    if len(sheet.rows) > MOST_ROWS:
        raise BadList(_("Berkas berisi lebih dari 2.000 situs. Bagi menjadi beberapa berkas."))
    for row in sheet.rows:
        cells = [_cell(row.cells, at[name]) for name in ("key", "address", "reason")]
        yield row.number, cells[0].lower(), cells[1], cells[2]


def _column(header: list[str], names: tuple[str, ...]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _cell(cells: tuple[str, ...], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""
