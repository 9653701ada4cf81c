"""Everything that passed between us and one reporter, in one line of time."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.apps.press.models import Enquiry, Guest, Interview, Reporter, RoomPass
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_MOST = 60


@dataclass(frozen=True, slots=True)
class Dealt:
    """One dealing: when, of what kind, in words, and where it stands."""

    at: datetime
    kind: str
    words: str
    url: str


def history_of(actor: Actor, reporter: Reporter) -> list[Dealt]:
    """The newest dealings with a reporter that `actor` may see, newest first; four queries."""
    found = [*_enquiries(actor, reporter), *_interviews(actor, reporter)]
    found += [*_visits(actor, reporter), *_passes(actor, reporter)]
    return sorted(found, key=lambda one: one.at, reverse=True)[:_MOST]


def _enquiries(actor: Actor, reporter: Reporter) -> list[Dealt]:
    rows = within(Enquiry.objects.filter(reporter=reporter), actor, Permission.PRESS_TAKE)
    return [
        Dealt(
            row.received_at,
            _("Pertanyaan"),
            f"{row} · {row.get_status_display()}",
            reverse("enquiry_page", args=[row.pk]),
        )
        for row in rows.order_by("-received_at")[:_MOST]
    ]


def _interviews(actor: Actor, reporter: Reporter) -> list[Dealt]:
    rows = within(Interview.objects.filter(reporter=reporter), actor, Permission.PRESS_TAKE)
    return [
        Dealt(
            row.held_at,
            _("Wawancara"),
            f"{row.speaker}: {row.questions[:80]}",
            reverse("interview_page", args=[row.pk]),
        )
        for row in rows.order_by("-held_at")[:_MOST]
    ]


def _visits(actor: Actor, reporter: Reporter) -> list[Dealt]:
    rows = within(
        Guest.objects.filter(reporter=reporter), actor, Permission.PRESS_TAKE, path="event__unit__path"
    )
    return [
        Dealt(row.event.starts_at, _("Undangan"), f"{row.event.title} · {row.get_reply_display()}",
              reverse("press_event_page", args=[row.event_id]))
        for row in rows.select_related("event").order_by("-id")[:_MOST]
    ]  # fmt: skip


def _passes(actor: Actor, reporter: Reporter) -> list[Dealt]:
    rows = within(
        RoomPass.objects.filter(reporter=reporter), actor, Permission.PRESS_WORK, path="room__unit__path"
    )
    return [
        Dealt(row.created_at, _("Ruang embargo"), row.room.title, reverse("room_page", args=[row.room_id]))
        for row in rows.select_related("room").order_by("-id")[:_MOST]
    ]
