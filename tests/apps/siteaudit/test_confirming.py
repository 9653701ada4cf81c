"""The machine proposes, a person confirms: two fields, a history, and a score of confirmed items only."""

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.apps.siteaudit.making import confirm_all, judged_audit

from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed, NotNow
from kentongan.apps.siteaudit.models import Finding, Result, Verdict
from kentongan.apps.siteaudit.queries.audits import compared, findings_of, sure_findings
from kentongan.apps.siteaudit.queries.scores import confirmed_score, proposed_score
from kentongan.apps.siteaudit.services.appeals import answer_appeal, file_appeal
from kentongan.apps.siteaudit.services.confirming import confirm_sure, decide_finding, take_back
from kentongan.core.openness.instrument.score import LEAST_COVERAGE
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
WORDS = "Butir ini sudah kami muat di halaman depan."


@pytest.fixture
def audit(actors, enter):
    return judged_audit(actors["auditor"], enter("https://lapas.contoh.test/"))


def finding(audit, item="B03") -> Finding:
    return Finding.objects.get(audit=audit, item=item, is_current=True)


def test_confirming_keeps_the_proposal_beside_the_word(actors, audit):
    decide_finding(actor=actors["auditor"], finding_id=finding(audit).pk, state="missing")
    row = finding(audit)
    assert (row.state, row.person_state, row.person.name) == ("missing", "missing", "Auditor Contoh")
    assert [one.kind for one in row.verdicts.all()] == ["confirmed"]


def test_overruling_needs_a_reason_and_an_address(actors, audit):
    key = finding(audit).pk
    with pytest.raises(Incomplete) as refusal:
        decide_finding(actor=actors["auditor"], finding_id=key, state="found")
    assert refusal.value.field == "reason"
    with pytest.raises(Incomplete) as refusal:
        decide_finding(actor=actors["auditor"], finding_id=key, state="found", reason=WORDS)
    assert refusal.value.field == "address"
    decide_finding(
        actor=actors["auditor"],
        finding_id=key,
        state="found",
        reason=WORDS,
        address="https://lapas.go.id/lhkpn",
    )
    row = finding(audit)
    assert (row.state, row.person_state, row.person_reason) == ("missing", "found", WORDS)


def test_the_database_takes_no_overruling_without_a_reason(audit):
    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.filter(pk=finding(audit).pk).update(person_state="found", decided_at=audit.created_at)


def test_every_word_stays_in_the_history(actors, audit):
    key = finding(audit).pk
    decide_finding(actor=actors["auditor"], finding_id=key, state="missing")
    take_back(actor=actors["auditor"], finding_id=key)
    decide_finding(actor=actors["central_lead"], finding_id=key, state="not_judged", reason=WORDS)
    kinds = list(Verdict.objects.filter(finding=key).values_list("kind", flat=True))
    assert kinds == ["confirmed", "taken_back", "overruled"]
    with pytest.raises(NotNow):
        take_back(actor=actors["auditor"], finding_id=finding(audit, "B04").pk)


def test_units_regions_and_editors_do_not_confirm(actors, audit):
    for name in ("unit_head", "region_head", "central_editor", "ppid", "admin"):
        with pytest.raises(NotAllowed):
            decide_finding(actor=actors[name], finding_id=finding(audit).pk, state="missing")
        with pytest.raises(NotAllowed):
            confirm_sure(actor=actors[name], audit_id=audit.pk, finding_ids=[])


def test_only_sure_and_ticked_proposals_are_confirmed_at_once(actors, audit):
    sure = list(sure_findings(audit))
    unsure = Finding.objects.filter(audit=audit, confidence__lt=0.8).exclude(state="not_judged").first()
    ticked = [one.pk for one in sure[:3]] + ([unsure.pk] if unsure else [])
    assert confirm_sure(actor=actors["auditor"], audit_id=audit.pk, finding_ids=ticked) == 3
    assert Finding.objects.filter(audit=audit).exclude(person_state="").count() == 3
    assert confirm_sure(actor=actors["auditor"], audit_id=audit.pk, finding_ids=ticked) == 0


def test_below_half_of_the_weight_there_is_no_score(actors, audit):
    first = Result.objects.get(audit=audit)
    assert first.total is None and first.low == 0 and first.high == 100
    confirm_all(actors["auditor"], audit)
    result = Result.objects.get(audit=audit)
    assert result.coverage >= LEAST_COVERAGE and result.total is not None and result.band
    assert result.low <= result.total <= result.high
    # Everything that could be judged is confirmed as proposed: the two scores agree.
    assert result.total == result.proposed


def test_the_last_confirmed_score_counts_until_the_next_one_is_confirmed(actors, audit):
    confirm_all(actors["auditor"], audit)
    later = judged_audit(actors["auditor"], audit.site)
    assert Result.objects.get(is_current=True).audit_id == audit.pk
    confirm_all(actors["auditor"], later)
    assert Result.objects.get(is_current=True).audit_id == later.pk


def test_scores_are_kept_by_instrument_and_year(actors, audit):
    confirm_all(actors["auditor"], audit)
    other = judged_audit(actors["auditor"], audit.site, "house_2026")
    confirm_all(actors["auditor"], other)
    rows = {row.instrument: row for row in Result.objects.filter(is_current=True)}
    assert {row.year for row in rows.values()} == {2025, 2026}
    assert [part["weight"] for part in rows["house_2026"].parts] == [40, 10, 10, 10, 10, 20]


def test_comparing_tells_what_became_better(actors, enter):
    site = enter("https://lapas.contoh.test/")
    old = judged_audit(actors["auditor"], site, profile=False)
    new = judged_audit(actors["auditor"], site)
    changes = {one.item: one.direction for one in compared(old, new)}
    assert changes["B01"] == "better" and changes["B03"] == "same" and "worse" not in changes.values()


def test_a_page_of_findings_costs_the_same_for_all_of_them(audit, django_assert_num_queries):
    with django_assert_num_queries(3):
        rows = list(findings_of(audit))
        assert len(rows) > 50 and not rows[0].open_follow_ups and not rows[0].all_appeals


def test_an_appeal_is_answered_and_changes_the_score_when_granted(actors, audit):
    key = finding(audit).pk
    appeal = file_appeal(
        actor=actors["unit_head"], finding_id=key, words=WORDS, address="https://lapas.go.id/lhkpn"
    )
    assert Notice.objects.filter(user_id=actors["auditor"].user_id, text__contains="Banding").exists()
    with pytest.raises(NotNow):
        file_appeal(actor=actors["unit_coord"], finding_id=key, words=WORDS)
    with pytest.raises(NotNow):
        decide_finding(actor=actors["auditor"], finding_id=key, state="missing")
    with pytest.raises(NotAllowed):
        answer_appeal(
            actor=actors["unit_head"], appeal_id=appeal.pk, granted=True, answer=WORDS, state="found"
        )
    with pytest.raises(Incomplete):
        answer_appeal(
            actor=actors["auditor"], appeal_id=appeal.pk, granted=True, answer=WORDS, state="missing"
        )
    answer_appeal(actor=actors["auditor"], appeal_id=appeal.pk, granted=True, answer=WORDS, state="partly")
    row = finding(audit)
    assert (row.state, row.person_state, row.person_address) == (
        "missing",
        "partly",
        "https://lapas.go.id/lhkpn",
    )
    assert Notice.objects.filter(user_id=actors["unit_head"].user_id, text__contains="dijawab").exists()
    with pytest.raises(NotNow):
        answer_appeal(actor=actors["auditor"], appeal_id=appeal.pk, granted=False, answer=WORDS)


def test_a_stranger_and_another_branch_cannot_appeal(actors, audit):
    for name in ("other_unit_head", "contributor", "auditor", "public"):
        with pytest.raises(NotAllowed):
            file_appeal(actor=actors[name], finding_id=finding(audit).pk, words=WORDS)


STATES = st.sampled_from(["found", "partly", "missing", "not_judged", ""])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(STATES, min_size=1, max_size=70))
def test_a_confirmed_score_lies_between_its_bounds_and_counts_nobody_elses_word(audit, words):
    rows = list(Finding.objects.filter(audit=audit))
    for row, word in zip(rows, words * (len(rows) // len(words) + 1), strict=False):
        row.person_state, row.person_address, row.decided_at = word, "https://a.go.id/", audit.created_at
    score = confirmed_score(rows, audit.instrument)
    assert 0 <= score.low <= score.high <= 100
    assert (score.total is None) == (score.coverage < LEAST_COVERAGE)
    if score.total is not None:
        assert score.low - 0.02 <= score.total <= score.high + 0.02
    nobody = [row for row in rows if not row.person_state]
    assert confirmed_score(nobody, audit.instrument).coverage == 0
    assert proposed_score(rows, audit.instrument).coverage > 0
