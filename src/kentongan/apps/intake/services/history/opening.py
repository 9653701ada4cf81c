"""Showing old stories to the public, and taking them away again."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.intake.enums import BatchState, OldState
from kentongan.apps.intake.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.models import OldBatch, OldStory
from kentongan.apps.intake.policies import may_import_for, may_open_archive
from kentongan.apps.intake.queries.history import batches_visible_to, has_a_hand_in
from kentongan.apps.intake.services.history.mending import row_in_hand
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_OPENERS = (Role.UNIT_HEAD, Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD)


@transaction.atomic
def ask_to_open(*, actor: Actor, batch_id: int) -> int:
    """Asks those nearest who may show the archive to look at it; gives how many were asked. Audited."""
    batch = _in_hand(actor, batch_id, BatchState.READ)
    users = {
        row.user.pk: row.user
        for role in _OPENERS
        for row in officers_for(batch.unit.path, role)
        if row.user_id != batch.sent_by_id
    }
    tell(
        users=list(users.values()),
        words=gettext_noop("Arsip lama %(unit)s menunggu orang kedua untuk membukanya bagi umum."),
        values={"unit": batch.unit.name},
        url=reverse("old_batch_page", args=[batch.pk]),
        path=batch.unit.path,
        needs=Permission.STORY_PUBLISH,
        but=actor,
    )
    trail.record(actor, "old_batch_offered", f"old_batch:{batch.pk}", path=batch.unit.path)
    return len(users)


@transaction.atomic
def open_batch(*, actor: Actor, batch_id: int) -> int:
    """Shows every ready row to the public, below a banner that says where it comes from; gives how many. Audited.

    By a second person: whoever sent the file, or changed one of its rows, is refused. None of it passes as a story of
    the newsroom: no feed, no channel, no count knows it.
    """
    batch = _in_hand(actor, batch_id, BatchState.READ)
    if not may_open_archive(actor, batch) or has_a_hand_in(actor, batch):
        raise NotAllowed
    now = timezone.now()
    count = batch.rows.filter(state=OldState.READY).update(state=OldState.PUBLIC, opened_at=now)
    if not count:
        raise WrongStage(_("Tidak ada baris yang siap dibuka."))
    batch.opened_by_id, batch.opened_at = actor.user_id, now
    batch.save(update_fields=["opened_by", "opened_at"])
    detail = {"count": count}
    trail.record(actor, "old_batch_opened", f"old_batch:{batch.pk}", path=batch.unit.path, detail=detail)
    return count


@transaction.atomic
def undo_batch(*, actor: Actor, batch_id: int) -> None:
    """Takes a whole import back: its file and rows go; of what was public an empty place stays, that says it is gone.

    The same file may come in again afterwards. Audited.
    """
    batch = _in_hand(actor, batch_id)
    if batch.state == BatchState.UNDONE:
        return
    seen = (OldState.PUBLIC, OldState.REMOVED)
    batch.rows.exclude(state__in=seen).delete()
    for row in batch.rows.only("pk", "key").iterator():
        OldStory.objects.filter(pk=row.pk).update(mark=f"undone:{row.key.hex}", **_EMPTY)
    batch.file.delete(save=False)
    batch.state, batch.undone_at = BatchState.UNDONE, timezone.now()
    batch.save()
    trail.record(actor, "old_batch_undone", f"old_batch:{batch.pk}", path=batch.unit.path)


@transaction.atomic
def remove_old(*, actor: Actor, row_id: int) -> None:
    """Takes one old story from the public, for good: its words go, its page says so. Audited."""
    row = row_in_hand(actor, row_id, (OldState.PUBLIC,))
    OldStory.objects.filter(pk=row.pk).update(**_EMPTY)
    trail.record(actor, "old_story_removed", f"old_story:{row.pk}", path=row.batch.unit.path)


_EMPTY = {
    "state": OldState.REMOVED,
    "headline": "",
    "body": "",
    "address": "",
    "said_office": "",
    "findings": [],
}


def _in_hand(actor: Actor, batch_id: int, state: str = "") -> OldBatch:
    mine = batches_visible_to(actor).filter(pk=batch_id)
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise NotFound(_("Impor ini"))
    batch = mine.select_related("unit").get()
    if not may_import_for(actor, batch.unit):
        raise NotAllowed
    if state and batch.state != state:
        words = _("Impor ini sekarang %(state)s; muat ulang halaman.")
        raise WrongStage(words % {"state": batch.get_state_display()})
    return batch
