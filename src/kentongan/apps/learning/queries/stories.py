"""The lessons that a returned story suggests."""

from collections import Counter

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import last_return
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.core.learning.lesson import REASON, Lesson, lessons
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may

_MOST = 3


def lessons_for(actor: Actor, story: Story) -> list[Lesson]:
    """That of the reason for its return first, then those of the rules broken most; one query for a returned story."""
    decision = last_return(story)
    if decision is None or not may(actor, Permission.LESSON_READ, story.unit.path):
        return []
    book = lessons()
    report = story.current.report if story.current else None
    found = Counter(finding.rule for finding in findings_of(report))
    keys = [f"{REASON}.{decision.reason}", *(rule for rule, _times in found.most_common())]
    return [book[key] for key in keys if key in book][:_MOST]
