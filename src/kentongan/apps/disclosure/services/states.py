"""What makes an entry public, renews it, and takes it back."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.disclosure.enums import EntryStatus
from kentongan.apps.disclosure.errors import BadEntry, CannotPublish, NotAllowed, WrongState
from kentongan.apps.disclosure.gate.publication import reasons_not_to_publish
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.policies import may_keep_register
from kentongan.apps.disclosure.services.entries import set_due
from kentongan.apps.disclosure.services.files.keeping import keep_file
from kentongan.apps.disclosure.services.locking import entry_in_hand
from kentongan.apps.disclosure.services.versioning import add_version, words_of
from kentongan.apps.disclosure.signals import entry_published, entry_withdrawn
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.uploads.inspecting import MAX_BYTES, inspected

_LONGEST_REASON = 300


@transaction.atomic
def publish_entry(*, actor: Actor, entry_id: int, is_checked: bool = False) -> Entry:
    """Makes a draft public. Raises CannotPublish with every reason; audited, announced.

    `is_checked`: the person states to have looked for personal data in a file that seems to hold some.
    """
    entry = _mine(actor, entry_id)
    if entry.status != EntryStatus.DRAFT:
        raise WrongState(_("Hanya draf yang dapat diterbitkan."))
    warnings = entry.file.warnings if entry.file else ()
    reasons = reasons_not_to_publish(
        entry, today=timezone.localdate(), warnings=warnings, is_checked=is_checked
    )
    if reasons:
        raise CannotPublish(reasons)
    entry.status, entry.published_at = EntryStatus.PUBLISHED, timezone.now()
    add_version(actor, entry, "published")
    entry_published.send(Entry, entry_id=entry.pk)
    return entry


@transaction.atomic
def withdraw_entry(*, actor: Actor, entry_id: int, reason: str) -> Entry:
    """Takes a public entry back; its page says why. Can be undone by `restore_entry`. Audited, announced."""
    entry = _mine(actor, entry_id)
    if entry.status != EntryStatus.PUBLISHED:
        raise WrongState(_("Hanya butir yang terbit yang dapat ditarik."))
    words = " ".join(reason.replace("\x00", "").split())
    if not words:
        raise BadEntry(_("Tulis alasan penarikan; alasan ini dibaca masyarakat."), "reason")
    if len(words) > _LONGEST_REASON:
        raise BadEntry(_("Alasan terlalu panjang; paling banyak 300 huruf."), "reason")
    entry.status, entry.withdrawn_at, entry.withdrawn_reason = EntryStatus.WITHDRAWN, timezone.now(), words
    add_version(actor, entry, "withdrawn", note=words)
    entry_withdrawn.send(Entry, entry_id=entry.pk)
    return entry


@transaction.atomic
def restore_entry(*, actor: Actor, entry_id: int) -> Entry:
    """Undoes a withdrawal: the entry is public again as it was. Audited, announced."""
    entry = _mine(actor, entry_id)
    if entry.status != EntryStatus.WITHDRAWN:
        raise WrongState(_("Butir ini tidak sedang ditarik."))
    entry.status, entry.withdrawn_at, entry.withdrawn_reason = EntryStatus.PUBLISHED, None, ""
    add_version(actor, entry, "restored")
    entry_published.send(Entry, entry_id=entry.pk)
    return entry


def attach_file(*, actor: Actor, entry_id: int, upload: UploadedFile, is_checked: bool = False) -> Entry:
    """Puts a file to an entry in place of the standing one; the same file again changes nothing. Audited.

    Raises BadFile; CannotPublish for a public entry when the file may name persons and nobody looked (`is_checked`).
    """
    found = inspected(upload.read(MAX_BYTES + 1), upload.name or "")  # seconds of work: done before the lock
    with transaction.atomic():
        entry = _changeable(actor, entry_id)
        _must_be_harmless(entry, found.warnings, is_checked=is_checked)
        if entry.file and entry.file.sha256 == found.sha256:
            return entry
        before = words_of(entry)
        entry.file = keep_file(actor=actor, found=found, name=upload.name or "")
        add_version(actor, entry, "file", before=before)
        return entry


def refresh_entry(
    *,
    actor: Actor,
    entry_id: int,
    note: str = "",
    upload: UploadedFile | None = None,
    is_checked: bool = False,
) -> Entry:
    """States that an entry was looked through today and holds, with a new file where there is one; audited.

    The next renewal is dated from today.
    """
    found = inspected(upload.read(MAX_BYTES + 1), upload.name or "") if upload else None
    with transaction.atomic():
        entry = _changeable(actor, entry_id)
        before = words_of(entry)
        if found:
            _must_be_harmless(entry, found.warnings, is_checked=is_checked)
            entry.file = keep_file(actor=actor, found=found, name=upload.name or "")
        entry.refreshed_on = max(timezone.localdate(), entry.made_on)
        set_due(entry)
        add_version(actor, entry, "refreshed", before=before, note=" ".join(note.replace("\x00", "").split()))
        return entry


def _changeable(actor: Actor, entry_id: int) -> Entry:
    entry = _mine(actor, entry_id)
    if entry.status == EntryStatus.WITHDRAWN:
        raise WrongState(_("Butir ini sudah ditarik. Pulihkan dulu sebelum mengubahnya."))
    return entry


def _must_be_harmless(entry: Entry, warnings: tuple[str, ...], *, is_checked: bool) -> None:
    """A file that may name persons never becomes public unseen: a draft takes it, its publication asks."""
    if entry.status == EntryStatus.PUBLISHED:
        today = timezone.localdate()
        reasons = reasons_not_to_publish(entry, today=today, warnings=warnings, is_checked=is_checked)
        if held := [reason for reason in reasons if reason.field == "checked"]:
            raise CannotPublish(held)


def _mine(actor: Actor, entry_id: int) -> Entry:
    entry = entry_in_hand(actor, entry_id)
    if not may_keep_register(actor, entry.unit):
        raise NotAllowed
    return entry
