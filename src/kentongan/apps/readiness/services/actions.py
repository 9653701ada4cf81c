"""What is to be mended after a case: agreed, done, or reminded of."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.readiness.errors import NotAllowed, Refused
from kentongan.apps.readiness.models import Action
from kentongan.apps.readiness.policies import may_finish
from kentongan.apps.readiness.queries.reviews import action_visible_to
from kentongan.apps.readiness.services.reviews import review_in_hand
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.officers import current_or_coming
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_GIVEN = gettext_noop("Anda diminta: %(action)s (batas %(due)s).")
_LATE = gettext_noop("Belum selesai: %(action)s (batas %(due)s).")


@transaction.atomic
def add_action(*, actor: Actor, review_id: int, text: str, owner_id: int, due: date) -> Action:
    """Agrees on something to mend and tells its owner. Refuses a day that has passed and a stranger. Audited."""
    review = review_in_hand(actor, review_id)
    words = " ".join(text.split())[:300]
    if not words:
        raise Refused(_("Tulis apa yang akan dilakukan."))
    if due < timezone.localdate():
        raise Refused(_("Batas itu sudah lewat."))
    owner = _officer(owner_id, review.case.unit.ancestor_ids)
    row = Action.objects.create(review=review, text=words, owner=owner, due=due)
    _tell(row, _GIVEN, but=actor)
    trail.record(
        actor, "action_added", f"case:{review.case_id}", path=review.case.unit.path, detail={"action": row.pk}
    )
    return row


@transaction.atomic
def finish_action(*, actor: Actor, action_id: int, proof: str) -> Action:
    """Marks something as mended, with what proves it; the owner or who leads there. Audited."""
    row = _open_action(actor, action_id)
    if not proof.strip():
        raise Refused(_("Tulis buktinya: alamat, nomor surat, atau apa yang dapat dilihat orang lain."))
    row.done_at, row.done_by_id, row.proof = timezone.now(), actor.user_id, " ".join(proof.split())[:500]
    row.save()
    path = row.review.case.unit.path
    trail.record(actor, "action_finished", f"case:{row.review.case_id}", path=path, detail={"action": row.pk})
    return row


@transaction.atomic
def reopen_action(*, actor: Actor, action_id: int) -> Action:
    """Takes back that something was mended. Audited."""
    row = action_visible_to(actor, action_id)
    if not may_finish(actor, row):
        raise NotAllowed
    row.done_at, row.done_by, row.proof = None, None, ""
    row.save()
    path = row.review.case.unit.path
    trail.record(actor, "action_reopened", f"case:{row.review.case_id}", path=path, detail={"action": row.pk})
    return row


@transaction.atomic
def remind_of_action(*, action_id: int) -> bool:
    """Reminds the owner of what is due, once a day; False when that happened already."""
    today = timezone.localdate()
    rows = Action.objects.select_for_update(of=("self",), skip_locked=True).select_related(
        "owner", "review__case__unit"
    )
    row = rows.filter(pk=action_id, done_at=None, due__lte=today).exclude(reminded_on=today).first()
    if row is None:
        return False
    row.reminded_on = today
    row.save(update_fields=["reminded_on", "updated_at"])
    _tell(row, _LATE)
    return True


def _open_action(actor: Actor, action_id: int) -> Action:
    row = action_visible_to(actor, action_id)
    if not may_finish(actor, row):
        raise NotAllowed(_("Tindakan ini diselesaikan oleh penanggung jawabnya."))
    locked = (
        Action.objects.select_for_update(of=("self",)).select_related("review__case__unit").get(pk=row.pk)
    )
    if locked.done_at:
        raise Refused(_("Tindakan ini sudah ditandai selesai."))
    return locked


def _officer(user_id: int, nodes: list[int]) -> User:
    """Somebody who holds an office at the unit or above it today."""
    held = current_or_coming(
        Appointment.objects.filter(user_id=user_id, unit_id__in=nodes, user__is_active=True)
    )
    row = held.select_related("user").first()
    if row is None:
        raise Refused(_("Pilih penanggung jawab yang bertugas di satuan itu atau atasannya."))
    return row.user


def _tell(row: Action, words: str, *, but: Actor | None = None) -> None:
    tell(
        users=[row.owner],
        words=words,
        values={"action": row.text, "due": f"{row.due:%d/%m/%Y}"},
        url=f"/meja/kesiapan/evaluasi/{row.review_id}/",
        path=row.review.case.unit.path,
        needs=Permission.CASE_OPEN,
        but=but,
    )
