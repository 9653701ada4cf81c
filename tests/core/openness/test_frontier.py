"""The plan of a crawl ends, whatever a site offers."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.openness.catalogue.reading import items_on
from kentongan.core.openness.frontier.frontier import Frontier
from kentongan.core.openness.frontier.interest import HUB, NAMED, NEWS, PLAIN, Interest
from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.frontier.shapes import is_endless, shape_of
from kentongan.core.openness.site.address import key_of
from kentongan.core.openness.site.page import Link
from kentongan.core.openness.site.visit import Ended

HOME = "https://a.go.id/"


def frontier(**limits):
    return Frontier(HOME, Limits(**limits), rank=lambda link: 1)


def walked(plan, links_of):
    asked = []
    while ask := plan.take():
        asked.append(ask.address)
        plan.offer(links_of(ask.address), ask.depth)
    return asked


def test_an_endless_calendar_runs_dry():
    def days(address):
        start = date(2026, 1, 1) + timedelta(days=len(address))
        return [Link(f"{HOME}kalender/{start + timedelta(days=ahead):%Y/%m/%d}", "x") for ahead in range(60)]

    plan = frontier()
    assert len(walked(plan, days)) <= 3
    assert plan.ended(1.0) is Ended.COMPLETE and plan.trapped > 50


def test_every_order_of_a_list_runs_dry():
    plan = frontier()
    asked = walked(
        plan,
        lambda _: [Link(f"{HOME}arsip?urut={word}&halaman={n}", "x") for word in "abc" for n in range(50)],
    )
    assert len(asked) <= 4


def test_steps_that_repeat_are_a_trap():
    assert (
        is_endless(HOME + "a/b/a/b/a/b")
        and is_endless(HOME + "x" * 500)
        and not is_endless(HOME + "ppid/berkala/2026")
    )


def test_shapes():
    assert shape_of(HOME + "laporan-2024.pdf")[0] == shape_of(HOME + "laporan-2025.pdf")[0]
    assert shape_of(HOME + "profil")[1] is None
    assert shape_of(HOME + "berita/a")[0] == shape_of(HOME + "berita/b/c")[0]


def test_the_budget_of_pages_holds_and_says_so():
    plan = frontier(pages=5)
    assert (
        len(walked(plan, lambda address: [Link(f"{address.rstrip('/')}/{word}", "x") for word in "abcdefg"]))
        == 5
    )
    assert plan.ended(1.0) is Ended.PAGES and plan.refused > 0


def test_files_have_their_own_budget():
    plan = frontier(pages=5, files=2)
    asked = walked(plan, lambda _: [Link(f"{HOME}{word}.pdf", "x") for word in "abcdefg"])
    assert len(asked) == 3


def test_seconds_and_bytes_end_it():
    plan = frontier(seconds=10, bytes=100)
    assert plan.ended(9) is None and plan.ended(10) is Ended.SECONDS
    plan.spend(100)
    assert plan.ended(1) is Ended.BYTES


def test_other_sites_pictures_and_the_deep_are_left_out():
    plan = frontier(depth=1)
    plan.take()
    plan.offer([Link("https://b.go.id/", "x"), Link(HOME + "a.jpg", "x"), Link(HOME + "a", "x")], 0)
    assert plan.take().address == HOME + "a"
    plan.offer([Link(HOME + "b", "x")], 1)
    assert plan.take() is None


@given(st.lists(st.text(alphabet="abc/?=&12", max_size=12), max_size=60))
def test_no_address_is_given_out_twice(paths):
    plan = frontier()
    asked = walked(plan, lambda _: [Link(f"https://www.a.go.id/{path}", "x") for path in paths])
    assert len({key_of(address) for address in asked}) == len(asked) <= 60


def test_public_information_comes_first():
    rank = Interest(items_on(date(2025, 12, 31))).rank
    assert rank(Link(HOME + "p", "PPID")) == HUB == rank(Link(HOME + "s", "Informasi Serta Merta"))
    assert rank(Link(HOME + "k", "Laporan Keuangan")) == NAMED
    assert rank(Link(HOME + "x", "Sapaan")) == PLAIN
    assert rank(Link(HOME + "berita/1", "Upacara")) == NEWS


def test_one_item_does_not_eat_the_budget():
    rank = Interest(items_on(date(2025, 12, 31))).rank
    ranks = [rank(Link(f"{HOME}a{number}", "Neraca")) for number in range(8)]
    assert ranks[0] == NAMED and ranks[-1] < NAMED
