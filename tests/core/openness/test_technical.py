"""The technical checks, one by one."""

import pytest
from tests.core.openness.made import HOME, failed, page, paper, survey

from kentongan.core.openness.finding import State
from kentongan.core.openness.technical.check import Scene
from kentongan.core.openness.technical.checks import CHECKS
from kentongan.core.openness.technical.social import account_of

GOOD, HALF, BAD, NONE = State.FOUND, State.PARTLY, State.MISSING, State.NOT_JUDGED
NIK = "3604014509900001"
FIELDS = "<input name=a><input name=b><textarea name=c></textarea>"


def state(check, *visits, accounts=None):
    return verdict(check, *visits, accounts=accounts).state


def verdict(check, *visits, accounts=None):
    return CHECKS[check](Scene(survey(*visits), {}, accounts))


def test_w01_and_w02_know_the_official_address():
    assert state("W01", page("", "x")) is GOOD and state("W02", page("", "x")) is GOOD
    assert state("W01", failed("", "certificate")) is BAD


def test_w03_counts_clicks():
    ppid = page("ppid", "<p>isi</p>")
    assert state("W03", page("", '<a href="/ppid">PPID</a>'), ppid) is GOOD
    chain = [
        page("", "<a href=/a>A</a>"),
        page("a", "<a href=/b>B</a>"),
        page("b", "<a href=/ppid>PPID</a>"),
        ppid,
    ]
    assert state("W03", *chain) is HALF
    assert state("W03", page("", "<a href=/ppid>PPID</a>"), failed("ppid", "dns")) is BAD


@pytest.mark.parametrize(
    ("states", "wanted"),
    [(("text",) * 9, GOOD), (("text", "scan"), HALF), (("scan", "scan", "text"), BAD), ((), NONE)],
)
def test_w05_wants_text_in_papers(states, wanted):
    papers = [paper(f"{number}.pdf", "isi", state=one) for number, one in enumerate(states)]
    assert state("W05", page("", "x"), *papers) is wanted


def test_w07_counts_dead_links_that_had_their_chance():
    pages = [page("", "x"), *(page(f"{n}", f"isi {n}") for n in range(30))]
    assert state("W07", *pages) is GOOD
    assert state("W07", *pages, failed("a", "robots"), failed("b", "unfinished")) is GOOD
    assert state("W07", *pages, failed("a", "dns")) is HALF
    assert state("W07", page("", "x"), page("1", "y"), failed("a", "redirect_loop")) is BAD
    assert state("W07", page("", "x")) is NONE


def test_w08_wants_both_forms_online():
    ask, object_ = f"<h1>Permohonan</h1><form>{FIELDS}</form>", f"<h1>Keberatan</h1><form>{FIELDS}</form>"
    assert state("W08", page("", ask), page("k", object_)) is GOOD
    assert state("W08", page("", ask)) is HALF
    printed = page("", "<a href=/f.pdf>Formulir permohonan</a>")
    assert state("W08", printed, paper("f.pdf", "x")) is HALF and state("W08", printed) is BAD
    assert state("W08", page("", f"<h1>Kritik</h1><form>{FIELDS}</form>")) is BAD


def test_w09_wants_four_of_five():
    told = "Jalan Mawar 1, telepon (0251) 8555012, surel a@b.go.id, jam layanan 08.00-15.00"
    assert state("W09", page("", told)) is GOOD
    assert state("W09", page("", "Jalan Mawar 1, surel a@b.go.id")) is HALF
    assert state("W09", page("", "Halo")) is BAD


def test_w10_and_w12_look_at_the_building():
    head = '<meta name="viewport" content="width=device-width">'
    body = '<a href="#i">Ke isi</a><main id=i><h1>A</h1><h2>B</h2><img src=a alt="x"></main>'
    assert state("W10", page("", body, head=head)) is GOOD and state("W12", page("", body, head=head)) is GOOD
    assert state("W10", page("", "<h4>B</h4><img src=a><input name=x>")) is BAD
    assert (
        state("W12", page("", "x"), page("a", "y", head=head)) is HALF and state("W12", page("", "x")) is BAD
    )


def test_w11_finds_search_boxes():
    assert (
        state("W11", page("", "<form action=/cari><input name=kata placeholder='Cari berita'></form>"))
        is GOOD
    )
    assert state("W11", page("", f"<form>{FIELDS}</form>")) is BAD


def test_w13_needs_a_registry():
    home = page(
        "", '<a href="https://www.instagram.com/rutancontoh/">IG</a><a href="https://x.com/lain">X</a>'
    )
    assert account_of("https://www.instagram.com/rutancontoh/") == "instagram.com/rutancontoh"
    assert account_of("https://facebook.com/sharer.php?u=x") == ""
    assert state("W13", home) is NONE
    assert state("W13", home, accounts=frozenset({"instagram.com/rutancontoh"})) is HALF
    assert state("W13", home, accounts=frozenset({"instagram.com/rutancontoh", "x.com/lain"})) is GOOD


def test_w14_counts_days_with_news():
    daily = "".join(f"<p>{day} November 2026</p>" for day in range(1, 21))
    assert state("W14", page("", "x"), page("berita", daily)) is GOOD
    assert state("W14", page("", "x"), page("berita", "<p>1 November 2026</p>" * 3)) is BAD
    assert state("W14", page("", "1 November 2026")) is NONE


def test_w15_masks_what_it_found():
    one = verdict("W15", page("", f"<p>NIK {NIK} tercatat</p>"))
    assert one.state is BAD and one.evidence[0].excerpt == "3604••••••••••••"
    assert state("W15", page("", "Surat 1234567890123456789")) is GOOD
    assert state("W15", page("", "x"), paper("a.pdf", f"No. KTP: {NIK}")) is BAD


def test_w16_tells_selling_from_fighting():
    sold = "<a href='https://t.example/'>slot gacor maxwin</a><p>situs toto togel</p>"
    assert state("W16", page("", sold)) is BAD
    assert state("W16", page("", "<p>Bahaya judi online: larangan bagi petugas</p>")) is GOOD
    assert state("W16", page("", "<p>Burung itu gacor sekali di pagi hari</p>")) is HALF


def test_w17_and_w18():
    assert state("W17", page("", "x")) is GOOD
    assert (
        state("W18", page("", "<a href=/d.csv>Data</a>")) is GOOD
        and state("W18", page("", "<a href=/d.xlsx>Data</a>")) is HALF
    )
    assert state("W18", page("", "x")) is BAD


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_stands_an_empty_site(check):
    one = CHECKS[check](Scene(survey(), {}))
    assert one.reason and one.state in (NONE, BAD, HALF, GOOD)
    assert HOME
