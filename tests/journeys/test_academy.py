"""An assistance clinic on a phone: planned, invited, named, confirmed by mail, told as news, and followed up."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys import steps

from kentongan.apps.academy.models import Event
from kentongan.apps.academy.services import planning

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
TITLE = "Asistensi Standar Publikasi Berita"
MAIL = "tata.usaha@lapas-peraga.test"


def test_from_a_plan_to_the_follow_up_of_an_office(stack, database, arrive, shot):
    planning.load_competences()
    event = plan_and_invite(arrive, shot)
    name_two(arrive, shot, event)
    confirm_by_mail(stack, arrive, shot)
    begin(event)
    write_the_story(arrive, shot, event)
    follow_up(arrive, shot, event)
    look_around(arrive, shot, event)


def plan_and_invite(arrive, shot) -> str:
    """The region's editor sets it up, names who teaches, lets a quote be used, and counts before inviting."""
    visit = arrive("region_editor", "phone")
    visit.go("/meja/kegiatan/")
    shot("kegiatan-kosong", visit)
    visit.follow("Kegiatan baru")
    start = timezone.localtime() + timedelta(days=4)
    visit.fill(
        title=TITLE,
        starts_at=f"{start:%Y-%m-%dT%H:%M}",
        ends_at=f"{start + timedelta(hours=3):%Y-%m-%dT%H:%M}",
        venue="Aula Kanwil, Serang",
        link="https://rapat.contoh.test/asistensi",
        theme="Sinergi Merajut Citra",
        hashtag="HumasBergerakBersama",
        quota="30",
        seats_per_unit="2",
    )
    visit.field("type").select_option("clinic")
    visit.field("mode").select_option("hybrid")
    visit.page.get_by_label("Penulisan berita dan siaran pers").check()
    shot("kegiatan-baru", visit)
    visit.press("Simpan rancangan")
    event = visit.page.url
    visit.follow("Pembicara")
    visit.fill(name="Dewi Peraga", title="Kepala Bagian Humas", topic="Standar pengolahan berita")
    visit.fill(key_points="Tulis fakta yang sudah diperiksa\nSebut langkah berikutnya")
    visit.press("Simpan pembicara")
    visit.follow(re.compile("Tambah kutipan Dewi"))
    visit.fill(text="Berita yang benar dan cepat membuat masyarakat percaya kepada kita")
    visit.press("Simpan kutipan")
    visit.press("Nyatakan boleh dipakai")
    visit.press("Buka kegiatan")
    shot("kegiatan", visit)
    visit.follow("Undang satuan")
    visit.press("Hitung dulu")
    visit.see("2 satuan akan diundang")
    shot("undang-satuan", visit)
    visit.press("Undang 2 satuan")
    visit.see("2 satuan diundang.")
    shot("satuan-diundang", visit)
    return event


def name_two(arrive, shot, event: str) -> None:
    """The coordinator sees the invitation, names a colleague's account and somebody without one."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/kegiatan/")
    visit.follow(TITLE)
    assert "rapat.contoh.test" not in visit.page.content()
    visit.follow("Tunjuk peserta")
    visit.field("user").select_option(label="Kontributor Contoh")
    visit.press("Tunjuk")
    visit.see("Orangnya ditunjuk")
    visit.fill(name="Wahyu Peraga", position="Kepala Subbagian Tata Usaha", email=MAIL)
    visit.press("Tunjuk")
    visit.see("Wahyu Peraga")
    shot("tunjuk-peserta", visit)
    visit.fill(name="Orang Ketiga Contoh")
    with visit.expecting(400):
        visit.press("Tunjuk")
    visit.see(re.compile("Jatah satuan ini 2 orang"))
    expect(visit.field("name")).to_have_value("Orang Ketiga Contoh")


def confirm_by_mail(stack, arrive, shot) -> None:
    """Who has no account answers by the link in the mail; the colleague at the desk."""

    def links() -> list[str]:
        mails = [one.message for one in stack.smtp.delivered if MAIL in str(one.message["To"])]
        bodies = [mail.get_body(("plain",)).get_content() for mail in mails]
        return [found[0] for body in bodies if (found := re.search(r"http\S+/kegiatan/jawab/\S+", body))]

    steps.until(links, "the mail to the one who was named")
    guest = arrive("", "phone")
    guest.go(links()[-1])
    shot("jawab-kegiatan", guest)
    guest.page.get_by_label("Ya, saya hadir").check()
    guest.press("Kirim jawaban")
    guest.see("kehadiran Anda tercatat")
    shot("jawab-kegiatan-hadir", guest)
    mine = arrive("contributor", "phone")
    mine.go("/meja/kegiatan/")
    mine.see("Anda ditunjuk")
    mine.follow(TITLE)
    mine.press("Saya hadir")
    mine.see("Kehadiran dikonfirmasi.")


def begin(event: str) -> None:
    """Time passes: the clinic began an hour ago."""
    now = timezone.now()
    rows = Event.objects.filter(pk=int(event.rstrip("/").rpartition("/")[2]))
    rows.update(starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=2))


def write_the_story(arrive, shot, event: str) -> None:
    """One tap makes the draft from the facts of the clinic; the open slot is filled in, and it is handed in."""
    visit = arrive("contributor", "phone")
    visit.go(event)
    visit.press("Tulis berita ikut kegiatan")
    body = visit.field("body").input_value()
    assert "[Langkah berikutnya" in body and "#HumasBergerakBersama" in body and "Dewi Peraga" in body
    shot("berita-ikut-kegiatan", visit)
    filled = re.sub(
        r"\[Langkah berikutnya.*?\]", "Pekan depan kontributor membagikan materi kepada rekan.", body
    )
    visit.fill(body=filled)
    visit.go(event)
    visit.follow("Berita satuan")
    visit.see("Berita dari kegiatan:")


def follow_up(arrive, shot, event: str) -> None:
    """The editor asks, the coordinator gives the proof, the editor accepts."""
    editor = arrive("region_editor", "phone")
    editor.go(event)
    editor.follow("Minta tindak lanjut")
    editor.fill(due_on=f"{timezone.localdate() + timedelta(days=14)}")
    editor.press("Minta dari satuan yang hadir")
    editor.see("1 satuan dimintai tindak lanjut.")
    shot("papan-tindak-lanjut", editor)
    coordinator = arrive("unit_coord", "phone")
    coordinator.go("/meja/kegiatan/tindak-lanjut/")
    coordinator.follow(re.compile("Lapas Kelas IIA Cilegon"))
    coordinator.fill(
        plan="Sesi berbagi untuk sebelas rekan",
        responsible="Wahyu Peraga",
        cascade_on=f"{timezone.localdate()}",
        evidence="Materi dibahas di ruang rapat; sebelas orang hadir menurut daftar hadir.",
    )
    shot("isi-tindak-lanjut", coordinator)
    coordinator.press("Kirim ke penyelenggara")
    editor.go("/meja/kegiatan/tindak-lanjut/?isi=given")
    editor.follow(re.compile("Lapas Kelas IIA Cilegon"))
    editor.press("Terima")
    editor.see(re.compile("Diterima Redaktur Kanwil"))
    shot("tindak-lanjut", editor)


def look_around(arrive, shot, event: str) -> None:
    """The pages of every day, on phone and desktop."""
    for screen in ("phone", "desktop"):
        visit = arrive("region_editor", screen)
        for name, path in (
            ("kegiatan-daftar", "/meja/kegiatan/"),
            ("kegiatan-bulan", "/meja/kegiatan/bulan/"),
            ("kegiatan-bahan", "/meja/kegiatan/bahan/"),
            ("kegiatan-rencana", "/meja/kegiatan/rencana/"),
            ("kegiatan-satu", event),
        ):
            visit.go(path)
            shot(name, visit)
