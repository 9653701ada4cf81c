"""An entry from the form to the public in one go: what can be done is done, what is missing is told."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from kentongan.apps.disclosure.errors import CannotPublish
from kentongan.apps.disclosure.gate.reason import Reason
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.services.entries import EntryWords, add_entry
from kentongan.apps.disclosure.services.states import attach_file, publish_entry
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Entered:
    """The entry as it stands now, and why it is not public where it was meant to be."""

    entry: Entry
    reasons: tuple[Reason, ...] = ()


@transaction.atomic
def enter_entry(
    *,
    actor: Actor,
    unit_id: int,
    words: EntryWords,
    upload: UploadedFile | None = None,
    wants_public: bool = False,
    is_checked: bool = False,
) -> Entered:
    """Writes an entry with its file and publishes it when asked to and nothing is missing; else it stays a draft.

    Raises BadEntry or BadFile, and then nothing is written. Audited by the services that it calls.
    """
    entry = add_entry(actor=actor, unit_id=unit_id, words=words)
    if upload is not None:
        entry = attach_file(actor=actor, entry_id=entry.pk, upload=upload, is_checked=is_checked)
    if not wants_public:
        return Entered(entry)
    try:
        return Entered(publish_entry(actor=actor, entry_id=entry.pk, is_checked=is_checked))
    except CannotPublish as held:
        return Entered(entry, tuple(held.reasons))
