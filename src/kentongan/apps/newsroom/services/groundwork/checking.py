"""The standard over a story."""

from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.archive.told import told_before
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.documents import document_of, profile_of
from kentongan.apps.standards.models import CheckReport
from kentongan.apps.standards.services.checking import check_document


def check_version(story: Story, version: StoryVersion) -> CheckReport:
    """A fresh report on `version`, kept as the version's own: rules, settings and calendars move on while it waits."""
    content = content_of(story, version)
    before = told_before(story, content)
    document = document_of(content, story.unit, published=story.published_at, before=before)
    version.report = check_document(document, profile=profile_of(story.unit, content.form))
    version.save(update_fields=["report"])
    return version.report
