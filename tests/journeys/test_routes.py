"""A region shortens its routine way, a coordinator goes on leave, a head cannot wait: nothing stands still."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from django.db.models import F
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys.steps import until
from tests.journeys.visit import Visit

from kentongan.apps.newsroom.models import Delegation, Look, RouteBook, RouteTrial, Story, Turn
from kentongan.apps.newsroom.services.routing.ticking import tick

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
GATE = {
    "headline": "Lapas Cilegon Perbarui Pintu Masuk Utama",
    "what": "Pembaruan pintu masuk utama",
    "where": "Pintu masuk Lapas Kelas IIA Cilegon",
    "topic": "keamanan",
    "quotes": (),
    "body": (
        "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon memperbarui pintu masuk utama agar antrean kunjungan lebih "
        "singkat.\n\nPetugas memeriksa barang bawaan di dua jalur. Keluarga yang menunggu mendapat tempat duduk."
    ),
}


@pytest.fixture
def afterwards(database) -> Iterator[None]:
    """Other journeys of the same house go by its own routes."""
    yield
    RouteBook.objects.exclude(state="draft").update(state="ended", valid_to=F("valid_from"))


def test_nothing_stands_still(database, stack, arrive, in_review, shot, afterwards):
    plain = in_review()
    head: Visit = arrive("region_head", "phone")
    head.go("/meja/rute/")
    shot("rute-kosong", head, whole=True)
    head.follow("Jalur baru")
    head.fill(name="Jalur Banten", note="Berita rutin cukup di satuan.")
    shot("rute-baru", head, whole=True)
    head.press("Buat rancangan")
    head.follow("Tambah aturan")
    head.fill(label="Rutin")
    head.page.get_by_label("Koordinator Humas UPT").check()
    head.field("sensitive").select_option("no")
    head.field("sample_percent").select_option("100")
    shot("rute-aturan", head, whole=True)
    head.press("Simpan dalam rancangan")
    book = RouteBook.objects.get(name="Jalur Banten")
    head.press("Coba rancangan ini")
    until(lambda: RouteTrial.objects.filter(book=book, state="done").exists(), "the trial")
    head.go(f"/meja/rute/{book.pk}/")
    shot("rute-rancangan", head, whole=True)
    head.press("Berlakukan hari ini")
    head.see("“Jalur Banten” berlaku.")
    desk: Visit = arrive("region_head", "desktop")
    desk.go(f"/meja/rute/{book.pk}/")
    shot("rute-berlaku", desk, whole=True)

    coord: Visit = arrive("unit_coord", "phone")
    coord.go(f"/meja/berita/{plain}/tinjau/")
    coord.press("Pegang satu jam")
    coord.see("Berita ini Anda pegang selama satu jam.")
    shot("rute-pegang", coord, at=coord.page.locator("#giliran"))
    coord.press("Lepas")
    coord.press("Setujui")
    _on_leave(arrive("unit_head", "phone"), coord, plain, shot)

    urgent = in_review(**GATE)
    _ahead(arrive("unit_head", "phone"), urgent, shot)
    _look(arrive("region_editor", "phone"), urgent, shot)
    slow = in_review(
        **{**GATE, "headline": "Lapas Cilegon Tambah Kamera di Pintu Masuk", "what": "Kamera baru"}
    )
    Turn.objects.filter(story_id=slow).update(due_at=_ago())
    tick(kind="turn", key=slow)
    for screen in ("phone", "desktop"):
        visit = arrive("region_editor", screen)
        visit.go("/meja/rute/giliran/")
        visit.see("kini pada Kepala UPT")
        shot("rute-giliran", visit, whole=True)
        visit.go("/meja/rute/pejabat/?satuan=lapas-cilegon")
        shot("rute-pejabat", visit, whole=True)


def _on_leave(head: Visit, coord: Visit, story: int, shot) -> None:
    """The head hands decisions to the coordinator, who from then on gives them."""
    head.go("/meja/rute/limpahan/")
    head.field("to").select_option(label="Koordinator Humas UPT Contoh")
    head.fill(
        first=date.today().isoformat(),
        last=(date.today() + timedelta(days=3)).isoformat(),
        reason="dinas luar",
    )
    shot("rute-limpahan-isi", head, whole=True)
    head.press("Limpahkan")
    head.see("Putusan Anda dilimpahkan.")
    shot("rute-limpahan", head, whole=True)
    coord.go(f"/meja/berita/{story}/tinjau/")
    coord.see("Anda memutus atas limpahan")
    shot("rute-limpahan-tinjau", coord, at=coord.page.locator("#giliran"))
    coord.press("Setujui")
    coord.see("Disetujui. Berita siap diterbitkan.")
    head.press(re.compile("Akhiri sekarang"))
    head.see("Limpahan diakhiri.")
    assert Delegation.objects.get().ended_at


def _ahead(head: Visit, story: int, shot) -> None:
    head.go(f"/meja/berita/{story}/tinjau/")
    head.follow("Tidak dapat menunggu?")
    head.fill(reason="Pengunjung perlu tahu sebelum jam kunjungan.")
    shot("rute-dahului", head, whole=True)
    head.press("Terbitkan mendahului")
    head.see("Berita terbit mendahului persetujuan.")
    assert Story.objects.get(pk=story).status == "published"


def _look(editor: Visit, story: int, shot) -> None:
    editor.go("/meja/")
    expect(editor.main).to_contain_text("Tinjauan menunggu Anda")
    editor.go("/meja/rute/tinjauan/")
    shot("rute-tinjauan", editor, whole=True)
    look = Look.objects.get(story_id=story)
    editor.go(f"/meja/rute/tinjauan/{look.pk}/")
    shot("rute-tinjau", editor, whole=True)
    editor.page.get_by_label("disetujui kemudian").check()
    editor.press("Catat tinjauan")
    editor.see("Tinjauan dicatat.")


def _ago() -> datetime:
    return timezone.now() - timedelta(minutes=1)
