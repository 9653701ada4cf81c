"""Clashes: somebody asked both offices who really said it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.archive.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.archive.models import Clash
from kentongan.apps.archive.policies import may_note_approval
from kentongan.apps.archive.queries.clashes import clashes_visible_to
from kentongan.apps.archive.services.approving import must_say
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def settle_clash(*, actor: Actor, clash_id: int, note: str) -> Clash:
    """Writes down who said the sentence and what was done; for who may approve quotations at either office. Audited."""
    found = clashes_visible_to(actor).select_for_update(of=("self",))
    clash = found.select_related("earlier__unit", "later__unit").filter(pk=clash_id).first()
    if clash is None:
        raise NotFound(_("Benturan ini"))
    if not any(may_note_approval(actor, side.unit) for side in (clash.earlier, clash.later)):
        raise NotAllowed
    if clash.settled_at:
        raise WrongStage(_("Benturan ini sudah diselesaikan."))
    clash.settled_at, clash.settled_by_id, clash.note = timezone.now(), actor.user_id, must_say(note)
    clash.save()
    trail.record(actor, "quote_clash_settled", f"clash:{clash.pk}", path=clash.later.unit.path)
    return clash
