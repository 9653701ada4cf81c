"""The standard over a story."""

from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.documents import document_of
from kentongan.apps.standards.models import CheckReport
from kentongan.apps.standards.services import check_document


def check_version(story: Story, version: StoryVersion) -> CheckReport:
    """A fresh report on `version`, kept as the version's own: rules and calendars move on while a text waits."""
    document = document_of(content_of(story, version), story.unit, published=story.published_at)
    version.report = check_document(document)
    version.save(update_fields=["report"])
    return version.report
