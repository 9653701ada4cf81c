"""Looking at a story: its life-line at one address, and what changed between two saves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.channels.queries.dispatches import dispatches_of_item
from kentongan.apps.monitoring.queries.pickups import pickups_of
from kentongan.apps.newsroom import policies
from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import story_path, uri_of
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.freezes import freezes_on
from kentongan.apps.newsroom.queries.lifeline import lifeline
from kentongan.apps.newsroom.queries.routing.looks import look_on
from kentongan.apps.newsroom.queries.stories import author_ids, open_correction
from kentongan.apps.newsroom.queries.versions import versions_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.stages import dispatch_stages, pickup_stages, rail
from kentongan.faces.desk.newsroom.views.conflict import differences
from kentongan.faces.desk.newsroom.views.finding import story_or_404
from kentongan.foundation.accounts.actor import Actor

_MOST_PICKUPS = 100


@staff_required
def story_lifeline(request: HttpRequest, story_id: int) -> HttpResponse:
    """Every stage of one story with actor, time and evidence, and what the reader may do next."""
    story = story_or_404(request.actor, story_id)
    uri = uri_of(story.pk)
    stages = [*lifeline(story)]
    if story.published_at:
        stages += dispatch_stages(dispatches_of_item(uri))
        stages += pickup_stages(pickups_of(uri)[:_MOST_PICKUPS])
    context = {
        "story": story,
        "rail": rail(story, {stage.kind for stage in stages}),
        "stages": sorted(stages, key=lambda stage: stage.at),
        "correction": open_correction(story) if story.is_public else None,
        "look": look_on(story) if story.is_public else None,
        "freezes": [] if story.is_public else freezes_on(story),
        "acts": acts_open_to(request.actor, story),
        "public_path": story_path(story.pk, story.slug) if story.is_public else "",
    }
    return render(request, "desk/newsroom/lifeline.html", context)


@staff_required
def story_versions(request: HttpRequest, story_id: int) -> HttpResponse:
    """Two versions word by word, in one text or side by side; by default the newest against the one before.

    Whoever may change the story may also bring an old version back.
    """
    story = story_or_404(request.actor, story_id)
    versions = {version.number: version for version in versions_of(story)[:200]}
    newest = max(versions)
    to = versions.get(_number(request.GET.get("ke"), newest))
    if to is None:
        raise StoryNotFound
    since = versions.get(_number(request.GET.get("dari"), to.number - 1))
    context = {
        "story": story,
        "versions": list(versions.values()),
        "to": to,
        "since": since,
        "content": content_of(story, to),
        "differences": differences(content_of(story, to), content_of(story, since)) if since else [],
        "is_side": request.GET.get("cara") == "sisi",
        "may_restore": to.pk != story.current_id and policies.may_edit(request.actor, story),
    }
    return render(request, "desk/newsroom/versions.html", context)


def acts_open_to(actor: Actor, story: Story) -> dict[str, bool]:
    """Which pages and buttons of this story are for `actor`."""
    authors = author_ids(story)
    return {
        "edit": policies.may_edit(actor, story),
        "resume": policies.may_resume(actor, story, authors),
        "review": policies.may_decide(actor, story, authors) or policies.may_publish(actor, story),
        "correct": policies.may_propose_correction(actor, story),
        "settle": policies.may_correct(actor, story, authors),
        "withdraw": policies.may_withdraw(actor, story),
        "unpublish": policies.may_unpublish(actor, story),
    }


def _number(asked: str | None, otherwise: int) -> int:
    return int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) < 9 else otherwise
