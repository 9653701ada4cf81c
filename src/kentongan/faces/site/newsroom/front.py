"""The national front page."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.editing.queries.selection import chosen_stories
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.statements.queries.public import front_notices, stamp_of
from kentongan.apps.units.queries.units import regions
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.islands import by_island
from kentongan.faces.site.keyset import PARAMETER, leaf
from kentongan.faces.site.newsroom.addresses import absolute
from kentongan.faces.site.newsroom.teasers import listed, stamps, teaser, teasers

PICKS = 4
NEWEST = 18
# The look back for national stories ends somewhere, so that the page costs the same in a quiet year.
PICKED_WITHIN = timedelta(days=21)


@public_page
def front_page(request: HttpRequest) -> HttpResponse:
    """What the centre chose on top, then the newest of all offices, then the regions."""
    page = leaf(listed(public_stories()), request.GET.get(PARAMETER, ""), size=NEWEST)
    picks = _picks(page.stories) if page.is_first else []
    offices = list(regions())
    notices = front_notices()

    def build() -> HttpResponse:
        chosen = {story.pk for story in picks}
        context = {
            "notices": notices,
            "lead": teaser(picks[0]) if picks else None,
            "picks": teasers(picks[1:]),
            "newest": teasers(story for story in page.stories if story.pk not in chosen),
            "page": page,
            "islands": by_island(offices),
            "canonical": absolute("/"),
        }
        return render(request, "site/front.html", context)

    stamp = [
        *stamps(picks),
        *stamps(page.stories),
        *(f"{unit.pk}.{unit.updated_at}" for unit in offices),
        page.older,
        *stamp_of(notices),
    ]
    return if_changed(request, build, stamp=stamp)


def _picks(newest: tuple[Story, ...]) -> list[Story]:
    """The choice of the centre; what is left is filled with national stories of the last weeks, then with the newest
    that have a picture. Never a withdrawn one."""
    picks = list(listed(chosen_stories())[:PICKS])
    if len(picks) < PICKS:
        picks += _national(picks)[: PICKS - len(picks)]
    taken = {story.pk for story in picks}
    others = [story for story in newest if story.status == StoryStatus.PUBLISHED and story.pk not in taken]
    others.sort(key=lambda story: teaser(story).photo == 0)
    return picks + others[: PICKS - len(picks)]


def _national(chosen: list[Story]) -> list[Story]:
    since, taken = timezone.now() - PICKED_WITHIN, {story.pk for story in chosen}
    national = listed(public_stories()).filter(
        wants_national=True, status=StoryStatus.PUBLISHED, published_at__gte=since
    )
    return [story for story in national[: PICKS + len(taken)] if story.pk not in taken]
