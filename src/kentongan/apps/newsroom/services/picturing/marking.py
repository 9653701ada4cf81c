"""What people decide about a photo: who is hidden, who may be seen, what matters in it."""

import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import Portrayed, RegionKind, RegionState
from kentongan.apps.newsroom.errors import BadContent, NotAllowed, StoryNotFound, WrongStage
from kentongan.apps.newsroom.models import Photo, PhotoRegion
from kentongan.apps.newsroom.policies import may_reveal
from kentongan.apps.newsroom.queries.picturing.marking import box_of
from kentongan.apps.newsroom.services.picturing.drawing import bytes_of
from kentongan.apps.newsroom.services.picturing.handling import photo_in_hand, record, to_be_drawn
from kentongan.apps.newsroom.services.picturing.reopening import reopen_for
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.accounts.actor import Actor

MOST_REGIONS = 80
_SHORTEST_REFERENCE = 5
_SAME_PLACE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What somebody says of a region; `reference` names the consent on paper, never the person."""

    state: str
    portrayed: str = ""
    reference: str = ""


@transaction.atomic
def mark_region(*, actor: Actor, photo_id: int, box: Box, kind: str = RegionKind.FACE) -> PhotoRegion:
    """Hides one more part of a photo; the same place twice is one mark. Held back until it is drawn so. Audited."""
    photo = photo_in_hand(actor, photo_id)
    if kind not in RegionKind.values:
        raise BadContent(_("Jenis bagian foto ini tidak dikenal."))
    known = list(photo.regions.all())
    for region in known:
        if region.is_hidden and box_of(region).overlap(box) >= _SAME_PLACE:
            return region
    if len(known) >= MOST_REGIONS:
        raise BadContent(_("Foto ini sudah punya terlalu banyak tanda. Pakai foto lain."))
    region = PhotoRegion.objects.create(
        photo=photo,
        left=box.left,
        top=box.top,
        width=box.width,
        height=box.height,
        kind=kind,
        state=RegionState.BLURRED,
        decided_by_id=actor.user_id,
        decided_at=timezone.now(),
    )
    to_be_drawn(photo)
    record(actor, photo, "photo_marked", region=region.pk)
    return region


@transaction.atomic
def decide_region(*, actor: Actor, photo_id: int, region_id: int, ruling: Ruling) -> PhotoRegion:
    """Hides a region, lets it be seen with consent, or says that it is nobody.

    A child is never shown. Whoever is held, and their family, are shown only with a consent on paper; officers and
    official guests in public duty without. Letting be seen takes `may_reveal`, and a photo that is not sealed. What
    was shown to who decided is kept as the hash of the sharp picture. Showing somebody voids approvals that were given
    before (`reopen_for`). Audited without the reference.
    """
    photo = photo_in_hand(actor, photo_id)
    region = PhotoRegion.objects.select_for_update().filter(photo=photo, pk=region_id).first()
    if region is None:
        raise StoryNotFound
    _must_be_open_to(actor, photo, ruling)
    _rule(actor, photo, [region], ruling)
    return region


@transaction.atomic
def decide_rest(*, actor: Actor, photo_id: int, ruling: Ruling) -> int:
    """The same word for every region that waits for one; how many there were. Audited one by one."""
    photo = photo_in_hand(actor, photo_id)
    _must_be_open_to(actor, photo, ruling)
    waiting = list(PhotoRegion.objects.select_for_update().filter(photo=photo, state=RegionState.PROPOSED))
    if waiting:
        _rule(actor, photo, waiting, ruling)
    return len(waiting)


def must_make_sense(ruling: Ruling) -> None:
    """Raises BadContent, in words that say what is missing."""
    if ruling.state not in (RegionState.BLURRED, RegionState.CONSENTED, RegionState.DISMISSED):
        raise BadContent(_("Keputusan ini tidak dikenal."))
    if ruling.portrayed not in Portrayed.values:
        raise BadContent(_("Pilihan siapa yang tampak tidak dikenal."))
    if ruling.state in RegionState.hidden():
        return
    if ruling.portrayed == Portrayed.CHILD:
        raise BadContent(_("Wajah anak tidak pernah ditampilkan."))
    if ruling.state == RegionState.CONSENTED:
        _must_have_consent(ruling)


def _must_have_consent(ruling: Ruling) -> None:
    if ruling.portrayed not in (*Portrayed.needing_paper(), *Portrayed.in_public_duty()):
        raise BadContent(_("Sebutkan dulu siapa yang tampak."))
    lacks_paper = len(ruling.reference.strip()) < _SHORTEST_REFERENCE
    if ruling.portrayed in Portrayed.needing_paper() and lacks_paper:
        raise BadContent(_("Sebutkan nomor atau tanggal surat izinnya, tanpa nama orangnya."))


def _must_be_open_to(actor: Actor, photo: Photo, ruling: Ruling) -> None:
    must_make_sense(ruling)
    if ruling.state in RegionState.hidden():
        return
    if not may_reveal(actor, photo.story):
        raise NotAllowed(_("Membuka wajah di foto ini perlu pejabat yang memutuskan."))
    if photo.sealed_at is not None:
        raise WrongStage(_("Gambar tajam foto ini sudah dihapus; yang dikaburkan tetap kabur."))


def _rule(actor: Actor, photo: Photo, regions: list[PhotoRegion], ruling: Ruling) -> None:
    is_shown = ruling.state == RegionState.CONSENTED
    shown = hashlib.sha256(bytes_of(photo.sharp or photo.file)).hexdigest() if is_shown else ""
    for region in regions:
        region.state, region.portrayed = ruling.state, ruling.portrayed
        region.reference = ruling.reference.strip()[:120] if is_shown else ""
        region.shown = shown
        region.decided_by_id, region.decided_at = actor.user_id, timezone.now()
        region.save()
        record(actor, photo, "face_decided", region=region.pk, state=region.state, portrayed=region.portrayed)
    if ruling.state not in RegionState.hidden():
        reopen_for(actor, photo)
    to_be_drawn(photo)
