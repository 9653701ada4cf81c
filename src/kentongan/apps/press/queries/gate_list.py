"""The visit clearance list: who may come in, as a paper and as a table."""

from kentongan.apps.press.models import Guest, PressEvent
from kentongan.apps.press.queries.events import seated
from kentongan.foundation.papers.paper import Grid, Paper, Words

HEADER = ("No.", "Nama", "Media", "Identitas", "Kendaraan", "Alat", "Keputusan", "Alasan", "Datang")


def gate_rows(event: PressEvent) -> list[tuple[str, ...]]:
    """One row a coming guest; of the identity card its kind and last four digits; one query."""
    return [_row(number, guest) for number, guest in enumerate(seated(event), 1)]


def gate_paper(event: PressEvent, *, when: str) -> Paper:
    """The list as a paper for the gate; `when` is the moment in the zone of the unit."""
    rows = gate_rows(event)
    blocks = [Grid(HEADER, tuple(rows), (0.5, 2.2, 1.8, 1.4, 1.4, 1.8, 1.3, 1.6, 0.8))]
    if not rows:
        blocks = [Words("Belum ada tamu yang mendapat tempat.")]
    if event.rules:
        blocks.append(Words(f"Aturan kunjungan:\n{event.rules}"))
    return Paper(
        title="Daftar izin masuk tamu pers",
        letterhead=(event.unit.official_name,),
        marks=(
            ("Acara", event.title),
            ("Tempat", event.place),
            ("Waktu", when),
            ("Narahubung", event.contact),
        ),
        blocks=tuple(blocks),
        footer="Memuat data pribadi. Musnahkan setelah acara.",
        is_landscape=True,
    )


def _row(number: int, guest: Guest) -> tuple[str, ...]:
    card = f"{guest.get_id_kind_display()} …{guest.id_last4}" if guest.id_last4 else "–"
    return (
        str(number),
        guest.coming,
        guest.outlet_name,
        card,
        guest.vehicle or "–",
        guest.devices or "–",
        str(guest.get_clearance_display()),
        guest.clearance_reason or "–",
        "ya" if guest.arrived_at else "",
    )
