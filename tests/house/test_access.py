"""Every endpoint, asked by everybody: who gets in, and how far they see.

Static files never reach a view (whitenoise answers before) and media have no address of their own: photos are read
through `photo_file` alone. Everything else stands in the table.
"""

import pytest
from django.urls import reverse
from tests.house.access.row import Row, Sample, word_of
from tests.house.access_rows import ROWS
from tests.house.endpoints import endpoints
from tests.house.people import OWN, PLACES, VISITORS, Visitor
from tests.house.visits import Answer, Door

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("house")]


def places_of(row: Row, visitor: Visitor) -> tuple[str, ...]:
    """Where a visitor is worth trying.

    A role that is refused everywhere: where its own post should help it most. Any other: at a place that its post
    covers and at every place that it does not, the neighbour in the same region first of all.
    """
    covered = [place for place in PLACES if place in visitor.sees]
    if row.scope and word_of(visitor) in row.who and visitor.role:
        beyond = [place for place in PLACES if place not in visitor.sees]
        return (*covered[:1], *beyond, *(covered[-1:] if not beyond else ()))
    return (*covered[:1],) or (OWN,)


def knock(door: Door, row: Row, visitor: Visitor, place: str) -> Answer:
    sample = Sample(door.world, place, visitor.name)
    return door.knock(visitor.name, row.method, row.path(sample), by=row.by, **row.sent(sample))


def is_refused(row: Row, visitor: Visitor, answer: Answer) -> bool:
    if answer.asks_to_sign_in and not visitor.is_signed_in:
        return True
    return answer.status in row.denied and not answer.asks_to_sign_in


def fault(row: Row, visitor: Visitor, place: str, answer: Answer) -> str:
    """What is wrong with an answer; empty when it is as the table says."""
    where = f"{visitor.name} at {place}: {answer.status} {answer.leads_to}".strip()
    if not row.opens_for(visitor, place):
        if not is_refused(row, visitor, answer):
            return f"{where}, should be refused"
        return f"{where}, refused but wrote {answer.writes}" if answer.writes else ""
    if answer.status not in row.answer or answer.asks_to_sign_in:
        return f"{where}, should be let in"
    if row.writes is not None and bool(answer.writes) != row.writes:
        return f"{where}, wrote {answer.writes or 'nothing'}"
    return ""


def shows_too_much_or_little(row: Row, visitor: Visitor, answer: Answer, sample: Sample) -> str:
    if row.shows is None or not row.opens_for(visitor, sample.place):
        return ""
    words, expected = row.shows(sample), row.shows_to(visitor, sample.place)
    if (words in answer.text) == expected:
        return ""
    return f"{visitor.name} {'misses' if expected else 'sees'} “{words}” of {sample.place}"


def test_every_endpoint_has_a_row():
    known = {row.name for row in ROWS}
    found = {endpoint.name for endpoint in endpoints()}
    assert found - known == set(), "endpoints without a row in tests/house/access"
    assert known - found == set(), "rows of endpoints that are gone"


def test_rows_are_told_apart():
    names = [str(row) for row in ROWS]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_everybody_in_the_table_is_tried_and_everybody_tried_is_in_the_table():
    words = {word for row in ROWS for word in row.who}
    assert words == {word_of(visitor) for visitor in VISITORS}


@pytest.mark.parametrize("row", [pytest.param(row, id=str(row)) for row in ROWS])
def test_access(row: Row, door: Door):
    faults = []
    for visitor in VISITORS:
        answers: dict[str, Answer] = {}
        for place in places_of(row, visitor):
            sample = Sample(door.world, place, visitor.name)
            path = row.path(sample)
            if row.scope == "thing" or path not in answers:
                answers[path] = knock(door, row, visitor, place)
                faults.append(fault(row, visitor, place, answers[path]))
            faults.append(shows_too_much_or_little(row, visitor, answers[path], sample))
    assert [words for words in faults if words] == []


def test_media_have_no_address_of_their_own(door: Door):
    photo = door.world.photos[OWN, "published"]
    for who in ("public", "contributor"):
        assert door.knock(who, "GET", f"/media/{photo.file.name}").status == 404


def test_the_desk_is_behind_its_door():
    """Whatever lies below /meja/ is closed to the public in the table, but for the links of mails."""
    open_to_all = {row.name for row in ROWS if "public" in row.who and row.by == "session"}
    below = {endpoint.name for endpoint in endpoints() if endpoint.pattern.startswith("meja/")}
    assert below & open_to_all == {"invitation_accept", "slip_page", "agenda_feed", "desk_worker"}
    assert reverse("desk_board") == "/meja/"
