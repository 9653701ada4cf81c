"""A story as the archive hears it, and what the archive knows against it."""

from typing import TypedDict

from kentongan.apps.archive.gate import Spoken, Telling
from kentongan.apps.archive.queries.echoes import Earlier, earlier_than
from kentongan.apps.archive.queries.sayings import Disputed, approved_among, disputed
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import desk_path, story_path
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.core.echo.sayings import key_of
from kentongan.core.standard.facts import SaidBefore, SeenBefore
from kentongan.core.text.speakers import sayings


class ToldBefore(TypedDict, total=False):
    """Facts that only the archive knows, by their names in core.standard.facts."""

    seen_before: tuple[SeenBefore, ...]
    said_before: tuple[SaidBefore, ...]
    approved_quotes: frozenset[str]


def telling_of(story: Story, content: Content, *, at: object = None) -> Telling:
    """`content` as the telling of `story`; `at` is the moment of filing or publication."""
    moment = at or story.published_at or story.submitted_at or story.updated_at
    return Telling(
        reference=f"story:{story.pk}",
        unit_id=story.unit_id,
        day=local_day(moment, story.unit.time_zone),
        headline=content.headline,
        body=content.body,
        event_day=content.happened_on,
        url=story_path(story.pk, story.slug) if story.is_public else "",
        desk_url=desk_path(story.pk),
        quotes=quotes_in(content),
    )


def quotes_in(content: Content) -> tuple[Spoken, ...]:
    """Every quotation of the form and of the text, once each; the form knows best who spoke."""
    printed = sayings(content.body)
    verbs = {key_of(said.words): said.verb for said in printed}
    found = {
        key_of(line.text): Spoken(
            words=line.text.strip(' "“”'),
            speaker=line.speaker,
            title=line.title,
            verb=verbs.get(key_of(line.text), ""),
        )
        for line in content.quotes
        if line.text
    }
    for said in printed:
        one = Spoken(words=said.words, speaker=said.speaker, title=said.title, verb=said.verb)
        found.setdefault(key_of(said.words), one)
    return tuple(found.values())


def told_before(story: Story, content: Content) -> ToldBefore:
    """What the archive holds against this text of `story`, and which quotations are approved; at most three queries."""
    telling = telling_of(story, content)
    disputes = disputed(telling.reference, telling.unit_id, telling.quotes)
    return ToldBefore(
        seen_before=tuple(map(_seen, earlier_than(telling))),
        said_before=tuple(map(_said, disputes)),
        approved_quotes=approved_among(telling.quotes),
    )


def earlier_than_story(story: Story) -> list[Earlier]:
    """Earlier stories that tell the same as the newest version of `story`; one query."""
    return earlier_than(telling_of(story, content_of(story, story.current)))


def _seen(one: Earlier) -> SeenBefore:
    return SeenBefore(one.headline, one.office, one.day.isoformat(), one.url, one.likeness, one.own)


def _said(one: Disputed) -> SaidBefore:
    earlier = one.earlier
    return SaidBefore(one.sentence, earlier.who, earlier.headline, earlier.day.isoformat(), earlier.url)
