"""From an arrival to a draft: photos fetched, story filed, sender told. Every step may be done again."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from kentongan.apps.intake.enums import ArrivalState, DoorKind, Trouble
from kentongan.apps.intake.errors import GatewayFailed
from kentongan.apps.intake.gate import (
    KEPT_DAYS,
    MOST_PICTURES,
    QUIET_SECONDS,
    headline_and_body,
    reason_to_hold,
)
from kentongan.apps.intake.models import Arrival, Enclosure
from kentongan.apps.intake.policies import may_write_for
from kentongan.apps.intake.services.answering import answer_filed
from kentongan.apps.intake.services.gateways import gateway_of
from kentongan.apps.intake.services.holding import hold
from kentongan.apps.newsroom.errors import BadPhoto
from kentongan.apps.newsroom.gate.content import Content, PhotoLine
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor

_UNDER_WAY = (ArrivalState.GATHERING, ArrivalState.FILING)


def settle(*, arrival_id: int) -> None:
    """Makes the draft of an arrival and answers its sender; does nothing while its sender still sends.

    Whoever lost the right to write in the meantime finds the arrival held. Cut off anywhere and done again, it ends as
    one draft with every photo once. Raises GatewayFailed when a messenger should be asked again later.
    """
    arrival = _claimed(arrival_id)
    if arrival is None:
        return
    fetch_pictures(arrival=arrival)
    make_draft(actor=actor_of(arrival.user), arrival=arrival)


def make_draft(*, actor: Actor, arrival: Arrival) -> Story:
    """The draft of an arrival, filed by `actor`, with all its photos; the arrival keeps no words and no files."""
    story = _story(actor, arrival)
    for enclosure in arrival.enclosures.filter(photo=None, trouble="").exclude(file=""):
        _add(actor, story, enclosure)
    _place(actor, story.pk, arrival)
    _close(actor, story, arrival)
    return Story.objects.select_related("current").get(pk=story.pk)


@transaction.atomic
def _claimed(arrival_id: int) -> Arrival | None:
    """The arrival taken in hand: from now on no message joins it. None when it is not its time."""
    Arrival.objects.select_for_update().filter(pk=arrival_id).first()
    arrival = Arrival.objects.select_related("door", "unit", "user").filter(pk=arrival_id).first()
    if arrival is None or arrival.state not in _UNDER_WAY or arrival.user is None:
        return None
    quiet = timezone.now() - arrival.last_piece_at >= timedelta(seconds=QUIET_SECONDS - 1)
    if arrival.state == ArrivalState.GATHERING and arrival.door.kind != DoorKind.MAIL and not quiet:
        return None
    may_write = may_write_for(actor_of(arrival.user), arrival.unit)
    reason = reason_to_hold(
        is_known=True, may_write=may_write, is_automatic=False, is_over=False, is_empty=False
    )
    if reason:
        hold(arrival=arrival, reason=reason)
        return None
    arrival.state = ArrivalState.FILING
    arrival.save(update_fields=["state"])
    return arrival


def fetch_pictures(*, arrival: Arrival) -> None:
    """Fetches every picture that still lies with the messenger; one that is gone is noted, not waited for.

    Raises GatewayFailed when the messenger should be asked again later; what was fetched is kept.
    """
    gateway = None
    for enclosure in arrival.enclosures.filter(file="", photo=None, trouble="").exclude(reference=""):
        gateway = gateway or gateway_of(arrival.door)
        try:
            content = gateway.fetch(enclosure.reference)
        except GatewayFailed as error:
            if error.retry:
                raise
            Enclosure.objects.filter(pk=enclosure.pk).update(trouble=Trouble.GONE)
            continue
        enclosure.size = len(content)
        enclosure.file.save(f"{uuid4().hex}.bin", ContentFile(content), save=True)


def _story(actor: Actor, arrival: Arrival) -> Story:
    """The draft; one that an earlier, cut-off try has filed stands as it is."""
    standing = Story.objects.filter(filing_key=arrival.key).first()
    if standing:
        return standing
    headline, body = arrival.headline, arrival.body
    if arrival.door.kind != DoorKind.MAIL:
        headline, body = headline_and_body(arrival.body)
    content = Content(headline=headline, body=body)
    return file_story(actor=actor, unit_id=arrival.unit_id, content=content, filing_key=arrival.key)


def _add(actor: Actor, story: Story, enclosure: Enclosure) -> None:
    with enclosure.file.open("rb") as kept:
        upload = SimpleUploadedFile("kiriman", kept.read())
    try:
        photo = add_photo(actor=actor, story_id=story.pk, upload=upload)
    except BadPhoto as error:
        trouble = Trouble.TOO_LARGE if error.code == "too_large" else Trouble.BAD_PHOTO
        Enclosure.objects.filter(pk=enclosure.pk).update(trouble=trouble)
        return
    Enclosure.objects.filter(pk=enclosure.pk).update(photo=photo)


@transaction.atomic
def _place(actor: Actor, story_id: int, arrival: Arrival) -> None:
    """The photos take their places after those that stand, on the newest words of the story."""
    Story.objects.select_for_update(of=("self",)).get(pk=story_id)
    story = Story.objects.select_related("current__topic").get(pk=story_id)
    content = content_of(story, story.current)
    placed = {line.photo for line in content.photos}
    new = [pk for pk in arrival.enclosures.values_list("photo", flat=True) if pk and pk not in placed]
    new = list(dict.fromkeys(new))
    room = MOST_PICTURES - len(placed)
    arrival.enclosures.filter(photo__in=new[room:]).update(photo=None, trouble=Trouble.TOO_MANY)
    if lines := tuple(PhotoLine(photo=pk) for pk in new[:room]):
        content = replace(content, photos=content.photos + lines)
        save_story(actor=actor, story_id=story_id, based_on=story.current.number, content=content)


@transaction.atomic
def _close(actor: Actor, story: Story, arrival: Arrival) -> None:
    arrival.story, arrival.state, arrival.reason = story, ArrivalState.FILED, ""
    arrival.settled_by_id, arrival.settled_at = actor.user_id, timezone.now()
    arrival.purge_on = timezone.localdate() + timedelta(days=KEPT_DAYS)
    answer_filed(arrival=arrival)
    arrival.body = ""
    arrival.save()
    for enclosure in arrival.enclosures.exclude(file=""):
        enclosure.file.delete(save=True)
