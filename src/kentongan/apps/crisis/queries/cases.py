"""Cases, and who may see them."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.errors import NotFound
from kentongan.apps.crisis.gate import SAME_EVENT
from kentongan.apps.crisis.models import Case, Member
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_MOST_TWINS = 5
_WITH = (
    "unit",
    "lead",
    "spokesperson",
    "opened_by",
    "stood_down_by",
    "article__outlet",
    "merged_into",
    "freeze",
)


def cases_visible_to(actor: Actor) -> QuerySet[Case]:
    """The cases that `actor` may read. Every page, list, count and service starts here.

    Deciders see the cases of their branches; a member sees the own case while holding a post over its office. Of a
    restricted case nobody knows but its members and those who lead there.
    """
    cases = Case.objects.all()
    mine = Exists(Member.objects.filter(case_id=OuterRef("pk"), user_id=actor.user_id))
    read = within(cases, actor, Permission.CASE_READ).filter(is_restricted=False)
    led = within(cases, actor, Permission.CASE_LEAD)
    joined = within(cases, actor, Permission.CASE_OPEN).filter(mine)
    return cases.filter(
        Q(pk__in=read.values("pk")) | Q(pk__in=led.values("pk")) | Q(pk__in=joined.values("pk"))
    )


def case_visible_to(actor: Actor, case_id: int) -> Case:
    """One case with its office, people and article; raises NotFound."""
    case = cases_visible_to(actor).select_related(*_WITH).filter(pk=case_id).first()
    if case is None:
        raise NotFound
    return case


def case_of_filing(actor: Actor, key: UUID) -> Case | None:
    """The case that `actor` opened under `key`, so that a double tap opens one."""
    return Case.objects.select_related("unit").filter(filing_key=key, opened_by_id=actor.user_id).first()


def is_member(actor: Actor, case: Case) -> bool:
    """Whether `actor` has a duty in the team."""
    return Member.objects.filter(case_id=case.pk, user_id=actor.user_id).exists()


def twins_of(actor: Actor, case: Case) -> QuerySet[Case]:
    """Open cases that may be the same event: one office and type, or one place, within a day; or one article."""
    near = Q(detected_at__gt=case.detected_at - SAME_EVENT, detected_at__lt=case.detected_at + SAME_EVENT) & (
        Q(unit_id=case.unit_id, type=case.type) | Q(place__iexact=case.place)
    )
    alike = near | Q(article_id=case.article_id) if case.article_id else near
    open_ones = cases_visible_to(actor).filter(status=CaseStatus.OPEN, is_drill=case.is_drill)
    found = open_ones.filter(alike).exclude(pk=case.pk).select_related("unit")
    return found.order_by("-detected_at")[:_MOST_TWINS]


def merged_into(actor: Actor, case: Case) -> QuerySet[Case]:
    """The cases that were merged into this one and that `actor` may see."""
    return cases_visible_to(actor).filter(merged_into_id=case.pk).order_by("code")
