"""Coverage as a table and as a paper."""

from zoneinfo import ZoneInfo

from kentongan.apps.academy.models import Event
from kentongan.apps.attendance.queries.coverage.offices import (
    STATES,
    Proof,
    offices_of,
    proofs_by_unit,
    proofs_of,
)
from kentongan.apps.attendance.queries.coverage.regions import Coverage, by_region, in_all
from kentongan.apps.units.enums import TimeZone
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.papers.paper import Grid, Heading, Paper, Words

HEADER = ("Wilayah", "Satuan", "Keadaan", "Alasan", "Kepala hadir", "Orang", "Bukti")
_REGIONS = (
    "Wilayah",
    "Diundang",
    "Hadir",
    "Persen",
    "Kepala",
    "Berhalangan",
    "Tidak menjawab",
    "Tidak datang",
)


def coverage_rows(actor: Actor, event: Event, *, with_names: bool) -> list[tuple[str, ...]]:
    """One row an invited office; the proof names people only where `with_names`. Two queries."""
    proofs = proofs_by_unit(proofs_of(event))
    rows = []
    for office in offices_of(actor, event):
        own = proofs.get(office.unit_id, [])
        told = "; ".join(_told(proof, event) for proof in own) if with_names else ""
        head = "ya" if office.head_came else "tidak"
        people = str(len({proof.name for proof in own}))
        state = str(STATES[office.standing])
        rows.append((office.region_name, office.unit.name, state, office.excuse, head, people, told))
    return rows


def coverage_paper(actor: Actor, event: Event, *, when: str) -> Paper:
    """Coverage by region and the offices that are missing, without names of persons; two queries."""
    regions = by_region(actor, event)
    total = in_all(regions)
    away = [
        (office.region_name, office.unit.name, str(STATES[office.standing]), office.excuse)
        for office in offices_of(actor, event)
        if office.standing != "came"
    ]
    blocks = [
        Words(f"{total.came} dari {total.invited} satuan hadir ({_percent(total.share)})."),
        Heading("Menurut wilayah"),
        Grid(_REGIONS, tuple(_region_row(row) for row in regions), (2.4, 1, 0.8, 0.9, 0.9, 1.2, 1.2, 1.2)),
        Heading("Belum hadir"),
        Grid(("Wilayah", "Satuan", "Keadaan", "Alasan"), tuple(away)) if away else Words("Tidak ada."),
    ]
    return Paper(
        title="Cakupan kehadiran",
        letterhead=(event.unit.official_name,),
        marks=(("Kegiatan", event.title), ("Waktu", when)),
        blocks=tuple(blocks),
        footer=f"{event.title[:80]} · cakupan kehadiran",
        is_landscape=True,
    )


def _region_row(row: Coverage) -> tuple[str, ...]:
    numbers = (row.heads, row.excused, row.silent, row.away)
    return (row.name or "–", str(row.invited), str(row.came), _percent(row.share), *map(str, numbers))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(share * 100)}%"


def _told(proof: Proof, event: Event) -> str:
    zone = TimeZone(event.unit.time_zone)
    at = proof.at.astimezone(ZoneInfo(zone.value))
    return f"{proof.name} ({proof.session}, {at:%d.%m.%Y %H.%M} {zone.label}, {proof.way})"
