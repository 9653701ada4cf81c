"""For whom a person may write, and about what."""

from django.db.models import QuerySet

from kentongan.apps.newsroom.models import Topic
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission, may


def units_to_write_for(actor: Actor, *, key: str = "") -> list[Unit]:
    """The offices where the actor holds a writing post, and the one named by `key` where it lies below one."""
    paths = {post.path for post in actor.posts if post.role in GRANTS[Permission.STORY_FILE]}
    units = list(Unit.objects.filter(path__in=paths).order_by("-path"))
    named = Unit.objects.filter(key=key).first() if key else None
    if named and may(actor, Permission.STORY_FILE, named.path):
        units = [named, *(unit for unit in units if unit.pk != named.pk)]
    return units


def topics() -> QuerySet[Topic]:
    """All topics in the order of the profile, which groups them."""
    return Topic.objects.order_by("group", "place", "label")
