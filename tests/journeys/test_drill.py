"""A drill on a phone: begun, pressed from outside, reported on, ended and scored; nobody outside hears of it."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys.visit import Visit

from kentongan.apps.channels.models import WireItem
from kentongan.apps.crisis.models import Case
from kentongan.apps.readiness.models import Drill, Inject
from kentongan.apps.statements.models import PublicUpdate

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]


def test_a_drill_is_lived_through_on_a_phone(database, stack, arrive, shot):
    released = WireItem.objects.count()
    head: Visit = arrive("unit_head", "phone")
    head.go("/meja/kesiapan/simulasi/mulai/")
    head.page.get_by_label("Satuan yang berlatih").select_option(label="Lapas Kelas IIA Cilegon")
    head.page.get_by_label("Video lama yang diedarkan lagi").check()
    shot("simulasi-mulai", head)
    head.press("Mulai sekarang")
    head.see("Belum ada yang masuk")
    drill = Drill.objects.get(state="running")
    first = drill.injects.first()
    Inject.objects.filter(pk=first.pk).update(due_at=timezone.now())
    head.follow("Muat ulang")
    head.see("Video sudah ditonton 60.000 kali")
    head.page.get_by_label("Yang dilakukan atau dijawab").fill("Bukti disimpan dengan jam dan sidik data.")
    head.press("Catat penanganan")
    head.see("Penanganan dicatat.")
    shot("simulasi", head)

    head.follow("Ruang krisis")
    expect(head.page.get_by_role("heading", name="Laporan ke atasan")).to_be_visible()
    head.page.locator("section", has_text="Laporan situasi").locator(
        "summary", has_text="Buat laporan"
    ).first.click()
    head.page.locator("#summary-situation").fill("Asal video sedang dicari.")
    head.page.locator("form", has=head.page.locator("#summary-situation")).get_by_role("button").click()
    head.see("Asal video sedang dicari.")
    shot("laporan-situasi", head)

    head.go(f"/meja/kesiapan/simulasi/{drill.pk}/")
    head.press("Akhiri dan hitung nilai")
    head.see("dari 100")
    shot("simulasi-nilai", head, whole=True)
    head.go("/meja/kesiapan/")
    head.see("Video lama yang diedarkan lagi")
    shot("kesiapan", head)

    case = Case.objects.get(pk=drill.case_id)
    stranger: Visit = arrive("", "phone")
    for address in ("/", "/krisis/", "/berita.atom"):
        assert case.code not in stranger.page.request.get(f"{stack.site}{address}").text()
    assert WireItem.objects.count() == released
    assert not PublicUpdate.objects.filter(case=case).exists()
