"""Living a demo story through the real services, each act at its own time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import NAMESPACE_URL, uuid5

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from kentongan.apps.newsroom.enums import RegionState, ReturnReason, StoryStatus, UnpublishReason
from kentongan.apps.newsroom.gate.content import Content, PhotoLine, QuoteLine
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.correcting import correct_story, propose_correction
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.picturing.looking import confirm_look
from kentongan.apps.newsroom.services.picturing.marking import Ruling, decide_rest
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.stories.pictures import draw
from kentongan.config.demo.stories.shape import DemoStory, PhotoSpec, State
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.jobs.inline import run_due_jobs

# The desk at which a story of the pipeline waits or was returned, as the role that sits there.
DESKS = {
    "unit_coord": Role.UNIT_COORD,
    "unit_head": Role.UNIT_HEAD,
    "region": Role.REGION_EDITOR,
    "centre": Role.CENTRAL_EDITOR,
}
LETTERS = frozenset({"notices.mail"})
RECENT = timezone.now() - timedelta(days=4)
RETURN_REASONS = {"facts_missing": ReturnReason.FACTS, "photo_identity": ReturnReason.PHOTO}


def live_through(story: DemoStory, topics: Mapping[str, str]) -> Story:
    """Files, submits, decides, publishes and, where told, corrects or takes back; jobs run as time passes."""
    unit = Unit.objects.get(name=story.unit)
    author = officer(unit, Role.CONTRIBUTOR)
    with as_of(story.filed_at):
        filed = _file(story, unit, author, topics)
        _catch_up()
    if story.state is State.DRAFT:
        return filed
    with as_of(story.filed_at + timedelta(minutes=4)):
        submit_story(actor=author, story_id=filed.pk, version=_number(filed))
        _catch_up()
    _decide(story, filed, unit)
    if story.published_at:
        with as_of(story.published_at - timedelta(minutes=1)):
            _look_at_photos(filed, unit)
            _catch_up()
        with as_of(story.published_at):
            publish_story(actor=_publisher(filed, unit), story_id=filed.pk, version=_number(filed))
            _catch_up()
    if story.remedy:
        with as_of(story.remedy.at):
            _remedy(story, filed, unit)
            _catch_up()
    return filed


def _catch_up() -> None:
    """Runs what the last act left to do. Letters about acts of long ago would only fill the mailbox."""
    run_due_jobs(drop=LETTERS if timezone.now() < RECENT else frozenset())


@cache
def officer(unit: Unit, role: Role) -> Actor:
    """Who holds `role` for `unit`: at the unit itself, its region or the directorate general."""
    return _holder(unit, role)


def _holder(unit: Unit, role: Role) -> Actor | None:
    held = Appointment.objects.filter(role=role, acting="", unit_id__in=unit.ancestor_ids).select_related(
        "user"
    )
    nearest = held.order_by("-unit__path").first()
    return actor_of(nearest.user) if nearest else None


def _file(story: DemoStory, unit: Unit, author: Actor, topics: Mapping[str, str]) -> Story:
    content = _content(story, topics)
    filed = file_story(
        actor=author, unit_id=unit.pk, content=content, filing_key=uuid5(NAMESPACE_URL, f"peraga:{story.key}")
    )
    if story.photos:
        lines = tuple(_photo(author, filed, story, spec) for spec in story.photos)
        with as_of(timezone.now() + timedelta(minutes=2)):
            version = _number(filed)
            content = _content(story, topics, photos=lines)
            save_story(actor=author, story_id=filed.pk, based_on=version, content=content)
    return filed


def _photo(author: Actor, filed: Story, story: DemoStory, spec: PhotoSpec) -> PhotoLine:
    picture = SimpleUploadedFile(f"{spec.seed}.jpg", draw(story.topic, seed=spec.seed), "image/jpeg")
    photo = add_photo(actor=author, story_id=filed.pk, upload=picture)
    return PhotoLine(photo=photo.pk, caption=spec.caption, credit=spec.credit, alt=spec.alt)


def _look_at_photos(filed: Story, unit: Unit) -> None:
    """The drawings show nobody; what a model takes for a face all the same stays hidden."""
    head = next(
        filter(None, (_holder(unit, role) for role in (Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD)))
    )
    for photo in filed.pictures.all():
        decide_rest(actor=head, photo_id=photo.pk, ruling=Ruling(state=RegionState.BLURRED))
        confirm_look(actor=head, photo_id=photo.pk)


def _content(story: DemoStory, topics: Mapping[str, str], photos: tuple[PhotoLine, ...] = ()) -> Content:
    slots = story.slots
    return Content(
        headline=story.headline,
        body=story.body,
        what=slots.what,
        when_date=story.event_at.date().isoformat(),
        when_time=story.event_at.strftime("%H:%M"),
        where=slots.where,
        who=slots.who,
        why=slots.why,
        how=slots.how,
        quotes=tuple(
            QuoteLine(speaker=each.speaker, title=each.title, text=each.text) for each in story.quotes
        ),
        photos=photos,
        topic=topics[story.topic.key],
    )


def _decide(story: DemoStory, filed: Story, unit: Unit) -> None:
    """Each tier in turn, until the route is done or the desk is reached where the story waits."""
    moment, stop = story.filed_at + timedelta(minutes=10), DESKS.get(story.hold.tier)
    step = (story.published_at - moment) / 4 if story.published_at else timedelta(minutes=7)
    while (now := _fresh(filed)).status == StoryStatus.IN_REVIEW and now.step:
        role, moment = Role(now.step), moment + step
        waits = role == stop
        if waits and story.state is not State.RETURNED:
            return
        with as_of(moment):
            if waits:
                _send_back(story, filed, officer(unit, role))
            else:
                approve_story(actor=officer(unit, role), story_id=filed.pk, version=_number(filed))
            _catch_up()


def _send_back(story: DemoStory, filed: Story, actor: Actor) -> None:
    reason = RETURN_REASONS.get(story.hold.reason_code, ReturnReason.OTHER)
    note = story.hold.note
    return_story(actor=actor, story_id=filed.pk, version=_number(filed), reason=reason, note=note)


def _publisher(filed: Story, unit: Unit) -> Actor:
    return officer(unit, Role(_fresh(filed).route.steps[-1]))


def _remedy(story: DemoStory, filed: Story, unit: Unit) -> None:
    above = officer(unit, Role.CENTRAL_LEAD)
    if story.state is State.WITHDRAWN:
        withdraw_story(actor=_publisher(filed, unit), story_id=filed.pk, reason=story.remedy.reason)
    elif story.state is State.UNPUBLISHED:
        unpublish_story(
            actor=above, story_id=filed.pk, reason_code=UnpublishReason.PRIVACY, reason=story.remedy.reason
        )
    else:
        _correct(story, filed, unit)


def _correct(story: DemoStory, filed: Story, unit: Unit) -> None:
    fresh = _fresh(filed)
    better = replace(content_of(fresh, fresh.current), body=story.final_body)
    author = officer(unit, Role.CONTRIBUTOR)
    propose_correction(
        actor=author,
        story_id=filed.pk,
        based_on=fresh.current.number,
        content=better,
        reason=story.remedy.reason,
    )
    correct_story(actor=_publisher(filed, unit), story_id=filed.pk, version=_number(filed))


def _fresh(story: Story) -> Story:
    return Story.objects.select_related("current", "route", "unit", "topic").get(pk=story.pk)


def _number(story: Story) -> int:
    return _fresh(story).current.number
