"""Looking back on a case: what the clock says, what people say, and when that is final."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import CaseStatus, MomentKind
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import case_visible_to
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.readiness.enums import ReviewState
from kentongan.apps.readiness.errors import NotAllowed, Refused
from kentongan.apps.readiness.gate import ReviewState as Standing
from kentongan.apps.readiness.gate import reasons_not_to_finish
from kentongan.apps.readiness.models import Review
from kentongan.apps.readiness.policies import may_review
from kentongan.apps.readiness.queries.measuring import clocks_of
from kentongan.apps.readiness.queries.reviews import review_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LONGEST = 6000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWords:
    """What people say of a case."""

    went_well: str = ""
    went_badly: str = ""
    causes: str = ""
    lessons: str = ""


@transaction.atomic
def open_review(*, actor: Actor, case_id: int) -> Review:
    """Begins the after-action review of a case, measured from its timeline; the one that stands, if there is one.

    Refuses who does not lead there, and a case whose alert has not ended. Audited.
    """
    case = case_visible_to(actor, case_id)
    if not may_review(actor, case):
        raise NotAllowed(_("Evaluasi dimulai oleh kepala atau redaktur di wilayah kasus ini."))
    if case.status not in (CaseStatus.STOOD_DOWN, CaseStatus.CLOSED):
        raise Refused(_("Akhiri siaga lebih dulu; evaluasi ditulis setelahnya."))
    row, is_new = Review.objects.get_or_create(case=case, defaults={"clocks": _clocks(case)})
    if is_new:
        trail.record(actor, "review_opened", f"case:{case.pk}", path=case.unit.path)
    return row


@transaction.atomic
def save_review(*, actor: Actor, review_id: int, words: ReviewWords) -> Review:
    """Keeps the words of a review that is not final yet. Audited without the words."""
    row = review_in_hand(actor, review_id)
    for name in ("went_well", "went_badly", "causes", "lessons"):
        setattr(row, name, getattr(words, name).strip()[:LONGEST])
    row.clocks = _clocks(row.case)
    row.save()
    trail.record(actor, "review_saved", f"case:{row.case_id}", path=row.case.unit.path)
    return row


@transaction.atomic
def finish_review(*, actor: Actor, review_id: int) -> Review:
    """Makes a review final and writes its lessons onto the timeline. Refuses with every reason. Audited."""
    row = review_in_hand(actor, review_id)
    if reasons := reasons_not_to_finish(standing_of(row)):
        raise Refused(" ".join(reason.text for reason in reasons), "cannot_finish")
    row.state, row.final_at, row.final_by_id = ReviewState.FINAL, timezone.now(), actor.user_id
    row.save()
    note(case=row.case, kind=MomentKind.EVALUATION, text=row.lessons[:600], actor=actor)
    trail.record(actor, "review_finished", f"case:{row.case_id}", path=row.case.unit.path)
    return row


def standing_of(row: Review) -> Standing:
    """What the gate looks at; one query."""
    return Standing(
        is_open=row.case.status == CaseStatus.OPEN,
        is_final=row.is_final,
        went_well=row.went_well,
        went_badly=row.went_badly,
        lessons=row.lessons,
        actions=row.actions.count(),
    )


def review_in_hand(actor: Actor, review_id: int) -> Review:
    """The review, locked, if `actor` may write it now."""
    row = review_visible_to(actor, review_id)
    if not may_review(actor, row.case):
        raise NotAllowed(_("Evaluasi ditulis oleh kepala atau redaktur di wilayah kasus ini."))
    locked = Review.objects.select_for_update(of=("self",)).select_related("case__unit").get(pk=row.pk)
    if locked.is_final:
        raise Refused(_("Evaluasi ini sudah disahkan dan tidak berubah lagi."))
    return locked


def _clocks(case: Case) -> list[dict]:
    return [row.as_row() for row in clocks_of(case)]
