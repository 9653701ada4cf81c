"""Audits and their findings, as an actor may see them."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from kentongan.apps.siteaudit.enums import JUDGED, AppealState, AuditState, FollowUpState, ItemState
from kentongan.apps.siteaudit.models import Appeal, Audit, Finding, FollowUp, Site
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# From here on a proposal may be confirmed together with others.
SURE = 0.8


def audits_visible_to(actor: Actor) -> QuerySet[Audit]:
    """The audits of the sites that `actor` may read about, newest first."""
    rows = within(Audit.objects.all(), actor, Permission.SITE_AUDIT_READ, path="site__unit__path")
    return rows.select_related("site__unit", "result").order_by("-id")


def findings_visible_to(actor: Actor) -> QuerySet[Finding]:
    """The findings of those audits."""
    rows = within(Finding.objects.all(), actor, Permission.SITE_AUDIT_READ, path="audit__site__unit__path")
    return rows.select_related("audit__site__unit", "person")


def audits_of(site: Site) -> QuerySet[Audit]:
    """The audits of one site that the caller was allowed to see, newest first."""
    return Audit.objects.filter(site=site).select_related("result").order_by("-id")


def findings_of(audit: Audit) -> QuerySet[Finding]:
    """The current findings with their words, open follow-ups and appeals; four queries whatever their number."""
    follow_ups = FollowUp.objects.exclude(state=FollowUpState.CLOSED)
    return (
        Finding.objects.filter(audit=audit, is_current=True)
        .select_related("person")
        .prefetch_related(
            Prefetch("follow_ups", follow_ups, to_attr="open_follow_ups"),
            Prefetch("appeals", Appeal.objects.order_by("-id"), to_attr="all_appeals"),
        )
        .order_by("place")
    )


def rounds_of(finding: Finding) -> QuerySet[Finding]:
    """Every finding about the same item in the same audit, newest first, with what persons said."""
    return (
        Finding.objects.filter(audit=finding.audit_id, item=finding.item)
        .select_related("person")
        .prefetch_related("verdicts__user", "appeals__user", "appeals__answered_by")
        .order_by("-round")
    )


def sure_findings(audit: Audit) -> QuerySet[Finding]:
    """What may be confirmed at once: proposals that are sure, undecided and under no appeal."""
    return (
        Finding.objects.filter(audit=audit, is_current=True, person_state="", confidence__gte=SURE)
        .exclude(state=ItemState.NOT_JUDGED)
        .exclude(appeals__state=AppealState.FILED)
        .order_by("place")
    )


def at_work(actor: Actor) -> QuerySet[Audit]:
    """Audits that wait or run within the branches of `actor`, in the order in which they will run."""
    rows = audits_visible_to(actor).filter(state__in=(AuditState.QUEUED, AuditState.RUNNING))
    return rows.order_by("-state", "id")


def previous_of(audit: Audit) -> Audit | None:
    """The judged audit of the same site before this one."""
    rows = Audit.objects.filter(site=audit.site_id, state__in=JUDGED, id__lt=audit.pk)
    return rows.select_related("site__unit", "result").order_by("-id").first()


_WORTH = {ItemState.FOUND: 2, ItemState.PARTLY: 1, ItemState.MISSING: 0}


@dataclass(frozen=True, slots=True)
class Change:
    """An item in an older and in a newer audit; a state is "" where the audit does not know the item."""

    item: str
    before: str
    after: str

    @property
    def direction(self) -> str:
        """better, worse, same, or unclear where one of the two was not judged."""
        old, new = _WORTH.get(self.before), _WORTH.get(self.after)
        if old is None or new is None:
            return "same" if self.before == self.after else "unclear"
        return "same" if old == new else "better" if new > old else "worse"


def compared(before: Audit, after: Audit) -> list[Change]:
    """Item by item what changed between two audits, in the order of the catalogue; two queries."""
    old, new = _states(before), _states(after)
    return [Change(item, old.get(item, ""), new.get(item, "")) for item in {**new, **old}]


def _states(audit: Audit) -> dict[str, str]:
    rows = Finding.objects.filter(audit=audit, is_current=True).order_by("place")
    return {
        item: person or state for item, state, person in rows.values_list("item", "state", "person_state")
    }


def open_appeals(actor: Actor) -> QuerySet[Appeal]:
    """The appeals that wait for an answer of `actor`, oldest first."""
    rows = within(
        Appeal.objects.filter(Q(state=AppealState.FILED)),
        actor,
        Permission.SITE_AUDIT_CONFIRM,
        path="finding__audit__site__unit__path",
    )
    return rows.select_related("finding__audit__site__unit", "user").order_by("id")
