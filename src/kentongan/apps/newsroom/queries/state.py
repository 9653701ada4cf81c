"""What the gate is shown."""

from django.utils import timezone

from kentongan.apps.newsroom.enums import Verdict
from kentongan.apps.newsroom.gate.publication import Reason, StoryState, reasons_not_to_publish
from kentongan.apps.newsroom.gate.review import Ruling
from kentongan.apps.newsroom.models import Decision, Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.freezes import freezes_on
from kentongan.apps.newsroom.queries.picturing.clearance import states_of
from kentongan.apps.newsroom.queries.routing.choosing import steps_demanded
from kentongan.apps.newsroom.queries.standard.waivers import blocking
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.standards.models import CheckReport


def rulings_on(story: Story) -> tuple[Ruling, ...]:
    """All verdicts on the story in their order; one query."""
    rows = Decision.objects.filter(story_id=story.pk).select_related("version", "officer").order_by("id")
    return tuple(
        Ruling(
            row.officer_id,
            row.step,
            row.verdict == Verdict.APPROVE,
            row.version.number,
            row.officer.name,
            row.on_behalf_of_id,
        )
        for row in rows
    )


def state_of(
    story: Story, version: StoryVersion, report: CheckReport | None, *, correction: bool = False
) -> StoryState:
    """`version` of `story` as the gate sees it, judged by `report` and the waivers that hold now.

    Three queries, two more with photos, up to two more where the report blocks. Story with unit and route.
    """
    now, content = timezone.now(), content_of(story, version)
    return StoryState(
        status=story.status,
        version=version.number,
        content=content,
        steps=steps_demanded(story, version, report),
        rulings=rulings_on(story),
        authors=author_ids(story),
        blocking=tuple(finding.message for finding in blocking(story, report)),
        now=now,
        unit_is_active=story.unit.active_to is None or story.unit.active_to >= now.date(),
        is_correction=correction,
        freezes=() if correction else tuple(freeze.reason for freeze in freezes_on(story)),
        photos=states_of(content),
    )


def reasons_against(story: Story) -> list[Reason]:
    """Why the newest version may not be published now, by its stored report."""
    return reasons_not_to_publish(state_of(story, story.current, story.current.report))
