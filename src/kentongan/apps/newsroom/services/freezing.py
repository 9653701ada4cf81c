"""One door: an office's routine posts rest while a crisis runs."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadContent, NotAllowed, WrongStage
from kentongan.apps.newsroom.models import Freeze, FreezePass, Story
from kentongan.apps.newsroom.policies import may_let_through
from kentongan.apps.newsroom.queries.freezes import freezes_on
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def freeze_unit(*, actor: Actor, unit: Unit, reason: str) -> Freeze:
    """Stops the routine posts of one office until the freeze is lifted; several may stand. Audited.

    Corrections, withdrawals and what is out already stay as they are. The caller has asked its policy.
    """
    freeze = Freeze.objects.create(unit=unit, reason=reason[:300])
    trail.record(
        actor, "posts_frozen", f"freeze:{freeze.pk}", path=unit.path, detail={"reason": freeze.reason}
    )
    return freeze


@transaction.atomic
def lift_freeze(*, actor: Actor, freeze_id: int) -> bool:
    """Lets the routine posts run again, as far as no other freeze stands; False when it was lifted before. Audited."""
    standing = Freeze.objects.filter(pk=freeze_id, lifted_at=None)
    if not standing.update(lifted_at=timezone.now()):
        return False
    freeze = Freeze.objects.select_related("unit").get(pk=freeze_id)
    trail.record(actor, "posts_released", f"freeze:{freeze.pk}", path=freeze.unit.path)
    return True


@transaction.atomic
def let_through(*, actor: Actor, story_id: int, reason: str) -> Story:
    """Lets one story through every freeze that stands now, with a reason that stays on record; it is not published.

    Refuses who may not publish there, a reason that says nothing, and a story that nothing holds. Audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_let_through(actor, story):
        raise NotAllowed(_("Hanya yang berwenang menerbitkan yang dapat mengizinkan berita ini lewat."))
    reason = " ".join(reason.split())[:300]
    if len(reason) < 10:
        raise BadContent(
            _("Tulis mengapa berita ini boleh terbit sekarang, paling sedikit satu kalimat pendek.")
        )
    freezes = list(freezes_on(story))
    if not freezes:
        raise WrongStage(_("Tidak ada pembekuan yang menahan berita ini."))
    for freeze in freezes:
        FreezePass.objects.create(freeze=freeze, story=story, by_id=actor.user_id, reason=reason)
    detail = {"freezes": [freeze.pk for freeze in freezes], "reason": reason}
    trail.record(actor, "story_let_through", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return story
