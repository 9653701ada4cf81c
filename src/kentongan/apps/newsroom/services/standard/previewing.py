"""Reading stories of the past month by a draft of the standard's settings, a batch at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.documents import document_of, with_form
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.standards.models import ProfilePreview, StandardProfile
from kentongan.apps.standards.queries.profiles import profile_for, profile_with
from kentongan.apps.standards.services import previews
from kentongan.core.standard.checker import check
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.profile import differing
from kentongan.core.standard.rulebook import RULES

BATCH = 25


@dataclass(slots=True)
class Difference:
    """What a batch brought."""

    counts: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    held: list[int] = field(default_factory=list)
    freed: list[int] = field(default_factory=list)


@transaction.atomic
def read_batch(*, preview_id: int) -> bool:
    """Reads the next stories of a preview, each once as it stands and once by the draft; True while more are left.

    Each batch is a transaction of its own: progress is seen, and a crash loses one batch. Nothing of the stories
    is changed, no report is kept.
    """
    preview = previews.preview_in_hand(preview_id)
    if preview is None:
        return False
    draft = (
        StandardProfile.objects.select_related("unit").prefetch_related("rules").get(pk=preview.profile_id)
    )
    if not preview.stories:
        _choose(preview, draft)
    ids = preview.stories[preview.done : preview.done + BATCH]
    found = compare(draft, _stories(ids))
    return previews.add_batch(preview, read=len(ids), counts=found.counts, held=found.held, freed=found.freed)


def compare(draft: StandardProfile, stories: Iterable[Story]) -> Difference:
    """How the findings of `stories` differ between today's settings and those with `draft`."""
    total = Difference()
    for story in stories:
        before, after = _readings(draft, story)
        for place, findings in enumerate((before, after)):
            for finding in findings:
                weights = total.counts.setdefault(finding.rule, {})
                weights.setdefault(finding.severity.value, [0, 0])[place] += 1
        was, now = _is_held(before), _is_held(after)
        if now and not was:
            total.held.append(story.pk)
        if was and not now:
            total.freed.append(story.pk)
    total.counts = {rule: weights for rule, weights in total.counts.items() if _differs(weights)}
    return total


def _readings(draft: StandardProfile, story: Story) -> tuple[Sequence[Finding], Sequence[Finding]]:
    unit, day = story.unit, local_day(timezone.now(), story.unit.time_zone)
    old = with_form(profile_for(unit, day), story.form)
    new = with_form(profile_with(draft, unit, day), story.form)
    rules = differing(old, new, RULES)
    document = document_of(content_of(story, story.current), unit, published=story.published_at)
    before = check(document, profile=old)
    names = {rule.id for rule in rules}
    kept = [finding for finding in before if finding.rule not in names]
    return before, [*kept, *check(document, rules=rules, profile=new)]


def _choose(preview: ProfilePreview, draft: StandardProfile) -> None:
    rows = Story.objects.filter(unit__path__startswith=draft.unit.path, submitted_at__date__gte=preview.since)
    if draft.unit_types:
        rows = rows.filter(unit__type__in=draft.unit_types)
    newest = rows.order_by("-submitted_at", "-pk").values_list("pk", flat=True)
    previews.begin(preview, stories=list(newest[: previews.MOST_STORIES]), of=rows.count())


def _stories(ids: Sequence[int]) -> QuerySet[Story]:
    return Story.objects.filter(pk__in=ids).select_related("unit", "current__topic")


def _is_held(findings: Iterable[Finding]) -> bool:
    return any(finding.blocks for finding in findings)


def _differs(weights: dict[str, list[int]]) -> bool:
    return any(before != after for before, after in weights.values())
