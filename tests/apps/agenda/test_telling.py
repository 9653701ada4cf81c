"""Whatever is done to an item, whoever is to cover it hears of each change once."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.agenda.errors import WrongStage
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.services import assigning, items
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db

acts = st.lists(
    st.one_of(
        st.tuples(st.just("change"), st.sampled_from(["Kebun", "Aula"]), st.integers(0, 2), st.booleans()),
        st.tuples(st.just("cancel")),
        st.tuples(st.just("restore")),
        st.tuples(st.just("answer"), st.booleans()),
        st.tuples(st.just("assign"), st.sampled_from(["writer", "photographer"])),
    ),
    max_size=12,
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=acts)
def test_once_a_change_and_never_for_nothing(acts, actors, people, planned, words):
    with transaction.atomic():
        _live(acts, actors, people, planned(), words)
        transaction.set_rollback(True)


def _live(acts, actors, people, item: Item, words) -> None:
    who, known = actors["contributor"], ("Kebun", 0)
    is_off, heard = False, 0
    assigning.assign(actor=actors["unit_coord"], item_id=item.pk, user_id=who.user_id, part="writer")
    says = {"writer": "asked"}
    start = item.starts_at
    for act, *more in acts:
        listens = any(word != "declined" for word in says.values())
        before = _heard(people)
        expected = 0
        try:
            if act == "change":
                venue, hours, note = more
                expected = int(not is_off and (venue, hours) != known and listens)
                begin = start + timedelta(hours=hours)
                given_words = words(
                    venue=venue,
                    about="x" if note else "",
                    starts_at=begin,
                    ends_at=begin + timedelta(hours=2),
                )
                items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=given_words)
                if hours != known[1]:
                    says = {part: "asked" if word == "accepted" else word for part, word in says.items()}
                known = (venue, hours)
            elif act == "cancel":
                expected = int(not is_off and listens)
                items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan")
                is_off = True
            elif act == "restore":
                expected = int(is_off and listens)
                items.restore_item(actor=actors["unit_coord"], item_id=item.pk)
                is_off = False
            elif act == "answer":
                row = item.assignments.get(part="writer")
                assigning.answer(
                    actor=who, item_id=item.pk, assignment_id=row.pk, accepts=more[0], reason="Sidang"
                )
                says["writer"] = "accepted" if more[0] else "declined"
            else:
                expected = int(not is_off and says.get(more[0], "declined") == "declined")
                assigning.assign(
                    actor=actors["unit_coord"], item_id=item.pk, user_id=who.user_id, part=more[0]
                )
                if expected:
                    says[more[0]] = "asked"
        except WrongStage:
            assert act != "restore" or not is_off
        heard = _heard(people) - before
        assert heard == expected, (act, more, says)
        assert {row.part: row.state for row in item.assignments.all()} == says


def _heard(people) -> int:
    return Notice.objects.filter(user=people["contributor"]).count()
