"""Handing one's decisions to another for some days, and taking them back."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.errors import BadRoute, BookNotFound, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.lending import MOST_DAYS
from kentongan.apps.newsroom.models import Delegation
from kentongan.apps.newsroom.queries.routing.lending import borrowers, delegations_visible_to, lendable
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.audit import trail
from kentongan.foundation.notices import services as notices

_LENT = gettext_noop("%(name)s melimpahkan putusan berita kepada Anda, %(first)s sampai %(last)s.")
_ENDED = gettext_noop("Limpahan putusan berita dari %(name)s berakhir.")


@transaction.atomic
def lend_decisions(
    *, actor: Actor, appointment_id: int, to_id: int, first: date, last: date, reason: str
) -> Delegation:
    """Lets another decide on stories at the tier of one of the actor's own posts, at most 92 days.

    The borrower decides over that node already, at a lower tier: nothing is read or published that was not before,
    and no author's text is decided by it. Tells the borrower; audited.
    """
    post = lendable(actor).filter(pk=appointment_id).first()
    if post is None:
        raise NotAllowed(_("Hanya putusan dari penugasan Anda sendiri yang dapat dilimpahkan."))
    person = borrowers(post).filter(pk=to_id).first()
    if person is None:
        raise BadRoute(_("Penerima limpahan harus pejabat yang sudah memutus berita di satuan itu."), "to")
    reason = " ".join(reason.split())[:200]
    _must_be_sound(first, last, reason)
    row = Delegation.objects.create(
        appointment=post, to=person, valid_from=first, valid_to=last, reason=reason
    )
    detail = {"to": person.pk, "role": post.role, "from": first.isoformat(), "until": last.isoformat()}
    trail.record(actor, "decisions_lent", f"delegation:{row.pk}", path=post.unit.path, detail=detail)
    _tell(row, _LENT, actor)
    return row


@transaction.atomic
def end_loan(*, actor: Actor, delegation_id: int) -> Delegation:
    """Takes a delegation back at once: by either of the two, or by who manages people there. Tells both; audited."""
    row = delegations_visible_to(actor).select_for_update(of=("self",)).filter(pk=delegation_id).first()
    if row is None:
        raise BookNotFound
    path = row.appointment.unit.path
    is_ones_own = actor.user_id in (row.to_id, row.appointment.user_id)
    if not (is_ones_own or may(actor, Permission.PEOPLE_MANAGE, path)):
        raise NotAllowed(_("Limpahan ini bukan milik Anda."))
    if row.ended_at:
        raise WrongStage(_("Limpahan ini sudah berakhir."))
    row.ended_at = timezone.now()
    row.save(update_fields=["ended_at", "updated_at"])
    trail.record(actor, "loan_ended", f"delegation:{row.pk}", path=path)
    _tell(row, _ENDED, actor)
    return row


def _must_be_sound(first: date, last: date, reason: str) -> None:
    if first < timezone.localdate():
        raise BadRoute(_("Limpahan tidak berlaku surut; pilih hari ini atau sesudahnya."), "first")
    if last < first:
        raise BadRoute(_("Hari terakhir mendahului hari pertama."), "last")
    if (last - first).days >= MOST_DAYS:
        raise BadRoute(_("Limpahan berlaku paling lama %d hari.") % MOST_DAYS, "last")
    if not reason:
        raise BadRoute(_("Tulis sebabnya, misalnya “cuti” atau “dinas luar”."), "reason")


def _tell(row: Delegation, words: str, actor: Actor) -> None:
    values = {
        "name": row.appointment.user.name,
        "first": row.valid_from.strftime("%d/%m/%Y"),
        "last": row.valid_to.strftime("%d/%m/%Y"),
    }
    notices.tell(
        users=[row.to, row.appointment.user],
        words=words,
        values=values,
        url="/meja/rute/limpahan/",
        path=row.appointment.unit.path,
        needs=Permission.STORY_DECIDE,
        but=actor,
    )
