"""The secret calendar of an account."""

from django.db import transaction

from kentongan.apps.academy.errors import NotAllowed
from kentongan.apps.academy.models import Feed
from kentongan.apps.academy.queries import links
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def renew_feed(*, actor: Actor) -> Feed:
    """Gives the account a new secret address; the old one answers no more. Audited."""
    if actor.user_id is None or actor.is_public:
        raise NotAllowed
    seed = links.fresh_seed()
    token_hash = links.hashed(links.secret(links.CALENDAR, seed))
    feed, _made = Feed.objects.update_or_create(
        user_id=actor.user_id, defaults={"seed": seed, "token_hash": token_hash}
    )
    trail.record(actor, "calendar_renewed", f"user:{actor.user_id}", path=actor.posts[0].path)
    return feed
