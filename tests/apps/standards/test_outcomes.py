"""What becomes of findings is counted, and the words are not kept."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.standards.enums import Outcome
from kentongan.apps.standards.errors import BadSetting
from kentongan.apps.standards.models import CheckReport, RuleOutcome, RuleTally
from kentongan.apps.standards.queries.figures import followed_by_rule, is_below_floor, rejections_of, weeks_of
from kentongan.apps.standards.queries.marks import mark_of
from kentongan.apps.standards.services.checking import check_document
from kentongan.apps.standards.services.outcomes import (
    KEPT_DAYS,
    add_tallies,
    forget_old_outcomes,
    learn,
    record,
)
from kentongan.core.standard.document import Document
from kentongan.core.standard.house.helpfulness import ENOUGH, Followed
from kentongan.core.standard.profile import Profile
from kentongan.core.standard.rulebook import RULES

pytestmark = pytest.mark.django_db
TERM = "terms.prison_word"
FAULTY = "Petugas penjara itu membuka pintu untuk tamu yang datang."
RIGHT = "Petugas rutan itu membuka pintu untuk tamu yang datang."


def _report(body: str, profile: Profile | None = None) -> CheckReport:
    return check_document(Document({"body": body}), profile=profile or Profile())


def _sums(rule: str = TERM) -> tuple[int, ...]:
    row = RuleTally.objects.filter(rule=rule).first()
    return (row.shown, row.accepted, row.fixed, row.rejected, row.waived) if row else (0,) * 5


@pytest.fixture
def unit(units):
    return units["lapas-cilegon"]


@pytest.fixture
def writer(actors):
    return actors["contributor"]


def test_a_finding_is_shown_once_and_followed_when_it_is_gone(unit):
    faulty, same, right = _report(FAULTY), _report(f"{FAULTY} Lalu mereka masuk."), _report(RIGHT)
    learn(unit=unit, story=1, before=None, after=faulty)
    learn(unit=unit, story=1, before=faulty, after=same)
    assert _sums() == (1, 0, 0, 0, 0)
    learn(unit=unit, story=1, before=same, after=right)
    assert _sums() == (1, 1, 0, 0, 0)


def test_the_same_fault_twice_counts_twice(unit):
    learn(unit=unit, story=1, before=None, after=_report(f"{FAULTY} {FAULTY}"))
    learn(unit=unit, story=1, before=_report(f"{FAULTY} {FAULTY}"), after=_report(FAULTY))
    assert _sums()[:2] == (2, 1)


def test_what_went_because_of_other_settings_was_not_followed(unit):
    off = Profile(off=frozenset({TERM}))
    learn(unit=unit, story=1, before=_report(FAULTY), after=_report(FAULTY, off))
    assert _sums() == (0, 0, 0, 0, 0)


def test_a_fix_of_a_kept_finding_is_counted_once(unit, writer):
    faulty = _report(FAULTY)
    learn(unit=unit, story=1, before=None, after=faulty)
    words = {"unit": unit, "rule": TERM, "outcome": Outcome.FIXED, "excerpt": "penjara", "story": 1}
    assert record(actor=writer, **words, is_kept=True)
    assert not record(actor=writer, **words, is_kept=True)
    learn(unit=unit, story=1, before=faulty, after=_report(RIGHT))
    assert _sums() == (1, 1, 1, 0, 0)


def test_a_fix_before_the_first_save_counts_as_shown_and_followed(unit, writer):
    record(actor=writer, unit=unit, rule=TERM, outcome=Outcome.FIXED, excerpt="penjara")
    assert _sums() == (1, 1, 1, 0, 0)


def test_what_was_rejected_is_not_followed_when_it_goes(unit, writer):
    faulty = _report(FAULTY)
    record(
        actor=writer, unit=unit, rule=TERM, outcome=Outcome.REJECTED, excerpt="penjara", reason="Nama jalan", story=1,
        is_kept=True,
    )  # fmt: skip
    learn(unit=unit, story=1, before=faulty, after=_report(RIGHT))
    assert _sums() == (0, 0, 0, 1, 0)


def test_of_the_words_only_a_digest_stays(unit, writer):
    record(
        actor=writer,
        unit=unit,
        rule=TERM,
        outcome=Outcome.REJECTED,
        excerpt="Jalan Penjara",
        reason="Nama jalan",
    )
    row = RuleOutcome.objects.get()
    assert row.mark == mark_of(TERM, "body", " jalan  penjara ") != mark_of(TERM, "body", "penjara")
    assert mark_of(TERM, "slot_what", "") != mark_of(TERM, "slot_who", "")


@pytest.mark.parametrize(
    "wrong",
    [{"rule": "structure.of_old"}, {"outcome": "eaten"}, {"outcome": "rejected", "reason": " ab "}],
    ids=lambda one: next(iter(one)),
)
def test_what_means_nothing_is_refused(unit, writer, wrong):
    with pytest.raises(BadSetting):
        record(actor=writer, **({"unit": unit, "rule": TERM, "outcome": "fixed", "excerpt": "x"} | wrong))
    assert not RuleTally.objects.exists()


def test_acts_are_forgotten_after_a_year_and_sums_stay(unit, writer):
    record(actor=writer, unit=unit, rule=TERM, outcome=Outcome.FIXED, excerpt="penjara")
    RuleOutcome.objects.update(at=timezone.now() - timedelta(days=KEPT_DAYS + 1))
    assert forget_old_outcomes() == 1
    assert _sums()[0] == 1


def test_figures_are_of_the_branch_and_one_query(actors, units, django_assert_num_queries):
    today = timezone.localdate()
    for key, accepted in (("lapas-cilegon", 3), ("rutan-serang", 4), ("lapas-nunukan", 50)):
        for back in (0, 20, 400):
            counts = {TERM: Followed(shown=10, accepted=accepted, rejected=1)}
            add_tallies(unit=units[key], day=today - timedelta(days=back), counts=counts)
    with django_assert_num_queries(1):
        found = followed_by_rule(actors["region_head"], today=today)
    assert found == {TERM: Followed(shown=40, accepted=14, rejected=4)}
    assert followed_by_rule(actors["unit_head"], today=today)[TERM].accepted == 6
    below = followed_by_rule(actors["central_lead"], today=today, path=units["kanwil-kaltim"].path)
    assert below[TERM].accepted == 100
    with django_assert_num_queries(1):
        assert len(weeks_of(actors["region_head"], TERM, today=today)) == 2


def test_a_rule_is_below_its_floor_by_its_weight(unit, actors):
    rule = next(rule for rule in RULES if rule.id == TERM)
    bad = Followed(shown=90, accepted=ENOUGH, rejected=ENOUGH)
    add_tallies(unit=unit, day=timezone.localdate(), counts={TERM: bad})
    kept = followed_by_rule(actors["unit_head"], today=timezone.localdate())[TERM]
    assert is_below_floor(rule, kept)
    assert not is_below_floor(rule, None)
    assert not is_below_floor(rule, Followed(shown=90, accepted=9 * ENOUGH, rejected=1))


def test_rejections_of_another_branch_stay_there(actors, unit, writer):
    record(
        actor=writer, unit=unit, rule=TERM, outcome=Outcome.REJECTED, excerpt="penjara", reason="Nama jalan"
    )
    assert rejections_of(actors["region_head"], TERM).count() == 1
    assert not rejections_of(actors["other_contributor"], TERM).exists()
