"""The certificates of the demo: for events that are over and whose attendance was taken; one corrected, one revoked."""

from django.db.models import Count
from django.utils import timezone

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event
from kentongan.apps.attendance.queries.presence import needed_at
from kentongan.apps.certificates.errors import Refused
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.queries.signers import signer_of
from kentongan.apps.certificates.services.batches import make_piece, start_batch
from kentongan.apps.certificates.services.correcting import correct
from kentongan.apps.certificates.services.designs import design_for, load_designs
from kentongan.apps.certificates.services.revoking import revoke
from kentongan.apps.certificates.services.rules import RuleWords, save_rule
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_EVENTS = 2


def furnish() -> None:
    """Lets two events give their certificates; does nothing where some stand."""
    load_designs()
    if Certificate.objects.exists():
        return
    lead = actor_of(User.objects.get(email="ketua.humas@peraga.test"))
    for event in _events():
        _give(lead, event)
    first = Certificate.objects.order_by("pk").first()
    last = Certificate.objects.order_by("-pk").first()
    if first is None or last is None or first == last:
        return
    correct(actor=lead, certificate_id=first.pk, name=f"{first.name}, S.Sos.", position=first.position)
    revoke(actor=lead, certificate_id=last.pk, reason="Tercetak dua kali untuk orang yang sama (peragaan).")


def _events() -> list[Event]:
    over = Event.objects.filter(ends_at__lt=timezone.now()).exclude(state=EventState.CANCELLED)
    attended = over.annotate(people=Count("participants__presences")).filter(people__gt=0)
    return list(attended.select_related("unit").order_by("-starts_at")[:_EVENTS])


def _give(lead: Actor, event: Event) -> None:
    signer = signer_of(event.unit)
    words = RuleWords(
        least_sessions=needed_at(event.pk),
        needs_assessment=False,
        least_score=None,
        needs_follow_up=False,
        lines=(event.theme,) if event.theme else (),
        place=event.unit.city,
        signer_name=signer.name or lead.name,
        signer_title=signer.title or "Ketua Humas Pusat",
        design_id=design_for("participant").pk,
    )
    save_rule(actor=lead, event_id=event.pk, words=words)
    try:
        batch = start_batch(actor=lead, event_id=event.pk)
    except Refused:  # nobody was there long enough
        return
    while make_piece(batch_id=batch.pk):
        pass
