"""Evidence: an address fetched and kept as it was, or a screenshot of it; hashed, dated, never changed."""

import hashlib
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import CaptureAim, CaptureKind
from kentongan.apps.clarifications.errors import BadInput, NotFound, WrongStage
from kentongan.apps.clarifications.models import Capture, Remedy, Sighting
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.apps.clarifications.services.locking import remedy_in_hand
from kentongan.apps.clarifications.signals import capture_wanted
from kentongan.apps.newsroom.errors import BadPhoto
from kentongan.apps.newsroom.services.pictures import clean_picture
from kentongan.core.analysis.pages import page_from_html
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.audit import trail
from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.errors import OutboundError
from kentongan.foundation.outbound.fetched import Fetched

_MOST = 40
_READABLE = ("text/html", "application/xhtml+xml")
_ACCEPT = "text/html, */*;q=0.5"


@transaction.atomic
def capture_again(*, actor: Actor, sighting_id: int) -> Sighting:
    """Has the address of a place fetched once more; the earlier captures stay. Audited when it is done."""
    sighting = _sighting(actor, sighting_id)
    if not sighting.address:
        raise WrongStage(_("Tempat ini tidak punya alamat. Unggah tangkapan layar."))
    _room(sighting.captures.count())
    capture_wanted.send(
        Sighting, aim=CaptureAim.SEEN, sighting_id=sighting.pk, remedy_id=None, user_id=actor.user_id
    )
    return sighting


@transaction.atomic
def capture_article_again(*, actor: Actor, remedy_id: int) -> Remedy:
    """Has the article of a case fetched once more. Audited when it is done."""
    remedy = remedy_in_hand(actor, remedy_id)
    _room(remedy.captures.count())
    aim = CaptureAim.PLACED if remedy.placed_url else CaptureAim.ARTICLE
    capture_wanted.send(Remedy, aim=aim, sighting_id=None, remedy_id=remedy.pk, user_id=actor.user_id)
    return remedy


def capture_page(*, aim: str, sighting_id: int | None, remedy_id: int | None, user_id: int | None) -> Capture:
    """Fetches the address that is to prove something and keeps what came: bytes, words, hash, moment, HTTP facts.

    A look that fails is kept with its reason. Asks once, on behalf of the officer who wanted it, like a browser.
    Audited with the hashes, so that the chain of the trail holds them.
    """
    thing = _thing(sighting_id, remedy_id)
    address = _address(aim, thing)
    capture = Capture(aim=aim, kind=CaptureKind.PAGE, address=address, captured_by_id=user_id)
    capture.sighting_id, capture.remedy_id = sighting_id, remedy_id
    try:
        answer = OutboundClient(settings.OUTBOUND).fetch(
            address, accept=_ACCEPT
        )  # seconds: outside the transaction
    except OutboundError as trouble:
        capture.problem = trouble.message[:300]
    else:
        _take(capture, answer)
    return _keep(capture, thing, user_id)


def add_screenshot(*, actor: Actor, sighting_id: int, upload: UploadedFile) -> Capture:
    """Keeps a screenshot of a place that cannot be fetched, without the metadata of the device. Audited.

    Raises BadInput for what is no picture.
    """
    sighting = _sighting(actor, sighting_id)
    _room(sighting.captures.count())
    try:
        picture = clean_picture(upload, upload.size)  # seconds of work: done before anything is locked
    except BadPhoto as error:
        raise BadInput(error.message, "file", error.code) from error
    capture = Capture(
        sighting=sighting,
        aim=CaptureAim.SEEN,
        kind=CaptureKind.SCREENSHOT,
        address=sighting.address,
        content_type="image/jpeg",
        captured_by_id=actor.user_id,
    )
    _fill(capture, picture.jpeg, "jpg")
    return _keep(capture, sighting, actor.user_id)


def _take(capture: Capture, answer: Fetched) -> None:
    capture.final_address, capture.status = answer.url_final[:2000], answer.status
    capture.content_type = answer.content_type[:120]
    if answer.status >= 400:
        words = _("Situs menjawab dengan kode %(status)d. Unggah tangkapan layar sebagai gantinya.")
        capture.problem = words % {"status": answer.status}
        return
    if answer.content_type in _READABLE:
        page = page_from_html(
            answer.body, address=answer.url_final, content_type=answer.headers.get("content-type", "")
        )
        capture.title, capture.text = page.title[:400], page.text[:200_000].replace("\x00", "")
    _fill(capture, answer.body, "bin")


def _fill(capture: Capture, content: bytes, ending: str) -> None:
    capture.size, capture.sha256 = len(content), hashlib.sha256(content).hexdigest()
    words = " ".join(capture.text.split())
    capture.text_sha256 = hashlib.sha256(words.encode()).hexdigest() if words else ""
    # A name of ours: what came from outside names nothing here.
    capture.file.save(f"{uuid4().hex}.{ending}", ContentFile(content), save=False)


@transaction.atomic
def _keep(capture: Capture, thing: Sighting | Remedy, user_id: int | None) -> Capture:
    capture.captured_at = timezone.now()
    capture.save()
    is_claim = isinstance(thing, Sighting)
    subject = f"claim:{thing.claim_id}" if is_claim else f"remedy:{thing.pk}"
    detail = {
        "capture": capture.pk,
        "sha256": capture.sha256,
        "text": capture.text_sha256,
        "http": capture.status,
    }
    path = thing.claim.unit.path if is_claim else thing.unit.path
    trail.record(_actor(user_id), "evidence_captured", subject, path=path, detail=detail)
    return capture


def _actor(user_id: int | None) -> Actor:
    name = User.objects.filter(pk=user_id).values_list("name", flat=True).first() if user_id else None
    return Actor(user_id=user_id, name=name) if name else SYSTEM


def _thing(sighting_id: int | None, remedy_id: int | None) -> Sighting | Remedy:
    if sighting_id is not None:
        return Sighting.objects.select_related("claim__unit").get(pk=sighting_id)
    return Remedy.objects.select_related("unit").get(pk=remedy_id)


def _address(aim: str, thing: Sighting | Remedy) -> str:
    return thing.placed_url if aim == CaptureAim.PLACED and isinstance(thing, Remedy) else thing.address


def _sighting(actor: Actor, sighting_id: int) -> Sighting:
    mine = Sighting.objects.filter(claim__in=claims_visible_to(actor))
    sighting = mine.select_related("claim__unit").filter(pk=sighting_id).first()
    if sighting is None:
        raise NotFound
    return sighting


def _room(count: int) -> None:
    if count >= _MOST:
        raise BadInput(_("Tempat ini sudah direkam terlalu sering."), "file")
