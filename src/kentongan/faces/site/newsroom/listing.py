"""Lists of stories: on a topic, found by a reader's words, and the log of what was corrected."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.newsroom.models import Topic
from kentongan.apps.newsroom.queries.public import public_notes, public_stories
from kentongan.apps.newsroom.queries.searching import search_public
from kentongan.faces.site.answers import if_changed, latest, public_page
from kentongan.faces.site.keyset import PARAMETER, leaf
from kentongan.faces.site.newsroom.addresses import absolute, unit_path
from kentongan.faces.site.newsroom.teasers import listed, stamps, teaser, teasers

PAGE = 20
# Nobody reads further; a narrower question finds more than a deeper page.
LAST_PAGE = 10
NOTES = 100


@public_page
def topic_page(request: HttpRequest, key: str) -> HttpResponse:
    """The stories on one topic, newest first."""
    topic = Topic.objects.filter(key=key).first()
    if topic is None:
        raise Http404
    page = leaf(listed(public_stories(topic=key)), request.GET.get(PARAMETER, ""), size=PAGE)
    context = {
        "topic": topic,
        "page": page,
        "teasers": teasers(page.stories),
        "canonical": absolute(f"/topik/{key}/"),
    }
    return if_changed(
        request,
        lambda: render(request, "site/topic.html", context),
        stamp=[topic.label, page.older, *stamps(page.stories)],
    )


@public_page
def search_page(request: HttpRequest) -> HttpResponse:
    """Full text search in Indonesian; an empty answer teaches how to ask."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    number = _page_number(request.GET.get("hal", ""))
    hits = search_public(words, limit=PAGE + 1, offset=(number - 1) * PAGE)
    context = {
        "words": words,
        "hits": [(teaser(hit.story), hit.pieces) for hit in hits[:PAGE]],
        "number": number,
        "has_more": len(hits) > PAGE and number < LAST_PAGE,
        "is_capped": len(hits) > PAGE and number == LAST_PAGE,
    }
    return render(request, "site/search.html", context)


@public_page
def correction_log(request: HttpRequest) -> HttpResponse:
    """Every correction, withdrawal and removal of late, newest first, with its reason."""
    notes = list(public_notes()[:NOTES])
    return if_changed(
        request,
        lambda: render(
            request,
            "site/corrections.html",
            {
                "notes": [(note, unit_path(note.story.unit)) for note in notes],
                "canonical": absolute("/ralat/"),
            },
        ),
        stamp=[f"{note.pk}.{note.story.status}.{note.story.changed_at}" for note in notes],
        changed=latest(note.at for note in notes),
    )


def _page_number(text: str) -> int:
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 4 else 1
