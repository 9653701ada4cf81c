"""What a draft would change: asked for at the desk, read in batches by whoever keeps stories."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.standards.enums import PreviewState
from kentongan.apps.standards.errors import NotFound
from kentongan.apps.standards.models import ProfilePreview
from kentongan.apps.standards.services.profiles import draft_in_hand
from kentongan.apps.standards.signals import preview_asked
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

DAYS = 31
MOST_STORIES = 500
_MOST_NAMED = 50

# Of one rule: findings by weight before and after.
Counts = Mapping[str, Mapping[str, Sequence[int]]]


@transaction.atomic
def ask_preview(*, actor: Actor, profile_id: int) -> ProfilePreview:
    """Asks what the draft would change on stories of the past 31 days; the job begins after this. Audited.

    Earlier previews of the draft are dropped: they told of other settings.
    """
    draft = draft_in_hand(actor, profile_id)
    ProfilePreview.objects.filter(profile=draft).delete()
    since = timezone.localdate() - timedelta(days=DAYS)
    row = ProfilePreview.objects.create(profile=draft, since=since, asked_by_id=actor.user_id)
    trail.record(actor, "profile_preview_asked", f"profile:{draft.pk}", path=draft.unit.path)
    preview_asked.send(ProfilePreview, preview_id=row.pk)
    return row


@transaction.atomic
def stop_preview(*, actor: Actor, profile_id: int) -> ProfilePreview:
    """Stops a reading that is under way; what was counted so far stays to be seen."""
    draft = draft_in_hand(actor, profile_id)
    row = ProfilePreview.objects.select_for_update().filter(profile=draft).order_by("-pk").first()
    if row is None:
        raise NotFound
    if row.is_under_way:
        row.state, row.finished_at = PreviewState.STOPPED, timezone.now()
        row.save(update_fields=["state", "finished_at"])
    return row


def preview_in_hand(preview_id: int) -> ProfilePreview | None:
    """The preview under lock; None where it is gone, or no longer under way."""
    row = ProfilePreview.objects.select_for_update().filter(pk=preview_id).first()
    return row if row and row.is_under_way else None


def begin(row: ProfilePreview, *, stories: Sequence[int], of: int) -> None:
    """Keeps which stories are read, newest first, and of how many."""
    row.stories, row.of = list(stories), of
    row.state = PreviewState.RUNNING
    row.save(update_fields=["stories", "of", "state"])


def add_batch(
    row: ProfilePreview, *, read: int, counts: Counts, held: Sequence[int], freed: Sequence[int]
) -> bool:
    """Adds what a batch brought; whether stories are left to be read."""
    row.done += read
    row.counts = _added(row.counts, counts)
    row.held, row.freed = [*row.held, *held][:_MOST_NAMED], [*row.freed, *freed][:_MOST_NAMED]
    if row.done >= row.total:
        row.state, row.finished_at = PreviewState.DONE, timezone.now()
    row.save()
    return row.state == PreviewState.RUNNING


def _added(one: Counts, other: Counts) -> dict[str, dict[str, list[int]]]:
    total: dict[str, dict[str, list[int]]] = {}
    for counts in (one, other):
        for rule, weights in counts.items():
            for weight, pair in weights.items():
                known = total.setdefault(rule, {}).setdefault(weight, [0, 0])
                known[0] += pair[0]
                known[1] += pair[1]
    return total
