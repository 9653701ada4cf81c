"""A story comes back, its lesson is learned, and the profile knows; a programme from its call to its log."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect
from tests.journeys.steps import until
from tests.journeys.visit import Visit

from kentongan.apps.learning.models import Attempt, SeenDecision, SeenVersion
from kentongan.apps.programmes.models import Broadcast, Submission

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
MINUTE = "%Y-%m-%dT%H:%M"


def test_a_return_becomes_a_lesson(database, stack, arrive, in_review, shot):
    story = in_review("contributor")
    head: Visit = arrive("unit_head", "desktop")
    head.go(f"/meja/berita/{story}/tinjau/")
    head.page.locator("summary", has_text="Kembalikan").click()
    head.field("reason").select_option("facts")
    head.fill(note="Berapa kilogram menurut catatan?")
    head.press("Kembalikan kepada penulis")
    until(lambda: SeenDecision.objects.filter(decision__story_id=story).exists(), "the return")
    until(lambda: SeenVersion.objects.filter(version__story_id=story).exists(), "the findings")

    writer: Visit = arrive("contributor", "phone")
    writer.go("/meja/belajar/")
    shot("belajar", writer, whole=True)
    writer.follow("Fakta belum lengkap")
    shot("pelajaran", writer, whole=True)
    writer.press("Kerjakan soal")
    asked = Attempt.objects.get(
        lesson="reason.facts", user=stack.nation.actors["contributor"].user_id
    ).questions
    for place, question in enumerate(asked):
        writer.page.locator(f"#q{place}-{question['right']}").check()
    shot("soal", writer)
    writer.press("Periksa jawaban")
    writer.see("Lulus: 5 dari 5 benar.")
    shot("hasil-pelajaran", writer)
    writer.follow("Hal berikutnya")
    expect(writer.main.locator("section").first).not_to_contain_text("Fakta belum lengkap")

    unit = stack.nation.units["lapas-cilegon"]
    head.go(f"/meja/belajar/satuan/{unit.pk}/")
    head.see("Fakta belum lengkap")
    expect(head.main).not_to_contain_text(stack.nation.actors["contributor"].name)
    shot("profil-satuan", head)
    head.go(f"/meja/belajar/satuan/{unit.pk}/dampak/reason.facts/")
    head.see("belum membuktikan apa pun")
    shot("dampak-pelajaran", head, whole=True)
    writer.go(f"/meja/belajar/satuan/{unit.pk}/dampak/reason.facts/")
    shot("dampak-pelajaran", writer, whole=True)
    editor: Visit = arrive("region_editor", "desktop")
    editor.go("/meja/belajar/kurikulum/")
    expect(editor.main.get_by_role("link", name="Jadikan asistensi").first).to_be_visible()
    shot("kurikulum", editor, whole=True)


def test_a_programme_from_its_call_to_its_log(database, stack, arrive, shot):
    desk: Visit = arrive("region_editor", "desktop")
    desk.go("/meja/program/baru/")
    desk.fill(title="Kabar Banten Pekan Ini")
    desk.page.get_by_label("video", exact=True).check()
    desk.press("Simpan")
    desk.follow("Buka panggilan")
    soon = datetime.now() + timedelta(days=3)
    desk.fill(
        theme="Dapur yang sehat", wanted="Video dua menit tentang dapur.", deadline=soon.strftime(MINUTE)
    )
    desk.press("Simpan")
    desk.see("satuan yang dituju sedang diberi tahu")

    writer: Visit = arrive("contributor", "phone")
    writer.go("/meja/program/")
    writer.follow("Dapur yang sehat")
    shot("panggilan", writer)
    writer.follow("Kirim usulan")
    writer.fill(title="Kangkung dari kebun ke dapur", synopsis="Dari petik sampai piring.")
    writer.fill(link="https://contoh.test/video")
    shot("usulan-baru", writer, whole=True)
    writer.press("Kirim usulan")
    writer.see("Usulan terkirim.")
    sent = Submission.objects.get(title="Kangkung dari kebun ke dapur")

    desk.go(f"/meja/program/usulan/{sent.pk}/")
    desk.page.get_by_label("pilih", exact=True).check()
    desk.press("Simpan putusan")
    desk.see("Putusan dicatat.")
    desk.go(f"/meja/program/{sent.call.programme_id}/")
    desk.follow("Rencanakan episode")
    desk.fill(title="Edisi dapur", planned_at=soon.strftime(MINUTE), length="10.00")
    desk.press("Simpan")
    desk.fill(title="Pembuka", seconds="0.30")
    desk.press("Tambahkan")
    desk.page.locator("summary", has_text="Tambah segmen").click()
    desk.field("submission").select_option(str(sent.pk))
    desk.page.locator("details form").locator('[name="seconds"]').fill("2.15")
    desk.press("Tambahkan")
    desk.press(re.compile("Naik ?: Kangkung dari kebun"))
    expect(desk.page.locator(".rundown > li").first).to_contain_text("Kangkung dari kebun ke dapur")
    shot("susunan-acara", desk, whole=True)
    desk.follow("Catat penayangan")
    aired = datetime.now() - timedelta(days=1)
    desk.fill(aired_at=aired.strftime(MINUTE), medium="Kanal Kanwil", viewers="1200")
    desk.fill(viewers_source="Statistik kanal", counted_on=aired.date().isoformat())
    desk.press("Simpan")
    desk.see("Penayangan dicatat")
    assert Broadcast.objects.filter(episode__segments__submission=sent, viewers=1200).exists()

    writer.go(f"/meja/program/usulan/{sent.pk}/")
    writer.see("Kanal Kanwil")
    shot("usulan-tayang", writer, whole=True)
    writer.go("/meja/program/")
    shot("program", writer, whole=True)
