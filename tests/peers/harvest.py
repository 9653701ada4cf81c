"""A complete story about yesterday, whatever the day of the run, that the standard lets through."""

from dataclasses import replace
from datetime import date, timedelta

from kentongan.apps.newsroom.gate.content import Content, QuoteLine

BODY = """Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon memanen {kilos} kilogram kangkung di kebun belakang, {day}. Panen ini diikuti dua puluh warga binaan dan tiga petugas pembinaan.

Kegiatan dimulai pukul 08.00 WIB. Sayur yang dipetik dibersihkan, ditimbang, lalu dibawa ke dapur untuk makan siang. Sisanya dijual lewat koperasi, dan hasilnya dicatat sebagai premi peserta.

“Kebun ini tempat belajar yang nyata bagi peserta,” ujar Kepala Lapas Kelas IIA Cilegon, Budi Contoh.

Peserta sudah tiga bulan mengikuti pelatihan menanam. Mereka belajar menyemai, memupuk, dan mengatur air. “Saya ingin membuka kebun kecil di rumah nanti,” kata seorang peserta pelatihan.

Pelatihan berikutnya dibuka bulan depan dengan materi pengolahan hasil panen."""  # fmt: skip


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
