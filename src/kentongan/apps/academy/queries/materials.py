"""The library: who may see which material."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.academy.models import Event, Material, MaterialUse
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_MOST_WORDS = 6


def materials_visible_to(actor: Actor) -> QuerySet[Material]:
    """Materials of the offices of `actor`, and those of every event that `actor` sees; newest first."""
    seen = events_visible_to(actor).order_by().values("pk")
    used = Exists(MaterialUse.objects.filter(material=OuterRef("pk"), event_id__in=seen))
    own = within(Material.objects.all(), actor, Permission.EVENT_READ).values("pk")
    rows = Material.objects.select_related("unit").filter(Q(pk__in=own) | used)
    return rows.order_by("-created_at", "-id")


def materials_listed(actor: Actor, *, words: str = "", kind: str = "") -> QuerySet[Material]:
    """The newest versions of those, cut down by words in title and description and by kind."""
    rows = materials_visible_to(actor).filter(replaced_by=None)
    for word in words.split()[:_MOST_WORDS]:
        rows = rows.filter(Q(title__icontains=word) | Q(about__icontains=word))
    return rows.filter(kind=kind) if kind else rows


def materials_of(event: Event) -> QuerySet[Material]:
    """What lies before an event that the caller was allowed to see."""
    return Material.objects.filter(uses__event=event).select_related("unit").order_by("uses__added_at", "id")
