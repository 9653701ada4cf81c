"""An outlet prints it, the alarm rings, a case is opened on a telephone, worked on, grows, and stands down."""

import re
from uuid import uuid4

import pytest
from django.db import transaction
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.visit import Visit

from kentongan.apps.crisis.enums import TaskState
from kentongan.apps.crisis.models import Alarm, Task
from kentongan.apps.monitoring.models import Article, Mention
from kentongan.apps.monitoring.signals import article_kept
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

TITLE = "Dapur Rutan Serang Terbakar Dini Hari"
TEXT = "Dapur Rutan Kelas IIB Serang terbakar pada dini hari. Api dipadamkan petugas. Kebakaran masih diselidiki."
WHY = "Api padam, semua orang selamat, layanan sudah kembali."


@pytest.fixture
def printed(database) -> int:
    """An outlet prints it; the radar has kept the page."""
    outlet, _ = Outlet.objects.get_or_create(domain="kabar-peraga.test", defaults={"name": "Kabar Peraga"})
    unit = Unit.objects.get(key="rutan-serang")
    with transaction.atomic():
        article = Article.objects.create(
            outlet=outlet,
            url=f"https://kabar-peraga.test/{uuid4()}",
            title=TITLE,
            text=TEXT,
            content_hash=uuid4().hex,
            kind="mention",
        )
        Mention.objects.create(
            article=article, unit=unit, confidence=0.9, evidence="Rutan Kelas IIB Serang", is_subject=True
        )
        article_kept.send(Article, article_id=article.pk, names_units=True)
    return article.pk


def test_from_the_alarm_to_the_end_of_the_alert(printed, arrive, shot):
    steps.until(lambda: Alarm.objects.filter(article_id=printed).exists(), "the alarm")
    phone = arrive("region_editor", "phone")
    case = open_from_alarm(phone, shot)
    work(phone, shot)
    know(phone, case, shot)
    grow(phone, shot)
    look_at_a_desk(arrive, case, shot)
    end(arrive, case, shot)


def open_from_alarm(visit: Visit, shot) -> int:
    visit.go("/meja/krisis/")
    visit.see("Alarm menunggu keputusan")
    shot("krisis-alarm", visit, whole=True)
    visit.page.locator('a[href*="?alarm="]').first.click()
    visit.look()
    expect(visit.page.get_by_label("Kebakaran", exact=True)).to_be_checked()
    visit.fill(place="", known="Dapur terbakar\nApi sudah padam", unknown="Sebab kebakaran")
    with visit.expecting(422):
        visit.press("Buka kasus")
    expect(visit.field("known")).to_have_value("Dapur terbakar\nApi sudah padam")
    shot("krisis-buka", visit, whole=True)
    visit.fill(place="Dapur")
    visit.press("Buka kasus")
    visit.see(re.compile("Kasus KR-.* dibuka"))
    shot("krisis-kasus", visit)
    shot("krisis-kasus-panjang", visit, whole=True)
    return int(re.search(r"/krisis/(\d+)/", visit.page.url)[1])


def work(visit: Visit, shot) -> None:
    tasks = visit.page.locator("#tugas")
    visit.press(re.compile("^Saya ambil"))
    visit.see("Tugas ini sekarang milik Anda.")
    tasks.locator("summary").filter(has_text=re.compile("^Selesai:")).first.click()
    tasks.locator('[name="words"]:visible').first.fill("Sudah ditelepon.")
    visit.press("Tandai selesai")
    visit.see("Tugas selesai.")
    tasks.locator("summary").filter(has_text=re.compile(r"^Selesai \(1\)")).click()
    visit.press(re.compile("^Batalkan"))
    visit.see("Tugas dibuka lagi.")
    shot("krisis-tugas", visit, at=tasks)


def know(visit: Visit, case: int, shot) -> None:
    board = visit.page.locator("#fakta")
    board.locator("summary").filter(has_text="Tambah atau ganti fakta").click()
    visit.field("status").select_option("known")
    visit.field("slot").select_option("status_now")
    visit.fill(text="Api padam pukul 02.40")
    with visit.expecting(422):
        visit.press("Simpan fakta")
    expect(visit.field("text")).to_have_value("Api padam pukul 02.40")
    visit.fill(source="Komandan jaga, lewat telepon")
    visit.press("Simpan fakta")
    expect(board).to_contain_text("Komandan jaga, lewat telepon")
    shot("krisis-fakta", visit, at=board)


def grow(visit: Visit, shot) -> None:
    level = visit.page.locator("#tingkat")
    expect(level).to_contain_text("Tingkat 3")
    level.locator("summary").filter(has_text="Perbarui keadaan").click()
    visit.fill(injured="12")
    visit.press("Simpan keadaan")
    expect(level).to_contain_text("Tingkat 4")
    expect(level).to_contain_text("Korban banyak (12 orang).")
    shot("krisis-tingkat", visit, at=level)


def look_at_a_desk(arrive, case: int, shot) -> None:
    desk = arrive("region_head", "desktop")
    desk.go("/meja/krisis/")
    desk.see(TITLE)
    shot("krisis-papan", desk, whole=True)
    desk.go(f"/meja/krisis/{case}/")
    desk.see("Satu pintu")
    shot("krisis-kasus", desk, whole=True)
    stranger = arrive("other_unit_head", "desktop")
    with stranger.expecting(404):
        stranger.go(f"/meja/krisis/{case}/")
    stranger.go("/meja/krisis/")
    expect(stranger.main).not_to_contain_text(TITLE)


def end(arrive, case: int, shot) -> None:
    lead = arrive("central_editor", "phone")
    lead.go(f"/meja/krisis/{case}/")
    lead.see("Belum dapat diakhiri karena:")
    for _ in range(Task.objects.filter(case_id=case, is_blocking=True).exclude(state=TaskState.DONE).count()):
        row = lead.page.locator("#tugas .task:visible").filter(has_text="wajib").first
        row.locator("summary").filter(has_text=re.compile("^Selesai:")).click()
        row.get_by_role("button", name="Tandai selesai").click()
        lead.see("Tugas selesai.")
    lead.page.locator("summary").filter(has_text="Akhiri siaga kasus ini").click()
    lead.page.locator('form[action$="/akhiri/"] [name="reason"]').fill(WHY)
    lead.press("Akhiri siaga")
    lead.see(re.compile("Siaga diakhiri .* oleh"))
    expect(lead.main).not_to_contain_text("dibekukan.\n")
    shot("krisis-selesai", lead)
