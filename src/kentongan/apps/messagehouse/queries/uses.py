"""How often proofs were taken for texts."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count

from kentongan.apps.messagehouse.models import Proof, ProofUse


def uses_of(proofs: Iterable[Proof]) -> dict[UUID, int]:
    """How often each proof was taken, in whatever version it stood; one query."""
    rows = ProofUse.objects.filter(origin__in=[proof.origin for proof in proofs])
    return dict(rows.values_list("origin").annotate(count=Count("pk")).order_by())
