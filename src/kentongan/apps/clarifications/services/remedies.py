"""Cases of right of reply: opened for an article, led up the ladder, closed with their outcome."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import CaptureAim, Outcome
from kentongan.apps.clarifications.errors import BadInput, NotAllowed, NotFound, WrongStage
from kentongan.apps.clarifications.models import Claim, Passage, Remedy
from kentongan.apps.clarifications.policies import may_open_remedy
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.apps.clarifications.services.dating import renew_next_due
from kentongan.apps.clarifications.services.locking import remedy_in_hand
from kentongan.apps.clarifications.services.tidying import tidy, tidy_address, tidy_line
from kentongan.apps.clarifications.signals import capture_wanted
from kentongan.apps.monitoring.models import Article
from kentongan.apps.monitoring.queries.articles import articles_visible_to
from kentongan.apps.stakeholders.queries.outlets import outlet_of
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_MOST_PASSAGES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The article in dispute and what is wrong with it; with `article_id` the radar fills the rest."""

    outlet_name: str = ""
    title: str = ""
    address: str = ""
    article_on: date | None = None
    has_wrong_fact: bool = False
    harms_name: bool = False
    article_id: int | None = None
    claim_id: int | None = None


@transaction.atomic
def open_remedy(*, actor: Actor, unit_id: int, coverage: Coverage, filing_key: UUID) -> Remedy:
    """Opens a case for one article of an office and has the article captured as evidence.

    Sent twice with one key it is one case. Audited.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_open_remedy(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang membuka perkara hak jawab untuk satuan ini."))
    known = Remedy.objects.filter(filing_key=filing_key).first()
    if known is not None:
        if known.opened_by_id != actor.user_id:
            raise NotFound
        return known
    remedy = Remedy(unit=unit, filing_key=filing_key, owner_id=actor.user_id, opened_by_id=actor.user_id)
    _take(remedy, actor, coverage)
    remedy.save()
    trail.record(actor, "remedy_opened", f"remedy:{remedy.pk}", path=unit.path)
    capture_wanted.send(
        Remedy, aim=CaptureAim.ARTICLE, sighting_id=None, remedy_id=remedy.pk, user_id=actor.user_id
    )
    return remedy


@transaction.atomic
def add_passage(*, actor: Actor, remedy_id: int, said: str, fact: str, proof: str) -> Passage:
    """Sets a stretch of the article beside the fact and its proof: what every letter is made of. Audited."""
    remedy = open_case(actor, remedy_id)
    if remedy.passages.count() >= _MOST_PASSAGES:
        raise BadInput(_("Perkara ini sudah punya terlalu banyak bagian berita."), "said")
    passage = Passage.objects.create(
        remedy=remedy,
        said=tidy(said, 2_000, field="said", least=5),
        fact=tidy(fact, 2_000, field="fact", least=5),
        proof=tidy_line(proof, 300, field="proof", least=3),
    )
    detail = {"passage": passage.pk}
    trail.record(actor, "passage_added", f"remedy:{remedy.pk}", path=remedy.unit.path, detail=detail)
    return passage


@transaction.atomic
def drop_passage(*, actor: Actor, passage_id: int) -> Remedy:
    """Takes a stretch of the article off the open case; letters that were made keep theirs. Audited."""
    remedy_id = Passage.objects.filter(pk=passage_id).values_list("remedy_id", flat=True).first()
    if remedy_id is None:
        raise NotFound
    remedy = open_case(actor, remedy_id)
    remedy.passages.filter(pk=passage_id).delete()
    detail = {"passage": passage_id}
    trail.record(actor, "passage_dropped", f"remedy:{remedy.pk}", path=remedy.unit.path, detail=detail)
    return remedy


@transaction.atomic
def close_remedy(
    *, actor: Actor, remedy_id: int, outcome: str, note: str = "", placed_url: str = ""
) -> Remedy:
    """Closes the case with what became of it; where the answer was placed is captured as evidence. Audited."""
    remedy = open_case(actor, remedy_id)
    if outcome not in Outcome.values:
        raise BadInput(_("Pilih hasil perkara ini."), "outcome")
    remedy.placed_url = tidy_address(placed_url, field="placed_url")
    if outcome in (Outcome.SERVED, Outcome.PARTLY) and not remedy.placed_url:
        raise BadInput(_("Isi alamat tempat hak jawab atau pembetulan itu dimuat."), "placed_url")
    remedy.outcome, remedy.outcome_note = outcome, tidy(note, 2_000, field="note")
    remedy.closed_at, remedy.closed_by_id = timezone.now(), actor.user_id
    remedy.save()
    renew_next_due(remedy)
    detail = {"outcome": outcome}
    trail.record(actor, "remedy_closed", f"remedy:{remedy.pk}", path=remedy.unit.path, detail=detail)
    if remedy.placed_url:
        capture_wanted.send(
            Remedy, aim=CaptureAim.PLACED, sighting_id=None, remedy_id=remedy.pk, user_id=actor.user_id
        )
    return remedy


@transaction.atomic
def reopen_remedy(*, actor: Actor, remedy_id: int) -> Remedy:
    """Takes a closed case up again: it was closed by mistake, or the outlet answered after all. Audited."""
    remedy = remedy_in_hand(actor, remedy_id)
    if remedy.is_open:
        raise WrongStage(_("Perkara ini masih terbuka."))
    remedy.outcome, remedy.closed_at, remedy.closed_by = "", None, None
    remedy.save()
    renew_next_due(remedy)
    trail.record(actor, "remedy_reopened", f"remedy:{remedy.pk}", path=remedy.unit.path)
    return remedy


def open_case(actor: Actor, remedy_id: int) -> Remedy:
    """The case in hand; raises WrongStage for a closed one."""
    remedy = remedy_in_hand(actor, remedy_id)
    if not remedy.is_open:
        raise WrongStage(_("Perkara ini sudah selesai."))
    return remedy


def _take(remedy: Remedy, actor: Actor, coverage: Coverage) -> None:
    article = _article(actor, coverage.article_id)
    remedy.article, remedy.claim = article, _claim(actor, coverage.claim_id)
    remedy.address = article.url if article else tidy_address(coverage.address, field="address")
    if not remedy.address:
        raise BadInput(_("Isi alamat berita yang dipersoalkan."), "address")
    remedy.outlet = article.outlet if article else outlet_of(remedy.address)
    name = coverage.outlet_name or (remedy.outlet.name if remedy.outlet else "")
    remedy.outlet_name = tidy_line(name, 120, field="outlet_name", least=2)
    title = coverage.title or (article.title if article else "")
    remedy.title = tidy_line(title, 400, field="title", least=3)
    day = coverage.article_on or (timezone.localtime(article.dated_at).date() if article else None)
    if day is None or day > timezone.localdate():
        raise BadInput(_("Isi tanggal berita; tidak boleh di masa depan."), "article_on")
    remedy.article_on = day
    remedy.has_wrong_fact, remedy.harms_name = coverage.has_wrong_fact, coverage.harms_name


def _article(actor: Actor, article_id: int | None) -> Article | None:
    if article_id is None:
        return None
    article = articles_visible_to(actor).filter(pk=article_id).first()
    if article is None:
        raise NotFound
    return article


def _claim(actor: Actor, claim_id: int | None) -> Claim | None:
    if claim_id is None:
        return None
    claim = claims_visible_to(actor).filter(pk=claim_id).first()
    if claim is None:
        raise NotFound
    return claim
