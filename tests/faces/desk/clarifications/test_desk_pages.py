"""The desk of clarifications: its pages open, its small forms lose nothing, its exports are safe."""

import io
import zipfile
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from tests.apps.clarifications.claims import (
    CLAIM,
    FACT,
    REASON,
    SOURCE,
    compared,
    decided,
    filed,
    opened,
    photo,
    proven,
)

from kentongan.apps.clarifications.models import Claim, Letter, Remedy
from kentongan.apps.clarifications.services.letters import draft_letter
from kentongan.apps.newsroom.services.profile import load_profile

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(people, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    load_profile()

    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def test_a_claim_goes_from_the_form_to_a_draft(signed_in, actors, units):
    writer, head = signed_in("contributor"), signed_in("unit_head")
    form = {
        "text": CLAIM,
        "unit": units["lapas-cilegon"].pk,
        "filing_key": uuid4(),
        "quote": "Bayar <b>dulu</b>",
    }
    assert writer.post("/meja/klarifikasi/baru/", form | {"platform": "messenger"}).status_code == 302
    claim = Claim.objects.get()
    here = f"/meja/klarifikasi/{claim.pk}/"
    page = writer.get(here).content.decode()
    assert "Belum ada bukti" in page and "&lt;b&gt;dulu" in page
    place = claim.sightings.get().pk
    assert writer.post(f"{here}tempat/{place}/layar/", {"file": photo()}).status_code == 302
    fact = {"question": "Apakah dipungut biaya?", "text": FACT}
    refused = writer.post(f"{here}fakta/", fact)
    assert refused.status_code == 400 and FACT in refused.content.decode()
    assert writer.post(f"{here}fakta/", fact | {"source": SOURCE}).status_code == 302
    assert head.post(f"{here}putusan/", {"verdict": "hoax", "reason": REASON}).status_code == 302
    answer = writer.post(f"{here}jawaban/")
    claim.refresh_from_db()
    assert answer.headers["Location"] == f"/meja/berita/{claim.story_id}/tulis/"
    assert "Buka kartu lagi" in writer.get(here).content.decode()


def test_earlier_claims_are_shown_while_typing(signed_in, actors, units):
    filed(actors["contributor"], units["lapas-cilegon"])
    told = signed_in("contributor").get(
        "/meja/klarifikasi/mirip/", {"text": "besuk lapas cilegon bayar 50 ribu"}
    )
    assert "sangat mirip" in told.content.decode() and CLAIM in told.content.decode()


def test_a_case_goes_from_the_form_to_its_file(signed_in, units):
    worker, head = signed_in("unit_coord"), signed_in("unit_head")
    form = {
        "unit": units["lapas-cilegon"].pk,
        "address": "https://kabar-peraga.test/1",
        "title": "Masuk Lapas Kena Tarif",
        "outlet_name": "Kabar Peraga",
        "article_on": timezone.localdate().isoformat(),
        "harms_name": "on",
        "filing_key": uuid4(),
    }
    assert worker.post("/meja/klarifikasi/hak-jawab/baru/", form).status_code == 302
    here = f"/meja/klarifikasi/hak-jawab/{Remedy.objects.get().pk}/"
    passage = {"said": "Keluarga membayar.", "fact": FACT, "proof": SOURCE}
    assert worker.post(f"{here}bagian/", passage).status_code == 302
    assert worker.post(f"{here}langkah/contact/", {"note": "Ditelepon."}).status_code == 302
    assert worker.post(f"{here}surat/", {"kind": "reply"}).status_code == 302
    letter = Letter.objects.get()
    sheet = f"/meja/klarifikasi/surat/{letter.pk}"
    assert "menunggu tanda tangan" in worker.get(f"{sheet}/").content.decode()
    assert worker.get(f"{sheet}.pdf").content.startswith(b"%PDF-")
    assert head.post(f"{sheet}/tanda-tangan/").status_code == 302
    assert "/HJ/LAPAS-CILEGON/" in head.get(f"{sheet}/").content.decode()
    page = worker.get(here).content.decode()
    assert "ditempuh" in page and "Hitungan tenggat" in page
    archive = zipfile.ZipFile(io.BytesIO(worker.get(f"{here}berkas.zip").content))
    assert "surat/01-reply.pdf" in archive.namelist()
    assert worker.post(f"{here}hasil/", {"outcome": "served"}).status_code == 400
    assert worker.post(f"{here}hasil/", {"outcome": "refused", "note": "Ditolak."}).status_code == 302


def test_a_letter_that_threatens_shows_why(signed_in, actors, units):
    remedy = compared(
        actors["unit_coord"],
        opened(actors["unit_coord"], units["lapas-cilegon"], article_on=timezone.localdate()),
    )
    letter = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="reply")
    Letter.objects.filter(pk=letter.pk).update(closing="Kami akan menempuh jalur hukum.")
    head = signed_in("unit_head")
    assert "jalur hukum" in head.get(f"/meja/klarifikasi/surat/{letter.pk}/").content.decode()
    refused = head.post(f"/meja/klarifikasi/surat/{letter.pk}/tanda-tangan/")
    assert refused.status_code == 409 and "tidak mengancam" in refused.content.decode()


def test_evidence_is_handed_out_as_a_file_only(signed_in, actors, units):
    client = signed_in("contributor")
    claim = proven(actors["contributor"], filed(actors["contributor"], units["lapas-cilegon"]))
    response = client.get(f"/meja/klarifikasi/bukti/{claim.sightings.get().captures.get().pk}/")
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Type"] == "application/octet-stream"
    response.close()


def test_lists_and_figures_open_and_cost_little(signed_in, actors, units, django_assert_max_num_queries):
    for number in range(3):
        filed(
            actors["contributor"], units["lapas-cilegon"], f"Klaim nomor {number} tentang dapur yang kotor."
        )
    decided(actors["unit_head"], Claim.objects.first())
    client = signed_in("unit_head")
    with django_assert_max_num_queries(10):
        assert "Klaim nomor 2" in client.get("/meja/klarifikasi/?keadaan=open&q=dapur").content.decode()
    for path in (
        "hak-jawab/",
        "hak-jawab/?keadaan=all",
        "hak-jawab/baru/",
        "baru/",
        "angka/",
        "angka.csv",
        "angka.xlsx",
    ):
        assert client.get(f"/meja/klarifikasi/{path}").status_code == 200, path
    assert client.get("/meja/klarifikasi/angka.pdf").status_code == 404
