"""Decisions handed to another: for some days, never wider, never over one's own words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kentongan.apps.newsroom.errors import BadRoute, BookNotFound, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.lending import Loan, best_loan
from kentongan.apps.newsroom.models import Decision, Delegation
from kentongan.apps.newsroom.queries.board import board
from kentongan.apps.newsroom.queries.officers import next_deciders
from kentongan.apps.newsroom.queries.routing.chain import acting_visible_to, chain_of
from kentongan.apps.newsroom.queries.routing.lending import borrowers, delegations_visible_to, lendable
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.routing.lending import end_loan, lend_decisions
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.roles import TIERS, tier
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice


@pytest.fixture
def lend(newsroom, people):
    """`lend("unit_head", "unit_coord")`: from today for a week."""

    def lent(lender: str, borrower: str, *, after: int = 0, days: int = 6) -> Delegation:
        post = lendable(newsroom[lender]).get()
        first = timezone.localdate() + timedelta(days=after)
        return lend_decisions(
            actor=newsroom[lender],
            appointment_id=post.pk,
            to_id=people[borrower].pk,
            first=first,
            last=first + timedelta(days=days),
            reason="dinas luar",
        )

    return lent


def test_a_borrower_decides_at_the_tier_that_was_lent(in_review, newsroom, lend):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    lend("unit_head", "unit_coord")
    assert [one.pk for one in board(newsroom["unit_coord"]).waiting] == [story.pk]
    story = approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    assert story.status == "approved"
    row = Decision.objects.latest("pk")
    assert (row.step, row.on_behalf_of_id) == ("unit_head", newsroom["unit_head"].user_id)


def test_it_lends_no_right_to_publish(approved, newsroom, lend):
    story = approved()
    lend("unit_head", "unit_coord")
    with pytest.raises(NotAllowed):
        publish_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)


def test_borrowers_are_told_when_a_story_waits(in_review, newsroom, people, lend):
    lend("unit_head", "unit_coord")
    story = in_review()
    assert people["unit_coord"] in next_deciders(story, "unit_head")
    assert Notice.objects.filter(user=people["unit_coord"], text__contains="melimpahkan").exists()


def test_an_author_borrows_nothing(in_review, newsroom, lend):
    lend("unit_head", "unit_coord")
    story = in_review("unit_coord")
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)


def test_an_author_lends_nothing(in_review, newsroom, lend):
    lend("unit_head", "unit_coord")
    story = in_review("unit_head")
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)


def test_a_lender_who_writes_on_the_story_takes_the_approval_with_them(in_review, newsroom, lend, words):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    lend("unit_head", "unit_coord")
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)

    save_story(
        actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=replace(words, why="Alasan lain")
    )
    with pytest.raises(NotAllowed):
        return_story(
            actor=newsroom["contributor"], story_id=story.pk, version=2, reason="facts", note="Lengkapi."
        )
    story.refresh_from_db()
    assert (story.status, story.step) == ("in_review", "unit_coord")


def test_before_its_first_day_and_after_its_last_it_lends_nothing(in_review, newsroom, lend):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    lend("unit_head", "unit_coord", after=1)
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    today = timezone.localdate()
    Delegation.objects.update(valid_from=today - timedelta(days=9), valid_to=today - timedelta(days=1))
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)


def test_it_ends_with_the_post_it_rests_on(in_review, newsroom, lend, dismiss):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    lend("unit_head", "unit_coord")
    dismiss("unit_head")
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)


def test_taken_back_it_counts_no_more(in_review, newsroom, lend):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    row = lend("unit_head", "unit_coord")
    end_loan(actor=newsroom["unit_head"], delegation_id=row.pk)
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    with pytest.raises(WrongStage):
        end_loan(actor=newsroom["unit_head"], delegation_id=row.pk)
    assert AuditEntry.objects.filter(verb__in=["decisions_lent", "loan_ended"]).count() == 2


def test_what_was_borrowed_is_not_lent_on(newsroom, people, lend):
    lend("unit_head", "unit_coord")
    posts = lendable(newsroom["unit_coord"])
    assert {post.role for post in posts} == {"unit_coord"}


@pytest.mark.parametrize("borrower", ["contributor", "auditor", "ppid", "other_unit_head", "unit_head"])
def test_only_who_decides_there_anyway_can_borrow(newsroom, people, lend, borrower):
    post = lendable(newsroom["unit_head"]).get()
    assert people[borrower] not in borrowers(post)
    with pytest.raises(BadRoute) as refused:
        lend("unit_head", borrower)
    assert refused.value.field == "to"


def test_a_lower_branch_does_not_borrow_from_above(newsroom, lend):
    with pytest.raises(BadRoute):
        lend("region_editor", "unit_head")


def test_nobody_lends_the_post_of_another(newsroom, people):
    post = Appointment.objects.get(user=people["unit_head"])
    with pytest.raises(NotAllowed):
        lend_decisions(
            actor=newsroom["region_head"],
            appointment_id=post.pk,
            to_id=people["unit_coord"].pk,
            first=timezone.localdate(),
            last=timezone.localdate(),
            reason="cuti",
        )


@pytest.mark.parametrize(("after", "days", "field"), [(-1, 3, "first"), (0, -1, "last"), (0, 92, "last")])
def test_days_that_make_no_sense_are_refused(lend, after, days, field):
    with pytest.raises(BadRoute) as refused:
        lend("unit_head", "unit_coord", after=after, days=days)
    assert refused.value.field == field


def test_the_two_and_the_keeper_of_people_see_it(newsroom, lend):
    row = lend("unit_head", "unit_coord")
    for who in ("unit_head", "unit_coord", "region_head", "central_lead", "admin"):
        assert list(delegations_visible_to(newsroom[who])) == [row]
    for who in ("contributor", "region_editor", "other_unit_head", "auditor"):
        assert not delegations_visible_to(newsroom[who]).exists()
        with pytest.raises(BookNotFound):
            end_loan(actor=newsroom[who], delegation_id=row.pk)
    end_loan(actor=newsroom["admin"], delegation_id=row.pk)


def test_the_chain_names_holders_loans_and_what_will_be_empty(
    newsroom, units, people, lend, appoint, dismiss
):
    lend("unit_head", "unit_coord")
    dismiss("region_editor")
    today = timezone.localdate()
    appoint("Plh Contoh", "region_editor", "kanwil-banten", acting="plh", valid_to=today + timedelta(days=4))
    chain = {link.role: link for link in chain_of(units["lapas-cilegon"])}
    assert [loan.to for loan in chain["unit_head"].loans] == [people["unit_coord"]]
    assert chain["region_editor"].gap == today + timedelta(days=5)
    assert [post.acting for post in acting_visible_to(newsroom["region_head"])] == ["plh"]
    assert not acting_visible_to(newsroom["other_unit_head"]).exists()
    dismiss("unit_coord")
    chain = {link.role: link for link in chain_of(units["lapas-cilegon"])}
    assert (chain["unit_coord"].posts, chain["unit_coord"].passes_to) == ((), "unit_head")


def test_the_chain_costs_two_queries(units, people, django_assert_num_queries):
    with django_assert_num_queries(2):
        chain_of(units["lapas-cilegon"])


PEOPLE = st.integers(1, 5)
DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 20))
loans = st.builds(
    Loan, PEOPLE, PEOPLE, st.sampled_from([one.value for one in TIERS[1:]]), DAYS, DAYS, st.booleans()
)


@given(st.lists(loans, max_size=8), PEOPLE, st.integers(-1, 6), st.frozensets(PEOPLE), DAYS)
def test_a_loan_never_counts_for_an_author_outside_its_days_or_below_the_own_tier(
    lent, officer, own, authors, day
):
    found = best_loan(lent, officer=officer, own_tier=own, authors=authors, day=day)
    if found is None:
        return
    assert own >= 1
    assert officer not in authors
    assert found.lender not in authors | {officer}
    assert found.first <= day <= found.last
    assert found.holds
    assert tier(found.role) > own
