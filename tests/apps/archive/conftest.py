"""Tellings of the small nation."""

from collections.abc import Callable
from datetime import date

import pytest

from kentongan.apps.archive.gate import Spoken, Telling
from kentongan.apps.archive.services.keeping import keep

SENTENCE = "Kami membuka pintu bagi siapa pun yang ingin belajar memanen bersama warga binaan"
BODY = (
    "Warga binaan Lapas Kelas IIA Cilegon memanen 40 kilogram kangkung dari kebun belakang, Rabu (7/10). Panen diikuti "
    "dua puluh warga binaan dan tiga petugas pembinaan. Sayur ditimbang lalu dibawa ke dapur untuk makan siang. "
    "Sisanya dijual lewat koperasi dan hasilnya dicatat sebagai premi peserta pelatihan menanam."
)


@pytest.fixture
def tell(units) -> Callable[..., Telling]:
    """Makes a telling of Cilegon and keeps it: `tell(1)`; changes by name, `office` for another unit."""

    def told(number: int, *, office: str = "lapas-cilegon", kept: bool = True, **changes: object) -> Telling:
        words = {
            "reference": f"story:{number}",
            "unit_id": units[office].pk,
            "day": date(2026, 10, 7),
            "headline": "Lapas Cilegon Panen 40 Kilogram Kangkung",
            "body": BODY,
            "event_day": date(2026, 10, 7),
            "desk_url": f"/meja/berita/{number}/",
        }
        telling = Telling(**(words | changes))
        if kept:
            keep(telling=telling)
        return telling

    return told


@pytest.fixture
def spoken() -> Callable[..., tuple[Spoken, ...]]:
    """One quotation: `spoken("Budi Contoh")`."""

    def said(speaker: str, words: str = SENTENCE) -> tuple[Spoken, ...]:
        return (Spoken(words=words, speaker=speaker, title="Kepala", verb="ujar"),)

    return said
