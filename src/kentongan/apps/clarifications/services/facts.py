"""Facts: what must be found out, and what was found."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.clarifications.errors import BadInput, NotAllowed, NotFound
from kentongan.apps.clarifications.models import Claim, Fact
from kentongan.apps.clarifications.services.filing import open_claim
from kentongan.apps.clarifications.services.tidying import tidy, tidy_address, tidy_line
from kentongan.apps.units.queries.officers import officers_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_ASKED = gettext_noop("Anda diminta memastikan satu fakta untuk klaim nomor %(number)d.")
_MOST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fact as it was found: its words, who or what says so, and where that can be read."""

    text: str = ""
    source: str = ""
    source_url: str = ""


@transaction.atomic
def ask_fact(
    *,
    actor: Actor,
    claim_id: int,
    question: str,
    finding: Finding | None = None,
    owner_id: int | None = None,
    due_at: datetime | None = None,
) -> Fact:
    """Notes what must be found out, by whom and by when, or at once what was found. Tells the owner; audited."""
    claim = open_claim(actor, claim_id)
    if claim.facts.count() >= _MOST:
        raise BadInput(_("Klaim ini sudah punya terlalu banyak fakta."), "question")
    fact = Fact(claim=claim, question=tidy_line(question, 300, field="question", least=5), due_at=due_at)
    fact.owner_id = _owner(claim, owner_id) or actor.user_id
    _fill(fact, actor, finding or Finding())
    fact.save()
    trail.record(actor, "fact_asked", f"claim:{claim.pk}", path=claim.unit.path, detail={"fact": fact.pk})
    if not fact.is_found:
        tell(
            users=User.objects.filter(pk=fact.owner_id),
            words=_ASKED,
            values={"number": claim.pk},
            url=f"/meja/klarifikasi/{claim.pk}/#fakta",
            path=claim.unit.path,
            needs=Permission.CLAIM_FILE,
            but=actor,
        )
    return fact


@transaction.atomic
def find_fact(*, actor: Actor, fact_id: int, finding: Finding) -> Fact:
    """Keeps what was found, with its source; a fact without a source is refused. Audited."""
    fact = _fact(actor, fact_id)
    _fill(fact, actor, finding)
    fact.save()
    trail.record(
        actor, "fact_found", f"claim:{fact.claim_id}", path=fact.claim.unit.path, detail={"fact": fact.pk}
    )
    return fact


@transaction.atomic
def drop_fact(*, actor: Actor, fact_id: int) -> Claim:
    """Takes a fact, or the question for it, off the open card. Audited."""
    fact = _fact(actor, fact_id)
    claim = fact.claim
    trail.record(actor, "fact_dropped", f"claim:{claim.pk}", path=claim.unit.path, detail={"fact": fact.pk})
    fact.delete()
    return claim


def _fill(fact: Fact, actor: Actor, finding: Finding) -> None:
    fact.text = tidy(finding.text, 2_000, field="text")
    fact.source = tidy_line(finding.source, 300, field="source")
    fact.source_url = tidy_address(finding.source_url, field="source_url")
    if fact.text and not fact.source:
        raise BadInput(_("Tulis sumbernya: dokumen, data, atau pejabat yang menyatakan."), "source")
    if fact.is_found:
        fact.found_by_id, fact.found_at = actor.user_id, timezone.now()


def _fact(actor: Actor, fact_id: int) -> Fact:
    claim_id = Fact.objects.filter(pk=fact_id).values_list("claim_id", flat=True).first()
    if claim_id is None:
        raise NotFound
    claim = open_claim(actor, claim_id)
    fact = claim.facts.get(pk=fact_id)
    fact.claim = claim
    return fact


def _owner(claim: Claim, owner_id: int | None) -> int | None:
    if owner_id is not None and not officers_of(claim.unit).filter(user_id=owner_id).exists():
        raise NotAllowed(_("Penanggung jawab dipilih dari petugas satuan ini."))
    return owner_id
