"""Noting contacts, and what comes next."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import ContactWay
from kentongan.apps.stakeholders.errors import Invalid, NotFound, Settled
from kentongan.apps.stakeholders.models import Contact, Partner, Step
from kentongan.apps.stakeholders.policies import may_keep_partners
from kentongan.apps.stakeholders.queries.contacts import steps_visible_to
from kentongan.apps.stakeholders.queries.keepers import keepers_of
from kentongan.apps.stakeholders.services.merging import derive_last_contact
from kentongan.apps.stakeholders.services.partners import partner_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class NextStep:
    """What we do next, until when, and who; without a person, whoever notes it."""

    what: str
    due: date
    owner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A contact as it is noted."""

    day: date
    way: str
    said: str
    promised: str = ""


@transaction.atomic
def log_contact(*, actor: Actor, partner_id: int, said: Said, step: NextStep | None = None) -> Contact:
    """Notes that we were in touch, and the next step if there is one. Audited; refuses a day to come."""
    partner = partner_of(actor, partner_id, lock=True)
    if said.way not in ContactWay.values:
        raise Invalid(_("Cara kontak ini tidak dikenal."), "way")
    if not said.said.strip():
        raise Invalid(_("Tulis singkat apa yang dibicarakan."), "said")
    if said.day > timezone.localdate():
        raise Invalid(_("Tanggal kontak belum tiba."), "day")
    words = {"said": said.said.strip(), "promised": said.promised.strip()}
    contact = Contact.objects.create(
        partner=partner, day=said.day, way=said.way, by_id=actor.user_id, **words
    )
    if step:
        _write_step(actor, partner, step, contact)
    derive_last_contact(partner.pk)
    _record(actor, "contact_logged", partner, {"contact": contact.pk, "way": said.way})
    return contact


@transaction.atomic
def set_contact_undone(*, actor: Actor, contact_id: int, undone: bool) -> Contact:
    """Takes a line of the log back, or puts it in again. Audited; steps that it led to stay."""
    contact = (
        Contact.objects.select_for_update(of=("self",))
        .select_related("partner__unit")
        .filter(pk=contact_id)
        .first()
    )
    if contact is None or not may_keep_partners(actor, contact.partner.unit):
        raise NotFound
    if (contact.undone_at is not None) == undone:
        raise Settled
    contact.undone_at = timezone.now() if undone else None
    contact.save(update_fields=["undone_at"])
    derive_last_contact(contact.partner_id)
    verb = "contact_taken_back" if undone else "contact_restored"
    _record(actor, verb, contact.partner, {"contact": contact.pk})
    return contact


@transaction.atomic
def add_step(*, actor: Actor, partner_id: int, step: NextStep) -> Step:
    """Plans a step with a partner. Audited."""
    return _write_step(actor, partner_of(actor, partner_id), step, None)


@transaction.atomic
def set_step_done(*, actor: Actor, step_id: int, done: bool) -> Step:
    """Ticks a step off, or opens it again. Audited."""
    step = steps_visible_to(actor).select_for_update(of=("self",)).filter(pk=step_id).first()
    if step is None:
        raise NotFound
    if (step.done_at is not None) == done:
        raise Settled
    step.done_at = timezone.now() if done else None
    step.done_by_id = actor.user_id if done else None
    step.save(update_fields=["done_at", "done_by_id", "updated_at"])
    _record(actor, "step_done" if done else "step_reopened", step.partner, {"step": step.pk})
    return step


def _write_step(actor: Actor, partner: Partner, step: NextStep, contact: Contact | None) -> Step:
    if not step.what.strip():
        raise Invalid(_("Tulis apa tindak lanjutnya."), "step_what")
    owner = step.owner_id or actor.user_id
    if owner != actor.user_id and not keepers_of(partner.unit).filter(pk=owner).exists():
        raise Invalid(_("Pelaksana harus petugas yang mengelola mitra satuan ini."), "step_owner")
    made = Step.objects.create(
        partner=partner, contact=contact, what=step.what.strip()[:200], due=step.due, owner_id=owner
    )
    _record(actor, "step_planned", partner, {"step": made.pk, "due": step.due})
    return made


def _record(actor: Actor, verb: str, partner: Partner, detail: dict) -> None:
    trail.record(actor, verb, f"partner:{partner.pk}", path=partner.unit.path, detail=detail)
