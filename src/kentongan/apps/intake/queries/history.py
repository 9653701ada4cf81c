"""The stories of earlier sites, for those who bring them in."""

from django.db.models import Count, Q, QuerySet

from kentongan.apps.intake.enums import OldState
from kentongan.apps.intake.models import OldBatch, OldStory
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def batches_visible_to(actor: Actor) -> QuerySet[OldBatch]:
    """The imports for the offices whose intake the actor keeps."""
    return within(OldBatch.objects.all(), actor, Permission.INTAKE_MANAGE)


def batches_listed(actor: Actor) -> QuerySet[OldBatch]:
    """Newest first, with office and sender; one query."""
    return batches_visible_to(actor).select_related("unit", "sent_by").order_by("-id")


def batch_seen_by(actor: Actor, batch_id: int) -> OldBatch | None:
    rows = batches_visible_to(actor).select_related("unit", "sent_by", "opened_by")
    return rows.filter(pk=batch_id).first()


def rows_visible_to(actor: Actor) -> QuerySet[OldStory]:
    """The rows of those imports."""
    return within(OldStory.objects.all(), actor, Permission.INTAKE_MANAGE, path="batch__unit__path")


def row_seen_by(actor: Actor, row_id: int) -> OldStory | None:
    """One row with its import, office and draft; one query."""
    rows = rows_visible_to(actor).select_related("batch__unit", "unit", "story", "edited_by")
    return rows.filter(pk=row_id).first()


def rows_of(batch: OldBatch, state: str = "") -> QuerySet[OldStory]:
    """In the order of the file, without their text."""
    rows = batch.rows.select_related("unit").defer("body")
    rows = rows.filter(state=state) if state in OldState.values else rows
    return rows.order_by("number")


def counts_of(batch: OldBatch) -> dict[str, int]:
    """How many rows stand where; one query over this import alone."""
    asked = {state: Count("pk", filter=Q(state=state)) for state in OldState.values}
    return batch.rows.aggregate(**asked)


def has_a_hand_in(actor: Actor, batch: OldBatch) -> bool:
    """Whether the actor sent the file, or changed a row that waits to be shown."""
    changed = batch.rows.filter(state=OldState.READY, edited_by_id=actor.user_id)
    return batch.sent_by_id == actor.user_id or changed.exists()
