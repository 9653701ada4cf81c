"""Wanting slips, or not."""

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.slips.enums import SlipState
from kentongan.apps.slips.errors import BadChoice, NotAllowed
from kentongan.apps.slips.gate.pin import is_guessable, is_well_formed
from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.slips.policies import may_have_slips
from kentongan.apps.slips.services.warning import warn_officer
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.audit import trail

_NEW_PIN = gettext_noop(
    "PIN lembar keputusan Anda dipasang atau diganti. Bila bukan oleh Anda, matikan lembar."
)


@transaction.atomic
def choose_slips(
    *, actor: Actor, is_on: bool, with_sensitive: bool = False, pin: str = "", pin_again: str = ""
) -> SlipChoice:
    """Turns slips on or off for the actor, and sets the PIN where one is given; audited without it.

    Turning them off closes every open link at once, and so does turning them on again: nothing old comes back to life.
    Turning them on needs a PIN, given now or kept from before. A new PIN is told to its owner and starts the count of
    wrong tries anew; links that are out take the new one.
    """
    if not may_have_slips(actor):
        raise NotAllowed
    if not is_on or not SlipChoice.objects.filter(user_id=actor.user_id, is_on=True).exists():
        _close_all(actor)  # before the choice is locked: whoever uses a slip locks in this order
    choice = _choice_in_hand(actor)
    if pin or pin_again:
        _set_pin(actor, choice, pin, pin_again)
    if is_on and not choice.pin:
        raise BadChoice(_("Pasang PIN dahulu: enam angka yang hanya Anda tahu."), "pin")
    choice.is_on, choice.with_sensitive = is_on, is_on and with_sensitive
    choice.save()
    detail = {"is_on": is_on, "with_sensitive": choice.with_sensitive, "new_pin": bool(pin)}
    trail.record(actor, "slips_chosen", f"user:{actor.user_id}", path=_home(actor), detail=detail)
    return choice


def _close_all(actor: Actor) -> None:
    now = timezone.now()
    rows = Slip.objects.filter(user_id=actor.user_id, state=SlipState.OPEN)
    rows.update(state=SlipState.OFF, closed_at=now, updated_at=now)


def _choice_in_hand(actor: Actor) -> SlipChoice:
    SlipChoice.objects.get_or_create(user_id=actor.user_id)
    return SlipChoice.objects.select_for_update().get(user_id=actor.user_id)


def _set_pin(actor: Actor, choice: SlipChoice, pin: str, again: str) -> None:
    phone = User.objects.values_list("phone", flat=True).get(pk=actor.user_id)
    if not is_well_formed(pin):
        raise BadChoice(_("PIN terdiri dari enam angka."), "pin")
    if is_guessable(pin, phone):
        raise BadChoice(
            _("PIN ini mudah ditebak: jangan angka kembar, berurut, atau dari nomor telepon."), "pin"
        )
    if pin != again:
        raise BadChoice(_("Kedua PIN tidak sama. Ketik sekali lagi."), "pin_again")
    choice.pin, choice.pin_set_at, choice.wrong_tries = make_password(pin), timezone.now(), 0
    warn_officer(user_id=actor.user_id, words=_NEW_PIN, path=_home(actor))


def _home(actor: Actor) -> str:
    return next(post.path for post in actor.posts if post.role in GRANTS[Permission.STORY_DECIDE])
