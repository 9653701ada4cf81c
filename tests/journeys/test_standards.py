"""A region sets its own limit, sees what that would change, puts it in force; a head sets one term aside."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect
from tests.journeys.steps import KILOS, until
from tests.journeys.visit import Visit
from tests.peers.harvest import harvest

from kentongan.apps.newsroom.models import Story
from kentongan.apps.standards.models import ProfilePreview, StandardProfile

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
LEAD = "Teras berita paling banyak 40 kata"
LONG = (
    " yang disiapkan bersama pengurus koperasi, dapur, dan klinik selama tiga bulan agar hasilnya cukup untuk makan "
    "siang semua penghuni dan sisanya dapat dijual dengan harga yang wajar kepada keluarga"
)
# Handed in before, and nothing like the story of the harvest.
CLINIC = {
    "headline": "Klinik Lapas Cilegon Layani Pemeriksaan Gigi",
    "what": "Pemeriksaan gigi di klinik",
    "where": "Klinik Lapas Kelas IIA Cilegon",
    "who": "Seorang dokter gigi dan dua perawat",
    "why": "Menjaga kesehatan penghuni",
    "how": "Pasien dipanggil per blok",
    "quotes": (),
    "body": (
        "Cilegon, INFO_PAS – Klinik Lapas Kelas IIA Cilegon membuka pemeriksaan gigi dengan seorang dokter dan dua "
        "perawat dari puskesmas terdekat setelah ruang periksa selesai diperbaiki, kursi baru tiba, dan jadwal "
        "bergilir untuk setiap blok disepakati bersama petugas pembinaan serta pengamanan selama tiga pekan "
        "terakhir.\n\n"
        "Pasien dipanggil per blok. Setiap orang mendapat catatan perawatan. Keluhan berat dirujuk ke rumah sakit."
    ),
}


def test_a_region_sets_its_own_limit(database, stack, arrive, draft, in_review, shot):
    body = _with_long_lead()
    handed, faulty = in_review(**CLINIC), draft(body=f"{body}\n\nPenjara itu dikunjungi wartawan.")
    head: Visit = arrive("region_head", "phone")
    head.go("/meja/standar/")
    shot("standar", head)
    head.follow("Profil")
    shot("profil-kosong", head)
    head.follow("Profil baru")
    head.fill(name="Gaya Banten", note="Teras kami memuat nama kegiatan.")
    shot("profil-baru", head, whole=True)
    head.press("Buat rancangan")
    profile = StandardProfile.objects.get(name="Gaya Banten")
    head.go(f"/meja/standar/profil/{profile.pk}/aturan/dignity.child_identity/")
    head.see("Profil mana pun tidak dapat mengubah")
    head.go(f"/meja/standar/profil/{profile.pk}/aturan/structure.lead_length/")
    with head.expecting(422):
        head.fill(limit_words="500")
        head.press("Simpan dalam rancangan")
    shot("profil-aturan", head, whole=True)
    head.fill(limit_words="60")
    head.press("Simpan dalam rancangan")
    head.see("Setelan disimpan dalam rancangan.")

    writer: Visit = arrive("contributor", "phone")
    writer.go(f"/meja/berita/{faulty}/tulis/")
    writer.see("batasnya 40")
    head.press("Lihat pratinjau")
    until(lambda: ProfilePreview.objects.filter(profile=profile, state="done").exists(), "the preview")
    head.go(f"/meja/standar/profil/{profile.pk}/")
    row = head.main.locator("section[aria-labelledby=pratinjau] li").filter(has_text=LEAD)
    expect(row).to_contain_text("1 → 0")
    shot("profil-pratinjau", head, whole=True)
    head.press("Berlakukan hari ini")
    head.see("Profil “Gaya Banten” berlaku.")
    shot("profil-berlaku", head, whole=True)

    writer.go(f"/meja/berita/{faulty}/tulis/")
    writer.fill(what="Panen kangkung bersama wartawan")
    writer.press("Simpan draf")
    expect(writer.main).not_to_contain_text("batasnya 40")
    _hand_in(writer)
    writer.see("untuk bangunan atau lembaga")
    _set_aside(arrive("region_head", "desktop"), head, faulty, shot)
    writer.go(f"/meja/berita/{faulty}/tulis/")
    _hand_in(writer)
    writer.see("Berita sudah diajukan.")
    assert Story.objects.get(pk=faulty).status == Story.objects.get(pk=handed).status == "in_review"
    desk: Visit = arrive("region_head", "desktop")
    for visit in (desk, head):
        visit.go("/meja/standar/aturan/terms.prison_word/")
        visit.see("Penjara di sini nama film yang diputar wartawan.")
        shot("standar-aturan", visit, whole=True)
    desk.go("/meja/standar/")
    shot("standar", desk, whole=True)


def _hand_in(writer: Visit) -> None:
    """Other journeys may have told of the same harvest before."""
    writer.press("Ajukan")
    if writer.page.url.endswith("/pernah/"):
        writer.press("Tetap ajukan")


def _set_aside(desk: Visit, phone: Visit, story: int, shot) -> None:
    """A head who wrote none of it sets one term aside, with a reason."""
    desk.go(f"/meja/berita/{story}/tinjau/")
    shot("tinjau-kecuali", desk, whole=True)
    desk.main.get_by_role("link", name=re.compile("Kecualikan ?: “Penjara”")).click()
    desk.fill(reason="Penjara di sini nama film yang diputar wartawan.")
    shot("kecualikan", desk, whole=True)
    desk.press("Kecualikan")
    desk.see("Dikecualikan. Alasannya tercatat dengan nama Anda.")
    phone.go(f"/meja/berita/{story}/tinjau/")
    shot("tinjau-dikecualikan", phone, whole=True)


def _with_long_lead() -> str:
    first, rest = harvest(date.today(), kilos=KILOS).body.split("\n\n", 1)
    return f"{first.rstrip('.')}{LONG}.\n\n{rest}"
