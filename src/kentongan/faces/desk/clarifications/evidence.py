"""Places and their evidence."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.clarifications.enums import CaptureKind
from kentongan.apps.clarifications.errors import BadInput, NotFound
from kentongan.apps.clarifications.queries.claims import capture_visible_to
from kentongan.apps.clarifications.services.capturing import add_screenshot, capture_again
from kentongan.apps.clarifications.services.sightings import Seen, add_sighting
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.cards import asked_claim, claim_card, put_error
from kentongan.faces.desk.clarifications.forms import ScreenshotForm, SightingForm


@staff_required
@require_POST
def sighting_add(request: HttpRequest, claim_id: int) -> HttpResponse:
    """One place more; its page is captured in the background."""
    claim = asked_claim(request, claim_id)
    form = SightingForm(request.POST)
    if form.is_valid():
        try:
            add_sighting(actor=request.actor, claim_id=claim.pk, seen=Seen(**form.cleaned_data))
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Tempat dicatat. Halamannya sedang direkam."))
            return redirect(f"/meja/klarifikasi/{claim.pk}/#bukti")
    return claim_card(request, claim, status=400, sighting_form=form)


@staff_required
@require_POST
def sighting_capture(request: HttpRequest, claim_id: int, sighting_id: int) -> HttpResponse:
    """Looks at the address once more."""
    asked_claim(request, claim_id)
    capture_again(actor=request.actor, sighting_id=sighting_id)
    messages.success(request, _("Halaman direkam lagi. Muat ulang sebentar lagi untuk melihat hasilnya."))
    return redirect(f"/meja/klarifikasi/{claim_id}/#bukti")


@staff_required
@require_POST
def sighting_screenshot(request: HttpRequest, claim_id: int, sighting_id: int) -> HttpResponse:
    """Keeps a screenshot of a place."""
    claim = asked_claim(request, claim_id)
    form = ScreenshotForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            add_screenshot(actor=request.actor, sighting_id=sighting_id, upload=form.cleaned_data["file"])
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Tangkapan layar disimpan sebagai bukti."))
            return redirect(f"/meja/klarifikasi/{claim.pk}/#bukti")
    return claim_card(request, claim, status=400, screenshot_form=form)


@staff_required
def capture_file(request: HttpRequest, capture_id: int) -> HttpResponse:
    """The evidence as it was captured, for keeping: never shown as a page, whatever it says it is."""
    capture = capture_visible_to(request.actor, capture_id)
    if capture is None or not capture.file:
        raise NotFound
    ending = "jpg" if capture.kind == CaptureKind.SCREENSHOT else "html.txt"
    response = FileResponse(
        capture.file.open("rb"),
        as_attachment=True,
        filename=f"bukti-{capture.pk}.{ending}",
        content_type="application/octet-stream",
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
