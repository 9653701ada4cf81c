"""The press desk on a phone: a question to the line given, an invitation to the list for the gate."""

import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.visit import Visit

from kentongan.apps.press.services import consent, reporters
from kentongan.apps.stakeholders.models import Outlet

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

QUESTION = "Berapa jumlah penghuni Lapas Cilegon hari ini, dan apakah cukup airnya?"
LINE = "Jumlah warga binaan Lapas Cilegon hari ini 812 orang menurut apel pagi. Air bersih tersedia penuh."
REPORTER, MAIL = "Rina Contoh", "rina@warta-peraga.test"


@pytest.fixture
def reporter(stack, database) -> str:
    """Somebody of the press who agreed to be written to, kept by the unit."""
    outlet, _ = Outlet.objects.get_or_create(domain="warta-peraga.test", defaults={"name": "Warta Peraga"})
    return reporters.add_reporter(
        actor=stack.nation.actors["unit_head"],
        unit_id=stack.nation.units["lapas-cilegon"].pk,
        words=reporters.ReporterWords(name=REPORTER, outlet_id=outlet.pk, email=MAIL, phone="0812 0000 0000"),
        consent=reporters.Consent(how="card", at=timezone.now(), text="siaran pers dan undangan"),
        is_verified=True,
    ).pk


def test_from_a_question_to_the_line_and_from_an_invitation_to_the_gate(stack, arrive, shot, reporter):
    prepare_a_line(arrive, shot)
    question = take_a_question(arrive, shot)
    answer_and_log(arrive, shot, question)
    link = invite(arrive, shot, stack)
    say_yes(arrive, shot, link)
    clear_and_tick_off(arrive, shot)
    look_around(arrive, shot, reporter)
    leave(stack, arrive, shot, reporter)


def local(at: datetime) -> str:
    return timezone.localtime(at).strftime("%Y-%m-%dT%H:%M")


def prepare_a_line(arrive, shot) -> None:
    """The coordinator drafts it, the head approves it."""
    coordinator = arrive("unit_coord", "phone")
    coordinator.go("/meja/pers/pegangan/")
    coordinator.follow("Pegangan baru")
    coordinator.fill(
        question="Berapa jumlah penghuni dan bagaimana air bersihnya?",
        words=LINE,
        facts="Apel pagi pukul 07.00: 812 orang. Dua sumur bor dan satu sambungan air kota berfungsi.",
        source="Laporan harian regu jaga",
    )
    coordinator.press("Simpan draf")
    coordinator.see("Belum boleh dipakai")
    shot("pegangan-draf", coordinator)
    head = arrive("unit_head", "phone")
    head.go("/meja/pers/pegangan/?isi=draf")
    head.follow(re.compile("Berapa jumlah penghuni"))
    shot("pegangan-setuju", head)
    head.press("Setujui pegangan ini")
    head.see("Boleh diucapkan")
    shot("pegangan", head)


def take_a_question(arrive, shot) -> str:
    """A contributor notes it with the phone at the ear: four fields, and sees no contact."""
    visit = arrive("contributor", "phone")
    visit.go("/meja/pers/")
    visit.follow("Catat pertanyaan")
    assert MAIL not in visit.page.content() and "0812 0000" not in visit.page.content()
    visit.fill(who=f"{REPORTER} (Warta Peraga)", questions=QUESTION)
    visit.field("within").select_option("180")
    shot("pertanyaan-baru", visit)
    visit.press("Catat pertanyaan")
    visit.see("Pertanyaan tercatat")
    assert MAIL not in visit.page.content() and "0812 0000" not in visit.page.content()
    shot("pertanyaan", visit)
    return visit.page.url


def answer_and_log(arrive, shot, question: str) -> None:
    """The coordinator ticks the line, says it, and notes the interview with one promise."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/pers/")
    shot("meja-pers", visit)
    visit.go(question)
    visit.see(MAIL)
    visit.follow(re.compile("^Jawab$"))
    visit.page.get_by_label("Berapa jumlah penghuni dan bagaimana").check()
    expect(visit.field("answer")).to_have_value(LINE)
    visit.fill(spoken_by="Kepala Lapas Kelas IIA Cilegon")
    shot("jawab-pers", visit)
    visit.press("Simpan jawaban")
    visit.see("Memakai pegangan")
    visit.follow("Catat wawancaranya")
    expect(visit.field("answers")).to_have_value(LINE)
    visit.fill(promise="Mengirim data air bersih sebulan terakhir")
    shot("catat-wawancara", visit)
    visit.press("Simpan catatan")
    visit.see("Wawancara tercatat.")
    visit.press("Sudah dipenuhi")
    visit.see("Tindak lanjut dicatat.")
    shot("wawancara", visit)


def invite(arrive, shot, stack) -> str:
    """The coordinator sets up an event and invites; the link comes by mail."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/pers/undangan/")
    visit.follow("Acara baru")
    start = timezone.now() + timedelta(days=2)
    visit.fill(
        title="Panen raya dan jumpa pers",
        place="Kebun Lapas Cilegon",
        starts_at=local(start),
        ends_at=local(start + timedelta(hours=2)),
        rules="Satu kamera per media. Kartu pers wajib. Ponsel dititipkan di pintu.",
        contact="Humas Lapas Cilegon",
        quota="20",
    )
    visit.press("Simpan acara")
    visit.follow(re.compile("^Undang$"))
    visit.page.get_by_label(re.compile(REPORTER)).check()
    shot("undang", visit)
    visit.press("Undang yang dicentang")
    visit.see("1 tamu diundang.")

    def come() -> list[str]:
        return [found for one in stack.smtp.delivered if (found := _link(one.message, "undangan"))]

    steps.until(come, "the invitation")
    return come()[-1]


def _link(message, place: str) -> str:
    body = message.get_body(("plain",)) if message.is_multipart() else message
    found = re.search(rf"http\S+/pers/{place}/\S+", body.get_content())
    return found[0] if found else ""


def say_yes(arrive, shot, link: str) -> None:
    """The reporter opens the link without an account; a look changes nothing."""
    guest = arrive("", "phone")
    guest.go(link)
    shot("undangan", guest)
    guest.page.get_by_label("Ya, saya atau pengganti saya hadir").check()
    guest.field("id_kind").select_option("press")
    guest.fill(id_last4="1234", vehicle="A 1234 XY", devices="satu kamera, satu tripod")
    guest.press("Kirim jawaban")
    guest.see("tempat Anda tercatat")
    guest.look_again()
    shot("undangan-jawab", guest)


def clear_and_tick_off(arrive, shot) -> None:
    """The head lets the guest in, the contributor ticks them off at the gate; the list is a document."""
    head = arrive("unit_head", "phone")
    head.go("/meja/pers/undangan/")
    head.follow("Panen raya dan jumpa pers")
    shot("izin-masuk", head)
    head.button(re.compile(f"Izinkan {REPORTER}")).click()
    head.see("Keputusan izin masuk dicatat.")
    paper = head.page.request.get(head.page.url + "izin-masuk.pdf")
    assert paper.ok and paper.body().startswith(b"%PDF")
    gate = arrive("contributor", "phone")
    gate.go(head.page.url)
    assert "1234" not in gate.main.inner_text() and MAIL not in gate.page.content()
    gate.button(re.compile(f"{REPORTER} datang")).click()
    gate.see("Kedatangan dicatat.")
    gate.look_again()
    shot("pintu", gate)


def look_around(arrive, shot, reporter: int) -> None:
    """The pages of every day, on phone and desktop."""
    for screen in ("phone", "desktop"):
        visit = arrive("region_editor", screen)
        for name, path in (
            ("meja-pers", "/meja/pers/?isi=selesai"),
            ("pegangan-rak", "/meja/pers/pegangan/"),
            ("wartawan", "/meja/pers/wartawan/"),
            ("wartawan-satu", f"/meja/pers/wartawan/{reporter}/"),
            ("daftar-hidup", "/meja/pers/daftar-hidup/"),
            ("ruang-baru", "/meja/pers/ruang/baru/"),
        ):
            visit.go(path)
            shot(name, visit)


def leave(stack, arrive, shot, reporter: int) -> None:
    """The reporter asks to be left alone by their own link, and the desk knows no name any more."""
    consent.ask_to_confirm(actor=stack.nation.actors["unit_head"], reporter_id=reporter)

    def come() -> list[str]:
        return [found for one in stack.smtp.delivered if (found := _link(one.message, "kontak"))]

    steps.until(come, "the yearly question")
    guest = arrive("", "phone")
    guest.go(come()[-1])
    shot("kontak", guest)
    guest.press("Hapus data saya")
    guest.see("Data Anda sudah dihapus")
    desk: Visit = arrive("unit_coord", "phone")
    desk.go(f"/meja/pers/wartawan/{reporter}/")
    desk.see("data dihapus")
    assert REPORTER not in desk.page.content()
