"""Who covers an item: asked, answered, released."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.agenda.enums import AnswerState, Part
from kentongan.apps.agenda.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.agenda.policies import may_answer
from kentongan.apps.agenda.queries.people import candidates
from kentongan.apps.agenda.services.groundwork.locking import item_in_hand, item_in_sight, note
from kentongan.apps.agenda.services.groundwork.telling import tell_people
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

AHEAD = timedelta(days=1)
ASKED = gettext_noop("Anda ditugasi meliput: %(title)s, %(when)s. Jawab apakah Anda sanggup.")
RELEASED = gettext_noop("Anda tidak lagi ditugasi meliput: %(title)s, %(when)s.")
ACCEPTED = gettext_noop("%(name)s sanggup meliput: %(title)s, %(when)s.")
DECLINED = gettext_noop("%(name)s berhalangan meliput: %(title)s, %(when)s. %(reason)s")


@transaction.atomic
def assign(*, actor: Actor, item_id: int, user_id: int, part: str) -> Assignment:
    """Asks a person of the office, or of the one right above, to cover an item; they are told. Audited.

    Asked again, who declined is asked anew; for everybody else nothing changes. Who takes it on is asked nothing.
    """
    item = item_in_hand(actor, item_id)
    user = person_to_send(item.unit, user_id, part)
    row, is_new = Assignment.objects.get_or_create(
        item=item, user=user, part=part, defaults={"asked_by_id": actor.user_id}
    )
    if not is_new and row.state != AnswerState.DECLINED:
        return row
    is_own = user.pk == actor.user_id
    row.state = AnswerState.ACCEPTED if is_own else AnswerState.ASKED
    row.answered_at, row.reason, row.asked_by_id = timezone.now() if is_own else None, "", actor.user_id
    row.reminded_for = item.starts_at if item.starts_at - timezone.now() <= AHEAD else None
    row.save()
    tell_people([user], item, ASKED, but=actor)
    note(actor, "agenda_assigned", item, user=user.pk, part=part)
    return row


@transaction.atomic
def release(*, actor: Actor, item_id: int, assignment_id: int) -> None:
    """Takes a person off an item; they are told unless they had declined. Audited."""
    item = item_in_hand(actor, item_id, called_off=True)
    row = _row(item, assignment_id)
    if row.state != AnswerState.DECLINED and not item.is_off:
        tell_people([row.user], item, RELEASED, but=actor)
    note(actor, "agenda_released", item, user=row.user_id, part=row.part)
    row.delete()


@transaction.atomic
def answer(*, actor: Actor, item_id: int, assignment_id: int, accepts: bool, reason: str = "") -> Assignment:
    """The assigned person says yes, or no with a reason; who asked is told, once an answer. Audited."""
    item = item_in_sight(actor, item_id)
    row = _row(item, assignment_id)
    if not may_answer(actor, row):
        raise NotAllowed
    if item.is_off or item.ends_at <= timezone.now():
        raise WrongStage(_("Agenda ini sudah lewat atau dibatalkan."))
    if not accepts and not reason.strip():
        raise BadWords(_("Tulis alasan berhalangan."), "reason")
    wanted = AnswerState.ACCEPTED if accepts else AnswerState.DECLINED
    if row.state == wanted:
        return row
    row.state, row.answered_at = wanted, timezone.now()
    row.reason = "" if accepts else " ".join(reason.split())[:300]
    row.save()
    words = ACCEPTED if accepts else DECLINED
    tell_people([row.asked_by], item, words, but=actor, name=row.user.name, reason=row.reason)
    note(actor, "agenda_accepted" if accepts else "agenda_declined", item, part=row.part)
    return row


def person_to_send(unit: Unit, user_id: int, part: str) -> User:
    """Who can be asked for an office, in a part that there is."""
    if part not in Part.values:
        raise BadWords(_("Pilih tugasnya."), "part")
    user = candidates(unit).filter(pk=user_id).first()
    if user is None:
        raise BadWords(_("Orang ini tidak bertugas di satuan ini."), "user")
    return user


def _row(item: Item, assignment_id: int) -> Assignment:
    found = item.assignments.select_related("user", "asked_by").filter(pk=assignment_id).first()
    if found is None:
        raise NotFound(_("Penugasan ini"))
    return found
