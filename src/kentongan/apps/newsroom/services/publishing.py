"""The one way to the public."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import CannotPublish, NotAllowed
from kentongan.apps.newsroom.gate.publication import reasons_not_to_publish
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_publish
from kentongan.apps.newsroom.queries.state import state_of
from kentongan.apps.newsroom.services.groundwork.checking import check_version
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.apps.newsroom.services.groundwork.turning import end_turn
from kentongan.apps.newsroom.services.release import show_to_public
from kentongan.apps.newsroom.services.routing.looking import look_at_sample
from kentongan.apps.newsroom.signals import story_published
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_PUBLISHED = gettext_noop("“%(story)s” sudah terbit; diterbitkan oleh %(name)s.")


@transaction.atomic
def publish_story(*, actor: Actor, story_id: int, version: int) -> Story:
    """Makes the approved version public and hands it to the channels in the same transaction.

    The standard looks once more; a story drawn as a sample of its rule is looked at again afterwards. Raises
    CannotPublish with every reason, Conflict when the text changed since the publisher read it. Tells everyone who
    acted on the story; audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_publish(actor, story):
        raise NotAllowed(_("Anda tidak berwenang menerbitkan berita satuan ini."))
    must_be_newest(story, version)
    report = check_version(story, story.current)
    if reasons := reasons_not_to_publish(state_of(story, story.current, report)):
        raise CannotPublish(reasons)
    now = timezone.now()
    story.status, story.published_at, story.published_by_id = StoryStatus.PUBLISHED, now, actor.user_id
    show_to_public(story, story.current, at=now)
    end_turn(story)
    detail = {"version": version, "public_version": story.public_version}
    trail.record(actor, "story_published", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(people_of(story), story, _PUBLISHED, name=actor.name, but=actor)
    look_at_sample(story)
    story_published.send(Story, story_id=story.pk, version=story.public_version)
    return story
