"""What stands in the margin of a story: remarks and suggested edits, at their places in the newest version."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Count, IntegerField, Model, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kentongan.apps.editing.enums import Outcome
from kentongan.apps.editing.errors import NotFound
from kentongan.apps.editing.gate.parts import WHOLE, label_of, parts_of
from kentongan.apps.editing.models import Remark, Reply, Suggestion
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.core.anchors.anchor import place_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MOST = 200
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Placed:
    """A remark or a suggestion with its place in the newest version; None where its words are gone."""

    row: Remark | Suggestion
    place: tuple[int, int] | None

    @property
    def key(self) -> str:
        return f"{'catatan' if isinstance(self.row, Remark) else 'usul'}-{self.row.pk}"

    @property
    def part_label(self) -> str:
        return label_of(self.row.part)

    @property
    def is_orphan(self) -> bool:
        """Words were meant, and they are gone."""
        return bool(self.row.excerpt) and self.place is None


@dataclass(frozen=True, slots=True)
class Margin:
    """Open remarks and suggestions in the order of the text, and those that are settled, newest first."""

    remarks: tuple[Placed, ...]
    suggestions: tuple[Placed, ...]
    settled: tuple[Placed, ...]

    @property
    def remarks_count(self) -> int:
        return len(self.remarks)


def remarks_visible_to(actor: Actor) -> QuerySet[Remark]:
    """Remarks on stories of the branches that `actor` reads."""
    return within(Remark.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")


def suggestions_visible_to(actor: Actor) -> QuerySet[Suggestion]:
    """Suggested edits of stories of the branches that `actor` reads."""
    return within(Suggestion.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")


def remark_visible_to(actor: Actor, remark_id: int) -> Remark:
    return _one(remarks_visible_to(actor), remark_id)


def suggestion_visible_to(actor: Actor, suggestion_id: int) -> Suggestion:
    return _one(suggestions_visible_to(actor), suggestion_id)


def margin_of(story: Story, content: Content) -> Margin:
    """All that was said about a story, the newest 200 of each kind; `content` is its newest version. Three queries."""
    threads = Remark.objects.filter(story_id=story.pk).select_related("author", "settled_by", "version")
    replies = Reply.objects.select_related("author")
    remarks = threads.prefetch_related(Prefetch("replies", replies)).order_by("-pk")[:MOST]
    edits = Suggestion.objects.filter(story_id=story.pk).select_related(
        "author", "settled_by", "version", "taken"
    )
    parts = parts_of(content)
    placed = [_placed(row, parts) for row in (*remarks, *edits.order_by("-pk")[:MOST])]
    order = {part: number for number, part in enumerate((WHOLE, *parts))}
    open_ones = sorted(
        (one for one in placed if one.row.is_open),
        key=lambda one: (order.get(one.row.part, 99), one.place or (0, 0), one.row.pk),
    )
    return Margin(
        tuple(one for one in open_ones if isinstance(one.row, Remark)),
        tuple(one for one in open_ones if isinstance(one.row, Suggestion)),
        tuple(sorted((o for o in placed if not o.row.is_open), key=lambda o: o.row.settled_at, reverse=True)),
    )


def with_counts(stories: QuerySet[Story]) -> QuerySet[Story]:
    """`stories` with `open_remarks` and `open_suggestions`; no further query."""
    return stories.annotate(
        open_remarks=_counted(Remark, Q(settled_at=None)),
        open_suggestions=_counted(Suggestion, Q(outcome=Outcome.OPEN)),
    )


def open_counts(story: Story) -> tuple[int, int]:
    """How many remarks and suggestions of one story are open; one query."""
    row = with_counts(Story.objects.filter(pk=story.pk)).values_list("open_remarks", "open_suggestions")
    return tuple(row.get())


def _placed(row: Remark | Suggestion, parts: dict[str, str]) -> Placed:
    return Placed(row, place_of(row.anchor, parts.get(row.part, "")))


def _counted(model: type[Model], condition: Q) -> Coalesce:
    rows = model.objects.filter(condition, story_id=OuterRef("pk")).order_by().values("story_id")
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


def _one(rows: QuerySet[M], key: int) -> M:
    found = rows.select_related("story__unit", "author").filter(pk=key).first()
    if found is None:
        raise NotFound
    return found
