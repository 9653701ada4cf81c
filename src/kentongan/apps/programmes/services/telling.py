"""Telling offices about programmes."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.programmes.models import Broadcast, Call, Submission
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

_CALLED = gettext_noop("%(programme)s mencari bahan: “%(theme)s”.")
_REMINDED = gettext_noop("Besok tenggat %(programme)s: “%(theme)s”. Satuan Anda belum mengirim bahan.")
_AIRED = gettext_noop("“%(title)s” tayang di %(programme)s.")
_NEAR = timedelta(days=1)
_FIRST = (Role.UNIT_COORD, Role.REGION_EDITOR, Role.UNIT_HEAD, Role.REGION_HEAD)


@transaction.atomic
def announce_call(*, call_id: int) -> int:
    """Tells one officer or more in each office of the call's scope, once; returns how many were told.

    The coordinator or the regional editor; where an office has none, its head. Run again it tells nobody.
    """
    call = Call.objects.select_for_update(of=("self",)).select_related("programme", "scope").get(pk=call_id)
    if call.announced_at:
        return 0
    call.announced_at = timezone.now()
    call.save()
    told = 0
    values = {"programme": call.programme.title, "theme": call.theme}
    for path, users in _nearest(call.scope.path).items():
        told += len(_tell_of(call, path, users, _CALLED, values))
    return told


@transaction.atomic
def remind_of_call(*, call_id: int) -> int:
    """Tells the offices of a call that sent nothing yet, a day before its deadline and once; how many were told."""
    call = Call.objects.select_for_update(of=("self",)).select_related("programme", "scope").get(pk=call_id)
    if call.reminded_at or call.closed_at or not is_near(call):
        return 0
    call.reminded_at = timezone.now()
    call.save()
    heard = set(call.submissions.values_list("unit__path", flat=True))
    values = {"programme": call.programme.title, "theme": call.theme}
    return sum(
        len(_tell_of(call, path, users, _REMINDED, values))
        for path, users in _nearest(call.scope.path).items()
        if path not in heard
    )


def calls_to_remind() -> list[int]:
    """Open calls whose deadline is near and of which nobody was reminded; one query."""
    now = timezone.now()
    rows = Call.objects.filter(deadline__gt=now, deadline__lte=now + _NEAR, reminded_at=None, closed_at=None)
    return list(rows.order_by("deadline", "pk").values_list("pk", flat=True))


def is_near(call: Call) -> bool:
    """Whether the deadline lies within the next day."""
    now = timezone.now()
    return now < call.deadline <= now + _NEAR


def _tell_of(call: Call, path: str, users: list[User], words: str, values: dict) -> list:
    return tell(
        users=users,
        words=words,
        values=values,
        url=f"/meja/program/panggilan/{call.pk}/",
        path=path,
        needs=Permission.PROGRAMME_SUBMIT,
    )


@transaction.atomic
def tell_aired(*, broadcast_id: int) -> int:
    """Tells the offices in an episode that they went out, when it did so for the first time; how many were told."""
    broadcast = Broadcast.objects.select_related("episode__programme").get(pk=broadcast_id)
    if broadcast.episode.broadcasts.filter(pk__lt=broadcast.pk).exists():
        return 0
    rows = Submission.objects.filter(segments__episode=broadcast.episode).select_related(
        "unit", "submitted_by"
    )
    values = {"programme": str(broadcast.episode.programme)}
    return sum(tell_office(row, _AIRED, values=values) for row in rows)


def tell_office(
    submission: Submission, words: str, *, values: dict | None = None, but: Actor | None = None
) -> int:
    """Tells whoever sent it in and the coordinators of the office; how many were told."""
    held = appointments_on(timezone.localdate()).filter(
        unit_id=submission.unit_id, role__in=(Role.UNIT_COORD, Role.REGION_EDITOR), user__is_active=True
    )
    users = [submission.submitted_by, *(row.user for row in held.select_related("user"))]
    told = tell(
        users=users,
        words=words,
        values={"title": submission.title} | (values or {}),
        url=f"/meja/program/usulan/{submission.pk}/",
        path=submission.unit.path,
        needs=Permission.PROGRAMME_READ,
        but=but,
    )
    return len(told)


def _nearest(path: str) -> dict[str, list[User]]:
    """By office below `path`: the holders of the first role of `_FIRST` that it has. One query."""
    held: Iterable[Appointment] = (
        appointments_on(timezone.localdate())
        .filter(unit__path__startswith=path, role__in=_FIRST, user__is_active=True)
        .select_related("user", "unit")
        .order_by("unit__path", "id")
    )
    found: dict[str, dict[Role, list[User]]] = {}
    for row in held:
        found.setdefault(row.unit.path, {}).setdefault(Role(row.role), []).append(row.user)
    return {at: next(roles[role] for role in _FIRST if role in roles) for at, roles in found.items()}
