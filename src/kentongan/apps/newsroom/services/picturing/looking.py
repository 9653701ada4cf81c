"""Somebody answers for a photo: every face in it is marked. Or takes that word back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import RegionState
from kentongan.apps.newsroom.errors import NotAllowed, WrongStage
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.policies import may_reveal
from kentongan.apps.newsroom.services.picturing.handling import photo_in_hand, record, to_be_drawn
from kentongan.core.pictures.geometry import WHOLE
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def confirm_look(*, actor: Actor, photo_id: int) -> Photo:
    """Somebody says that every face in the photo is marked; from then on it may leave. Audited.

    In a unit for children this takes who may let a face be seen: an overlooked child is a shown child.
    """
    photo = photo_in_hand(actor, photo_id)
    if not may_reveal(actor, photo.story):
        raise NotAllowed(_("Foto ini diperiksa oleh pejabat yang memutuskan."))
    if photo.regions.filter(state=RegionState.PROPOSED).exists():
        raise WrongStage(_("Masih ada wajah yang belum diputuskan di foto ini."))
    photo.looked_at, photo.looked_by_id = timezone.now(), actor.user_id
    photo.save(update_fields=["looked_at", "looked_by"])
    record(actor, photo, "photo_looked_at", regions=photo.regions.count(), proposal=photo.proposal)
    return photo


@transaction.atomic
def hold_photo(*, actor: Actor, photo_id: int) -> Photo:
    """Takes the word back: at once the photo leaves no more, on a public story neither. Audited."""
    photo = photo_in_hand(actor, photo_id)
    if photo.looked_at is not None:
        photo.looked_at = photo.looked_by = None
        photo.save(update_fields=["looked_at", "looked_by"])
        record(actor, photo, "photo_held")
    return photo


@transaction.atomic
def set_focus(*, actor: Actor, photo_id: int, x: int, y: int) -> Photo:
    """Says what must stay in sight when the photo is cropped. Audited."""
    photo = photo_in_hand(actor, photo_id)
    photo.focus_x, photo.focus_y = (min(max(0, place), WHOLE) for place in (x, y))
    photo.save(update_fields=["focus_x", "focus_y"])
    to_be_drawn(photo)
    record(actor, photo, "photo_focused")
    return photo
