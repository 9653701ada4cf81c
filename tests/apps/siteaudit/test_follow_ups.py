"""Finding, task, proof, another look, end; reminders that never come twice."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.apps.siteaudit.conftest import INSTRUMENT, QUICK, on_loopback
from tests.apps.siteaudit.making import judged_audit
from tests.quality.openness.sites import plain
from tests.quality.openness.sites.build import Builder

from kentongan.apps.siteaudit.enums import FollowUpState, RecheckState
from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed, NotNow
from kentongan.apps.siteaudit.models import Finding, FollowUp, Recheck, Reminder
from kentongan.apps.siteaudit.queries.follow_ups import follow_up_list
from kentongan.apps.siteaudit.services.follow_ups import (
    Proof,
    Wish,
    close_with_reason,
    hand_in_proof,
    make_follow_up,
)
from kentongan.apps.siteaudit.services.rechecks import MOST_RUNS, ask_recheck, run_recheck
from kentongan.apps.siteaudit.services.reminding import remind
from kentongan.apps.siteaudit.services.running import run_audit
from kentongan.apps.siteaudit.services.starting import start_audit
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def wish(days: int = 10, **changes) -> Wish:
    given = {"words": "Muat laporan LHKPN terbaru.", "owner": "unit_head"}
    return Wish(**{**given, "due_on": timezone.localdate() + timedelta(days=days), **changes})


@pytest.fixture
def audit(actors, enter):
    return judged_audit(actors["auditor"], enter("https://lapas.contoh.test/"))


def finding(audit, item="B03") -> Finding:
    return Finding.objects.get(audit=audit, item=item, is_current=True)


@pytest.fixture
def task(actors, audit) -> FollowUp:
    return make_follow_up(actor=actors["auditor"], finding_id=finding(audit).pk, wish=wish())


def test_a_task_tells_its_holder_once(actors, task):
    told = Notice.objects.filter(text__contains="Tugas perbaikan")
    assert [one.user_id for one in told] == [actors["unit_head"].user_id]
    assert told[0].url == f"/meja/audit-situs/tugas/{task.pk}/"


def test_one_open_task_for_an_item(actors, audit, task):
    with pytest.raises(NotNow):
        make_follow_up(actor=actors["unit_head"], finding_id=finding(audit).pk, wish=wish())


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"words": "ya"}, "words"), ({"owner": "contributor"}, "owner"), ({"days": -1}, "due_on")],
)
def test_a_task_without_words_owner_or_future_is_refused(actors, audit, changes, field):
    with pytest.raises(Incomplete) as refusal:
        make_follow_up(actor=actors["auditor"], finding_id=finding(audit).pk, wish=wish(**changes))
    assert refusal.value.field == field


def test_what_is_there_needs_no_task(actors, audit):
    row = Finding.objects.filter(audit=audit, state="found").first()
    with pytest.raises(NotNow):
        make_follow_up(actor=actors["auditor"], finding_id=row.pk, wish=wish())


def test_another_branch_neither_sees_nor_works_on_it(actors, task):
    assert not follow_up_list(actors["other_region_editor"], "terbuka").exists()
    with pytest.raises(NotAllowed):
        hand_in_proof(
            actor=actors["other_unit_head"], follow_up_id=task.pk, proof=Proof(address="https://a.go.id/")
        )
    with pytest.raises(NotAllowed):
        ask_recheck(actor=actors["other_unit_head"], follow_up_id=task.pk)


def test_a_proof_is_an_address_or_a_file_of_a_known_kind(actors, task):
    head = actors["unit_head"]
    for proof in (Proof(words="Sudah."), Proof(address="javascript:alert(1)")):
        with pytest.raises(Incomplete):
            hand_in_proof(actor=head, follow_up_id=task.pk, proof=proof)
    for content, size in ((b"<html>", 6), (b"", 0), (b"%PDF-", 6_000_000)):
        with pytest.raises(Incomplete):
            proof = Proof(file=BytesIO(content), size=size)
            hand_in_proof(actor=head, follow_up_id=task.pk, proof=proof)
    done = hand_in_proof(actor=head, follow_up_id=task.pk, proof=Proof(file=BytesIO(b"%PDF-1.7 x"), size=10))
    assert done.state == FollowUpState.PROVED and done.proof_type == "pdf"
    assert done.proof_file.startswith("audit-situs/") and default_storage.exists(done.proof_file)


def test_only_a_look_or_a_reason_ends_a_task(actors, task):
    with pytest.raises(NotAllowed):
        close_with_reason(actor=actors["unit_head"], follow_up_id=task.pk, reason="Sudah kami kerjakan.")
    with pytest.raises(Incomplete):
        close_with_reason(actor=actors["auditor"], follow_up_id=task.pk, reason="ok")
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowUp.objects.filter(pk=task.pk).update(state=FollowUpState.CLOSED)
    closed = close_with_reason(
        actor=actors["auditor"], follow_up_id=task.pk, reason="Butir ini tidak berlaku di sini."
    )
    assert (closed.state, closed.closed_by) == (FollowUpState.CLOSED, "reason")
    with pytest.raises(NotNow):
        ask_recheck(actor=actors["unit_head"], follow_up_id=task.pk)


def test_reminders_come_once_each(task):
    due = task.due_on
    assert remind(on=due - timedelta(days=5)) == 0
    assert [remind(on=due - timedelta(days=3)), remind(on=due - timedelta(days=2))] == [1, 0]
    assert [remind(on=due), remind(on=due), remind(on=due + timedelta(days=3))] == [1, 0, 0]
    assert [remind(on=due + timedelta(days=7)), remind(on=due + timedelta(days=30))] == [1, 0]
    assert list(Reminder.objects.order_by("id").values_list("kind", flat=True)) == ["soon", "due", "late"]


def test_a_closed_task_is_not_reminded(actors, task):
    close_with_reason(
        actor=actors["auditor"], follow_up_id=task.pk, reason="Butir ini tidak berlaku di sini."
    )
    assert remind(on=task.due_on) == 0


def test_a_site_is_looked_at_again_until_the_item_is_there(actors, enter, today):
    """Missing, looked at in vain, then put on the site: the third finding closes the task; all three stay."""
    live = plain.partial(today)
    builder = Builder("sebagian", today)
    _label, path = builder.item("B03")
    with on_loopback([live]) as addresses:
        site = enter(addresses["sebagian"])
        audit = start_audit(actor=actors["auditor"], site_id=site.pk, instrument=INSTRUMENT, limits=QUICK)
        run_audit(audit_id=audit.pk)
        task = make_follow_up(actor=actors["auditor"], finding_id=finding(audit).pk, wish=wish())
        ask_recheck(actor=actors["unit_head"], follow_up_id=task.pk)
        with pytest.raises(NotNow):
            ask_recheck(actor=actors["unit_head"], follow_up_id=task.pk)
        run_due_jobs()
        task.refresh_from_db()
        assert task.state == FollowUpState.OPEN
        # A look that brought nothing new washes nothing away.
        assert (finding(audit).round, Finding.objects.filter(audit=audit, item="B03").count()) == (1, 2)
        live.answers[path] = builder.finish().answers[path]
        proof = Proof(address=addresses["sebagian"].rstrip("/") + path)
        hand_in_proof(actor=actors["unit_head"], follow_up_id=task.pk, proof=proof)
        ask_recheck(actor=actors["unit_head"], follow_up_id=task.pk)
        run_due_jobs()
    task.refresh_from_db()
    assert (task.state, task.closed_by) == (FollowUpState.CLOSED, "recheck")
    rows = Finding.objects.filter(audit=audit, item="B03").order_by("round")
    assert [(row.round, row.state, row.is_current) for row in rows] == [
        (1, "missing", False),
        (2, rows[1].state, False),
        (3, "found", True),
    ]
    assert rows[1].state in ("missing", "not_judged")
    assert rows[2].evidence[0]["address"].endswith(path)
    assert set(Recheck.objects.values_list("state", flat=True)) == {RecheckState.DONE}


def test_a_look_at_a_dead_site_fails_in_words_and_the_task_stays(actors, task):
    look = ask_recheck(actor=actors["unit_head"], follow_up_id=task.pk)
    run_recheck(recheck_id=look.pk)
    look.refresh_from_db()
    assert look.state == RecheckState.FAILED and look.problem
    assert FollowUp.objects.get().state == FollowUpState.OPEN


def test_a_look_that_keeps_dying_is_given_up(actors, task):
    look = ask_recheck(actor=actors["unit_head"], follow_up_id=task.pk)
    Recheck.objects.filter(pk=look.pk).update(runs=MOST_RUNS)
    run_recheck(recheck_id=look.pk)
    look.refresh_from_db()
    assert look.state == RecheckState.FAILED and "tiga kali" in look.problem
