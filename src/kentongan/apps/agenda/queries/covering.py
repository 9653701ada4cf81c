"""Stories that may be the coverage of an item."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.agenda.models import Item
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.foundation.accounts.actor import Actor

MOST = 30
_BACK = timedelta(days=60)


def stories_to_link(actor: Actor, item: Item) -> list[Story]:
    """The newest stories of the item's office that cover nothing yet; one query."""
    rows = stories_visible_to(actor).filter(
        unit_id=item.unit_id, agenda_coverage=None, updated_at__gte=timezone.now() - _BACK
    )
    return list(rows.select_related("current").order_by("-updated_at", "-id")[:MOST])
