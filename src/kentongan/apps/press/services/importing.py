"""Reporters as tables: a dry run first, then the same in one transaction; and out again, on record."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.channels.adapters.email import is_address
from kentongan.apps.press.enums import ConsentHow, ReporterStatus
from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.press.models import Refusal, Reporter
from kentongan.apps.press.policies import may_open_contacts, may_work
from kentongan.apps.press.queries.links import address_hash
from kentongan.apps.press.queries.reporters import reporters_visible_to
from kentongan.apps.press.services.reporters import Consent, ReporterWords, add_reporter
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.sheets.reading import read_sheet

HEADER = ("nama", "media", "bidang", "surel", "telepon", "terverifikasi", "persetujuan")
_OTHER_NAMES = {
    "nama": ("name", "wartawan", "nama wartawan"),
    "media": ("outlet", "domain", "nama media"),
    "bidang": ("beat", "bidang liputan", "desk"),
    "surel": ("email", "e-mail", "alamat", "alamat surel"),
    "telepon": ("hp", "wa", "phone", "nomor"),
}


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: its number in the spreadsheet, what stands there, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NewRow:
    """A reporter who would be added."""

    words: ReporterWords
    outlet_name: str
    consent_how: str
    is_verified: bool

    def cells(self) -> tuple[str, ...]:
        """As a row under HEADER, for the apply step."""
        w = self.words
        verified = "ya" if self.is_verified else "tidak"
        return (w.name, self.outlet_name, w.beat, w.email, w.phone, verified, self.consent_how)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; `kept` stand there already and are left as they are."""

    added: tuple[NewRow, ...]
    kept: int
    bad: tuple[BadRow, ...]


def plan_reporters(*, actor: Actor, unit_id: int, content: bytes) -> ImportPlan:
    """The dry run: reads everything, writes nothing. Raises in words for a file that is no list; five queries."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_work(actor, unit):
        raise NotAllowed
    rows = list(_rows(content))
    outlets = _outlets()
    standing = _standing(unit)
    hashes = {address_hash(row["surel"]) for _, row in rows if row["surel"]}
    refused = set(Refusal.objects.filter(address_hash__in=hashes).values_list("address_hash", flat=True))
    return _planned(rows, outlets, standing, refused)


@transaction.atomic
def import_reporters(*, actor: Actor, unit_id: int, content: bytes) -> ImportPlan:
    """Does what the dry run of the same file shows; bad rows are left out. Audited, each reporter by key."""
    plan = plan_reporters(actor=actor, unit_id=unit_id, content=content)
    now = timezone.now()
    for row in plan.added:
        consent = (
            Consent(how=row.consent_how, at=now, text=_("Dari daftar yang diimpor."))
            if row.consent_how
            else None
        )
        add_reporter(
            actor=actor, unit_id=unit_id, words=row.words, consent=consent, is_verified=row.is_verified
        )
    detail = {"added": len(plan.added), "kept": plan.kept, "bad": len(plan.bad)}
    trail.record(actor, "reporters_imported", f"unit:{unit_id}", path=_path(unit_id), detail=detail)
    return plan


@transaction.atomic
def export_reporters(*, actor: Actor, form: str) -> list[tuple[str, ...]]:
    """All reporters in scope with their contacts, as rows under HEADER; audited with their number, one line a unit."""
    if not may_open_contacts(actor):
        raise NotAllowed
    rows = reporters_visible_to(actor).exclude(status=ReporterStatus.ERASED)
    found = list(rows)
    for path in sorted({post.path for post in actor.posts}):
        count = sum(row.unit.path.startswith(path) for row in found)
        trail.record(
            actor, "reporters_exported", "reporters", path=path, detail={"form": form, "count": count}
        )
    return [_exported(row) for row in found]


def _exported(row: Reporter) -> tuple[str, ...]:
    how = row.consent_how if row.has_consent else ""
    verified = "ya" if row.is_verified else "tidak"
    return (row.name, row.outlet.domain, row.beat, row.email, row.phone, verified, how)


def _planned(rows: list, outlets: dict[str, Outlet], standing: set[str], refused: set[str]) -> ImportPlan:
    added: dict[str, NewRow] = {}
    bad: list[BadRow] = []
    kept = 0
    for number, row in rows:
        outlet = outlets.get(row["media"].lower())
        key = row["surel"].lower() or f"{row['nama'].lower()}|{outlet.pk if outlet else ''}"
        if fault := _fault(row, outlet, key, added, refused):
            bad.append(BadRow(number, row["nama"][:80] or row["media"][:80], fault))
        elif key in standing:
            kept += 1
        else:
            added[key] = _new(row, outlet)
    return ImportPlan(tuple(added.values()), kept, tuple(bad))


def _fault(row: dict[str, str], outlet: Outlet | None, key: str, added: dict, refused: set[str]) -> str:
    if not row["nama"]:
        return _("nama kosong")
    if outlet is None:
        return _("media tidak ada dalam daftar media")
    if row["surel"] and not is_address(row["surel"]):
        return _("bukan alamat surel yang sah")
    if row["surel"] and address_hash(row["surel"]) in refused:
        return _("pemilik alamat meminta tidak dihubungi lagi")
    if row["persetujuan"] and row["persetujuan"] not in ConsentHow.values:
        return _("cara persetujuan tidak dikenal (spoken, card, written, form)")
    return _("muncul dua kali dalam berkas") if key in added else ""


def _new(row: dict[str, str], outlet: Outlet) -> NewRow:
    words = ReporterWords(
        name=row["nama"][:120],
        outlet_id=outlet.pk,
        beat=row["bidang"][:80],
        email=row["surel"],
        phone=row["telepon"][:30],
    )
    return NewRow(
        words, outlet.domain, row["persetujuan"], row["terverifikasi"].lower() in ("ya", "1", "true")
    )


def _rows(content: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    sheet = read_sheet(content)
    header = [name.lower() for name in sheet.header]
    places = {name: _column(header, name) for name in HEADER}
    if places["nama"] is None or places["media"] is None:
        listed = ", ".join(f"“{column}”" for column in sheet.header[:6])
        raise BadWords(
            _("Kolom “nama” dan “media” tidak ditemukan (ada: %(listed)s).") % {"listed": listed}, "file"
        )
    if not sheet.rows:
        raise BadWords(_("Berkas ini tidak berisi baris wartawan."), "file")
    for row in sheet.rows:
        cells = row.cells
        yield (
            row.number,
            {name: cells[at] if at is not None and at < len(cells) else "" for name, at in places.items()},
        )


def _column(header: list[str], name: str) -> int | None:
    return next((header.index(one) for one in (name, *_OTHER_NAMES.get(name, ())) if one in header), None)


def _outlets() -> dict[str, Outlet]:
    """Every outlet by domain and by name."""
    found = list(Outlet.objects.all())
    return {one.name.lower(): one for one in found} | {one.domain.lower(): one for one in found}


def _standing(unit: Unit) -> set[str]:
    rows = Reporter.objects.filter(unit=unit).values_list("email", "name", "outlet_id")
    by_mail = {email.lower() for email, _, _ in rows if email}
    return by_mail | {f"{name.lower()}|{outlet}" for _, name, outlet in rows}


def _path(unit_id: int) -> str:
    return Unit.objects.values_list("path", flat=True).get(pk=unit_id) or ""
