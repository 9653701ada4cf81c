"""Consequence tests: every step first, two people always, and only a ruling writes the exempted register."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from tests.apps.disclosure.words import ruling_words, weighing_words

from kentongan.apps.disclosure.enums import EXEMPTING
from kentongan.apps.disclosure.errors import (
    BadEntry,
    CannotDecide,
    CannotSubmit,
    NotAllowed,
    NotFound,
    WrongState,
)
from kentongan.apps.disclosure.gate.consequence import (
    latest_end,
    reasons_against_ruling,
    reasons_not_to_decide,
    reasons_not_to_submit,
)
from kentongan.apps.disclosure.models import ConsequenceTest, ExemptedEntry, WeighingStep
from kentongan.apps.disclosure.queries.letter import decision_letter
from kentongan.apps.disclosure.services.ruling import decide_test, open_exempted
from kentongan.apps.disclosure.services.testing import (
    propose_test,
    return_test,
    submit_test,
    weigh_again,
    write_test,
)
from kentongan.core.openness.exemption.grounds import PeriodKind, grounds
from kentongan.core.openness.exemption.patterns import patterns
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

pytestmark = pytest.mark.django_db
STEPS = ("documents", "part", "ground", "if_opened", "if_closed", "weighing")


def steps(test: ConsequenceTest) -> list[str]:
    return list(test.steps.order_by("id").values_list("act", flat=True))


def test_a_test_becomes_a_line_of_the_exempted_register(submitted, actors):
    test = submitted()
    decided = decide_test(actor=actors["ppid"], test_id=test.pk, words=ruling_words())
    line = ExemptedEntry.objects.get()
    assert (line.test_id, line.title, line.ground) == (test.pk, test.title, "17a5")
    assert line.status == "active" and line.expires_on == decided.expires_on
    assert steps(decided) == ["proposed", "submitted", "decided"]
    assert [row.verb for row in trail.of_subject(f"test:{test.pk}")] == [
        "test_proposed",
        "test_submitted",
        "test_decided",
    ]
    assert Notice.objects.filter(user=test.proposed_by, text__contains="sudah diputus").exists()


def test_what_is_opened_stands_in_no_exempted_register(submitted, actors):
    words = ruling_words(decision="opened", expires_on=None)
    decided = decide_test(actor=actors["ppid"], test_id=submitted().pk, words=words)
    assert decided.decision == "opened" and not ExemptedEntry.objects.exists()


@pytest.mark.parametrize("step", STEPS)
def test_every_step_is_asked_for(units, actors, step):
    test = propose_test(
        actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=weighing_words(**{step: ""})
    )
    with pytest.raises(CannotSubmit) as held:
        submit_test(actor=actors["unit_head"], test_id=test.pk)
    assert [reason.field for reason in held.value.reasons] == [step]
    assert [reason.field for reason in reasons_not_to_decide(test)] == [step, "status"]


def test_all_reasons_come_at_once(units, actors):
    empty = dict.fromkeys(STEPS, "")
    test = propose_test(
        actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=weighing_words(**empty)
    )
    assert {reason.field for reason in reasons_not_to_submit(test)} == set(STEPS)


def test_letter_j_names_the_other_law(submitted):
    with pytest.raises(CannotSubmit, match="huruf j"):
        submitted(ground="17j")
    assert submitted(ground="17j", other_law="UU 27/2022").status == "submitted"


def test_a_proposer_never_decides(submitted, actors, second_ppid):
    test = submitted("ppid")
    with pytest.raises(CannotDecide, match="tidak memutus ujinya sendiri"):
        decide_test(actor=actors["ppid"], test_id=test.pk, words=ruling_words())
    assert (
        decide_test(actor=second_ppid, test_id=test.pk, words=ruling_words()).decided_by_id
        == second_ppid.user_id
    )


def test_who_hands_in_anothers_draft_becomes_its_proposer(units, actors, second_ppid):
    test = propose_test(actor=second_ppid, unit_id=units["lapas-cilegon"].pk, words=weighing_words())
    submit_test(actor=actors["ppid"], test_id=test.pk)
    with pytest.raises(CannotDecide):
        decide_test(actor=actors["ppid"], test_id=test.pk, words=ruling_words())


@pytest.mark.parametrize("who", ["unit_head", "region_head", "central_lead", "auditor"])
def test_only_the_ppid_decides(submitted, actors, who):
    with pytest.raises(NotAllowed):
        decide_test(actor=actors[who], test_id=submitted().pk, words=ruling_words())


@pytest.mark.parametrize("who", ["contributor", "unit_coord", "region_editor", "auditor", "admin", "public"])
def test_others_propose_nothing(units, actors, who):
    with pytest.raises(NotAllowed):
        propose_test(actor=actors[who], unit_id=units["lapas-cilegon"].pk, words=weighing_words())
    assert not ConsequenceTest.objects.exists() and not WeighingStep.objects.exists()


def test_another_unit_does_not_see_it(submitted, actors):
    with pytest.raises(NotFound):
        write_test(actor=actors["other_unit_head"], test_id=submitted().pk, words=weighing_words())


def test_what_was_handed_in_stands_still_until_it_is_returned(submitted, actors):
    test = submitted()
    with pytest.raises(WrongState):
        write_test(actor=actors["unit_head"], test_id=test.pk, words=weighing_words(part="Semua."))
    with pytest.raises(BadEntry):
        return_test(actor=actors["ppid"], test_id=test.pk, note=" ")
    return_test(actor=actors["ppid"], test_id=test.pk, note="Persempit bagiannya.")
    after = write_test(actor=actors["unit_head"], test_id=test.pk, words=weighing_words(part="Lembar 4."))
    assert after.part == "Lembar 4." and after.returned_note == "Persempit bagiannya."
    assert steps(after) == ["proposed", "submitted", "returned", "written"]


@pytest.mark.parametrize(
    ("ground", "changes", "field"),
    [
        ("17a5", {"expires_on": None}, "expires_on"),
        ("17a5", {"is_permanent": True}, "expires_on"),
        ("17a5", {"is_permanent": True, "expires_on": None}, "is_permanent"),
        ("17a5", {"expires_on": date(2099, 1, 1)}, "expires_on"),
        ("17b", {"expires_on": date(2020, 1, 1)}, "expires_on"),
        ("17b", {"review_on": date(2020, 1, 1)}, "review_on"),
        ("17b", {"review_on": date(2098, 1, 1)}, "review_on"),
        ("17b", {"reason": " "}, "reason"),
        ("17b", {"officer": ""}, "officer"),
        ("17b", {"place": ""}, "place"),
        ("17b", {"decision": "maybe"}, "decision"),
    ],
)
def test_a_ruling_that_would_not_hold_is_refused(submitted, actors, ground, changes, field):
    test = submitted(ground=ground)
    with pytest.raises(CannotDecide) as held:
        decide_test(actor=actors["ppid"], test_id=test.pk, words=ruling_words(**changes))
    assert field in {reason.field for reason in held.value.reasons}
    test.refresh_from_db()
    assert test.status == "submitted" and not ExemptedEntry.objects.exists()


def test_g_and_h_may_be_permanent(submitted, actors):
    words = ruling_words(is_permanent=True, expires_on=None)
    decided = decide_test(actor=actors["ppid"], test_id=submitted(ground="17h2").pk, words=words)
    assert decided.exempted.is_permanent


@given(
    st.sampled_from(sorted(grounds())),
    st.booleans(),
    st.none() | st.integers(-400, 20_000),
    st.sampled_from(["wholly", "partly", "opened"]),
)
def test_no_exemption_without_an_end_but_the_personal_ones(ground, is_permanent, days, decision):
    """Whatever is typed: what passes the gate ends in the future, within the law, or rests on g or h."""
    today = date(2026, 11, 21)
    test = ConsequenceTest(ground=ground)
    expires_on = None if days is None else today + timedelta(days=days)
    words = ruling_words(decision=decision, is_permanent=is_permanent, expires_on=expires_on)
    if reasons_against_ruling(test, words, today=today) or decision not in EXEMPTING:
        return
    period = grounds()[ground].period
    if words.is_permanent:
        assert period.kind == PeriodKind.PERMANENT and words.expires_on is None
    else:
        assert words.expires_on > today
        assert not period.most_years or words.expires_on <= latest_end(today, period.most_years)


def test_the_database_refuses_a_line_whose_test_did_not_rule_so(submitted, actors):
    test = submitted()
    line = {
        "unit": test.unit,
        "title": "x",
        "ground": "17a5",
        "expires_on": date(2030, 1, 1),
        "decided_on": date(2026, 1, 1),
    }
    for decision in ("partly", "opened"):
        with pytest.raises(IntegrityError), transaction.atomic():
            ExemptedEntry.objects.create(test=test, decision=decision, **line)
    opened = decide_test(
        actor=actors["ppid"], test_id=test.pk, words=ruling_words(decision="opened", expires_on=None)
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        ExemptedEntry.objects.create(test=opened, decision="partly", **line)


def test_the_database_refuses_a_ruling_by_its_proposer(exempted):
    test = exempted().test
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsequenceTest.objects.filter(pk=test.pk).update(proposed_by=test.decided_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsequenceTest.objects.filter(pk=test.pk).update(decision="opened")


def test_opening_ends_it_with_a_reason(exempted, actors):
    line = exempted()
    with pytest.raises(BadEntry):
        open_exempted(actor=actors["ppid"], exempted_id=line.pk, reason="")
    with pytest.raises(NotAllowed):
        open_exempted(actor=actors["unit_head"], exempted_id=line.pk, reason="x")
    ended = open_exempted(actor=actors["ppid"], exempted_id=line.pk, reason="Bangunan sudah diganti.")
    assert ended.status == "opened" and ended.ended_at
    with pytest.raises(NotAllowed):
        open_exempted(actor=actors["ppid"], exempted_id=line.pk, reason="Lagi.")


@pytest.mark.parametrize(
    ("changes", "status", "lines"),
    [({}, "replaced", 2), ({"decision": "opened", "expires_on": None}, "opened", 1)],
)
def test_testing_again_replaces_the_old_line(exempted, actors, changes, status, lines):
    line = exempted()
    again = weigh_again(actor=actors["unit_head"], exempted_id=line.pk)
    assert again.title == line.title and "PAS-1/2026" in again.examples
    assert weigh_again(actor=actors["unit_head"], exempted_id=line.pk).pk == again.pk
    submit_test(actor=actors["unit_head"], test_id=again.pk)
    decide_test(actor=actors["ppid"], test_id=again.pk, words=ruling_words(**changes))
    line.refresh_from_db()
    assert line.status == status and ExemptedEntry.objects.count() == lines


def test_the_letter_says_what_the_rule_asks_and_no_more(exempted):
    test = exempted(review_on=timezone.localdate() + timedelta(days=365)).test
    letter = decision_letter(test)
    text = " ".join(str(block) for block in letter.blocks) + str(letter.marks) + str(letter.signature)
    for said in (
        "PPID Ditjenpas",
        "Pasal 17 huruf a angka 5",
        "Sampai",
        "Membahayakan",
        "Jakarta",
        "PAS-1/2026",
    ):
        assert said in text
    assert "Lembar 3" not in text and "nomor 12" not in text
    assert letter.stamp == ""
    assert as_docx(letter)[:2] == b"PK" and as_pdf(letter)[:5] == b"%PDF-"


def test_the_letter_of_an_open_test_is_a_draft(submitted):
    assert decision_letter(submitted()).stamp == "DRAF"


def test_patterns_of_corrections_are_beginnings_that_the_gate_knows(units, actors):
    assert len(patterns()) >= 10
    for pattern in patterns().values():
        test = ConsequenceTest(
            title=pattern.title,
            ground=pattern.ground,
            other_law=pattern.other_law,
            part=pattern.part,
            if_opened=pattern.if_opened,
            if_closed=pattern.if_closed,
        )
        # Only what nobody can know beforehand is still missing.
        assert {reason.field for reason in reasons_not_to_submit(test)} == {"documents", "weighing"}
