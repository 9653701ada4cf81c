"""Entries as machines are told of them, with the addresses of this site."""

from django.urls import reverse

from kentongan.apps.disclosure.enums import EntryClass
from kentongan.apps.disclosure.models import Entry
from kentongan.core.openness.register.listing import Copy, Record
from kentongan.faces.site.newsroom.addresses import absolute
from kentongan.foundation.uploads.kinds import TYPES

REFRESH_MONTHS = 6


def record_of(entry: Entry) -> Record:
    """The public entry as a record; unit and file must be at hand."""
    address = absolute(reverse("public_entry", args=[entry.unit.key, entry.pk]))
    return Record(
        address=address,
        id=f"{entry.unit.key}:{entry.key}",
        title=entry.title,
        summary=entry.summary,
        klass=entry.get_klass_display(),
        item=entry.item,
        publisher=entry.unit.official_name,
        owner=entry.owner,
        language=entry.language,
        made_on=entry.made_on,
        refreshed_on=entry.refreshed_on,
        issued=entry.published_at,
        modified=entry.updated_at,
        retention=entry.retention,
        refresh_months=REFRESH_MONTHS if entry.klass == EntryClass.PERIODIC else 0,
        copies=tuple(_copies(entry)),
    )


def file_path(entry: Entry) -> str:
    """Where the file of an entry is handed out."""
    return reverse("public_entry_file", args=[entry.file_id, entry.file.name])


def _copies(entry: Entry) -> list[Copy]:
    found = []
    if entry.file:
        file = entry.file
        kept = {"media_type": TYPES[file.kind], "size": file.size, "sha256": file.sha256}
        found.append(Copy(address=absolute(file_path(entry)), is_file=True, **kept))
    if entry.address:
        found.append(Copy(address=entry.address))
    return found
