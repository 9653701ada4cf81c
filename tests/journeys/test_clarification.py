"""A hoax from the radar to its published clarification, and a letter of reply with its outcome, on a phone."""

from datetime import date

import pytest
from playwright.sync_api import expect
from tests.apps.clarifications.claims import CLAIM, FACT, REASON, SOURCE
from tests.journeys import steps
from tests.journeys.stack import Stack
from tests.journeys.visit import Visit

from kentongan.apps.clarifications.models import Claim, Remedy
from kentongan.apps.monitoring.models import Article, Mention
from kentongan.apps.stakeholders.models import Outlet

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]


@pytest.fixture
def article(stack: Stack, database) -> Article:
    """What an outlet printed about Lapas Cilegon, as the radar found it."""
    title = "Geger! Masuk Lapas Cilegon Bayar Rp50 Ribu"
    url = stack.outlet.article("/tarif", title, "Setiap keluarga diminta membayar. " * 30)
    outlet, _ = Outlet.objects.get_or_create(
        domain="kabar-peraga.localhost", defaults={"name": "Kabar Peraga"}
    )
    made = Article.objects.create(
        outlet=outlet, url=url, title=title, text="Setiap keluarga diminta membayar.", content_hash="c" * 64
    )
    unit = stack.nation.units["lapas-cilegon"]
    Mention.objects.create(article=made, unit=unit, confidence=1.0, evidence=unit.name, is_subject=True)
    return made


def test_a_hoax_is_answered_and_a_reply_is_served(stack, arrive, shot, article, database):
    writer = arrive("contributor", "phone")
    claim = file_claim(writer, article, shot)
    gather(writer, claim, shot)
    decide(arrive, claim, shot)
    story = draft(writer, claim, shot)
    publish(arrive, writer, story)
    read_in_public(arrive, claim, shot)
    reply(stack, arrive, article, shot)


def file_claim(visit: Visit, article: Article, shot) -> int:
    visit.go(f"/meja/klarifikasi/baru/?artikel={article.pk}")
    visit.fill(text=CLAIM)
    shot("klaim-baru", visit)
    visit.press("Buat kartu")
    visit.see("Kartu klaim dibuat.")
    return int(visit.page.url.rstrip("/").rpartition("/")[2])


def gather(visit: Visit, claim: int, shot) -> None:
    steps.until(
        lambda: Claim.objects.filter(pk=claim, sightings__captures__sha256__gt="").exists(), "the capture"
    )
    visit.go(f"/meja/klarifikasi/{claim}/")
    visit.see("Halaman direkam")
    visit.fill(question="Apakah kunjungan dipungut biaya?")
    facts = visit.page.locator("#fakta")
    facts.locator('[name="text"]').fill(FACT)
    facts.locator('[name="source"]').fill(SOURCE)
    visit.press("Catat fakta")
    visit.see("Fakta dicatat.")
    expect(visit.button("Susun jawaban")).to_be_disabled()
    shot("kartu-klaim", visit, whole=True)


def decide(arrive, claim: int, shot) -> None:
    head = arrive("unit_head", "phone")
    head.go(f"/meja/klarifikasi/{claim}/")
    head.page.get_by_label("Hoaks").check()
    head.fill(reason=REASON)
    shot("putusan-klaim", head, at=head.page.locator("#putusan"))
    head.press("Simpan putusan")
    head.see("Putusan disimpan.")


def draft(visit: Visit, claim: int, shot) -> int:
    visit.go(f"/meja/klarifikasi/{claim}/")
    visit.press("Susun jawaban")
    visit.see("Draf jawaban dibuat.")
    expect(visit.field("body")).to_contain_text(FACT)
    return steps.submit(visit)


def publish(arrive, writer: Visit, story: int) -> None:
    for name in ("unit_coord", "unit_head", "region_editor"):
        visit = arrive(name, "phone")
        steps.approve(visit, story)
    visit.press("Terbitkan")
    visit.see("Berita sudah terbit.")


def read_in_public(arrive, claim: int, shot) -> None:
    for screen in ("phone", "desktop"):
        reader = arrive("", screen)
        reader.go("/klarifikasi/")
        shot("klarifikasi-daftar", reader)
        reader.page.locator(f'main a[href*="/klarifikasi/{claim}-"]').first.click()
        reader.look()
        reader.see("Putusan: Hoaks")
        shot("klarifikasi", reader, whole=True)
    reader.follow("Baca jawaban lengkapnya")
    reader.see(FACT)


def reply(stack: Stack, arrive, article: Article, shot) -> None:
    worker = arrive("unit_coord", "phone")
    worker.go(f"/meja/klarifikasi/hak-jawab/baru/?artikel={article.pk}")
    worker.fill(article_on=date.today().isoformat())
    worker.page.get_by_label("Nama baik satuan dirugikan").check()
    worker.press("Buka perkara")
    worker.see("Nama baik dirugikan")
    case = int(worker.page.url.rstrip("/").rpartition("/")[2])
    worker.fill(said="Setiap keluarga diminta membayar.", fact=FACT + ".", proof=SOURCE)
    worker.press("Tambah")
    worker.press("Susun surat: Hak jawab")
    worker.see("Draf surat dibuat")
    shot("surat-draf", worker, whole=True)
    head = arrive("unit_head", "phone")
    head.go(worker.page.url)
    head.press("Tanda tangani")
    head.see("ditandatangani. Unduh dan kirimkan.")
    placed = stack.outlet.article("/hak-jawab", "Hak Jawab Lapas Cilegon", "Tanggapan lapas kami muat. " * 20)
    head.page.get_by_label("dilayani", exact=True).check()
    head.fill(placed_url=placed)
    shot("tangga-hak-jawab", head, whole=True)
    head.press("Simpan hasil")
    head.see("Hasil perkara disimpan.")
    captured = Remedy.objects.filter(pk=case, captures__aim="placed", captures__sha256__gt="")
    steps.until(captured.exists, "the capture of the reply")
    for screen in ("phone", "desktop"):
        reader = arrive("unit_head", screen)
        reader.go(f"/meja/klarifikasi/hak-jawab/{case}/")
        reader.see("Dimuat di")
        shot("perkara", reader, whole=True)
        reader.go("/meja/klarifikasi/")
        shot("klaim", reader)
        reader.go("/meja/klarifikasi/angka/")
        shot("angka-klarifikasi", reader)
