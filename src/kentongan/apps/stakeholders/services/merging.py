"""Two records of one partner made one, and apart again."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.errors import Invalid, NotFound, Settled
from kentongan.apps.stakeholders.models import Contact, JointRelease, Partner, PartnerMerge, Step
from kentongan.apps.stakeholders.policies import may_keep_partners
from kentongan.apps.stakeholders.services.partners import partner_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_CARRIED = {"contacts": Contact, "steps": Step, "joints": JointRelease}


@transaction.atomic
def merge_partners(*, actor: Actor, kept_id: int, gone_id: int) -> PartnerMerge:
    """Moves log, steps and joint stories of one record to another and hides the first. Audited.

    What the kept record says of the partner stays; nothing is copied, so that the merge can be taken back.
    Refuses a record with itself and records of two offices.
    """
    if kept_id == gone_id:
        raise Invalid(_("Pilih mitra lain untuk digabungkan."))
    first, second = sorted((kept_id, gone_id))  # always locked in this order
    both = {pk: partner_of(actor, pk, lock=True) for pk in (first, second)}
    kept, gone = both[kept_id], both[gone_id]
    if kept.unit_id != gone.unit_id:
        raise Invalid(_("Hanya catatan dari satuan yang sama yang dapat digabungkan."))
    moved = {}
    for name, model in _CARRIED.items():
        rows = model.objects.filter(partner=gone)
        moved[name] = list(rows.values_list("id", flat=True))
        rows.update(partner=kept)
    Partner.objects.filter(pk=gone.pk).update(merged_into=kept)
    derive_last_contact(kept.pk)
    merge = PartnerMerge.objects.create(kept=kept, gone=gone, by_id=actor.user_id, moved=moved)
    trail.record(
        actor,
        "partners_merged",
        f"partner:{kept.pk}",
        path=kept.unit.path,
        detail={"gone": f"partner:{gone.pk}"},
    )
    return merge


@transaction.atomic
def undo_merge(*, actor: Actor, merge_id: int) -> Partner:
    """Brings the hidden record back with everything that came over; the partner that returned. Audited."""
    merge = (
        PartnerMerge.objects.select_for_update(of=("self",))
        .select_related("kept__unit", "gone")
        .filter(pk=merge_id)
        .first()
    )
    if merge is None or not may_keep_partners(actor, merge.kept.unit):
        raise NotFound
    if merge.undone_at is not None or merge.kept.merged_into_id is not None:
        raise Settled
    for name, model in _CARRIED.items():
        model.objects.filter(pk__in=merge.moved.get(name, []), partner=merge.kept).update(partner=merge.gone)
    Partner.objects.filter(pk=merge.gone_id).update(merged_into=None)
    merge.undone_at = timezone.now()
    merge.save(update_fields=["undone_at"])
    for partner in (merge.kept_id, merge.gone_id):
        derive_last_contact(partner)
    trail.record(actor, "partner_merge_undone", f"partner:{merge.kept_id}", path=merge.kept.unit.path)
    return merge.gone


def derive_last_contact(partner_id: int) -> None:
    """Brings the day of the last contact up to date with the log."""
    log = Contact.objects.filter(partner_id=partner_id, undone_at=None)
    Partner.objects.filter(pk=partner_id).update(last_contact_on=log.aggregate(last=Max("day"))["last"])
