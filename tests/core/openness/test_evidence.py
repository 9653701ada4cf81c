"""What is found, and what is said of what is not."""

import random
from datetime import date

import pytest
from tests.core.openness.made import AT, HOME, failed, page, paper, site, survey

from kentongan.core.openness.audit import audit
from kentongan.core.openness.catalogue.reading import items_on
from kentongan.core.openness.evidence.findings import content_findings
from kentongan.core.openness.finding import Finding, State
from kentongan.core.openness.site.visit import Ended, Site, Visit

ITEMS = items_on(date(2025, 12, 31))
FINANCE = "<p>Realisasi anggaran 98 persen, neraca per Desember, catatan atas laporan keuangan, daftar aset tetap.</p>"
MENU = '<a href="/k">Laporan Keuangan</a> <a href="/profil">Profil</a>'


def found(item, *visits, **how):
    return next(one for one in content_findings(ITEMS, survey(*visits, **how)) if one.item == item)


def test_an_item_is_found_with_address_excerpt_hash_and_time():
    visit = page("k", FINANCE, title="Laporan Keuangan")
    one = found("B09", page("", MENU), visit)
    assert one.state is State.FOUND and one.confidence > 0.8
    (proof,) = one.evidence
    assert (proof.address, proof.sha256, proof.at) == (visit.address, visit.sha256, AT)
    assert "anggaran" in proof.excerpt
    assert all(sub.is_found for sub in one.subs)


def test_missing_parts_are_named():
    one = found(
        "B09", page("", MENU), page("k", "<p>Neraca per Desember disajikan menurut standar akuntansi.</p>")
    )
    assert one.state is State.PARTLY and "arus kas" in one.reason.lower()


@pytest.mark.parametrize(
    ("behind", "state", "words"),
    [(paper("k", "", state="scan"), State.PARTLY, "pindai"), (paper("k", "", state="locked"), State.PARTLY, "sandi"),
     (failed("k", "too_large"), State.PARTLY, "terlalu besar"), (failed("k", "read_timeout"), State.MISSING, "mati"),
     (failed("k", "robots"), State.NOT_JUDGED, "robots"), (failed("k", "unfinished"), State.NOT_JUDGED, "belum sempat"),
     (page("k", "<p>Segera hadir</p>"), State.MISSING, "kosong"), (page("k", "x", status=404), State.MISSING, "mati"),
     (page("k", "<p>Maaf</p>", title="Halaman tidak ditemukan"), State.MISSING, "mati"),
     (page("k", "<img src=a.jpg width=800>"), State.PARTLY, "gambar"), (page("k", MENU), State.MISSING, "kosong")],
)  # fmt: skip
def test_a_link_is_worth_what_lies_behind_it(behind, state, words):
    home = page("", MENU)
    one = found("B09", home, behind)
    assert one.state is state and words in one.reason


def test_a_link_not_followed_is_not_judged():
    assert found("B09", page("", MENU)).state is State.NOT_JUDGED


def test_a_mention_is_no_publication():
    one = found(
        "B09",
        page("", "<a href=/d>Daftar</a>"),
        page("d", "<ul><li>Laporan keuangan</li><li>Profil</li></ul>"),
    )
    assert one.state is State.MISSING


def test_headlines_name_nothing():
    news = page(
        "berita/1",
        "<p>Rapat berlangsung hangat.</p>",
        title="Kalapas Ikuti Evaluasi Laporan Keuangan di Kanwil",
    )
    one = found(
        "B09", page("", '<a href="/berita/1">Kalapas Ikuti Evaluasi Laporan Keuangan di Kanwil</a>'), news
    )
    assert one.state is State.MISSING


def test_national_services_count_as_theirs():
    one = found("B14", page("", '<a href="https://sirup.lkpp.go.id/x">SiRUP</a>'))
    assert one.state is State.PARTLY and [sub.id for sub in one.subs if sub.is_found] == ["perencanaan"]
    strange = found("B14", page("", '<a href="https://sirup.example/x">SiRUP</a>'))
    assert strange.state is State.PARTLY and "situs lain" in strange.reason


def test_content_under_a_name_of_its_own_counts_half():
    one = found("B09", page("", "<a href=/u>Uang</a>"), page("u", FINANCE, title="Uang Negara"))
    assert one.state is State.PARTLY and "tidak dinamai" in one.reason


def test_scans_behind_a_table_are_scans():
    table = "<table><tr><td>Neraca, LRA, CaLK, daftar aset</td><td><a href=/n.pdf>Unduh</a></td></tr></table>"
    one = found("B09", page("", MENU), page("k", table), paper("n.pdf", "", state="scan"))
    assert one.state is State.PARTLY and "pindai" in one.reason


def test_conditions_and_persons_are_not_judged():
    for item in ("T06", "T16", "T17", "T18"):
        assert found(item, page("", MENU)).state is State.NOT_JUDGED


def test_a_crawl_cut_short_says_little():
    home = page("", "<p>Selamat datang</p>")
    assert found("B03", home, ended=Ended.SECONDS, left=40).state is State.NOT_JUDGED
    many = [page(f"h{number}", f"<p>Halaman {number}</p>") for number in range(20)]
    one = found("B03", home, *many, ended=Ended.PAGES, left=40)
    assert one.state is State.MISSING and "40 alamat" in one.reason and one.confidence < 0.85


def test_a_page_built_by_scripts_is_not_judged():
    one = found("B03", page("", "<div id=root></div><script src=/a.js></script>"))
    assert one.state is State.NOT_JUDGED and "JavaScript" in one.reason


def test_notices_exist_only_when_something_happened():
    home = page("", '<a href="/sm">Informasi Serta Merta</a>')
    assert found("S05", page("", MENU), page("k", FINANCE)).state is State.MISSING
    empty = page("sm", "<p>Belum ada pengumuman.</p>", title="Informasi Serta Merta")
    assert found("S05", home, empty).state is State.NOT_JUDGED
    told = (
        "<h2>Keracunan makanan</h2><p>Bahaya bagi pengunjung; hindari nasi kotak itu; hubungi posko; "
        "diumumkan oleh Kalapas.</p>"
    )
    one = found("S05", home, page("sm", told, title="Informasi Serta Merta"))
    assert (
        one.state is State.FOUND
        and found("S03", home, page("sm", told, title="Serta Merta")).state is State.NOT_JUDGED
    )


def test_dates_are_those_the_pages_state():
    fresh = page("k", FINANCE + "<p>Diperbarui: 1 November 2026</p>")
    assert found("B17", page("", MENU), fresh).state is State.FOUND
    old = page("k", FINANCE + "<p>Diperbarui: 1 November 2021</p>")
    assert found("B17", page("", MENU), old).state is State.PARTLY
    assert found("B17", page("", MENU), page("k", FINANCE)).state is State.MISSING


def test_a_finding_of_something_needs_evidence():
    with pytest.raises(ValueError, match="without evidence"):
        Finding("B01", State.FOUND, 1.0, "Ada.")


def test_the_order_of_the_visits_changes_nothing():
    visits = [
        page("", MENU),
        page("k", FINANCE),
        page("profil", "<p>Alamat: Jl. A. Visi. Tugas dan fungsi.</p>"),
        failed("z", "dns"),
    ]
    visits += [page(f"b{number}", f"<h2>Neraca {number}</h2><p>{'isi ' * number}</p>") for number in range(6)]
    first = audit(site(*visits), year=2025)
    for seed in range(5):
        mixed = random.Random(seed).sample(visits, len(visits))
        again = audit(site(*mixed), year=2025)
        assert (again.findings, again.score) == (first.findings, first.score)


def test_a_page_more_takes_no_item_away():
    visits = [page("", MENU), page("k", FINANCE)]
    before = {one.item: one.state for one in content_findings(ITEMS, survey(*visits))}
    more = page("baru", "<p>Lomba menyanyi antarblok berlangsung meriah.</p>", title="Lomba")
    after = {one.item: one.state for one in content_findings(ITEMS, survey(*visits, more))}
    assert all((after[item].worth or 0) >= (state.worth or 0) for item, state in before.items())


def test_a_site_that_did_not_answer_is_not_judged():
    silent = Site(HOME, HOME, AT, (Visit(HOME, HOME, AT, failure="dns"),), Ended.UNREACHABLE)
    one = audit(silent, year=2025)
    states = {finding.item: finding.state for finding in one.findings}
    assert states["W01"] is State.MISSING and states["B01"] is State.NOT_JUDGED
    assert one.score.band is None
