"""The page of a photo: marking by tap, by keys and without any script; deciding; answering for the whole."""

import re

import pytest
from tests.apps.newsroom.picturing.portraits import FACE

from kentongan.apps.newsroom.models import Photo, Story
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.accounts.models import User

TAP = {"means": "face", "size": "1100"}


def address(photo: Photo, *more: str) -> str:
    return "/".join(("/meja/foto", str(photo.pk), *more, ""))


def region_of(photo: Photo) -> int:
    return photo.regions.earliest("pk").pk


def test_page_shows_the_face_its_number_and_why_the_photo_is_held(at_desk, pictured):
    photo = pictured()
    page = at_desk("contributor").get(address(photo)).content.decode()
    assert "ditahan di ruang redaksi" in page and "satu wajah belum diputuskan" in page
    assert 'data-state="proposed"' in page and "tajam.webp" in page and "Panen kangkung" in page
    assert re.search(r'<button class="btn btn-primary btn-wide" disabled', page)


def test_who_only_reads_sees_what_leaves_and_no_buttons(at_desk, pictured):
    photo = pictured()
    page = at_desk("auditor").get(address(photo)).content.decode()
    assert "tajam.webp" not in page and "/sedang.webp" in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    "sent",
    [
        {"left": "100", "top": "200", "right": "1100", "bottom": "1700"},
        {"tap.x": "19", "tap.y": "10", "shown": "320"},
    ],
)
def test_tap_hides_with_and_without_script(at_desk, pictured, seen, sent):
    seen()
    photo = pictured()
    answer = at_desk("contributor").post(address(photo, "tandai"), TAP | sent)
    assert answer.status_code == 302
    region = photo.regions.get()
    assert region.state == "blurred" and region.left < 1_000 and region.top < 1_000
    assert not Photo.objects.get(pk=photo.pk).is_drawn


def test_tap_in_pixels_lands_where_the_finger_was(at_desk, pictured, seen):
    seen()
    photo = pictured()
    at_desk("contributor").post(
        address(photo, "tandai"), TAP | {"tap.x": "160", "tap.y": "107", "shown": "320"}
    )
    region = photo.regions.get()
    assert (
        abs(region.left + region.width / 2 - 5_000) < 60 and abs(region.top + region.height / 2 - 5_000) < 60
    )


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"tap.x": "0", "tap.y": "0", "shown": "320"},
        {"tap.x": "1", "tap.y": "1"},
        {"left": "x", "top": "1", "right": "2", "bottom": "3"},
        {"means": "hat", "tap.x": "9", "tap.y": "9", "shown": "320"},
    ],
)
def test_tap_on_nothing_is_said_and_marks_nothing(at_desk, pictured, seen, sent):
    seen()
    photo = pictured()
    answer = at_desk("contributor").post(address(photo, "tandai"), TAP | sent)
    assert answer.status_code == 422 and not photo.regions.exists()


def test_focus_moves_the_card(at_desk, pictured, redrawn):
    photo = pictured()
    sent = {"means": "focus", "size": "500", "left": "0", "top": "0", "right": "500", "bottom": "500"}
    at_desk("contributor").post(address(photo, "tandai"), sent)
    photo = redrawn(photo)
    assert (photo.focus_x, photo.focus_y) == (250, 250) and photo.is_drawn


def test_word_without_its_paper_is_said_beside_the_face_and_loses_nothing(at_desk, pictured):
    photo = pictured()
    sent = {"state": "consented", "portrayed": "inmate", "reference": "SI"}
    answer = at_desk("contributor").post(address(photo, "putuskan", str(region_of(photo))), sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and 'role="alert">Sebutkan nomor atau tanggal surat izinnya' in page
    assert 'value="SI"' in page and re.search(r'value="inmate" selected', page) and "<details open>" in page


def test_decided_and_looked_at_leads_back_to_the_story(at_desk, pictured, redrawn):
    photo, desk = pictured(), at_desk("contributor")
    sent = {"state": "consented", "portrayed": "inmate", "reference": "SI-12/2026"}
    assert desk.post(address(photo, "putuskan", str(region_of(photo))), sent).status_code == 302
    redrawn(photo)
    answer = desk.post(address(photo, "periksa"))
    assert answer.url == f"/meja/berita/{photo.story_id}/tulis/"
    page = desk.get(address(photo)).content.decode()
    assert "boleh keluar" in page and "SI-12/2026" in page and "Tahan foto ini" in page
    desk.post(address(photo, "tahan"))
    assert "belum diperiksa wajahnya" in desk.get(address(photo)).content.decode()


def test_too_early_a_look_is_refused_in_words(at_desk, pictured):
    photo, desk = pictured(), at_desk("contributor")
    assert desk.post(address(photo, "periksa")).url == address(photo)
    assert "Masih ada wajah yang belum diputuskan" in desk.get(address(photo)).content.decode()


def test_all_that_wait_at_once(at_desk, pictured, seen):
    seen(FACE, Box(0, 0, 900, 900))
    photo, desk = pictured(), at_desk("contributor")
    assert "Kaburkan 2 yang tersisa" in desk.get(address(photo)).content.decode()
    desk.post(address(photo, "putuskan"), {"state": "blurred"})
    assert set(photo.regions.values_list("state", flat=True)) == {"blurred"}
    desk.post(address(photo, "putuskan"), {"state": "consented"})
    assert "Sebutkan dulu siapa" in desk.get(address(photo)).content.decode()


def test_child_desk_offers_the_author_no_way_to_show(at_desk, children, pictured, client):
    photo = pictured("child_author", "lpka-tenggarong")
    client.force_login(User.objects.get(email="child_author@contoh.test"))
    page = client.get(address(photo)).content.decode()
    assert (
        "Satuan anak" in page
        and 'value="consented"' not in page
        and "Semua wajah sudah diperiksa" not in page
    )


def test_similar_photo_of_another_office_is_told_where_it_may_be_seen(at_desk, pictured):
    old = pictured("other_contributor", "lapas-nunukan")
    fresh = pictured()
    assert old.fingerprint == fresh.fingerprint
    page = at_desk("contributor").get(address(fresh)).content.decode()
    assert "Foto serupa" not in page  # a draft of another region is nobody's business
    page = at_desk("central_editor").get(address(fresh)).content.decode()
    assert "Foto serupa sudah pernah masuk" in page and "gambar yang sama" in page


def test_waiting_list_holds_what_is_on_its_way(at_desk, pictured):
    photo = pictured()
    desk = at_desk("unit_coord")
    assert "Semua foto sudah diperiksa" in desk.get("/meja/foto/").content.decode()
    Story.objects.filter(pk=photo.story_id).update(status="in_review")
    assert address(photo) in desk.get("/meja/foto/").content.decode()
    assert address(photo) not in at_desk("other_region_editor").get("/meja/foto/").content.decode()


def test_review_page_tells_who_is_hidden(at_desk, pictured):
    photo = pictured()
    Story.objects.filter(pk=photo.story_id).update(status="in_review", step="unit_coord")
    page = at_desk("unit_coord").get(f"/meja/berita/{photo.story_id}/tinjau/").content.decode()
    assert "Wajah di foto" in page and "1 dikaburkan, 0 boleh tampak" in page and address(photo) in page


def test_page_costs_the_same_with_one_and_many_faces(at_desk, pictured, seen, django_assert_max_num_queries):
    seen(*(Box(n * 900, 0, 800, 800) for n in range(10)))
    photo, desk = pictured(), at_desk("contributor")
    desk.get(address(photo))
    with django_assert_max_num_queries(13):
        desk.get(address(photo))
