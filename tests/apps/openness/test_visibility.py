"""Who sees whom, and how many queries it takes among five thousand requests."""

import pytest
from tests.apps.openness.conftest import GRANT, PERSON, REFUSAL
from tests.apps.openness.many import make_many

from kentongan.apps.openness.errors import CannotAnswer, NotAllowed, NotFound
from kentongan.apps.openness.gate import Notice, reasons_not_to_answer
from kentongan.apps.openness.models import Answer
from kentongan.apps.openness.policies import may_decide
from kentongan.apps.openness.queries.figures import figures_for, public_figures
from kentongan.apps.openness.queries.requests import (
    objections_visible_to,
    request_for,
    requester_of,
    requests_visible_to,
    running_visible_to,
    whole_request,
)
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.exporting import export_requests
from kentongan.apps.openness.services.objecting import decide_objection, object_by_link

pytestmark = pytest.mark.django_db
OTHERS = (
    "public", "contributor", "unit_coord", "unit_head", "region_editor", "region_head", "central_editor",
    "central_lead", "auditor", "admin", "other_unit_head", "other_region_editor",
)  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_but_the_officer_reaches_request_or_person(asked, actors, name):
    request = asked()
    assert not requests_visible_to(actors[name]).exists() and not running_visible_to(actors[name]).exists()
    with pytest.raises(NotFound):
        request_for(actors[name], request.pk)
    with pytest.raises(NotAllowed):
        requester_of(actors[name], request)
    with pytest.raises(NotAllowed):
        export_requests(actor=actors[name], year=2026)
    with pytest.raises(NotFound):
        answer_request(actor=actors[name], request_id=request.pk, notice=GRANT)
    assert not Answer.objects.exists()


def test_officer_sees_person(asked, actors):
    assert requester_of(actors["ppid"], asked()).name == PERSON.name


def test_superiors_see_objections_of_their_branch_only(refused, token, actors):
    objection = object_by_link(token=token(refused), ground="a", words="Mohon dibuka sebagian.")
    seen = {name for name in actors if objections_visible_to(actors[name]).exists()}
    assert seen == {"ppid", "unit_head", "region_head", "central_lead"}
    for name in ("ppid", "auditor", "other_unit_head"):
        assert not may_decide(actors[name], objection)
    with pytest.raises(NotFound):
        decide_objection(
            actor=actors["other_unit_head"], objection_id=objection.pk, decision="upheld", words="x"
        )


def test_nobody_decides_on_an_answer_of_their_own(refused, token, actors):
    objection = object_by_link(token=token(refused), ground="a", words="Mohon dibuka sebagian.")
    Answer.objects.update(answered_by_id=actors["unit_head"].user_id)
    with pytest.raises(NotAllowed):
        decide_objection(
            actor=actors["unit_head"], objection_id=objection.pk, decision="upheld", words="x", orders="y"
        )
    decided = decide_objection(
        actor=actors["region_head"], objection_id=objection.pk, decision="rejected", words="x"
    )
    assert decided.decided_by_id == actors["region_head"].user_id
    assert refused.deadlines.get(rule_key="kip_dispute_file").met_at is None


@pytest.mark.parametrize(
    ("notice", "count"),
    [
        (GRANT, 0),
        (REFUSAL, 0),
        (Notice(resolution="refused", words="Tidak."), 4),
        (Notice(resolution="partial", words="Sebagian.", grounds=["z"], reason="x"), 4),
        (Notice(resolution="not_held", words="Bukan kami."), 1),
        (Notice(resolution="already_public", words="Ada."), 1),
        (Notice(resolution="granted", words=" ", cost=5000), 2),
        (Notice(resolution="granted", words="Ya", cost=-1), 1),
        (Notice(resolution="", words=""), 2),
    ],
)
def test_gate_names_every_gap(asked, actors, notice, count):
    assert len(reasons_not_to_answer(notice)) == count
    if count:
        with pytest.raises(CannotAnswer):
            answer_request(actor=actors["ppid"], request_id=asked().pk, notice=notice)


def test_queries_among_five_thousand(
    asked, units, actors, django_assert_num_queries, django_assert_max_num_queries
):
    request = asked()
    make_many(units["lapas-nunukan"], request.deadlines.get(), 5_000)
    with django_assert_num_queries(1):
        assert len(running_visible_to(actors["ppid"])[:30]) == 30
    with django_assert_num_queries(1):
        assert len(requests_visible_to(actors["ppid"])[:30]) == 30
    with django_assert_max_num_queries(8):
        whole_request(actors["ppid"], request.pk)
    with django_assert_num_queries(7):
        assert figures_for(actors["auditor"], 2026).received == 5_001
    with django_assert_max_num_queries(7):
        assert public_figures(2026, path=units["kanwil-banten"].path).received == 1


def test_figures_of_a_year(asked, refused, actors, monday):
    answered = asked()
    monday.shift(2 * 86_400)
    answer_request(actor=actors["ppid"], request_id=answered.pk, notice=GRANT)
    figures = figures_for(actors["region_head"], 2026)
    assert (figures.received, figures.granted, figures.refused, figures.in_time) == (2, 1, 1, 2)
    assert (figures.median_days, figures.longest_days, figures.grounds) == (1.0, 2.0, (("a", 1), ("c", 1)))
    assert figures.months[10].received == 2 and figures.report_due.isoformat() == "2027-03-31"
    assert figures_for(actors["other_unit_head"], 2026).received == 0
