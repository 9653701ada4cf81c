"""Secret calendars of an account."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.queries.links import fresh_seed, hashed, secret
from kentongan.apps.agenda.errors import NotAllowed, NotFound
from kentongan.apps.agenda.models import Feed
from kentongan.apps.agenda.policies import may_open_desk
from kentongan.apps.agenda.queries.links import PLACE
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail


@transaction.atomic
def renew_feed(*, actor: Actor, unit_id: int | None = None) -> Feed:
    """Gives the account a new secret address of its duties, or of an office's agenda; the old one answers no more.

    Audited.
    """
    if actor.user_id is None or not may_open_desk(actor):
        raise NotAllowed
    if unit_id and not units_visible_to(actor, Permission.AGENDA_READ).filter(pk=unit_id).exists():
        raise NotFound(_("Satuan ini"))
    seed = fresh_seed()
    feed, _made = Feed.objects.update_or_create(
        user_id=actor.user_id,
        unit_id=unit_id,
        defaults={"seed": seed, "token_hash": hashed(secret(PLACE, seed))},
    )
    trail.record(actor, "agenda_feed_renewed", f"user:{actor.user_id}", path=actor.posts[0].path)
    return feed


@transaction.atomic
def drop_feed(*, actor: Actor, feed_id: int) -> None:
    """Takes a secret address of the account away. Audited."""
    found = Feed.objects.filter(pk=feed_id, user_id=actor.user_id or 0).first()
    if found is None:
        raise NotFound(_("Kalender ini"))
    found.delete()
    trail.record(actor, "agenda_feed_dropped", f"user:{actor.user_id}", path=actor.posts[0].path)
