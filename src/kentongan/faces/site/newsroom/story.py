"""The page of one story, and what is left of one that was removed."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.queries.public import claim_answered_by, claim_path
from kentongan.apps.editing.queries.sameness import offices_credited
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries import addresses
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.newsroom.queries.packaging.packages import public_packages
from kentongan.apps.newsroom.queries.public import public_stories, public_story, removed_note
from kentongan.apps.newsroom.queries.wire import news_item
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.history import affiliation_on
from kentongan.apps.units.queries.units import region_of
from kentongan.core.forms.form import USUAL, form_named
from kentongan.core.wire.bodies import paragraphs
from kentongan.core.wire.ninjs import MEDIA_TYPE, ninjs_item
from kentongan.core.wire.schema_org import json_ld_script, news_article
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.newsroom.addresses import absolute, unit_path
from kentongan.faces.site.newsroom.pictures import pictures
from kentongan.faces.site.newsroom.teasers import listed, stamps, teasers

MORE = 3


@public_page
def story_page(request: HttpRequest, story_id: int, slug: str = "") -> HttpResponse:
    """A published or withdrawn story with its corrections; a removed one answers 410 and says why."""
    story = public_story(story_id)
    if story is None:
        return _removed(request, story_id)
    if slug != story.slug:
        return HttpResponsePermanentRedirect(addresses.story_path(story.pk, story.slug))
    more = list(listed(public_stories().filter(unit_id=story.unit_id).exclude(pk=story.pk))[:MORE])
    claim, offices = claim_answered_by(story.pk), offices_credited(story.pk)
    kit = public_packages(story)
    return if_changed(
        request,
        lambda: render(
            request,
            "site/story.html",
            _context(story, more, claim) | {"offices": credits_of(offices), "has_kit": bool(kit)},
        ),
        stamp=[
            *stamps([story, *more]),
            story.unit.updated_at,
            claim and claim.changed_at,
            *(f"{office.pk}.{office.updated_at}" for office in offices),
            bool(kit),
        ],
        # Who asks by date asks about the story, not about its neighbours on the page.
        changed=story.changed_at,
    )


@public_page
def story_ninjs(request: HttpRequest, story_id: int) -> HttpResponse:
    """The same story as ninjs; of a removed one not even the name is given."""
    story = public_story(story_id)
    if story is None:
        note = removed_note(story_id)
        if note is None:
            raise Http404
        problem = {"title": "Gone", "status": 410, "detail": note.reason}
        return JsonResponse(problem, status=410, content_type="application/problem+json")
    return if_changed(
        request,
        lambda: JsonResponse(ninjs_item(news_item(story)), content_type=MEDIA_TYPE),
        stamp=stamps([story]),
        changed=story.changed_at,
    )


def _removed(request: HttpRequest, story_id: int) -> HttpResponse:
    note = removed_note(story_id)
    if note is None:
        raise Http404
    successor = note.successor if note.successor and note.successor.is_public else None
    way = addresses.story_path(successor.pk, successor.slug) if successor else ""
    return render(
        request,
        "site/removed.html",
        {"note": note, "successor": successor, "successor_url": way},
        status=410,
    )


def credits_of(offices: list[Unit]) -> list[tuple[str, str]]:
    """The other offices whose tellings of the event went into the story, with the addresses of their pages."""
    return [(office.name, unit_path(office)) for office in offices]


def _context(story: Story, more: list[Story], claim: Claim | None) -> dict:
    item = news_item(story)
    day = local_day(story.published_at, story.unit.time_zone)
    standing = affiliation_on(story.unit, day)
    path = addresses.story_path(story.pk, story.slug)
    return {
        "story": story,
        "item": item,
        "region": region_of(story.unit),
        "unit_url": unit_path(story.unit),
        "unit_name": item.issuer.name,
        "paragraphs": paragraphs("" if item.is_gone else story.public.body),
        "form": form_named(story.form),
        "form_label": "" if story.form == USUAL else form_named(story.form).label,
        "description": paragraphs(item.long_description),
        "transcript": paragraphs(item.transcript),
        "video_host": urlsplit(item.video_url).hostname or "",
        "kit_url": f"/berita/{story.pk}/kit/",
        # Of a withdrawn story title, summary and reason stay; the reason is told (Pedoman Pemberitaan Media Siber).
        "photos": [] if item.is_gone else pictures(story, item),
        "notes": list(story.notes.all()),
        "former": standing.ministry if standing.is_former else None,
        "more": teasers(more),
        "claim": claim,
        "claim_path": claim_path(claim) if claim else "",
        "canonical": absolute(path),
        "ninjs_url": f"/berita/{story.pk}.ninjs.json",
        "site_url": settings.SITE_URL,
        "json_ld": json_ld_script(news_article(item, item.issuer, logo=absolute(static("look/mark.png")))),
    }
