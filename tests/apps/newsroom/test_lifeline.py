"""The straight way: filed, submitted, approved, published."""

from kentongan.apps.newsroom.models import Story


def test_story_goes_public(published):
    story = published()
    story = Story.objects.get(pk=story.pk)
    assert story.status == "published"
