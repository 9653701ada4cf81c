"""Certificates on a phone: rule, batch, a stranger who checks, a mistake taken back; and an agent with a letter."""

from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.apps.certificates.gathering import gather
from tests.journeys.steps import until
from tests.journeys.visit import Visit

from kentongan.apps.academy.models import Competence
from kentongan.apps.certificates.models import Batch, Certificate
from kentongan.foundation.accounts.models import User

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
YEAR = date.today().year


def paper_of(visit: Visit, site: str, certificate: int) -> str:
    content = visit.page.request.get(f"{site}/meja/sertifikat/{certificate}/pdf/").body()
    return PdfReader(BytesIO(content)).pages[0].extract_text()


def test_certificates_are_made_checked_and_revoked(database, stack, arrive, shot):
    units = stack.nation.units
    editor = User.objects.get(email="region_editor@contoh.test")
    event = gather(
        units["kanwil-banten"], editor, of=units["lapas-cilegon"], present=30, absent=2, sessions=2
    )
    head: Visit = arrive("region_head", "phone")
    head.go(f"/meja/sertifikat/kegiatan/{event.pk}/")
    head.see("Simpan dulu aturannya")
    head.fill(least_sessions="2", lines="16 jam pelajaran")
    shot("sertifikat-aturan", head, whole=True)
    head.press("Simpan aturan")
    head.see("30 peserta berhak")
    head.press("Buat sertifikat")
    head.see("Sertifikat sedang dibuat.")
    until(lambda: Batch.objects.get(event=event).finished_at, "the batch")
    head.page.get_by_role("link", name="Unduh semua (ZIP)").wait_for()
    head.see("30 dari 30 sertifikat")
    shot("sertifikat-bundel", head, whole=True)

    row = Certificate.objects.filter(event=event).first()
    words = paper_of(head, stack.site, row.pk)
    code = next(word for word in words.split() if word.count("-") == 2 and len(word) == 14)
    stranger: Visit = arrive("", "phone")
    stranger.go("/sertifikat/")
    stranger.fill(kode=code.replace("-", " ").lower())
    stranger.press("Periksa")
    stranger.see("Berlaku.")
    expect(stranger.main).to_contain_text(row.name)
    shot("sertifikat-periksa", stranger)

    head.go(f"/meja/sertifikat/{row.pk}/")
    head.fill(reason="Tercetak untuk orang yang salah.")
    head.press("Cabut")
    head.see("Sertifikat dicabut.")
    shot("sertifikat-dicabut", head)
    stranger.go(f"/sertifikat/{code}/")
    stranger.see("Dicabut.")
    expect(stranger.main).to_contain_text("Tercetak untuk orang yang salah.")
    shot("sertifikat-periksa-dicabut", stranger)
    with stranger.expecting(404):
        stranger.go("/sertifikat/K7QF-9M2X-TB4C/")
        stranger.see("Tidak dikenal.")
    head.go("/meja/sertifikat/")
    shot("sertifikat", head)


def test_an_agent_is_proposed_and_appointed_with_a_letter(database, stack, arrive, shot):
    units = stack.nation.units
    Competence.objects.get_or_create(key="foto-jurnalistik", defaults={"label": "Foto berita"})
    editor = User.objects.get(email="region_editor@contoh.test")
    gather(units["kanwil-banten"], editor, of=units["lapas-cilegon"], competences=("foto-jurnalistik",))
    lead: Visit = arrive("central_lead", "desktop")
    lead.go("/meja/agen/angkatan/")
    lead.fill(year=str(YEAR), theme="Sinergi Merajut Citra")
    lead.press("Buka angkatan")
    lead.see("Angkatan dibuka.")
    coordinator: Visit = arrive("unit_coord", "phone")
    coordinator.go("/meja/agen/usul/")
    coordinator.field("user").select_option(label="Kontributor Contoh, Kontributor")
    coordinator.fill(why="Paling rajin meliput.")
    shot("agen-usul", coordinator)
    coordinator.press("Kirim usulan")
    coordinator.see("Usulan dikirim.")
    editor: Visit = arrive("region_editor", "phone")
    editor.go("/meja/agen/")
    shot("agen", editor)
    editor.follow("Kontributor Contoh")
    editor.press("Tetapkan sebagai agen")
    editor.see("Ditetapkan dengan surat")
    shot("agen-ditetapkan", editor, whole=True)
    letter = editor.page.get_by_role("link", name="Surat PDF").get_attribute("href")
    words = PdfReader(BytesIO(editor.page.request.get(stack.site + letter).body())).pages[0].extract_text()
    assert "Kontributor Contoh" in words and f"/SP-AIP/{YEAR}" in words
    editor.go("/meja/agen/kompetensi/")
    editor.see("belum ada yang terlatih")
    shot("peta-kompetensi", editor, whole=True)
    lead.go("/meja/agen/kompetensi/")
    shot("peta-kompetensi", lead, whole=True)
    lead.follow("Foto berita")
    lead.see("belum pernah")
    shot("siapa-berikutnya", lead)
