"""Public stories as they go over the wire."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from django.conf import settings
from django.db.models import Prefetch, prefetch_related_objects

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo, PublicNote, Story
from kentongan.apps.newsroom.queries import addresses
from kentongan.apps.newsroom.queries.forms.wire import told_by_form
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.newsroom.queries.picturing.clearance import photos_that_may_leave
from kentongan.apps.newsroom.queries.picturing.words import words_of
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.pictures.iptc import segments
from kentongan.core.standard.anatomy import find_dateline
from kentongan.core.wire import newsitem
from kentongan.core.wire.bodies import paragraphs
from kentongan.core.wire.newsitem import NewsItem, Party, Subject

_NOTES = Prefetch("notes", PublicNote.objects.order_by("id"))


@dataclass(frozen=True, slots=True)
class _Around:
    """What a page of stories needs beside itself, fetched once for all of them."""

    regions: Mapping[int, str]
    photos: Mapping[int, Photo]


def news_item(story: Story) -> NewsItem:
    """One story that is or was public. Of an unpublished one neither words nor pictures are left."""
    return news_items([story])[0]


def news_items(stories: Iterable[Story]) -> list[NewsItem]:
    """The same for a page of stories; at most seven queries, however many stories."""
    page = list(stories)
    prefetch_related_objects(page, "unit__names", "topic", "public", _NOTES)
    around = _Around(_regions(page), _photos(page))
    return [_item(story, around) for story in page]


def _regions(stories: list[Story]) -> dict[int, str]:
    ids = {node for story in stories for node in story.unit.ancestor_ids}
    return dict(Unit.objects.filter(pk__in=ids, type=UnitType.REGION).values_list("pk", "name"))


def _photos(stories: list[Story]) -> dict[int, Photo]:
    return photos_that_may_leave().in_bulk({row["photo"] for story in stories for row in _shown(story)})


def _shown(story: Story) -> list[dict]:
    return story.public.photos if story.public and story.status != StoryStatus.UNPUBLISHED else []


def _item(story: Story, around: _Around) -> NewsItem:
    gone = story.status == StoryStatus.UNPUBLISHED
    told = told_by_form(story)
    body = "" if gone else "\n\n".join(filter(None, [story.public.body, told.line]))
    day = local_day(story.published_at, story.unit.time_zone)
    issuer = name_on(story.unit, day)
    return NewsItem(
        uri=addresses.uri_of(story.pk),
        version=story.public_version,
        headline=story.headline,
        slug=story.slug,
        body_text=body,
        body_html="".join(f"<p>{escape(words)}</p>" for words in paragraphs(body)),
        url=settings.SITE_URL + addresses.story_path(story.pk, story.slug),
        issuer=_party(story.unit, issuer),
        firstcreated=story.created_at,
        versioncreated=story.changed_at or story.published_at,
        published=story.published_at,
        pubstatus="usable" if story.status == StoryStatus.PUBLISHED else "canceled",
        dateline=_dateline(body) or story.unit.city,
        byline=f"Humas {issuer}",
        located=story.unit.city,
        region=next((around.regions[node] for node in story.unit.ancestor_ids if node in around.regions), ""),
        unit_key=story.unit.key,
        topic=story.topic.key if story.topic else "",
        subjects=_subjects(story),
        photos=tuple(
            _photo(row, around.photos[row["photo"]], story)
            for row in _shown(story)
            if row["photo"] in around.photos
        ),
        corrections=tuple(
            newsitem.CorrectionNote(at=note.at, kind=note.kind, reason=note.reason)
            for note in story.notes.all()
        ),
        copyright=issuer,
        usageterms="Bebas dikutip dengan menyebut sumber.",
        **told.fields,
    )


def name_on(unit: Unit, day: date) -> str:
    """What `unit` was called on `day`; reads the prefetched names."""
    for row in unit.names.all():
        if (row.valid_from is None or row.valid_from <= day) and (
            row.valid_to is None or day <= row.valid_to
        ):
            return row.name
    return unit.name


def _party(unit: Unit, name: str) -> Party:
    url = f"{settings.SITE_URL}/satuan/{unit.key}/"
    return Party(name=name, uri=url, role="issuer", url=url)


def _subjects(story: Story) -> tuple[Subject, ...]:
    if story.topic is None:
        return ()
    return (Subject(code=story.topic.key, name=story.topic.label, scheme=f"{settings.SITE_URL}/topik/"),)


def _dateline(body: str) -> str:
    match = find_dateline(body)
    return match.group("place").title() if match else ""


def _photo(row: dict, photo: Photo, story: Story) -> newsitem.Photo:
    return newsitem.Photo(
        url=settings.SITE_URL + addresses.photo_path(photo.pk),
        caption=row.get("caption", ""),
        credit=row.get("credit", ""),
        alt=row.get("alt", ""),
        width=photo.width,
        height=photo.height,
        bytes_length=photo.size + len(segments(words_of(story, row))),
    )
