"""Taking in a register as a table: first everything is shown, then it is done. The same key updates."""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from kentongan.apps.disclosure.enums import EntryClass, EntryStatus, Form
from kentongan.apps.disclosure.errors import BadList, NotAllowed, NotFound
from kentongan.apps.disclosure.gate.publication import reasons_not_to_publish
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.policies import may_keep_register
from kentongan.apps.disclosure.services.entries import EntryWords, add_entry, change_entry
from kentongan.apps.disclosure.services.states import publish_entry
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.workdays.queries import calendar

MOST_ROWS = 1_000
# Column of the table, and the word of an entry; in the order of the export.
COLUMNS = {
    "kunci": "key",
    "golongan": "klass",
    "butir": "item",
    "judul": "title",
    "ringkasan": "summary",
    "penanggung jawab": "owner",
    "bentuk": "form",
    "format": "format",
    "bahasa": "language",
    "alamat": "address",
    "tempat": "place",
    "dibuat": "made_on",
    "diperbarui": "refreshed_on",
    "masa simpan": "retention",
}
STATE = "keadaan"
_NEEDED = ("judul", "golongan", "dibuat")
_CLASSES = {klass.label.lower().replace("-", " "): klass.value for klass in EntryClass}
_FORMS = {form.label: form.value for form in Form} | {"digital": Form.SOFT.value}


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row that will be written; `entry_id` is None for a new entry. `changed` are the columns that differ."""

    number: int
    words: EntryWords
    entry_id: int | None
    changed: tuple[str, ...]
    wants_public: bool


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: its number in the spreadsheet, what stands there, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What an import would do."""

    added: tuple[PlannedRow, ...]
    changed: tuple[PlannedRow, ...]
    kept: int
    bad: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `held`: rows that stay drafts because something is missing."""

    added: int
    changed: int
    published: int
    held: int
    bad: tuple[BadRow, ...]


def plan_register(*, actor: Actor, unit_id: int, content: bytes) -> RegisterPlan:
    """The dry run: reads everything, writes nothing. Raises BadList or SheetFault for a file that is no register."""
    unit = _unit(actor, unit_id)
    standing = {entry.key: entry for entry in Entry.objects.filter(unit=unit)}
    added, changed, bad, kept = [], [], [], 0
    seen: set[str] = set()
    for number, cells in _rows(content):
        try:
            words = _words(cells)
            _once(words, seen)
            planned = _planned(number, words, cells.get(STATE, ""), standing)
        except KentonganError as fault:
            bad.append(BadRow(number, cells.get("judul", "")[:120], fault.message))
            continue
        if planned.entry_id is None:
            added.append(planned)
        elif planned.changed:
            changed.append(planned)
        else:
            kept += 1
    return RegisterPlan(tuple(added), tuple(changed), kept, tuple(bad))


@transaction.atomic
def import_register(*, actor: Actor, unit_id: int, content: bytes) -> Imported:
    """Does what the dry run of the same file shows; each row stands or falls alone. Audited row by row.

    Rows whose state is “terbit” are published when the gate lets them, else they stay drafts.
    """
    plan = plan_register(actor=actor, unit_id=unit_id, content=content)
    days = calendar()
    bad, published, done = list(plan.bad), 0, {"added": 0, "changed": 0}
    wanted = 0
    for row in (*plan.added, *plan.changed):
        try:
            with transaction.atomic():
                entry = _write(actor, unit_id, row, days)
        except KentonganError as fault:
            bad.append(BadRow(row.number, row.words.title[:120], fault.message))
            continue
        done["added" if row.entry_id is None else "changed"] += 1
        if row.wants_public and entry.status == EntryStatus.DRAFT:
            wanted += 1
            published += _publish(actor, entry)
    return Imported(done["added"], done["changed"], published, wanted - published, tuple(bad))


def _write(actor: Actor, unit_id: int, row: PlannedRow, days) -> Entry:
    if row.entry_id is None:
        return add_entry(actor=actor, unit_id=unit_id, words=row.words, days=days)
    version = Entry.objects.values_list("version", flat=True).get(pk=row.entry_id)
    return change_entry(actor=actor, entry_id=row.entry_id, based_on=version, words=row.words, days=days)


def _publish(actor: Actor, entry: Entry) -> int:
    warnings = entry.file.warnings if entry.file else ()
    if reasons_not_to_publish(entry, today=timezone.localdate(), warnings=warnings):
        return 0
    publish_entry(actor=actor, entry_id=entry.pk)
    return 1


def _unit(actor: Actor, unit_id: int) -> Unit:
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_keep_register(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang mengisi daftar informasi satuan ini."))
    return unit


def _rows(content: bytes) -> list[tuple[int, dict[str, str]]]:
    sheet = read_sheet(content)
    header = [name.lower().strip() for name in sheet.header]
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        listed = ", ".join(f"“{name}”" for name in missing)
        raise BadList(
            _("Kolom ini belum ada: %(names)s. Unduh daftar yang ada sebagai contoh.") % {"names": listed}
        )
    if not sheet.rows:
        raise BadList(_("Berkas ini tidak berisi baris informasi."))
    if len(sheet.rows) > MOST_ROWS:
        raise BadList(_("Paling banyak %(most)d baris sekali unggah. Bagi berkasnya.") % {"most": MOST_ROWS})
    return [(row.number, dict(zip(header, row.cells, strict=False))) for row in sheet.rows]


def _words(cells: dict[str, str]) -> EntryWords:
    given = {word: cells.get(column, "").removeprefix("'").strip() for column, word in COLUMNS.items()}
    klass = given["klass"].lower().replace("-", " ")
    return EntryWords(
        **given
        | {
            "klass": _CLASSES.get(klass, given["klass"]),
            "form": _FORMS.get(given["form"].lower(), given["form"]) or Form.SOFT.value,
            "language": given["language"] or "id",
            "item": given["item"].upper(),
            "made_on": _day(given["made_on"]),
            "refreshed_on": _day(given["refreshed_on"]) if given["refreshed_on"] else None,
        }
    )


def _day(text: str) -> date:
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
    raise BadList(_("tanggal “%(text)s” tidak terbaca; tulis 2026-01-31") % {"text": text[:20]})


def _once(words: EntryWords, seen: set[str]) -> None:
    if not words.title:
        raise BadList(_("judul kosong"))
    if words.klass not in EntryClass.values:
        raise BadList(_("golongan harus berkala, serta-merta, atau setiap saat"))
    if words.form not in Form.values:
        raise BadList(_("bentuk harus digital, cetak, atau digital dan cetak"))
    if words.key and slugify(words.key) in seen:
        raise BadList(_("kunci muncul dua kali dalam berkas"))
    seen.add(slugify(words.key))


def _planned(number: int, words: EntryWords, state: str, standing: dict[str, Entry]) -> PlannedRow:
    entry = standing.get(slugify(words.key)) if words.key else None
    if entry is None:
        return PlannedRow(number, words, None, (), state.lower() == EntryStatus.PUBLISHED.label)
    if entry.status == EntryStatus.WITHDRAWN:
        raise BadList(_("butir ini sudah ditarik; pulihkan dulu"))
    words = replace(words, refreshed_on=words.refreshed_on or entry.refreshed_on, **_unspoiled(words, entry))
    told = asdict(words)
    names = {word: column for column, word in COLUMNS.items() if word != "key"}
    changed = tuple(column for word, column in names.items() if told[word] != getattr(entry, word))
    wants = state.lower() == EntryStatus.PUBLISHED.label and entry.status == EntryStatus.DRAFT
    return PlannedRow(number, words, entry.pk, (*changed, *((STATE,) if wants else ())), wants)


def _unspoiled(words: EntryWords, entry: Entry) -> dict[str, str]:
    """Texts of the entry that a table only flattened: a cell keeps neither line breaks nor double blanks."""
    texts = {name: text for name, text in asdict(words).items() if isinstance(text, str) and name != "key"}
    standing = {name: getattr(entry, name) for name in texts}
    return {name: kept for name, kept in standing.items() if texts[name].split() == kept.split()}
