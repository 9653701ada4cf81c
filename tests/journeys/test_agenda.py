"""A visit of guests on a phone: planned, assigned, moved, written about; a routine, a week, a calendar."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.visit import Visit

from kentongan.foundation.notices.models import Notice

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
TITLE = "Menerima tamu Puskesmas Citangkil"


def test_from_a_plan_to_the_story(stack, database, arrive, shot):
    item = plan_and_assign(arrive, shot)
    say_yes(arrive, shot)
    move_it(arrive, item)
    write_about_it(arrive, shot, item)
    call_off_and_bring_back(arrive, shot, item)


def test_a_routine_a_week_a_calendar_and_the_region(stack, database, arrive, shot):
    keep_a_routine(arrive, shot)
    take_a_calendar(stack, arrive, shot)
    look_from_above(arrive, shot)


def plan_and_assign(arrive, shot) -> str:
    """The coordinator puts it onto today's agenda and asks the contributor twice over."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/agenda/")
    shot("agenda-kosong", visit)
    visit.follow("Agenda baru")
    visit.fill(
        title=TITLE, begins="23:00", ends="23:30", venue="Ruang kunjungan", who="Kepala Lapas dan dokter puskesmas",
    )  # fmt: skip
    visit.field("kind").select_option("guest")
    shot("agenda-baru", visit)
    visit.press("Simpan")
    item = visit.page.url
    for part in ("writer", "photographer"):
        choose(visit, "Kontributor")
        visit.field("part").select_option(part)
        visit.press("Tugaskan")
        visit.see("Ditugasi; yang bersangkutan diberi tahu.")
    visit.go("/meja/agenda/")
    visit.follow("Agenda baru")
    visit.fill(title="Rapat persiapan", begins="23:15", ends="23:45")
    visit.press("Simpan")
    choose(visit, "Kontributor")
    visit.press("Tugaskan")
    visit.see(re.compile("pada jam ini juga ditugasi meliput"))
    shot("agenda-bentrok", visit)
    visit.go("/meja/agenda/")
    visit.see("menunggu jawaban petugas")
    shot("agenda-hari", visit)
    return item


def choose(visit: Visit, who: str) -> None:
    """Picks the first person whose post has these words in it."""
    option = visit.page.locator('[name="user"] option', has_text=who).first
    visit.field("user").select_option(option.get_attribute("value"))


def say_yes(arrive, shot) -> None:
    """The contributor answers where the day is shown."""
    visit = arrive("contributor", "phone")
    visit.go("/meja/agenda/")
    shot("agenda-diminta", visit)
    visit.button(re.compile("Saya sanggup meliput Menerima tamu")).click()
    visit.see("Terima kasih, Anda tercatat sanggup.")
    visit.follow("Tugas saya")
    shot("agenda-tugas", visit)


def move_it(arrive, item: str) -> None:
    """Another room is told once, to the one person in both parts."""
    visit = arrive("unit_coord", "phone")
    visit.go(item)
    visit.follow("Ubah")
    visit.fill(venue="Klinik")
    visit.press("Simpan")
    visit.see("Agenda diubah.")
    path = "/meja/agenda/" + item.rstrip("/").rpartition("/")[2] + "/"
    told = Notice.objects.filter(url=path, text__startswith="Agenda berubah")
    assert told.count() == 1


def write_about_it(arrive, shot, item: str) -> None:
    """One tap opens the story form with what the agenda knows."""
    visit = arrive("contributor", "phone")
    visit.go(item)
    shot("agenda-acara", visit)
    visit.press("Tulis liputan")
    expect(visit.field("what")).to_have_value(TITLE)
    expect(visit.field("where")).to_have_value("Klinik")
    shot("agenda-liputan", visit)
    visit.go(item)
    visit.see("berita dikerjakan")


def call_off_and_bring_back(arrive, shot, item: str) -> None:
    visit = arrive("unit_coord", "phone")
    visit.go(item)
    visit.page.get_by_text("Batalkan agenda").click()
    visit.fill(reason="Tamu berhalangan")
    visit.press("Ya, batalkan")
    visit.see("Dibatalkan: Tamu berhalangan")
    shot("agenda-batal", visit)
    visit.press("Pulihkan")
    visit.see("Jadi lagi; petugas diberi tahu.")


def keep_a_routine(arrive, shot) -> None:
    """The flag ceremony of every Monday; one of them is different."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/agenda/rutin/")
    shot("agenda-rutin-kosong", visit)
    visit.follow("Rutin baru")
    visit.fill(title="Apel pagi", begins="07:30", ends="08:00", venue="Lapangan")
    today = timezone.localdate()
    visit.fill(starts_on=f"{today}", ends_on=f"{today + timedelta(days=60)}")
    shot("agenda-rutin-baru", visit)
    visit.press("Simpan")
    visit.see("Hari mendatang")
    visit.page.locator("main .rows a").first.click()
    visit.look()
    visit.follow("Ubah")
    visit.fill(begins="09:00", ends="09:30")
    visit.press("Simpan")
    visit.see("(hari ini diubah tersendiri)")
    visit.follow(re.compile("Setiap pekan"))
    visit.see("diubah tersendiri")
    shot("agenda-rutin", visit)
    visit.go("/meja/agenda/pekan/")
    shot("agenda-pekan", visit)
    wide = arrive("unit_coord", "desktop")
    wide.go("/meja/agenda/pekan/")
    shot("agenda-pekan", wide)
    wide.go("/meja/agenda/")
    shot("agenda-hari", wide)


def take_a_calendar(stack, arrive, shot) -> None:
    """A calendar program fetches the office's agenda by its secret address, without a login."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/agenda/kalender/")
    visit.press(re.compile("Buat kalender Lapas"))
    address = visit.page.locator("input[readonly]").first.input_value()
    shot("agenda-kalender", visit)
    answer = arrive("", "phone").page.request.get(stack.site + "/meja" + address.partition("/meja")[2])
    assert answer.ok and b"SUMMARY:Apel pagi" in answer.body()


def look_from_above(arrive, shot) -> None:
    """The region sees how many filed, and finds an office's week; by keyboard alone."""
    visit = arrive("region_editor", "phone")
    visit.go("/meja/agenda/")
    visit.follow(re.compile("satuan sudah mengajukan berita hari ini"))
    visit.follow("Belum hari ini")
    visit.fill(q="Rutan")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**q=Rutan*")
    visit.look()
    shot("agenda-satuan", visit)
    visit.follow(re.compile("Rutan Kelas IIB Serang"))
    visit.see("Agenda Rutan Kelas IIB Serang")
    visit.follow("Kembali ke satuan saya")
    steps.until(lambda: "satuan=" not in visit.page.url, "the way back")
