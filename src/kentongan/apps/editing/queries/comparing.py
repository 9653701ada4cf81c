"""What an editor compares the newest version with."""

from kentongan.apps.newsroom.models import Decision, Story, StoryVersion


def original_of(story: Story) -> StoryVersion | None:
    """The text as it came from its writer's hand; where only one hand wrote, what was decided on last.

    None where the newest version is all there is. Two queries.
    """
    hands = list(
        StoryVersion.objects.filter(story_id=story.pk).order_by("number").values_list("pk", "author_id")
    )
    first = next((number for number, (_, hand) in enumerate(hands) if hand != hands[0][1]), 0)
    key = hands[first - 1][0] if first else _decided(story)
    rows = StoryVersion.objects.select_related("author", "topic")
    return rows.filter(pk=key).first() if key and key != story.current_id else None


def _decided(story: Story) -> int | None:
    rows = Decision.objects.filter(story_id=story.pk).exclude(version_id=story.current_id)
    return rows.order_by("-pk").values_list("version_id", flat=True).first()
