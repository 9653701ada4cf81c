"""The evaluation of a campaign, and its close."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.campaigns.enums import ItemState, Stage
from kentongan.apps.campaigns.errors import BadWords, CannotClose, NotFound, WrongStage
from kentongan.apps.campaigns.gate import Standing, reasons_not_to_close, speaks_of_worth
from kentongan.apps.campaigns.models import Campaign, Finding
from kentongan.apps.campaigns.queries.outputs import outputs_of
from kentongan.apps.campaigns.services.planning import campaign_in_hand
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_FINDINGS = 60


@transaction.atomic
def add_finding(*, actor: Actor, campaign_id: int, stage: str, words: str, source: str = "") -> Finding:
    """Says one thing under one step of the evaluation. Audited.

    What the audience took, changed or gained needs a source; nothing may be priced as advertising.
    """
    campaign = campaign_in_hand(actor, campaign_id)
    words, source = " ".join(words.split())[:600], " ".join(source.split())[:300]
    if stage not in Stage.values:
        raise BadWords(_("Pilih langkah evaluasinya."), "stage")
    if not words:
        raise BadWords(_("Tulis isinya."), "words")
    if stage in Stage.with_source() and not source:
        raise BadWords(_("Sebut sumbernya: survei, data layanan, laporan, atau tautan."), "source")
    if worth := speaks_of_worth([words, source]):
        raise BadWords(
            _("“%(words)s” tidak dipakai: pemberitaan tidak dihargai seperti iklan (Prinsip Barcelona).")
            % {"words": worth},
            "words",
        )
    if campaign.findings.count() >= MOST_FINDINGS:
        raise BadWords(_("Evaluasi ini sudah cukup panjang (%d butir).") % MOST_FINDINGS, "words")
    finding = Finding.objects.create(
        campaign=campaign, stage=stage, words=words, source=source, by_id=actor.user_id
    )
    _record(actor, campaign, "finding_added", {"finding": finding.pk, "stage": stage})
    return finding


@transaction.atomic
def remove_finding(*, actor: Actor, finding_id: int) -> Campaign:
    """Takes a sentence out of the evaluation while the campaign is open. Audited."""
    finding = Finding.objects.filter(pk=finding_id).first()
    if finding is None:
        raise NotFound(_("Isi evaluasi ini"))
    campaign = campaign_in_hand(actor, finding.campaign_id)
    finding.delete()
    _record(actor, campaign, "finding_removed", {"finding": finding_id})
    return campaign


@transaction.atomic
def close_campaign(*, actor: Actor, campaign_id: int) -> Campaign:
    """Closes a campaign; its outputs are kept as they stand now. Raises CannotClose with every reason. Audited."""
    campaign = campaign_in_hand(actor, campaign_id, closed=True)
    if reasons := reasons_not_to_close(standing_of(campaign)):
        raise CannotClose(reasons)
    campaign.figures = outputs_of(campaign)
    campaign.closed_at, campaign.closed_by_id = timezone.now(), actor.user_id
    campaign.save()
    _record(actor, campaign, "campaign_closed")
    return campaign


@transaction.atomic
def reopen_campaign(*, actor: Actor, campaign_id: int) -> Campaign:
    """Opens a closed campaign again; the kept outputs are dropped. Audited."""
    campaign = campaign_in_hand(actor, campaign_id, closed=True)
    if campaign.is_open:
        raise WrongStage(_("Kampanye ini masih terbuka."))
    campaign.closed_at, campaign.closed_by, campaign.figures = None, None, {}
    campaign.save()
    _record(actor, campaign, "campaign_reopened")
    return campaign


def standing_of(campaign: Campaign) -> Standing:
    """What the gate looks at; two queries."""
    return Standing(
        today=timezone.localdate(),
        ends_on=campaign.ends_on,
        is_closed=not campaign.is_open,
        waiting=campaign.items.filter(state=ItemState.PLANNED).count(),
        stages=frozenset(campaign.findings.values_list("stage", flat=True)),
    )


def _record(actor: Actor, campaign: Campaign, verb: str, detail: dict | None = None) -> None:
    trail.record(actor, verb, f"campaign:{campaign.pk}", path=campaign.unit.path, detail=detail)
