"""Stories for programs: reading what is public, filing drafts."""

from datetime import datetime
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema, Status

from kentongan.apps.newsroom.gate.content import Content, QuoteLine
from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.newsroom.queries.public import public_stories, public_story, removed_note
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.units.queries.units import unit_by_key
from kentongan.faces.api import cursors
from kentongan.faces.api.auth import SIGNED_IN, limited
from kentongan.faces.api.openly import openly
from kentongan.faces.api.stories import StoryPage, WholeStory, absolute, lines_of, whole
from kentongan.foundation.errors import KentonganError

router = Router(tags=["stories"])
MOST = 100


class Filters(Schema):
    """What is asked for; nothing asks for everything."""

    unit: str = Field("", max_length=80, description="Key of an office; stories of this office only.")
    region: str = Field(
        "", max_length=80, description="Key of a regional office; its stories and its units'."
    )
    topic: str = Field("", max_length=40, description="Key of a topic.")
    since: datetime | None = Field(None, description="Only what was published or changed since then.")
    cursor: str = Field("", max_length=200, description="`next` of the page before.")
    limit: int = Field(20, ge=1, le=MOST)


@router.get("/stories", response=StoryPage, summary="Public stories, newest first")
def stories(request: HttpRequest, response: HttpResponse, filters: Query[Filters]) -> StoryPage:
    """Published and withdrawn stories; a withdrawn one says so in `status`. Three queries a page."""
    openly(response)
    found = public_stories(branch_path=_branch(filters), topic=filters.topic or None)
    if filters.unit:
        found = found.filter(unit__key=filters.unit)
    if filters.since:
        found = found.filter(changed_at__gte=filters.since)
    page = list(cursors.after(found, filters.cursor)[: filters.limit + 1])
    more = page[filters.limit - 1] if len(page) > filters.limit else None
    return StoryPage(items=lines_of(page[: filters.limit]), next=cursors.cursor_of(more) if more else None)


@router.get("/stories/{int:story_id}", response=WholeStory, summary="One public story")
def story(request: HttpRequest, response: HttpResponse, story_id: int) -> WholeStory:
    """The story with its text and the notes on its corrections; `ninjs` leads to its IPTC form."""
    found = public_story(story_id)
    if found is None:
        raise _absent(story_id)
    openly(response)
    return whole(found)


class QuoteIn(Schema):
    """Somebody's words, without quotation marks."""

    speaker: str = Field("", max_length=200)
    title: str = Field("", max_length=200)
    text: str = Field("", max_length=5_000)


class Draft(Schema):
    """A story as far as it is known; every part may be left out but the office."""

    unit: str = Field(max_length=80, description="Key of the office that files.")
    key: UUID | None = Field(None, description="Yours: sent twice with the same key, it is one story.")
    headline: str = Field("", max_length=300)
    body: str = Field("", max_length=100_000)
    what: str = Field("", max_length=5_000)
    when_date: str = Field("", max_length=10, description="2026-10-09, on the office's clock.")
    when_time: str = Field("", max_length=5, description="14:05, on the office's clock.")
    where: str = Field("", max_length=2_000)
    who: str = Field("", max_length=2_000)
    why: str = Field("", max_length=5_000)
    how: str = Field("", max_length=20_000)
    quotes: list[QuoteIn] = Field(default_factory=list, max_length=20)
    topic: str = Field("", max_length=40)
    wants_national: bool = False


class Filed(Schema):
    """Where the draft stands now."""

    id: int
    version: int
    status: str
    desk: str


@router.post("/stories", response={201: Filed}, auth=SIGNED_IN, summary="File a draft")
def file_draft(request: HttpRequest, draft: Draft) -> Status:
    """Starts a story at the desk; people complete, check and approve it there. Nothing becomes public by this."""
    limited(request, "file", at_most=30)
    unit = unit_by_key(draft.unit)
    if unit is None:
        raise KentonganError(f"Tidak ada satuan dengan kunci “{draft.unit}”.", "invalid")
    told = draft.dict(exclude={"unit", "key", "quotes"})
    quotes = tuple(QuoteLine(**quote.dict()) for quote in draft.quotes)
    made = file_story(
        actor=request.actor,
        unit_id=unit.pk,
        content=Content(**told, quotes=quotes),
        filing_key=draft.key or uuid4(),
    )
    stands = Filed(
        id=made.pk, version=made.current.number, status=made.status, desk=absolute(desk_path(made.pk))
    )
    return Status(201, stands)


def _branch(filters: Filters) -> str | None:
    """The path of the region asked for. Raises KentonganError for a key that no office bears."""
    asked = {key: unit_by_key(key) for key in (filters.unit, filters.region) if key}
    for key, unit in asked.items():
        if unit is None:
            raise KentonganError(f"Tidak ada satuan dengan kunci “{key}”.", "invalid")
    return asked[filters.region].path if filters.region else None


def _absent(story_id: int) -> KentonganError:
    """Gone with its public reason, or never there."""
    note = removed_note(story_id)
    if note is None:
        return KentonganError("Berita ini tidak ada, atau tidak terbuka untuk umum.", "not_found")
    gone = KentonganError("Berita ini sudah ditarik dari laman publik.", "gone")
    gone.reason = note.reason
    gone.successor = note.successor_id
    return gone
