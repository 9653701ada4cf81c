"""The embargoed room: who sees the words, when, and that nobody else ever does."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from kentongan.apps.newsroom.errors import BadPhoto
from kentongan.apps.press.errors import BadWords, LinkClosed, NotAllowed, NotFound
from kentongan.apps.press.models import Room, RoomFile, RoomPass, RoomVisit
from kentongan.apps.press.queries import links
from kentongan.apps.press.queries.rooms import release_of, rooms_visible_to
from kentongan.apps.press.services import consent, reporters, rooms
from kentongan.apps.press.services.watermark import mark_of, marked_paper, marked_picture

pytestmark = pytest.mark.django_db
SECRET = "Kalimat rahasia tentang panen"
PUBLIC = ("/", "/feed.atom", "/feed.rss", "/feed.json", "/ninjs.json", "/sitemap.xml", "/news-sitemap.xml",
          "/cari/?q=rahasia", "/api/v1/stories", "/ralat/", "/satuan/lapas-cilegon/")  # fmt: skip


@pytest.fixture
def let_in(actors, reporter, room):
    """A pass of a verified reporter; its token."""

    def admitted(made: Room | None = None, name: str = "Rina", **more) -> tuple[RoomPass, str]:
        made = made or room()
        one = reporter(name, **more)
        rooms.admit(actor=actors["region_editor"], room_id=made.pk, reporter_ids=[one.pk])
        row = RoomPass.objects.get(room=made, reporter=one)
        return row, links.secret(links.ROOM, row.seed)

    return admitted


def sees(token: str) -> bool:
    """What a browser with the link is shown."""
    return SECRET in Client().get(f"/pers/ruang/{token}/").content.decode()


class TestPasses:
    def test_terms_come_first_and_each_look_is_logged(self, let_in):
        _, token = let_in()
        assert not sees(token)
        assert Client().get(f"/pers/ruang/{token}/naskah.pdf").status_code == 404
        rooms.accept_terms(token=token)
        assert sees(token)
        assert Client().get(f"/pers/ruang/{token}/naskah.docx").status_code == 200
        said = list(RoomVisit.objects.order_by("pk").values_list("what", flat=True))
        assert said == ["syarat diterima", "membaca", "unduh naskah docx"]
        assert token not in str(list(RoomPass.objects.values()))

    def test_only_verified_reporters_who_agreed_get_a_pass(self, actors, reporter, room):
        made = room()
        keys = [
            reporter("Satu", is_verified=False).pk,
            reporter("Dua", agreed=False).pk,
        ]
        assert rooms.admit(actor=actors["region_editor"], room_id=made.pk, reporter_ids=keys) == 0
        with pytest.raises(NotFound):
            rooms.admit(actor=actors["other_region_editor"], room_id=made.pk, reporter_ids=keys)
        with pytest.raises(NotFound):
            rooms.close_room(actor=actors["contributor"], room_id=made.pk)
        assert list(rooms_visible_to(actors["contributor"])) == []

    def test_revoked_closed_and_erased_end_at_once(self, actors, room, let_in):
        made = room()
        (one, first), (_, second), (three, third) = (let_in(made, name) for name in ("Ani", "Budi", "Cici"))
        for token in (first, second, third):
            rooms.accept_terms(token=token)
            assert sees(token)
        rooms.revoke_pass(actor=actors["region_editor"], room_id=made.pk, pass_id=one.pk)
        assert (sees(first), sees(second), sees(third)) == (False, True, True)
        consent.withdraw_consent(actor=actors["region_editor"], reporter_id=three.reporter_id)
        assert (sees(second), sees(third)) == (True, False)
        rooms.close_room(actor=actors["region_editor"], room_id=made.pk)
        assert not sees(second)

    def test_let_in_again_the_old_link_stays_dead(self, actors, let_in):
        row, token = let_in()
        rooms.revoke_pass(actor=actors["region_editor"], room_id=row.room_id, pass_id=row.pk)
        rooms.admit(actor=actors["region_editor"], room_id=row.room_id, reporter_ids=[row.reporter_id])
        row.refresh_from_db()
        assert row.accepted_at is None and links.secret(links.ROOM, row.seed) != token
        with pytest.raises(LinkClosed):
            rooms.accept_terms(token=token)

    def test_a_room_without_text_or_with_a_past_embargo_is_refused(self, units, actors, room):
        with pytest.raises(BadWords):
            room(words=" ")
        with pytest.raises(BadWords):
            room(embargo_until=timezone.now())
        with pytest.raises(BadWords):
            room(story_id=12345)
        words = rooms.RoomWords(
            title="X", terms="Y", words="Z", embargo_until=timezone.now() + timedelta(days=1)
        )
        with pytest.raises(NotAllowed):
            rooms.open_room(actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk, words=words)


class TestCopies:
    def test_documents_and_page_carry_the_name(self, let_in):
        row, token = let_in()
        rooms.accept_terms(token=token)
        paper = marked_paper(release_of(row.room), row, until="besok")
        assert "Rina Contoh" in paper.stamp and "Rina Contoh" in paper.footer
        assert mark_of(row) in Client().get(f"/pers/ruang/{token}/").content.decode()

    def test_pictures_carry_the_name_and_no_file_has_an_address_of_its_own(
        self, actors, let_in, settings, tmp_path
    ):
        settings.MEDIA_ROOT = tmp_path
        row, token = let_in()
        rooms.accept_terms(token=token)
        plain = BytesIO()
        Image.new("RGB", (900, 600), "#336699").save(plain, "JPEG")
        upload = SimpleUploadedFile("../../x.php", plain.getvalue(), "text/html")
        file = rooms.add_room_file(
            actor=actors["region_editor"],
            room_id=row.room_id,
            upload=upload,
            caption="Kebun",
            is_looked_at=True,
        )
        assert file.file.name.endswith(".jpg") and ".." not in file.file.name
        marked = Image.open(BytesIO(marked_picture(file, row)))
        with file.file.open("rb") as stored:
            assert (
                ImageChops.difference(marked, Image.open(stored).convert("RGB")).getextrema() != ((0, 0),) * 3
            )
        answer = Client().get(f"/pers/ruang/{token}/foto/{file.pk}.jpg")
        assert answer["Content-Type"] == "image/jpeg" and "attachment" in answer["Content-Disposition"]
        assert Client().get(f"/media/{file.file.name}").status_code == 404

    def test_what_is_no_picture_is_refused(self, actors, room):
        made = room()
        for content in (b"<html><script>", b"%PDF-1.4", b""):
            with pytest.raises(BadPhoto):
                rooms.add_room_file(
                    actor=actors["region_editor"],
                    room_id=made.pk,
                    upload=SimpleUploadedFile("x.jpg", content, "image/jpeg"),
                    caption="X",
                    is_looked_at=True,
                )
        assert not RoomFile.objects.exists()


class TestNeverPublic:
    def test_nothing_of_a_room_stands_in_any_public_answer(self, let_in):
        _, token = let_in()
        rooms.accept_terms(token=token)
        for path in PUBLIC:
            body = Client().get(path).content.decode()
            assert SECRET not in body and "Naskah awal" not in body and "/pers/ruang" not in body, path

    def test_the_page_is_kept_out_of_caches_indexes_and_referrers(self, let_in):
        _, token = let_in()
        rooms.accept_terms(token=token)
        answer = Client().get(f"/pers/ruang/{token}/")
        assert "no-store" in answer["Cache-Control"] and "noindex" in answer["X-Robots-Tag"]
        assert answer["Referrer-Policy"] == "no-referrer"

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(
            st.sampled_from(
                ["accept", "revoke", "admit", "close", "pause", "unverify", "withdraw", "restore"]
            ),
            max_size=7,
        )
    )
    def test_the_words_are_shown_only_to_a_standing_pass_whatever_happened_before(self, actors, let_in, acts):
        with transaction.atomic():
            self.play(actors, let_in, acts)
            transaction.set_rollback(True)

    def play(self, actors, let_in, acts):
        row, token = let_in()
        actor, key, room_id = actors["region_editor"], row.reporter_id, row.room_id
        state = {"active": True, "verified": True}
        do = {
            "accept": lambda: rooms.accept_terms(token=token),
            "revoke": lambda: rooms.revoke_pass(actor=actor, room_id=room_id, pass_id=row.pk),
            "admit": lambda: rooms.admit(actor=actor, room_id=room_id, reporter_ids=[key]),
            "close": lambda: rooms.close_room(actor=actor, room_id=room_id),
            "withdraw": lambda: consent.withdraw_consent(actor=actor, reporter_id=key),
        }
        for act in acts:
            if act in ("pause", "unverify", "restore"):
                state = {"active": act != "pause", "verified": act != "unverify"}
                do[act] = lambda state=state: reporters.set_reporter_state(
                    actor=actor, reporter_id=key, is_active=state["active"], is_verified=state["verified"]
                )
            try:
                with transaction.atomic():
                    do[act]()
            except Exception as refused:  # a refusal in words is an answer, anything else a fault
                assert hasattr(refused, "code"), refused
            fresh = RoomPass.objects.select_related("room", "reporter").get(pk=row.pk)
            one = fresh.reporter
            stands = (
                fresh.accepted_at and not fresh.revoked_at and not fresh.room.closed_at
                and one.status == "active" and one.is_verified and one.has_consent
                and links.secret(links.ROOM, fresh.seed) == token
            )  # fmt: skip
            assert sees(token) == bool(stands), (acts, act)
        for path in ("/", "/cari/?q=rahasia", "/feed.atom"):
            assert SECRET not in Client().get(path).content.decode()
