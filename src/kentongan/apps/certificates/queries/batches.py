"""Batches, as an actor may see them."""

from django.db.models import QuerySet

from kentongan.apps.certificates.errors import NotFound
from kentongan.apps.certificates.models import Batch
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def batches_visible_to(actor: Actor) -> QuerySet[Batch]:
    """The batches of events for which `actor` may give certificates, newest first."""
    rows = within(Batch.objects.all(), actor, Permission.CERTIFICATE_ISSUE, path="event__unit__path")
    return rows.select_related("event__unit").order_by("-id")


def batch_visible_to(actor: Actor, batch_id: int) -> Batch:
    """One batch; raises NotFound."""
    found = batches_visible_to(actor).filter(pk=batch_id).first()
    if found is None:
        raise NotFound
    return found
