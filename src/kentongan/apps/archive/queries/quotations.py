"""The registry of quotations as the desk reads it."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.archive.models import Approval, Utterance
from kentongan.apps.units.models import Unit
from kentongan.core.text.person_names import normal_name
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

STATES = ("semua", "disetujui", "belum")
_MOST_FOUND = 1_000
_MOST_PLACES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody looks for; "" and None ask nothing. `state` is one of STATES, `unit` words of its name."""

    words: str = ""
    speaker: str = ""
    unit: str = ""
    since: date | None = None
    until: date | None = None
    state: str = STATES[0]


def utterances_visible_to(actor: Actor) -> QuerySet[Utterance]:
    """The quotations of the branches that `actor` reads. Every page of the registry starts here."""
    return within(Utterance.objects.all(), actor, Permission.QUOTE_READ)


def approvals_visible_to(actor: Actor) -> QuerySet[Approval]:
    return within(Approval.objects.all(), actor, Permission.QUOTE_READ)


def utterances_listed(actor: Actor, asked: Asked) -> QuerySet[Utterance]:
    """The visible quotations, newest first, with their story and whether an approval stands (`is_approved`)."""
    rows = utterances_visible_to(actor).annotate(is_approved=_approved())
    if words := asked.words.replace("\x00", " ").strip():
        query = SearchQuery(words, config="indonesian", search_type="websearch")
        # The hits are cut before they are sorted: a word that stands everywhere costs no more than a rare one.
        rows = rows.filter(
            pk__in=utterances_visible_to(actor).filter(search=query).values("pk")[:_MOST_FOUND]
        )
    if speaker := normal_name(asked.speaker.replace("\x00", " ")):
        rows = rows.filter(speaker_key__contains=speaker)
    if unit := asked.unit.replace("\x00", " ").strip():
        rows = rows.filter(unit__in=Unit.objects.filter(name__icontains=unit).values("pk"))
    if asked.since:
        rows = rows.filter(day__gte=asked.since)
    if asked.until:
        rows = rows.filter(day__lte=asked.until)
    if asked.state != STATES[0]:
        rows = rows.filter(is_approved=asked.state == "disetujui")
    return (
        rows.select_related("told", "unit")
        .defer("search", "told__runs", "told__words", "told__keys")
        .order_by("-day", "-pk")
    )


def utterance_seen_by(actor: Actor, utterance_id: int) -> Utterance | None:
    rows = utterances_visible_to(actor).annotate(is_approved=_approved())
    return rows.select_related("told", "unit").filter(pk=utterance_id).first()


def places_of(actor: Actor, said: Utterance) -> list[Utterance]:
    """Every story that prints the same words: the actor's own branches, and of others what the public can read."""
    mine = Q(pk__in=utterances_visible_to(actor).filter(words_key=said.words_key).values("pk"))
    rows = Utterance.objects.filter(mine | ~Q(told__url=""), words_key=said.words_key)
    return list(rows.select_related("told", "unit").defer("search").order_by("day", "pk")[:_MOST_PLACES])


def approvals_of(actor: Actor, said: Utterance) -> list[Approval]:
    """The notes on the same words that the actor may read, the newest first, also withdrawn ones."""
    rows = approvals_visible_to(actor).filter(words_key=said.words_key)
    return list(rows.select_related("noted_by", "withdrawn_by", "unit").order_by("-pk")[:_MOST_PLACES])


def _approved() -> Exists:
    return Exists(
        Approval.objects.filter(
            words_key=OuterRef("words_key"), speaker_key=OuterRef("speaker_key"), withdrawn_at=None
        )
    )
