"""The head opens the picture on a phone and asks how a figure is counted; the nation lies on a map."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.picture.queries.months import this_month
from kentongan.apps.picture.queries.weeks import monday_of
from kentongan.apps.picture.services.letters import write_letter
from kentongan.apps.picture.services.recounting import recount_lately

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]


@pytest.fixture
def counted(stack, database, in_review) -> date:
    """A story of today, counted; the letter of this week, written."""
    story, head = in_review("contributor"), stack.nation.actors["unit_head"]
    approve_story(actor=head, story_id=story, version=1)
    publish_story(actor=head, story_id=story, version=1)
    recount_lately()
    for key in ("lapas-cilegon", "kanwil-banten"):
        write_letter(unit_id=stack.nation.units[key].pk, week=monday_of(timezone.localdate()))
    return this_month()


def test_from_a_figure_to_the_story_and_from_the_map_to_the_briefing(stack, arrive, shot, counted):
    read_on_the_phone(arrive, shot, counted)
    read_the_letter(arrive, shot)
    weigh_the_year(arrive, shot)
    look_from_above(arrive, shot, counted)


def read_on_the_phone(arrive, shot, month: date) -> None:
    head = arrive("unit_head", "phone")
    head.go("/meja/gambaran/")
    expect(head.page).to_have_url(re.compile("/lapas-cilegon/"))
    head.go(f"/meja/gambaran/lapas-cilegon/?bulan={month:%Y-%m}")
    head.see("masih berjalan")
    shot("gambaran", head)
    line = head.main.locator(".figure-line", has_text="Berita terbit").first
    line.get_by_text("Cara menghitung").click()
    expect(line.get_by_text("menurut tanggal terbit")).to_be_visible()
    head.look_again()
    shot("gambaran-cara", head, at=line)
    line.get_by_role("link", name="Lihat beritanya").click()
    head.look()
    shot("gambaran-berita", head)
    head.main.locator(".rows a").first.click()
    head.look()
    expect(head.page).to_have_url(re.compile(r"/meja/berita/\d+/"))
    for form, start in (("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf")):
        taken = head.page.request.get(f"{head.site}/meja/gambaran/lapas-cilegon/gambaran.{form}")
        assert taken.ok and taken.body().startswith(start)
    head.go(f"/meja/gambaran/lapas-cilegon/ukuran/berita-terbit/?bulan={month:%Y-%m}")
    shot("gambaran-ukuran", head)


def read_the_letter(arrive, shot) -> None:
    head = arrive("unit_head", "phone")
    head.go("/meja/gambaran/lapas-cilegon/surat/")
    head.see("Menunggu Anda")
    shot("surat-pekanan", head)
    head.press("Jangan kirim lewat surel")
    head.see("tidak lagi dikirim")
    head.press("Kirim lagi lewat surel")
    head.see("akan dikirim")


def weigh_the_year(arrive, shot) -> None:
    year = (timezone.localdate() - timedelta(days=1)).year
    head = arrive("unit_head", "phone")
    head.go(f"/meja/gambaran/lapas-cilegon/evaluasi/{year}/")
    head.follow("Tujuan baru")
    head.fill(text="Warga sekitar mengenal kegiatan pembinaan", audience="warga Cilegon", target="1")
    head.field("measure").select_option("berita-terbit")
    shot("tujuan-baru", head)
    head.press("Simpan")
    head.see("tercapai")
    shot("evaluasi", head)
    head.button(re.compile("^Buang Warga sekitar")).click()
    head.see("Sudah dibuang dari evaluasi.")
    head.look_again()
    head.press("Kembalikan")
    head.see("Warga sekitar mengenal")


def look_from_above(arrive, shot, month: date) -> None:
    lead = arrive("central_lead", "desktop")
    lead.go(f"/meja/gambaran/ditjenpas/?bulan={month:%Y-%m}")
    shot("gambaran-nasional", lead, whole=True)
    tile = lead.page.get_by_role("link", name=re.compile("Kanwil Ditjenpas Banten: "))
    tile.focus()
    lead.page.keyboard.press("Enter")
    lead.page.wait_for_url("**/kanwil-banten/**")
    lead.look()
    shot("gambaran-wilayah", lead, whole=True)
    lead.go(f"/meja/gambaran/ditjenpas/ukuran/berita-terbit/?bulan={month:%Y-%m}&urut=nilai")
    shot("gambaran-banding", lead)
    deck = lead.page.request.get(f"{lead.site}/meja/gambaran/ditjenpas/perbandingan.pdf?bulan={month:%Y-%m}")
    assert deck.ok and deck.body().startswith(b"%PDF")
    small = arrive("central_lead", "phone")
    small.go(f"/meja/gambaran/ditjenpas/?bulan={month:%Y-%m}")
    shot("gambaran-nasional", small)
