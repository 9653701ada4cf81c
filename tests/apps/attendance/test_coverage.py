"""Who came: offices, heads, shares, reasons; never more than were asked or walked in."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from kentongan.apps.academy.models import Invitation, Participant, Session
from kentongan.apps.attendance.models import Book
from kentongan.apps.attendance.queries import presence
from kentongan.apps.attendance.queries.codes import pass_code
from kentongan.apps.attendance.queries.coverage.offices import offices_of, proofs_of
from kentongan.apps.attendance.queries.coverage.papers import coverage_paper, coverage_rows
from kentongan.apps.attendance.queries.coverage.regions import by_region, in_all, missing_people, people_at
from kentongan.apps.attendance.queries.tallies import tallies
from kentongan.apps.attendance.services.scanning import take_scans
from kentongan.apps.units.models import Unit
from kentongan.foundation.papers.pdf import as_pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def come(actors, event, scan):
    def scanned(*people: Participant, session: int = 0):
        scans = [scan(code=pass_code(one.pk), session=session) for one in people]
        take_scans(actor=actors["region_editor"], event_id=event.pk, scans=scans)

    return scanned


def test_half_of_the_sessions_make_somebody_present(event, guests, come, sessions):
    Session.objects.create(event=event, title="Sesi 3", starts_at=event.starts_at, ends_at=event.ends_at)
    come(guests[0], guests[1])
    come(guests[0], session=1)
    assert presence.present_at(event) == {guests[0].pk}
    assert [presence.has_attended(one) for one in guests] == [True, False, False]
    Book.objects.create(event=event, share=33)
    assert presence.present_at(event) == {guests[0].pk, guests[1].pk}
    Book.objects.update(share=100)
    assert presence.present_at(event) == set()


@pytest.mark.parametrize(
    ("count", "share", "needed"), [(1, 50, 1), (3, 50, 2), (4, 50, 2), (5, 100, 5), (0, 50, 1)]
)
def test_sessions_needed(count, share, needed):
    assert presence.sessions_needed(count, share) == needed


def test_an_office_was_there_when_anybody_of_it_was(event, guests, come, units):
    assert presence.attended_units(event) == set()
    come(guests[1])
    assert presence.attended_units(event) == {units["lapas-cilegon"].pk}


def test_coverage_tells_who_is_missing_and_why(actors, event, guests, come, units):
    for key in ("lapas-nunukan", "lpka-tenggarong"):
        Invitation.objects.create(
            event=event, unit=units[key], excuse="Jaga" if key == "lapas-nunukan" else ""
        )
    come(guests[0])
    found = {
        row.unit.key: (row.standing, row.head_came) for row in offices_of(actors["region_editor"], event)
    }
    assert found == {
        "lapas-cilegon": ("came", True),
        "rutan-serang": ("away", False),
        "lapas-nunukan": ("excused", False),
        "lpka-tenggarong": ("silent", False),
    }
    banten, kaltim = by_region(actors["region_editor"], event)
    assert (banten.name, banten.came, banten.invited, banten.share, banten.heads) == (
        units["kanwil-banten"].name, 1, 2, 0.5, 1,
    )  # fmt: skip
    assert (kaltim.came, kaltim.excused, kaltim.silent, kaltim.share) == (0, 1, 1, 0.0)
    assert in_all([]).share is None
    assert missing_people(event) == 2


def test_others_see_their_own_branch_only(actors, event, guests, units):
    Invitation.objects.create(event=event, unit=units["lapas-nunukan"])
    seen = {row.unit.key for row in offices_of(actors["other_region_editor"], event)}
    assert seen == {"lapas-nunukan"}
    assert {row.unit.key for row in offices_of(actors["unit_head"], event)} == {"lapas-cilegon"}
    assert not offices_of(actors["public"], event).exists()


def test_the_proof_says_who_when_and_how(event, guests, come):
    come(guests[0])
    (proof,) = proofs_of(event)
    assert (proof.name, proof.session, proof.way, proof.is_head) == (
        "Budi Contoh",
        "Sesi 1",
        "Pindai QR",
        True,
    )
    assert proofs_of(event, []) == []


def test_documents_name_people_only_where_they_may(actors, event, guests, come):
    come(guests[0])
    named = coverage_rows(actors["region_editor"], event, with_names=True)
    assert any("Budi Contoh" in row[-1] for row in named)
    bare = coverage_rows(actors["region_editor"], event, with_names=False)
    assert not any("Budi Contoh" in cell for row in bare for cell in row)
    paper = coverage_paper(actors["region_editor"], event, when="hari ini")
    assert as_pdf(paper).startswith(b"%PDF")


def test_people_never_exceed_those_named_and_walked_in(event, guests, come, actors, scan, units):
    come(*guests, *guests)
    walked = scan(name="Joko Peraga", unit_id=units["rutan-serang"].pk)
    take_scans(actor=actors["region_editor"], event_id=event.pk, scans=[walked])
    people = people_at(event)
    assert (people.named, people.walk_ins, people.came) == (3, 1, 4)


def test_tallies_count_for_the_invited_office_in_the_month_of_the_event(event, guests, come, units):
    come(guests[0], guests[1])
    today = timezone.localdate()
    first, later = today - timedelta(days=2), today + timedelta(days=2)
    found = {(one.unit, one.measure): (one.count, one.of) for one in tallies(since=first, until=later)}
    cilegon, serang = units["lapas-cilegon"].pk, units["rutan-serang"].pk
    assert found[cilegon, "attendance.units"] == (1, 1)
    assert found[cilegon, "attendance.heads"] == (1, 1)
    assert found[cilegon, "attendance.people"] == (2, 2)
    assert found[serang, "attendance.units"] == (0, 1)
    assert found[serang, "attendance.people"] == (0, 1)
    assert tallies(since=first, until=later, units=[serang]) != []
    assert {one.unit for one in tallies(since=first, until=later, units=[serang])} == {serang}
    assert tallies(since=date(2020, 1, 1), until=date(2020, 2, 1)) == []


def test_coverage_of_many_offices_costs_as_many_queries_as_of_few(
    actors, event, guests, units, django_assert_num_queries
):
    parent = units["kanwil-banten"]
    many = Unit.objects.bulk_create(
        Unit(key=f"lapas-{n}", type="lapas", name=f"Lapas {n}", official_name=f"Lapas {n}", parent=parent,
             path=f"{parent.path}{10**6 + n}/")
        for n in range(120)
    )  # fmt: skip
    Invitation.objects.bulk_create(Invitation(event=event, unit=unit) for unit in many)
    with django_assert_num_queries(1):
        assert in_all(by_region(actors["region_editor"], event)).invited == 122
    with django_assert_num_queries(2):
        assert len(coverage_rows(actors["region_editor"], event, with_names=True)) == 122
    with django_assert_num_queries(2):
        tallies(since=date(2020, 1, 1), until=date(2100, 1, 1))
    with django_assert_num_queries(3):
        presence.present_at(event)
