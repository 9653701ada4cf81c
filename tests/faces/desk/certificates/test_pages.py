"""The desk of certificates: constant queries, forms that lose nothing, files that are what they say."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.apps.certificates.gathering import gather

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.models import Certificate, Design
from kentongan.apps.certificates.services.batches import make_piece, start_batch
from kentongan.faces.desk.certificates.tags import certificates_at

pytestmark = pytest.mark.django_db
RULE = {
    "least_sessions": 1,
    "signer_name": "Hesti Contoh",
    "signer_title": "Kepala",
    "place": "Serang",
    "lines": "",
}


@pytest.fixture
def event(units, people) -> Event:
    return gather(units["kanwil-banten"], people["region_editor"], of=units["lapas-cilegon"])


@pytest.fixture
def desk(client, people):
    def as_person(name: str):
        client.force_login(people[name])
        return client

    return as_person


def ruled(desk, event: Event, **changes: object):
    design = Design.objects.filter(key="kentongan").first()
    words = RULE | {"design": design.pk if design else ""} | changes
    return desk("region_editor").post(f"/meja/sertifikat/kegiatan/{event.pk}/", words)


def made(actors, event: Event) -> None:
    make_piece(batch_id=start_batch(actor=actors["region_editor"], event_id=event.pk).pk)


def test_a_rule_is_saved_and_a_wrong_one_is_explained(desk, event):
    page = desk("region_editor").get(f"/meja/sertifikat/kegiatan/{event.pk}/")
    assert "Simpan dulu aturannya" in page.content.decode()
    wrong = ruled(desk, event, least_sessions=9, signer_name="Nama yang tetap")
    assert wrong.status_code == 400
    assert "2 sesi" in wrong.content.decode() and "Nama yang tetap" in wrong.content.decode()
    assert ruled(desk, event).status_code == 302
    assert (
        "3 peserta berhak"
        in desk("region_editor").get(f"/meja/sertifikat/kegiatan/{event.pk}/").content.decode()
    )


def test_the_page_of_an_event_costs_the_same_however_many(
    desk, units, people, actors, event, django_assert_max_num_queries
):
    many = gather(units["kanwil-banten"], people["region_editor"], present=60, title="Besar")
    for one in (event, many):
        desk("region_editor").get(f"/meja/sertifikat/kegiatan/{one.pk}/")
        ruled(desk, one)
        made(actors, one)
        visitor = desk("region_editor")
    with django_assert_max_num_queries(20):
        assert visitor.get(f"/meja/sertifikat/kegiatan/{one.pk}/").status_code == 200
    visitor = desk("region_editor")
    with django_assert_max_num_queries(10):
        assert visitor.get("/meja/sertifikat/").status_code == 200


def test_a_revocation_without_reason_keeps_the_page(desk, event, actors):
    desk("region_editor").get(f"/meja/sertifikat/kegiatan/{event.pk}/")
    ruled(desk, event)
    made(actors, event)
    row = Certificate.objects.first()
    answer = desk("region_head").post(f"/meja/sertifikat/{row.pk}/cabut/", {"reason": "x"})
    assert answer.status_code == 400 and "Tulis alasannya" in answer.content.decode()
    answer = desk("region_head").post(
        f"/meja/sertifikat/{row.pk}/cabut/", {"reason": "Salah orang."}, follow=True
    )
    assert "Batalkan pencabutan" in answer.content.decode()


def test_the_zip_and_the_progress(desk, event, actors):
    desk("region_editor").get(f"/meja/sertifikat/kegiatan/{event.pk}/")
    ruled(desk, event)
    batch = start_batch(actor=actors["region_editor"], event_id=event.pk)
    running = desk("region_editor").get(f"/meja/sertifikat/bundel/{batch.pk}/").content.decode()
    assert "hx-get" in running and "0 dari 3" in running
    make_piece(batch_id=batch.pk)
    done = desk("region_editor").get(f"/meja/sertifikat/bundel/{batch.pk}/").content.decode()
    assert "hx-get" not in done and "3 dari 3" in done
    answer = desk("region_editor").get(f"/meja/sertifikat/bundel/{batch.pk}/zip/")
    assert b"".join(answer.streaming_content).startswith(b"PK")


def test_a_hostile_background_is_refused_in_words(desk, units):
    from_form = {"unit": units["kanwil-banten"].pk, "label": "Kami", "heading": "Piagam", "given": "untuk",
                 "reason": "atas", "paper": "#ffffff", "ink": "#000000", "accent": "#0d5b53",
                 "ornament": "#b8702a"}  # fmt: skip

    bad = SimpleUploadedFile("latar.png", b"<svg onload=alert(1)>", "image/png")
    answer = desk("region_editor").post("/meja/sertifikat/rancangan/baru/", from_form | {"background": bad})
    assert answer.status_code == 400 and "bukan gambar" in answer.content.decode()
    answer = desk("region_editor").post("/meja/sertifikat/rancangan/baru/", from_form | {"paper": "red;}"})
    assert answer.status_code == 400
    assert desk("region_editor").post("/meja/sertifikat/rancangan/baru/", from_form).status_code == 302
    row = Design.objects.get(label="Kami")
    sample = desk("region_editor").get(f"/meja/sertifikat/rancangan/{row.pk}/contoh/")
    assert sample.content.startswith(b"%PDF")


def test_the_panel_costs_two_queries(event, actors, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        told = certificates_at(event, actors["region_editor"])
    assert (told.may_see, told.may_issue, told.made) == (True, True, 0)
    with django_assert_max_num_queries(0):
        assert not certificates_at(event, actors["public"]).may_see
