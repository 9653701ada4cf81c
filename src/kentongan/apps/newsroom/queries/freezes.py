"""Which offices' routine posts rest."""

from django.db.models import QuerySet

from kentongan.apps.newsroom.models import Freeze, Story


def standing_freezes(unit_id: int) -> QuerySet[Freeze]:
    """The freezes of one office that were not lifted, oldest first."""
    return Freeze.objects.filter(unit_id=unit_id, lifted_at=None).order_by("id")


def freezes_on(story: Story) -> QuerySet[Freeze]:
    """The standing freezes that hold this story back: those that nobody let it through."""
    return standing_freezes(story.unit_id).exclude(passes__story_id=story.pk)
