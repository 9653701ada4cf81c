"""The page behind a link: reads and decides on one story, and leads nowhere else. A GET never decides."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kentongan.apps.newsroom.enums import Verdict
from kentongan.apps.newsroom.models import Decision
from kentongan.apps.slips.errors import PageChanged, SlipClosed, WrongPin
from kentongan.apps.slips.gate.origin import Origin, origin_of
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.queries.seen import seen_of
from kentongan.apps.slips.queries.slips import slip_behind
from kentongan.apps.slips.services.deciding import SlipAnswer, decide_by_slip
from kentongan.apps.slips.services.opening import OpenSlip, note_opening, opened
from kentongan.faces.desk.slips.forms import VerdictForm
from kentongan.faces.desk.slips.secrecy import slip_door
from kentongan.faces.desk.slips.sheet import page_behind, said, sheet
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.limits import count_try

_TRIES, _SECONDS = 60, 300


@slip_door
@require_http_methods(["GET", "HEAD", "POST"])
def slip_page(request: HttpRequest, token: str) -> HttpResponse:
    """Shows the story to the officer it was sent to, or takes the decision."""
    slip = slip_behind(token)
    with translation.override(slip.user.language if slip else "id"):
        try:
            count_try("slip", _address(request), at_most=_TRIES, seconds=_SECONDS)
        except KentonganError as error:
            return said(_("Tunggu sebentar"), error.message, status=error.status)
        if request.method == "POST":
            return _answered(request, token, slip)
        found = opened(slip)
        return _shown(request, found) if found else _closed()


def _shown(request: HttpRequest, found: OpenSlip, **words: object) -> HttpResponse:
    seen = seen_of(found.slip, lender=found.seat.lender)
    if request.method == "GET":
        note_opening(slip=found.slip, seen=seen, origin=_origin(request))
    return sheet(found.slip, seen, **words)


def _answered(request: HttpRequest, token: str, slip: Slip | None) -> HttpResponse:
    form = VerdictForm(request.POST)
    if slip is None:
        return _closed()
    if not form.is_valid() and slip.decision is None:
        return _again(request, token, form)
    try:
        decision = decide_by_slip(token=token, answer=_answer(request, form, slip))
    except SlipClosed:
        return _closed()
    except (PageChanged, WrongPin) as error:
        form.add_error("pin" if isinstance(error, WrongPin) else None, error.message)
        return _again(request, token, form, error.status)
    except KentonganError as error:
        form.add_error(None, error.message)
        return _again(request, token, form, error.status)
    return _decided(decision)


def _answer(request: HttpRequest, form: VerdictForm, slip: Slip) -> SlipAnswer:
    """The typed words as the service takes them; a page that we did not sign shows nothing that could be decided on."""
    page = page_behind(form.data.get("page", ""), slip)
    given = form.cleaned_data
    return SlipAnswer(
        approve=given.get("answer") == Verdict.APPROVE,
        pin=given.get("pin", ""),
        seen=page.fingerprint,
        saw_all=page.is_whole,
        reason=given.get("reason", ""),
        note=given.get("note", ""),
        origin=_origin(request),
    )


def _again(request: HttpRequest, token: str, form: VerdictForm, status: int = 400) -> HttpResponse:
    """The page once more as it is now, with what was typed (never the PIN) and with what is wrong."""
    found = opened(slip_behind(token))
    return _shown(request, found, form=form, status=status) if found else _closed()


def _decided(decision: Decision) -> HttpResponse:
    if decision.verdict == Verdict.APPROVE:
        words = _("Yang terkait diberi tahu. Anda boleh menutup halaman ini.")
        return said(_("Persetujuan Anda tercatat"), words)
    words = _("Penulis diberi tahu beserta alasannya. Anda boleh menutup halaman ini.")
    return said(_("Berita dikembalikan"), words)


def _closed() -> HttpResponse:
    more = _("Naskah terbaru selalu dapat dibaca dan diputuskan di meja.")
    return said(_("Lembar ini tidak berlaku"), f"{SlipClosed().message} {more}", status=410)


def _origin(request: HttpRequest) -> Origin:
    return origin_of(_address(request), request.headers.get("User-Agent", ""))


def _address(request: HttpRequest) -> str:
    return get_adapter(request).get_client_ip(request) or ""
