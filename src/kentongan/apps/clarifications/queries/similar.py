"""Earlier claims that say the same: found by an index, ranked by the likeness of their words."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from kentongan.apps.clarifications.enums import ClaimStatus
from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.core.claims.matching.likeness import SAME, WORTH_SHOWING, keys_of, likeness
from kentongan.core.claims.matching.terms import terms_of
from kentongan.foundation.accounts.actor import Actor

_MOST_COMPARED = 60
_MOST_SHOWN = 5
_SHARED = "cardinality(ARRAY(SELECT unnest(clarifications_claim.keys) INTERSECT SELECT unnest(%s::bigint[])))"


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier claim and how alike it is (0 to 1); `is_same` where it is probably the same claim."""

    claim: Claim
    score: float
    is_same: bool


def similar_claims(actor: Actor, text: str, *, but: int | None = None) -> list[Similar]:
    """Claims like `text` that `actor` may see or everybody may read, the most alike first; two queries.

    Repeats are left out: the claim that they repeat is shown. `but` is left out, too.
    """
    terms = terms_of(text)
    keys = keys_of(terms)
    if not keys:
        return []
    candidates = _known(actor).filter(keys__overlap=keys).exclude(pk=but)
    nearest = candidates.annotate(shared=RawSQL(_SHARED, [keys])).order_by("-shared", "-id")  # noqa: S611 - bound
    rows = nearest.values_list("pk", "text")[:_MOST_COMPARED]
    scored = [(likeness(terms, terms_of(words)), pk) for pk, words in rows]
    best = sorted((pair for pair in scored if pair[0] >= WORTH_SHOWING), reverse=True)[:_MOST_SHOWN]
    if not best:
        return []
    claims = Claim.objects.select_related("unit", "story").in_bulk([pk for _, pk in best])
    return [Similar(claims[pk], score, score >= SAME) for score, pk in best]


def _known(actor: Actor) -> QuerySet[Claim]:
    mine = claims_visible_to(actor).values("pk")
    known = Claim.objects.filter(Q(pk__in=mine) | Q(status__in=ClaimStatus.public()))
    return known.exclude(status=ClaimStatus.REPEAT)
