"""A complete story about yesterday, whatever the day of the run, that the standard lets through."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from kentongan.apps.newsroom.gate.content import Content, QuoteLine

BODY = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").strip()


def harvest(today: date, *, kilos: int = 40, **changes: object) -> Content:
    """The harvest of the day before `today`; `kilos` makes one story differ from the next."""
    day = today - timedelta(days=1)
    content = Content(
        headline=f"Warga Binaan Lapas Cilegon Panen {kilos} Kilogram Kangkung",
        body=BODY.format(kilos=kilos, day=printed(day)),
        what=f"Panen kangkung {kilos} kilogram",
        when_date=day.isoformat(),
        when_time="08:00",
        where="Kebun Lapas Kelas IIA Cilegon",
        who="Dua puluh warga binaan dan tiga petugas",
        why="Melatih kemandirian dan memenuhi kebutuhan dapur",
        how="Sayur dipetik, ditimbang, lalu dibawa ke dapur",
        quotes=(
            QuoteLine(
                speaker="Budi Contoh", title="Kepala Lapas", text="Kebun ini tempat belajar yang nyata."
            ),
        ),
        topic="pembinaan-kemandirian",
    )
    return replace(content, **changes)


def printed(day: date) -> str:
    """As releases print it: Rabu (7/10)."""
    return f"{_WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"


_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
