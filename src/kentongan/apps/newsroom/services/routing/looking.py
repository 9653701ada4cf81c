"""A second look at stories that are out: asked for, given, and passed up when it is late."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import LookKind, LookOutcome, StoryStatus
from kentongan.apps.newsroom.errors import BadContent, BookNotFound, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.route import is_drawn, tier_above
from kentongan.apps.newsroom.gate.waiting import roles_above, roles_from
from kentongan.apps.newsroom.models import Look, RouteRule, Story
from kentongan.apps.newsroom.policies import may_look
from kentongan.apps.newsroom.queries.officers import keepers, nearest
from kentongan.apps.newsroom.queries.routing.clock import LOOK_MINUTES, due_after
from kentongan.apps.newsroom.queries.routing.looks import looks_visible_to, taken_part
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.queries import calendar

_ASKED = gettext_noop("“%(story)s” sudah terbit dan menunggu tinjauan Anda.")
_LATE = gettext_noop("Tinjauan atas “%(story)s” terlambat dan kini pada Anda.")
_AMISS = gettext_noop("Tinjauan %(name)s atas “%(story)s”: perlu ralat atau penarikan.")
_MOST_WORDS = 500


def sampling_key() -> bytes:
    """The secret of the draw, made of the installation's own."""
    return salted_hmac(
        "kentongan.route_sample", "draw", secret=settings.SECRET_KEY, algorithm="sha256"
    ).digest()


def look_at_sample(story: Story) -> Look | None:
    """Asks for a look one tier above the route, where the story falls into the share of its rule."""
    rule = RouteRule.objects.filter(route_id=story.route_id).first()
    if rule is None or not is_drawn(
        story=story.pk, rule=rule.pk, percent=rule.sample_percent, key=sampling_key()
    ):
        return None
    return ask_look(story, kind=LookKind.SAMPLED, step=tier_above(story.route.steps[-1]))


def ask_look(story: Story, *, kind: str, step: str, forced_by: int | None = None, reason: str = "") -> Look:
    """Opens a look that is owed within one working day where a story went ahead, two for a sample; tells who owes it.

    Audited as the system's act.
    """
    now, part, minutes = timezone.now(), taken_part(story), LOOK_MINUTES[kind]
    owner, people = nearest(story, roles_from(step), but=part)
    look = Look.objects.create(
        story=story,
        version=story.public or story.current,
        kind=kind,
        step=step,
        owner=owner or step,
        asked_at=now,
        minutes=minutes,
        due_at=due_after(calendar(), story.unit, now, minutes),
        forced_by_id=forced_by,
        reason=reason,
    )
    detail = {"look": look.pk, "kind": kind, "step": step}
    trail.record(SYSTEM, "look_asked", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(people or keepers(story), story, _ASKED)
    return look


@transaction.atomic
def settle_look(*, actor: Actor, look_id: int, outcome: str, note: str) -> Look:
    """Says what the look brought. A story that is amiss stays as it is until it is corrected or withdrawn by hand:
    its people are told at once. Audited.

    Refuses who took part in the story, who stands below the tier that owes the look, and amiss without a word.
    """
    look = looks_visible_to(actor).select_for_update(of=("self",)).filter(pk=look_id).first()
    if look is None:
        raise BookNotFound
    if not look.is_open:
        raise WrongStage(_("Tinjauan ini sudah selesai."))
    if not may_look(actor, look, taken_part(look.story)):
        raise NotAllowed(_("Tinjauan ini diberikan tingkat di atas, oleh yang tidak ikut menangani berita."))
    note = note.strip()[:_MOST_WORDS]
    if outcome not in (LookOutcome.FINE, LookOutcome.AMISS) or (outcome == LookOutcome.AMISS and not note):
        raise BadContent(_("Pilih hasil tinjauan; bila ada yang perlu diperbaiki, tulis apa."))
    look.outcome, look.note, look.officer_id, look.at = outcome, note, actor.user_id, timezone.now()
    look.save()
    detail = {"look": look.pk, "outcome": outcome}
    trail.record(actor, "look_settled", f"story:{look.story_id}", path=look.story.unit.path, detail=detail)
    if outcome == LookOutcome.AMISS:
        tell(people_of(look.story), look.story, _AMISS, name=actor.name, but=actor)
    return look


@transaction.atomic
def pass_look_up(*, look_id: int) -> bool:
    """An overdue look goes to the next tier up that somebody holds, with two more days; at the top it is told again.

    False where it is not overdue any more.
    """
    look = (
        Look.objects.select_for_update(of=("self",))
        .select_related("story__unit", "story__current")
        .filter(
            pk=look_id,
            outcome=LookOutcome.OPEN,
            due_at__lte=timezone.now(),
            story__status__in=StoryStatus.public(),
        )
        .first()
    )
    if look is None:
        return False
    story, now = look.story, timezone.now()
    owner, people = nearest(story, roles_above(look.owner), but=taken_part(story))
    look.owner, look.escalations = owner or look.owner, look.escalations + 1
    look.due_at = due_after(calendar(), story.unit, now, look.minutes)
    look.save()
    detail = {"look": look.pk, "to": look.owner}
    trail.record(SYSTEM, "look_passed_up", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(people or keepers(story), story, _LATE)
    return True
