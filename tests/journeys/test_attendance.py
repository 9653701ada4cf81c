"""A briefing taken down at the door: scans without a network, a list that comes later, coverage that proves it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect, sync_playwright
from tests.journeys import steps
from tests.journeys.conftest import ARGUMENTS, CHROMIUM
from tests.journeys.visit import Visit

from kentongan.apps.academy.models import Event, Invitation, Participant, Session
from kentongan.apps.attendance.models import Mark, Presence
from kentongan.apps.attendance.queries.badges import runs_of
from kentongan.apps.attendance.queries.codes import link_token, pass_code, spelled

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]

ROLL = """nama,satuan,menit
BUDI CONTOH S.H.,Lapas Kelas IIA Cilegon,95
Bodi Cntoh,LAPAS IIA CILEGON,80
Tono Umpama,Rutan Serang,70
"""
WIDE, HIGH = 480, 480


@pytest.fixture(scope="module")
def film(tmp_path_factory) -> Path:
    """What the phone's camera sees; written once it is known whose pass is held before it."""
    return tmp_path_factory.mktemp("camera") / "pass.y4m"


@pytest.fixture(scope="module")
def browser(film: Path):
    """A browser whose camera shows the film."""
    camera = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        arguments = [*ARGUMENTS, *camera, f"--use-file-for-fake-video-capture={film}"]
        browser: Browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def event(stack, database) -> Event:
    """A hybrid briefing of the region of Banten that began five minutes ago."""
    nation, start = stack.nation, timezone.now() - timedelta(minutes=5)
    event = Event.objects.create(
        unit=nation.units["kanwil-banten"], type="briefing", mode="hybrid", title="Penguatan Kehumasan Banten",
        starts_at=start, ends_at=start + timedelta(hours=3), venue="Aula Kanwil", state="open",
        made_by_id=nation.actors["region_editor"].user_id,
    )  # fmt: skip
    Session.objects.create(event=event, title="Pembukaan", starts_at=start, ends_at=event.ends_at)
    for key in ("lapas-cilegon", "rutan-serang"):
        Invitation.objects.create(event=event, unit=nation.units[key])
    for key, name, is_head in (
        ("lapas-cilegon", "Budi Contoh", True),
        ("lapas-cilegon", "Sari Peraga", False),
        ("rutan-serang", "Rina Contoh", False),
    ):
        Participant.objects.create(
            event=event, unit=nation.units[key], name=name, is_head=is_head, place="confirmed"
        )
    return event


def test_a_briefing_is_taken_down_without_a_network(stack, arrive, shot, event, film):
    people = {one.name: one for one in event.participants.all()}
    show_to_camera(film, pass_code(people["Sari Peraga"].pk))
    scan_without_network(arrive, shot, event, people)
    enter_by_link(arrive, shot, event)
    take_list(arrive, shot, event)
    read_coverage(arrive, shot, event)
    guest = arrive("", "phone")
    guest.go(f"/hadir/pas/{link_token(people['Budi Contoh'].pk)}/")
    guest.see("Kehadiran saya")
    shot("pas", guest)


def show_to_camera(film: Path, code: str) -> None:
    """A film of ten pictures of a pass, held still before a camera."""
    size, runs = runs_of(code)
    step = HIGH * 6 // 10 // size
    edge = (HIGH - size * step) // 2
    rows = [bytearray(b"\xeb" * WIDE) for _ in range(HIGH)]
    for row, column, length in runs:
        for line in range(row * step, (row + 1) * step):
            start = edge + column * step
            rows[edge + line][start : start + length * step] = b"\x10" * (length * step)
    picture = b"".join(map(bytes, rows)) + b"\x80" * (WIDE * HIGH // 2)
    film.write_bytes(
        f"YUV4MPEG2 W{WIDE} H{HIGH} F10:1 Ip A1:1 C420jpeg\n".encode() + (b"FRAME\n" + picture) * 10
    )


def scan_without_network(arrive, shot, event: Event, people: dict[str, Participant]) -> None:
    """The steward's phone: list loaded, network gone, three notes, the page opened anew, network back, sent once."""
    visit: Visit = arrive("region_editor", "phone")
    visit.go(f"/meja/kehadiran/{event.pk}/")
    shot("daftar-hadir", visit)
    visit.go(f"/meja/kehadiran/{event.pk}/pindai/")
    expect(visit.page.get_by_text("siap tanpa jaringan")).to_be_visible(timeout=20_000)
    shot("pindai", visit)
    visit.page.context.set_offline(True)
    visit.see("Tanpa jaringan: pindaian disimpan di ponsel")
    kept = len(visit.troubles)
    type_code(visit, spelled(pass_code(people["Budi Contoh"].pk)).lower())
    expect(visit.page.locator("[data-result]")).to_contain_text("Budi Contoh, Lapas Kelas IIA Cilegon")
    type_code(visit, pass_code(people["Budi Contoh"].pk))  # the same person again
    visit.button("Nyalakan kamera").click()
    expect(visit.page.locator("[data-result]")).to_contain_text("Sari Peraga")
    visit.button("Matikan kamera").click()
    visit.page.get_by_text("Tidak ada di daftar?").click()
    visit.page.locator("#wi-nama").fill("Joko Peraga")
    visit.page.locator("#wi-satuan").select_option(label="Rutan Kelas IIB Serang")
    visit.button("Catat yang datang langsung").click()
    expect(visit.page.locator("[data-queued]")).to_have_text("3")
    shot("pindai-luring", visit)
    visit.page.reload()
    expect(visit.page.locator("[data-queued]")).to_have_text("3")
    visit.look_again()
    assert not Mark.objects.exists()
    del visit.troubles[kept:]  # what could not be fetched without a network was meant to fail
    visit.page.context.set_offline(False)
    expect(visit.page.locator("[data-synced]")).to_have_text("3", timeout=35_000)
    expect(visit.page.locator("[data-queued]")).to_have_text("0")
    visit.button("Kirim sekarang").click()
    steps.until(lambda: Presence.objects.count() == 3, "three presences")
    assert Mark.objects.count() == 3
    assert event.participants.filter(origin="walk_in").get().name == "Joko Peraga"
    visit.look_again()
    shot("pindai-terkirim", visit)


def type_code(visit: Visit, code: str) -> None:
    visit.field("kode").fill(code)
    visit.button("Catat kode").click()


def enter_by_link(arrive, shot, event: Event) -> None:
    """The code on the screen of the hall; somebody at home enters with it, unknown to the list."""
    steward = arrive("region_editor", "desktop")
    steward.go(f"/meja/kehadiran/{event.pk}/kode/")
    steward.press("Buka daftar hadir")
    code = steward.page.locator("[data-code]").inner_text()
    link = steward.page.get_by_text(re.compile(r"^http\S+/hadir/\S+$")).inner_text()
    shot("layar-kode", steward)
    guest = arrive("", "phone")
    guest.go(link)
    guest.fill(code=code, name="Dewi Peraga")
    guest.field("unit").select_option(label="Lapas Kelas IIA Cilegon")
    shot("hadir", guest)
    guest.press("Saya hadir")
    guest.see("sudah diterima")
    steward.go(f"/meja/kehadiran/{event.pk}/")
    steward.see("Perlu diperiksa")
    shot("daftar-hadir-penuh", steward)
    steward.button("Terima Dewi Peraga").click()
    steward.see("Kedatangan diterima.")


def take_list(arrive, shot, event: Event) -> None:
    """A list comes later: one known, one misspelled, one unknown; taken, undone, taken again."""
    visit = arrive("region_editor", "phone")
    visit.go(f"/meja/kehadiran/{event.pk}/daftar/")
    visit.field("file").set_input_files({"name": "zoom.csv", "mimeType": "text/csv", "buffer": ROLL.encode()})
    visit.press("Periksa dulu")
    visit.see("Perlu dipilih (2)")
    shot("daftar-susulan", visit)
    visit.press("Budi Contoh, Lapas Kelas IIA Cilegon")
    visit.press("Terima semua yang tidak mirip siapa pun")
    visit.press("Terapkan daftar")
    visit.see("Daftar diterapkan.")
    assert Presence.objects.count() == 5
    visit.press("Urungkan seluruh daftar")
    visit.see("Daftar diurungkan")
    assert Presence.objects.count() == 4
    visit.press("Terapkan daftar")
    visit.see("Daftar diterapkan.")
    assert Presence.objects.count() == 5


def read_coverage(arrive, shot, event: Event) -> None:
    """Everybody came, and the page proves it, on phone and desktop."""
    for screen in ("phone", "desktop"):
        visit = arrive("region_editor", screen)
        visit.go(f"/meja/kehadiran/{event.pk}/cakupan/")
        visit.see("2 dari 2 satuan hadir (100%)")
        visit.page.get_by_text("Bukti kehadiran Lapas Kelas IIA Cilegon").click()
        shot("cakupan", visit, whole=True)
