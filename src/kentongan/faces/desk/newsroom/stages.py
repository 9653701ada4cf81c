"""Stages of a life-line that other apps know: where it was sent, and who picked it up."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.apps.channels.enums import DispatchStatus, Operation
from kentongan.apps.channels.models import Dispatch
from kentongan.apps.monitoring.models import PickUp
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story

_TONES = {
    DispatchStatus.SENT: "ok",
    DispatchStatus.DEAD: "stop",
    DispatchStatus.UNCERTAIN: "warn",
    DispatchStatus.FAILED: "warn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OuterStage:
    """A stage outside the newsroom; shown like one of the newsroom's own."""

    kind: str
    label: str
    at: datetime
    actor: str = ""
    title: str = ""
    text: str = ""
    tone: str = "mute"
    url: str = ""
    share: float | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class RailStep:
    """One of the steps that every story takes; `state` is done, now or todo."""

    label: str
    state: str
    words: str


def rail(story: Story, reached: Collection[str]) -> list[RailStep]:
    """How far a story has come, on one line. `reached` holds the kinds of its stages."""
    approved = story.status == StoryStatus.APPROVED or story.published_at is not None
    steps = [
        (_("Ditulis"), True),
        (_("Diperiksa"), "checked" in reached),
        (_("Disetujui"), approved),
        (_("Terbit"), story.published_at is not None),
        (_("Dikirim"), "sent" in reached),
        (_("Dimuat"), "picked_up" in reached),
    ]
    ends = {"corrected": _("Diralat"), "withdrawn": _("Ditarik"), "unpublished": _("Diturunkan")}
    steps += [(label, True) for kind, label in ends.items() if kind in reached]
    now = next((place for place, (_label, done) in enumerate(steps) if not done), -1)
    words = {"done": _("selesai"), "now": _("sedang berjalan"), "todo": _("belum")}
    states = [
        "done" if done else "now" if place == now else "todo" for place, (_label, done) in enumerate(steps)
    ]
    return [RailStep(label, state, words[state]) for (label, _done), state in zip(steps, states, strict=True)]


def dispatch_stages(dispatches: QuerySet[Dispatch]) -> Iterator[OuterStage]:
    """One stage for each account, operation and state: a press list of hundreds is one line. One query."""
    groups = dispatches.order_by().values(
        "item__version", "operation", "status", "account_id", "account__label", "account__channel"
    )
    for row in groups.annotate(
        count=Count("pk"), planned=Min("created_at"), sent=Max("sent_at"), tried=Max("attempted_at")
    ):
        yield OuterStage(
            kind="sent",
            label=f"{_operation(row['operation'])} · {row['account__label']}",
            at=row["sent"] or row["tried"] or row["planned"],
            actor=row["account__channel"].title(),
            text=_tally(row["status"], row["count"]),
            tone=_TONES.get(row["status"], "mute"),
        )


def pickup_stages(pickups: Iterable[PickUp]) -> Iterator[OuterStage]:
    """One stage an article, when we found it, with the share of our text that it kept."""
    for row in pickups:
        yield OuterStage(
            kind="picked_up",
            label=f"{_('Dimuat')} · {row.article.outlet.name}",
            at=row.found_at,
            title=row.get_kind_display(),
            text=row.article.title or row.article.url,
            tone="warn" if row.is_outdated else "ok",
            url=row.article.url,
            share=row.share_kept,
        )


def _operation(operation: str) -> str:
    return {
        Operation.SEND: _("Dikirim"),
        Operation.CORRECT: _("Ralat dikirim"),
        Operation.WITHDRAW: _("Penarikan dikirim"),
    }[operation]


def _tally(status: str, count: int) -> str:
    words = {
        DispatchStatus.SENT: ngettext("sampai di %d tujuan", "sampai di %d tujuan", count),
        DispatchStatus.DEAD: ngettext("gagal ke %d tujuan", "gagal ke %d tujuan", count),
        DispatchStatus.UNCERTAIN: ngettext("belum pasti di %d tujuan", "belum pasti di %d tujuan", count),
        DispatchStatus.SKIPPED: ngettext("dilewati untuk %d tujuan", "dilewati untuk %d tujuan", count),
    }
    waiting = ngettext("menunggu di %d tujuan", "menunggu di %d tujuan", count)
    return words.get(status, waiting) % count
