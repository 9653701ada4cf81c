"""Scans: once each, in whatever order, from however many phones."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Participant
from kentongan.apps.attendance.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.attendance.models import Mark, Presence
from kentongan.apps.attendance.queries.codes import pass_code
from kentongan.apps.attendance.queries.coverage.regions import people_at
from kentongan.apps.attendance.services.scanning import MOST, Scan, take_scans
from kentongan.core.text.person_names import normal_name
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


def take(actors, event, *scans):
    return [one.state for one in take_scans(actor=actors["region_editor"], event_id=event.pk, scans=scans)]


def test_a_person_scanned_twice_counts_once(actors, event, guests, scan):
    code = pass_code(guests[0].pk)
    assert take(actors, event, scan(code=code), scan(code=code)).count("counted") == 1
    assert take(actors, event, scan(code=code, at=timezone.now())) == ["already"]
    assert Presence.objects.count() == 1
    assert Mark.objects.count() == 3


def test_a_repeated_sync_is_answered_the_same_and_changes_nothing(actors, event, guests, scan):
    batch = [scan(code=pass_code(one.pk)) for one in guests] + [scan(code="BUKAN-KODE")]
    first = take(actors, event, *batch)
    assert first == ["counted"] * 3 + ["unknown"]
    assert take(actors, event, *batch) == first
    assert (Mark.objects.count(), Presence.objects.count()) == (3, 3)


def test_both_sessions_are_kept_apart(actors, event, guests, scan):
    code = pass_code(guests[0].pk)
    assert take(actors, event, scan(code=code), scan(code=code, session=1)) == ["counted", "counted"]


def test_a_name_on_the_list_is_no_walk_in(actors, event, guests, scan, units):
    cilegon = units["lapas-cilegon"].pk
    states = take(
        actors, event, scan(code=pass_code(guests[0].pk)), scan(name="H. BUDI CONTOH, S.H.", unit_id=cilegon)
    )
    assert states == ["counted", "already"]
    assert Participant.objects.count() == 3


def test_a_walk_in_of_two_stewards_is_one_person(actors, event, guests, scan, units):
    serang = units["rutan-serang"].pk
    take(actors, event, scan(name="Joko Peraga", unit_id=serang))
    take(actors, event, scan(name="joko  peraga", unit_id=serang))
    made = Participant.objects.get(name="Joko Peraga")
    assert (made.origin, made.unit_id, made.presences.count()) == ("walk_in", serang, 1)


def test_what_means_nobody_is_unknown_and_marks_nobody(actors, event, guests, scan, units, sessions):
    other = Participant.objects.create(
        event=_other_event(event), unit=units["lapas-cilegon"], name="Orang Lain", place="confirmed"
    )
    scans = (
        scan(code=pass_code(other.pk)),
        scan(participant_id=other.pk),
        scan(name="Tanpa Satuan", unit_id=10**8),
        scan(name=" . ", unit_id=units["rutan-serang"].pk),
        Scan(key=uuid4(), session_id=10**8, at=timezone.now(), code=pass_code(guests[0].pk)),
    )
    assert take(actors, event, *scans) == ["unknown"] * 5
    assert not Mark.objects.exists()


def test_a_clock_that_is_wrong_is_believed_within_reason(actors, event, guests, scan):
    take(actors, event, scan(code=pass_code(guests[0].pk), at=timezone.now() + timedelta(days=400)))
    take(actors, event, scan(code=pass_code(guests[1].pk), at=timezone.now() - timedelta(days=4000)))
    first, second = Presence.objects.order_by("-at")
    assert first.at <= timezone.now()
    assert second.at >= event.starts_at - timedelta(hours=12)


def test_scans_after_the_end_are_still_taken_but_not_of_a_cancelled_event(actors, event, guests, scan):
    event.state, event.ended_at = EventState.ENDED, timezone.now()
    event.save()
    assert take(actors, event, scan(code=pass_code(guests[0].pk))) == ["counted"]
    event.state, event.cancel_reason, event.cancelled_at = EventState.CANCELLED, "Hujan", timezone.now()
    event.save()
    with pytest.raises(WrongStage):
        take(actors, event, scan(code=pass_code(guests[1].pk)))


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ("unit_head", NotAllowed),
        ("other_region_editor", NotFound),
        ("public", NotFound),
        ("auditor", NotAllowed),
    ],
)
def test_others_may_not_take_attendance(actors, event, guests, scan, who, refusal):
    with pytest.raises(refusal):
        take_scans(actor=actors[who], event_id=event.pk, scans=[scan(code=pass_code(guests[0].pk))])
    assert not Mark.objects.exists()


def test_too_many_at_once_are_refused(actors, event, guests, scan):
    with pytest.raises(BadWords):
        take(actors, event, *[scan(code="X") for _ in range(MOST + 1)])


def test_the_trail_holds_numbers_and_no_names(actors, event, guests, scan):
    take(actors, event, scan(code=pass_code(guests[0].pk)))
    entry = AuditEntry.objects.get(verb="attendance_scanned")
    assert entry.detail == {"scans": 1, "walk_ins": 0}


def test_a_batch_costs_the_same_whatever_its_length(
    actors, event, guests, scan, django_assert_max_num_queries
):
    with django_assert_max_num_queries(18):
        take(actors, event, *[scan(code=pass_code(one.pk)) for one in guests] * 30)


# what holds for any history

_PEOPLE = st.sampled_from(
    ("p0", "p1", "p2", "walk:Joko Peraga", "walk:Joko  PERAGA, S.H.", "walk:Dewi Contoh")
)
_SCANS = st.lists(
    st.tuples(st.integers(0, 11), _PEOPLE, st.integers(0, 1), st.integers(0, 50)), min_size=1, max_size=14
)


def _history(rows, scan, guests, units):
    """Scans from a drawn history: the same number is the same scan, as a repeated sync sends it."""
    known: dict[int, Scan] = {}
    for number, who, session, minutes in rows:
        at = timezone.now() - timedelta(minutes=1 + minutes)
        if who.startswith("walk:"):
            words = {"name": who[5:], "unit_id": units["rutan-serang"].pk}
        else:
            words = {"code": pass_code(guests[int(who[1])].pk)}
        known.setdefault(number, scan(key=UUID(int=number + 1), session=session, at=at, **words))
    return [known[number] for number, *_rest in rows]


def _state(event):
    """What counts in the end: who is on the list, who was there, from when on."""
    rows = Presence.objects.values_list(
        "participant__unit_id", "participant__name", "session_id", "at", "scan_key"
    )
    named = {(unit, normal_name(name), *rest) for unit, name, *rest in rows}
    people = people_at(event)
    assert people.came <= people.named + people.walk_ins
    return named, people


def _after(actors, event, batches):
    """The state after those syncs; everything is taken back again."""
    with transaction.atomic():
        for batch in batches:
            take(actors, event, *batch)
        found = _state(event)
        transaction.set_rollback(True)
    return found


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_SCANS, order=st.randoms(use_true_random=False), cut=st.integers(0, 14))
def test_order_repetition_and_two_phones_do_not_change_what_counts(
    actors, event, guests, scan, units, rows, order, cut
):
    scans = _history(rows, scan, guests, units)
    mixed = scans + scans[:3]
    order.shuffle(mixed)
    expected = _after(actors, event, [scans])
    assert _after(actors, event, [mixed]) == expected
    assert _after(actors, event, [scans[cut:], scans[:cut], scans]) == expected


def _other_event(event):
    other = type(event).objects.get(pk=event.pk)
    other.pk = None
    other.save()
    return other
