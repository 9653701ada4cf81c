"""Who covers a routine: asked for all its days at once, and answered at once."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.agenda.enums import AnswerState, ItemState
from kentongan.apps.agenda.errors import NotFound, WrongStage
from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.agenda.queries.items import items_visible_to
from kentongan.apps.agenda.services.assigning import AHEAD, person_to_send
from kentongan.apps.agenda.services.groundwork.locking import note, series_in_hand
from kentongan.apps.agenda.services.groundwork.telling import tell_people
from kentongan.apps.agenda.services.series import coming
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

ASKED = gettext_noop(
    "Anda ditugasi meliput rutin: %(title)s, %(count)s hari mulai %(when)s. Jawab sanggup atau tidak."
)
ACCEPTED = gettext_noop("%(name)s sanggup meliput rutin: %(title)s, %(count)s hari mulai %(when)s.")


@transaction.atomic
def assign_series(*, actor: Actor, series_id: int, user_id: int, part: str) -> int:
    """Asks a person to cover each coming day of a routine that lacks them in this part; how many days.

    They are told once. Who takes it on is asked nothing. Audited.
    """
    series = series_in_hand(actor, series_id)
    user = person_to_send(series.unit, user_id, part)
    days = list(coming(series).filter(state=ItemState.PLANNED).exclude(_has(user, part)))
    if not days:
        raise WrongStage(_("Tidak ada hari mendatang yang masih perlu orang ini."))
    Assignment.objects.bulk_create(_row(day, user, part, actor) for day in days)
    tell_people([user], days[0], ASKED, but=actor, count=len(days))
    note(actor, "agenda_series_assigned", series, user=user.pk, part=part, count=len(days))
    return len(days)


@transaction.atomic
def accept_series(*, actor: Actor, series_id: int) -> int:
    """The assigned person says yes to all coming days of a routine; how many. Who asked is told once. Audited."""
    seen = items_visible_to(actor).filter(series_id=series_id, state=ItemState.PLANNED).order_by()
    rows = Assignment.objects.select_for_update(of=("self",)).filter(
        user_id=actor.user_id or 0,
        state=AnswerState.ASKED,
        item__in=seen.filter(ends_at__gt=timezone.now()).values("pk"),
    )
    rows = rows.select_related("item__unit", "item__series__unit", "user", "asked_by")
    found = list(rows.order_by("item__starts_at", "pk"))
    if not found:
        raise NotFound(_("Tugas pada agenda rutin ini"))
    for row in found:
        row.state, row.answered_at = AnswerState.ACCEPTED, timezone.now()
    Assignment.objects.bulk_update(found, ["state", "answered_at"])
    first, days = found[0], len({row.item_id for row in found})
    tell_people(
        [row.asked_by for row in found], first.item, ACCEPTED, but=actor, name=first.user.name, count=days
    )
    note(actor, "agenda_series_accepted", first.item.series, count=days)
    return days


def _has(user: User, part: str) -> Q:
    return Q(Exists(Assignment.objects.filter(item=OuterRef("pk"), user=user, part=part)))


def _row(day: Item, user: User, part: str, actor: Actor) -> Assignment:
    now, is_own = timezone.now(), user.pk == actor.user_id
    return Assignment(
        item=day,
        user=user,
        part=part,
        asked_by_id=actor.user_id,
        state=AnswerState.ACCEPTED if is_own else AnswerState.ASKED,
        answered_at=now if is_own else None,
        reminded_for=day.starts_at if day.starts_at - now <= AHEAD else None,
    )
