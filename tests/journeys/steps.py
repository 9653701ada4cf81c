"""What people do at the desk, in their own words; the journeys are made of these."""

import time
from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import expect
from tests.journeys.pictures import harvest_photo
from tests.journeys.visit import Visit

YESTERDAY = date.today() - timedelta(days=1)
HEADLINE = "Warga Binaan Lapas Cilegon Panen 40 Kilogram Kangkung"
# Stories that the services filed, so that a journey begins where it becomes interesting.
KILOS = 55
FILED = f"Warga Binaan Lapas Cilegon Panen {KILOS} Kilogram Kangkung"
QUESTIONS = {
    "what": "Warga binaan Lapas Cilegon panen 40 kilogram kangkung",
    "when_date": YESTERDAY.isoformat(),
    "when_time": "08:00",
    "where": "kebun belakang",
    "who": "dua puluh warga binaan dan tiga petugas pembinaan",
    "why": "melatih kemandirian dan memenuhi kebutuhan dapur",
    "how": "Sayur dipetik, ditimbang, lalu dibawa ke dapur untuk makan siang. Sisanya dijual lewat koperasi.",
}
QUOTE = {
    "q__0__text": "Kebun ini tempat belajar yang nyata bagi peserta, dan hasilnya langsung mereka rasakan",
    "q__0__speaker": "Budi Contoh",
    "q__0__title": "Kepala Lapas Kelas IIA Cilegon",
}
CAPTION = {
    "p__0__caption": "Warga binaan memanen kangkung di kebun Lapas Kelas IIA Cilegon.",
    "p__0__credit": "Humas Lapas Cilegon",
    "p__0__alt": "Petak kangkung hijau di bawah langit cerah",
}


def tell_facts(visit: Visit, **otherwise: str) -> None:
    """Answers every question of the form and adds a quote."""
    visit.fill(**{**QUESTIONS, **QUOTE, **otherwise})
    visit.field("topic").select_option("pembinaan-kemandirian")


def add_photo(visit: Visit) -> None:
    visit.page.locator('input[type="file"]:visible').first.set_input_files(harvest_photo())
    expect(visit.page.locator("[data-preview]").first).to_be_visible()
    visit.fill(**CAPTION)


def compose(visit: Visit) -> str:
    """Has the text made from the facts; gives it."""
    visit.press("Susun naskah dari fakta")
    expect(visit.field("body")).not_to_have_value("")
    return visit.field("body").input_value()


def submit(visit: Visit) -> int:
    """Hands the story in; gives its number."""
    visit.press("Ajukan")
    if visit.page.url.endswith("/pernah/"):  # other journeys told of the same harvest
        visit.press("Tetap ajukan")
    visit.see("Berita sudah diajukan.")
    return int(visit.page.url.rstrip("/").rpartition("/")[2])


def approve(visit: Visit, story: int) -> None:
    visit.go(f"/meja/berita/{story}/tinjau/")
    visit.press("Setujui")
    visit.see("Disetujui.")


def until(condition: Callable[[], object], what: str, seconds: float = 45) -> object:
    """Waits for the world outside the browser; gives what the condition found."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"{what} did not come within {seconds:.0f} s"
        time.sleep(0.1)
    return found
