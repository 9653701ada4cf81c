"""Directives of the small nation."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.directives.models import Addressee, Answer, Directive
from kentongan.apps.directives.services import answering, drafting, issuing
from kentongan.apps.directives.services.wording import DirectiveWords, PointWords
from kentongan.apps.newsroom.models import Story, StoryVersion


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Whatever others left in the queue is not ours to run."""
    ProcrastinateJob.objects.all().delete()


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def words(today) -> Callable[..., DirectiveWords]:
    """Two points, two weeks, a letter; anything else by name."""

    def given(**more) -> DirectiveWords:
        points = more.pop("points", (PointWords(words="Bagi tugas"), PointWords(words="Petakan isu")))
        plain = {"title": "Penguatan humas", "source_kind": "letter", "letter": "S-1", "given_on": today}
        return DirectiveWords(**plain | {"due": today + timedelta(days=14), "points": points} | more)

    return given


@pytest.fixture
def draft(actors, units, words) -> Callable[..., Directive]:
    def made(who: str = "central_editor", unit: str = "ditjenpas", **more) -> Directive:
        return drafting.draft_directive(actor=actors[who], unit_id=units[unit].pk, words=words(**more))

    return made


@pytest.fixture
def issued(actors, draft) -> Callable[..., Directive]:
    def made(who: str = "central_editor", **more) -> Directive:
        row = draft(who, **more)
        return issuing.issue_directive(actor=actors[who], directive_id=row.pk)

    return made


@pytest.fixture
def asked(actors, units, issued) -> Addressee:
    """What Lapas Cilegon was addressed with, acknowledged."""
    row = Addressee.objects.get(directive=issued(), unit=units["lapas-cilegon"])
    return answering.acknowledge(actor=actors["unit_head"], addressee_id=row.pk)


@pytest.fixture
def sent(actors, asked) -> Answer:
    """Proof for the first point."""
    point = asked.directive.points.first()
    shown = answering.Shown(words="Sudah dibagi.")
    return answering.send_evidence(
        actor=actors["unit_coord"], addressee_id=asked.pk, point_id=point.pk, shown=shown
    )


@pytest.fixture
def story(units, people) -> Callable[..., Story]:
    """A story row of an office in a state, published now where it is public."""

    def made(
        unit: str = "lapas-cilegon", status: str = "published", headline: str = "Panen kangkung"
    ) -> Story:
        row = Story.objects.create(
            unit=units[unit], filed_by=people["contributor"], status=status, headline=headline, summary="Ringkas.",
            published_at=timezone.now() if status in ("published", "withdrawn", "unpublished") else None,
        )  # fmt: skip
        version = StoryVersion.objects.create(
            story=row, number=1, author=people["contributor"], headline=headline, body="Naskah."
        )
        row.current = version
        row.public = version if status in ("published", "withdrawn") else None
        row.save()
        return row

    return made
