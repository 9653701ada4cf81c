"""What an entry of the public register still lacks."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from django.utils.translation import gettext as _

from kentongan.apps.disclosure.enums import EntryClass
from kentongan.apps.disclosure.gate.reason import Reason
from kentongan.foundation.uploads.inspecting import PERSONAL

# What a catalogue's letter stands for.
CLASS_OF_LETTER = {"B": EntryClass.PERIODIC, "S": EntryClass.IMMEDIATE, "T": EntryClass.ANY_TIME}


class Publishable(Protocol):
    """What the gate looks at."""

    klass: str
    item: str
    title: str
    summary: str
    owner: str
    address: str
    place: str
    file_id: int | None
    made_on: date
    refreshed_on: date
    due_on: date | None


def reasons_not_to_publish(
    entry: Publishable, *, today: date, warnings: Iterable[str] = (), is_checked: bool = False
) -> list[Reason]:
    """Every reason at once. `warnings` are those of its file; `is_checked`: a person looked for personal data."""
    return [*_missing(entry), *_wrong(entry, today), *_unchecked(warnings, is_checked)]


def _missing(entry: Publishable) -> Iterator[Reason]:
    if not entry.title.strip():
        yield Reason("title", _("Tulis judul informasi."))
    if not entry.summary.strip():
        yield Reason("summary", _("Tulis ringkasan: apa isinya, dalam satu atau dua kalimat."))
    if not entry.owner.strip():
        yield Reason("owner", _("Sebutkan pejabat atau bagian yang menguasai informasi ini."))
    if not (entry.file_id or entry.address or entry.place):
        yield Reason(
            "file",
            _("Sebutkan di mana ini diperoleh: unggah berkas, isi alamat, atau tulis tempatnya."),
        )


def _wrong(entry: Publishable, today: date) -> Iterator[Reason]:
    if entry.item and CLASS_OF_LETTER.get(entry.item[0]) != entry.klass:
        yield Reason("item", _("Butir katalog ini milik golongan lain. Samakan golongan dan butirnya."))
    if entry.made_on > today or entry.refreshed_on > today:
        yield Reason("made_on", _("Tanggal dibuat dan diperbarui tidak boleh di masa depan."))
    if entry.due_on and entry.due_on < today:
        yield Reason(
            "refreshed_on", _("Informasi berkala ini sudah melewati batas pembaruan. Perbarui dulu.")
        )


def _unchecked(warnings: Iterable[str], is_checked: bool) -> Iterator[Reason]:
    if PERSONAL in warnings and not is_checked:
        yield Reason(
            "checked",
            _("Berkas tampak memuat NIK. Periksa, hitamkan bila perlu, lalu nyatakan sudah diperiksa."),
        )
