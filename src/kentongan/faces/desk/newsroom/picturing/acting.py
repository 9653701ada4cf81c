"""Deciding at the photo desk: a tap, a word about a face, and answering for the whole."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom.errors import BadContent, WrongStage
from kentongan.apps.newsroom.services.picturing.looking import confirm_look, hold_photo, set_focus
from kentongan.apps.newsroom.services.picturing.marking import (
    Ruling,
    decide_region,
    decide_rest,
    mark_region,
)
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.picturing.forms import FOCUS, RulingForm, TapForm
from kentongan.faces.desk.newsroom.picturing.pages import photo_or_404
from kentongan.faces.desk.newsroom.picturing.showing import next_to_look_at, page_of, way_back

_PAGE = "desk/newsroom/picturing/photo.html"


@staff_required
@require_POST
def photo_tap(request: HttpRequest, photo_id: int) -> HttpResponse:
    """A place on the picture: hidden from now on, or what must stay in sight."""
    photo = photo_or_404(request, photo_id)
    form = TapForm(request.POST, ratio=photo.width / max(1, photo.height))
    if not form.is_valid():
        return render(request, _PAGE, page_of(request, photo, tap_errors=form.non_field_errors()), status=422)
    box, means = form.cleaned_data["box"], form.cleaned_data["means"]
    if means == FOCUS:
        x, y = box.left + box.width // 2, box.top + box.height // 2
        set_focus(actor=request.actor, photo_id=photo_id, x=x, y=y)
        messages.success(request, _("Titik fokus disimpan; potongan foto dibuat ulang."))
    else:
        mark_region(actor=request.actor, photo_id=photo_id, box=box, kind=means)
        messages.success(request, _("Dikaburkan."))
    return redirect("photo_page", photo_id)


@staff_required
@require_POST
def photo_decide(request: HttpRequest, photo_id: int, region_id: int) -> HttpResponse:
    """A word about one face; what it lacks is said beside it, and what was typed stays."""
    form = RulingForm(request.POST, auto_id=f"id_{region_id}_%s")
    try:
        ruling = _ruling(form)
        decide_region(actor=request.actor, photo_id=photo_id, region_id=region_id, ruling=ruling)
    except BadContent as error:
        problems = {region_id: (error.message, form)}
        shown = page_of(request, photo_or_404(request, photo_id), problems=problems)
        return render(request, _PAGE, shown, status=422)
    messages.success(request, _("Keputusan disimpan."))
    return redirect("photo_page", photo_id)


@staff_required
@require_POST
def photo_decide_rest(request: HttpRequest, photo_id: int) -> HttpResponse:
    """The same word for every face that waits for one."""
    form = RulingForm(request.POST)
    try:
        count = decide_rest(actor=request.actor, photo_id=photo_id, ruling=_ruling(form))
    except BadContent as error:
        messages.error(request, error.message)
    else:
        words = ngettext("%(count)d wajah diputuskan.", "%(count)d wajah diputuskan.", count)
        messages.success(request, words % {"count": count})
    return redirect("photo_page", photo_id)


@staff_required
@require_POST
def photo_look(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Somebody answers for the photo; then the next one, or back to the story."""
    try:
        photo = confirm_look(actor=request.actor, photo_id=photo_id)
    except WrongStage as error:
        messages.error(request, error.message)
        return redirect("photo_page", photo_id)
    following = next_to_look_at(photo.story)
    if following:
        messages.success(request, _("Foto ini selesai diperiksa. Ini foto berikutnya."))
        return redirect("photo_page", following)
    messages.success(request, _("Semua foto berita ini sudah diperiksa."))
    return redirect(way_back(request.actor, photo.story))


@staff_required
@require_POST
def photo_hold(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Nobody answers for the photo any more: it leaves no longer."""
    hold_photo(actor=request.actor, photo_id=photo_id)
    messages.success(request, _("Foto ini ditahan dan harus diperiksa lagi."))
    return redirect("photo_page", photo_id)


def _ruling(form: RulingForm) -> Ruling:
    """What the form says as it is: the service tells what is wrong with it."""
    given = {name: str(form.data.get(name, "")) for name in form.fields}
    return Ruling(state=given["state"], portrayed=given["portrayed"], reference=given["reference"][:120])
