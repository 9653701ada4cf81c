"""Partners as the desk sees them."""

from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet, Subquery

from kentongan.apps.stakeholders.models import Partner, PartnerChange, PartnerMerge, Step
from kentongan.apps.units.models import Unit
from kentongan.core.relations.names import acronym_of, name_key
from kentongan.core.relations.quadrant import high_from
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class PartnerFilter:
    """What a reader asks the list, or the map, to be cut to; empty means all."""

    search: str = ""
    kind: str = ""
    stance: str = ""
    quadrant: str = ""
    cell: tuple[int, int] | None = None


def partners_visible_to(actor: Actor) -> QuerySet[Partner]:
    """The partners of the branches whose partners `actor` keeps; merged ones left out."""
    kept = within(Partner.objects.filter(merged_into=None), actor, Permission.PARTNER_WORK)
    return kept.select_related("unit")


def filtered(partners: QuerySet[Partner], asked: PartnerFilter) -> QuerySet[Partner]:
    """`partners` cut down to what was asked for."""
    if asked.search:
        partners = partners.filter(Q(name__icontains=asked.search) | Q(acronym=asked.search.lower()))
    if asked.kind:
        partners = partners.filter(kind=asked.kind)
    if asked.stance:
        partners = partners.filter(stance=asked.stance)
    if asked.quadrant:
        partners = partners.filter(_in_quadrant(asked.quadrant))
    if asked.cell:
        partners = partners.filter(influence=asked.cell[0], interest=asked.cell[1])
    return partners


def with_next_step(partners: QuerySet[Partner]) -> QuerySet[Partner]:
    """The partners with the first open step of each: `step_what`, `step_due`; no further query."""
    open_ = Step.objects.filter(partner=OuterRef("pk"), done_at=None).order_by("due", "id")
    return partners.annotate(
        step_what=Subquery(open_.values("what")[:1]), step_due=Subquery(open_.values("due")[:1])
    )


def names_from_above(actor: Actor) -> QuerySet[Partner]:
    """Partners that offices above the actor's keep: name, kind and office only, for everybody below; one query."""
    above = {
        "/" + "/".join(parts[:depth]) + "/"
        for post in actor.posts
        if post.role in GRANTS[Permission.PARTNER_WORK]
        for parts in [post.path.strip("/").split("/")]
        for depth in range(1, len(parts))
    }
    found = Partner.objects.filter(merged_into=None, unit__path__in=above, is_sensitive=False)
    return found.select_related("unit").only("id", "name", "kind", "unit__name").order_by("name", "id")


def alike(name: str, *, among: QuerySet[Partner], but: int | None = None) -> list[Partner]:
    """Partners that may be the same organisation by their names; at most ten, one query."""
    key, short = name_key(name), acronym_of(name)
    same = Q(name_key=key) | Q(acronym=key.replace(" ", "")[:20], acronym__gt="")
    if short:
        same |= Q(name_key=short)
    found = among.filter(same)
    return list((found.exclude(pk=but) if but else found).order_by("id")[:10])


def changes_of(partner: Partner) -> QuerySet[PartnerChange]:
    """What was changed about a partner, newest first."""
    return partner.changes.select_related("by").order_by("-id")


def merge_of(partner: Partner) -> PartnerMerge | None:
    """The last merge into this partner that still stands; it can be taken back."""
    return partner.merges.filter(undone_at=None).select_related("gone").order_by("-id").first()


def partner_units(actor: Actor) -> QuerySet[Unit]:
    """The offices whose partners `actor` keeps, the own one first."""
    return within(Unit.objects.all(), actor, Permission.PARTNER_WORK, path="path").order_by("path")


def _in_quadrant(key: str) -> Q:
    edge = high_from()
    highs = {"manage": (True, True), "satisfy": (True, False), "inform": (False, True)}
    influential, interested = highs.get(key, (False, False))
    return Q(**{f"influence__{'gte' if influential else 'lt'}": edge}) & Q(
        **{f"interest__{'gte' if interested else 'lt'}": edge}
    )
