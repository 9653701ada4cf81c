"""Consequence tests and what they exempted: the whole for those who must know, title and ground for everybody."""

from datetime import date, timedelta

from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from kentongan.apps.disclosure.enums import ExemptionStatus, WeighingStatus
from kentongan.apps.disclosure.models import ConsequenceTest, ExemptedEntry, WeighingStep
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

WARN_BEFORE = timedelta(days=90)
# What still stands between the public and the information.
STANDING = (ExemptionStatus.ACTIVE, ExemptionStatus.LAPSED)


def weighings_visible_to(actor: Actor) -> QuerySet[ConsequenceTest]:
    """The consequence tests of the branches where the actor may know what is exempted."""
    tests = within(ConsequenceTest.objects.all(), actor, Permission.EXEMPTION_READ)
    return tests.select_related("unit", "proposed_by", "decided_by")


def weighings_by_urgency(tests: QuerySet[ConsequenceTest]) -> QuerySet[ConsequenceTest]:
    """What waits for a ruling first, the oldest at the top; then drafts, then what is decided, newest first."""
    turn = Case(
        When(status=WeighingStatus.SUBMITTED, then=Value(0)),
        When(status=WeighingStatus.DRAFT, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return tests.annotate(turn=turn).order_by("turn", F("submitted_at").desc(nulls_last=True), "-id")


def steps_of(test: ConsequenceTest) -> QuerySet[WeighingStep]:
    """Who did what, in order."""
    return test.steps.select_related("by").order_by("id")


def exempted_visible_to(actor: Actor) -> QuerySet[ExemptedEntry]:
    """The exempted register of the branches where the actor may know it."""
    return within(ExemptedEntry.objects.all(), actor, Permission.EXEMPTION_READ).select_related(
        "unit", "test"
    )


def exempted_by_urgency(entries: QuerySet[ExemptedEntry], *, ended: bool = False) -> QuerySet[ExemptedEntry]:
    """Lapsed ones first, then those that end soonest; or the ended ones, newest first."""
    if ended:
        return entries.exclude(status__in=STANDING).order_by("-ended_at", "-id")
    turn = Case(
        When(status=ExemptionStatus.LAPSED, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    standing = entries.filter(status__in=STANDING)
    return standing.annotate(turn=turn).order_by("turn", F("expires_on").asc(nulls_last=True), "-id")


def public_exempted(*, unit: Unit | None = None) -> QuerySet[ExemptedEntry]:
    """What everybody may know: that a class of information is withheld, on which ground, until when."""
    entries = ExemptedEntry.objects.filter(status__in=STANDING).select_related("unit")
    if unit is not None:
        entries = entries.filter(unit=unit)
    return entries.order_by("-decided_on", "-id").only(
        *(
            "id",
            "title",
            "ground",
            "other_law",
            "is_permanent",
            "expires_on",
            "decided_on",
            "status",
            "decision",
        ),
        *("unit__key", "unit__name", "unit__official_name", "unit__type", "unit__time_zone"),
    )


def is_ending(entry: ExemptedEntry, today: date) -> bool:
    """Whether its end is near enough to prepare for."""
    return entry.expires_on is not None and entry.expires_on <= today + WARN_BEFORE
