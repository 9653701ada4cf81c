"""The history of an entry: one row a change, in the transaction of the change."""

from datetime import date

from kentongan.apps.disclosure.models import Entry, EntryVersion
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

# What a reader of the register could see change.
TOLD = (
    *("klass", "item", "title", "summary", "owner", "form", "format", "language", "address", "place"),
    *("made_on", "refreshed_on", "retention", "file_id"),
)


def words_of(entry: Entry) -> dict:
    """The told fields as they are kept in the history."""
    return {name: _kept(getattr(entry, name)) for name in TOLD}


def add_version(
    actor: Actor, entry: Entry, act: str, *, before: dict | None = None, note: str = ""
) -> EntryVersion:
    """Saves the entry with its next number, and what it now says; audited as `entry_<act>`."""
    now = words_of(entry)
    changed = [name for name in TOLD if before is not None and before[name] != now[name]]
    entry.version += 1
    entry.save()
    made = EntryVersion.objects.create(
        entry=entry,
        number=entry.version,
        act=act,
        changed=changed,
        words=now,
        note=note[:300],
        by_id=actor.user_id,
    )
    detail = {"version": entry.version, "changed": changed}
    trail.record(actor, f"entry_{act}", f"entry:{entry.pk}", path=entry.unit.path or "", detail=detail)
    return made


def _kept(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
