"""The words of a sending arrive; each answer tells the phone in one word what to do with what it keeps."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.newsroom.errors import CannotSubmit, Conflict, UploadNotFound
from kentongan.apps.newsroom.models import Arrival
from kentongan.apps.newsroom.queries.sending.arrivals import arrival_of, arrived_among
from kentongan.apps.newsroom.queries.stories import story_for_desk
from kentongan.apps.newsroom.services.sending.arrivals import submit_sending, take_sending
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.rows import uuid_of
from kentongan.faces.desk.newsroom.offline.sending import (
    SendingForm,
    Sent,
    Unfit,
    photos_of,
    sent,
)
from kentongan.faces.desk.newsroom.views.echoing import is_told_before
from kentongan.foundation.errors import KentonganError

SENT, GAPS, TOLD, CONFLICT, REFUSED, PHOTOS = "sent", "gaps", "told", "conflict", "refused", "photos"
_MOST_ASKED = 100


class Apart(Exception):
    """Somebody saved since: the phone keeps its words and shows both."""

    def __init__(self, sending: Sent, photos: dict[int, int], error: Conflict) -> None:
        super().__init__(error.message)
        self.known, self.photos, self.error = sending.known, photos, error


@never_cache
@staff_required
@require_safe
def sending_pass(request: HttpRequest) -> HttpResponse:
    """Who is signed in, the key with which the phone may send, and which of its sendings have arrived."""
    given = request.GET.get("kirim", "")[: 40 * _MOST_ASKED].split(",")[:_MOST_ASKED]
    asked = [key for one in given if (key := uuid_of(one))]
    arrived = {str(key): story for key, story in arrived_among(request.actor, asked).items()}
    return JsonResponse({"user": request.user.pk, "csrf": get_token(request), "arrived": arrived})


@never_cache
@staff_required
@require_POST
def sending_arrive(request: HttpRequest) -> HttpResponse:
    """Takes one sending, with the photos that came before it; sent again, it answers the same."""
    given = SendingForm(request.POST)
    if not given.is_valid():
        return _told(REFUSED, words=_("Kiriman ini tidak terbaca."), status=422)
    try:
        arrived = arrival_of(request.actor, given.cleaned_data["sending"]) or _taken(
            request, **given.cleaned_data
        )
        return _submitted(request, arrived) if request.POST.get("do") == "submit" else _kept(arrived)
    except Unfit as unfit:
        return _told(REFUSED, words=unfit.words, status=422)
    except Apart as apart:
        return _apart(apart)
    except UploadNotFound as error:
        return _told(PHOTOS, words=error.message, status=409)
    except KentonganError as error:
        return refused(error)


def refused(error: KentonganError) -> JsonResponse:
    """An error of the house, for the phone."""
    return _told(REFUSED, words=error.message, status=error.status)


def _taken(request: HttpRequest, sending: UUID, before: UUID | None, story: int | None) -> Arrival:
    got = sent(request, story)
    photos = photos_of(request, got)
    try:
        return take_sending(
            actor=request.actor,
            key=sending,
            before=before,
            known=got.known,
            content=got.form.content(photos),
        )
    except Conflict as error:
        raise Apart(got, photos, error) from error


def _submitted(request: HttpRequest, arrived: Arrival) -> JsonResponse:
    """Submits unless the writer should look first: at gaps, or at what was told before."""
    edit = reverse("story_edit", args=[arrived.story_id])
    story = story_for_desk(request.actor, arrived.story_id)
    if story and not story.submitted_at and is_told_before(story):
        words = _("Berita serupa sudah pernah ada. Lihat dulu, lalu ajukan.")
        return _told(TOLD, arrived, words=words, open=reverse("story_echo", args=[arrived.story_id]))
    try:
        submit_sending(actor=request.actor, key=arrived.key)
    except CannotSubmit as error:
        return _told(GAPS, arrived, words=error.message, open=f"{edit}?periksa=1#masalah")
    except KentonganError as error:  # the words have arrived all the same
        return _told(GAPS, arrived, words=error.message, open=edit)
    return _told(SENT, arrived, open=reverse("story_lifeline", args=[arrived.story_id]))


def _kept(arrived: Arrival) -> JsonResponse:
    return _told(SENT, arrived, open=reverse("story_edit", args=[arrived.story_id]))


def _apart(apart: Apart) -> JsonResponse:
    """With all that the page for two texts needs: the phone posts its words there when its writer looks."""
    return _told(
        CONFLICT,
        words=apart.error.message,
        story=apart.known.story.pk,
        open=reverse("story_edit", args=[apart.known.story.pk]),
        based_on=apart.known.based_on,
        photos=apart.photos,
        status=409,
    )


def _told(state: str, arrived: Arrival | None = None, *, status: int = 200, **more: object) -> JsonResponse:
    told = {"state": state, **more}
    if arrived:
        told |= {"story": arrived.story_id, "version": arrived.version}
    return JsonResponse(told, status=status)
