"""Entries are added and changed; every change is a version."""

from dataclasses import dataclass, fields
from datetime import date
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from kentongan.apps.disclosure.enums import EntryClass, EntryStatus, Form, LinkState, Stage
from kentongan.apps.disclosure.errors import BadEntry, CannotPublish, NotAllowed, NotFound, WrongState
from kentongan.apps.disclosure.gate.publication import reasons_not_to_publish
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.policies import may_keep_register
from kentongan.apps.disclosure.queries.catalogue import check_item
from kentongan.apps.disclosure.queries.due import refresh_working
from kentongan.apps.disclosure.services.locking import entry_in_hand
from kentongan.apps.disclosure.services.versioning import add_version, words_of
from kentongan.apps.units.models import Unit
from kentongan.core.clock.days.calendar import Calendar
from kentongan.foundation.accounts.actor import Actor

_LONGEST_SUMMARY = 2_000
_IS_ADDRESS = URLValidator(schemes=("http", "https"))


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWords:
    """What a person says of an entry. Without `refreshed_on` the standing day is kept, or the day of making."""

    klass: str
    title: str
    made_on: date
    item: str = ""
    summary: str = ""
    owner: str = ""
    form: str = Form.SOFT
    format: str = ""
    language: str = "id"
    address: str = ""
    place: str = ""
    retention: str = ""
    refreshed_on: date | None = None
    key: str = ""


@transaction.atomic
def add_entry(*, actor: Actor, unit_id: int, words: EntryWords, days: Calendar | None = None) -> Entry:
    """Writes a draft into the register of an office, with its first version; audited.

    Raises NotAllowed beyond the actor's branch, BadEntry for words that the register cannot keep.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_keep_register(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang mengisi daftar informasi satuan ini."))
    entry = Entry(unit=unit, key=_new_key(unit, words))
    _take(entry, words, days)
    add_version(actor, entry, "added")
    return entry


@transaction.atomic
def change_entry(
    *, actor: Actor, entry_id: int, based_on: int, words: EntryWords, days: Calendar | None = None
) -> Entry:
    """Keeps new words as the next version; nothing is written when nothing changed. Audited.

    A published entry must stay complete: raises CannotPublish. Raises WrongState for a withdrawn entry, and when
    somebody else changed it since version `based_on`.
    """
    entry = entry_in_hand(actor, entry_id)
    if not may_keep_register(actor, entry.unit):
        raise NotAllowed
    if entry.status == EntryStatus.WITHDRAWN:
        raise WrongState(_("Butir ini sudah ditarik. Pulihkan dulu sebelum mengubahnya."))
    if entry.version != based_on:
        raise WrongState(_("Butir ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda."))
    before = words_of(entry)
    _take(entry, words, days)
    if words_of(entry) == before:
        return entry
    if entry.status == EntryStatus.PUBLISHED:
        must_stay_complete(entry)
    add_version(actor, entry, "changed", before=before)
    return entry


def set_due(entry: Entry, days: Calendar | None = None) -> None:
    """Dates the next renewal from the last one; reminders begin anew when the day moves."""
    working = refresh_working(
        entry.klass, entry.refreshed_on, entry.unit, today=timezone.localdate(), days=days
    )
    due_on = working.due if working else None
    if due_on != entry.due_on:
        entry.due_on, entry.reminded = due_on, Stage.NONE


def must_stay_complete(entry: Entry) -> None:
    """Raises CannotPublish when a public entry would lose what the public must be told; lateness is no fault here."""
    today = timezone.localdate()
    reasons = reasons_not_to_publish(entry, today=today, is_checked=True)
    lacking = [reason for reason in reasons if reason.field != "refreshed_on"]
    if lacking:
        raise CannotPublish(lacking)


def _take(entry: Entry, words: EntryWords, days: Calendar | None) -> None:
    _judge(words)
    was = entry.address
    for field in fields(words):
        if field.name not in ("key", "refreshed_on"):
            value = getattr(words, field.name)
            setattr(entry, field.name, _clean(value) if isinstance(value, str) else value)
    entry.refreshed_on = max(words.refreshed_on or entry.refreshed_on or words.made_on, words.made_on)
    if entry.address != was:
        entry.link_state, entry.link_checked_at, entry.link_failures = LinkState.UNKNOWN, None, 0
        entry.link_problem = ""
    set_due(entry, days)


def _judge(words: EntryWords) -> None:
    today = timezone.localdate()
    if words.klass not in EntryClass.values:
        raise BadEntry(_("Pilih golongan informasi."), "klass")
    if not words.title.strip():
        raise BadEntry(_("Tulis judul informasi."), "title")
    if words.item and check_item(words.item, today) is None:
        raise BadEntry(_("Butir katalog ini tidak dikenal."), "item")
    if words.form not in Form.values:
        raise BadEntry(_("Pilih bentuk informasi."), "form")
    if words.made_on > today or (words.refreshed_on or today) > today:
        raise BadEntry(_("Tanggal tidak boleh di masa depan."), "made_on")
    _judge_lengths(words)
    if words.address.strip():
        try:
            _IS_ADDRESS(words.address.strip())
        except ValidationError as fault:
            raise BadEntry(_("Alamat harus diawali https:// atau http:// dan lengkap."), "address") from fault


def _judge_lengths(words: EntryWords) -> None:
    if len(words.summary) > _LONGEST_SUMMARY:
        raise BadEntry(_("Ringkasan terlalu panjang; paling banyak 2.000 huruf."), "summary")
    for name in ("title", "owner", "format", "language", "address", "place", "retention"):
        most = Entry._meta.get_field(name).max_length
        if len(getattr(words, name).strip()) > most:
            label = Entry._meta.get_field(name).verbose_name
            raise BadEntry(
                _("%(field)s terlalu panjang; paling banyak %(most)d huruf.")
                % {"field": label, "most": most},
                name,
            )


def _clean(text: str) -> str:
    return text.replace("\x00", "").strip()


def _new_key(unit: Unit, words: EntryWords) -> str:
    asked = slugify(words.key)[:40]
    if asked and not Entry.objects.filter(unit=unit, key=asked).exists():
        return asked
    return f"{slugify(words.title)[:30].strip('-') or 'butir'}-{uuid4().hex[:8]}"
