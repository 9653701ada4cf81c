"""The register of an office as a table, in the columns that an import takes."""

from collections.abc import Iterator

from kentongan.apps.disclosure.enums import EntryStatus
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.units.models import Unit

HEADER = (
    *("kunci", "golongan", "butir", "judul", "ringkasan", "penanggung jawab", "bentuk", "format", "bahasa"),
    *("alamat", "tempat", "dibuat", "diperbarui", "masa simpan", "keadaan", "perbarui paling lambat"),
)


def table_of(unit: Unit, *, is_public: bool) -> Iterator[tuple[str, ...]]:
    """One row an entry; of public ones only, or of all but what was withdrawn. One query."""
    entries = Entry.objects.filter(unit=unit).exclude(status=EntryStatus.WITHDRAWN)
    if is_public:
        entries = entries.filter(status=EntryStatus.PUBLISHED)
    return (_row(entry) for entry in entries.order_by("klass", "item", "id").iterator())


def _row(entry: Entry) -> tuple[str, ...]:
    return (
        *(entry.key, entry.get_klass_display().lower(), entry.item, entry.title, entry.summary, entry.owner),
        *(entry.get_form_display(), entry.format, entry.language, entry.address, entry.place),
        *(entry.made_on.isoformat(), entry.refreshed_on.isoformat(), entry.retention),
        *(entry.get_status_display(), entry.due_on.isoformat() if entry.due_on else ""),
    )
