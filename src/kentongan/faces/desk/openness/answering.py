"""Writing the notice, with advice before a refusal, and its letter."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import Resolution
from kentongan.apps.openness.errors import CannotAnswer, NotFound
from kentongan.apps.openness.queries.papers import notice
from kentongan.apps.openness.queries.requests import request_for, requester_of, whole_request
from kentongan.apps.openness.services.answering import answer_request
from kentongan.core.openness.service.grounds import refusal_grounds
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import paper_download
from kentongan.faces.desk.openness.forms import NoticeForm
from kentongan.foundation.errors import KentonganError

# In this order: whoever looks for a refusal passes what the requester would rather have.
OFFERED = (
    Resolution.GRANTED,
    Resolution.PARTIAL,
    Resolution.ALREADY_PUBLIC,
    Resolution.NOT_HELD,
    Resolution.REFUSED,
)


@staff_required
def request_answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """First the result, then the fields that it needs."""
    asked = request_for(request.actor, request_id)
    chosen = request.GET.get("hasil", "")
    if chosen not in OFFERED:
        return render(request, "desk/openness/answer_choice.html", {"asked": asked, "offered": _choices()})
    form = NoticeForm(request.POST or None, request.FILES or None, resolution=chosen)
    if request.method == "POST" and form.is_valid() and _answered(request, request_id, form):
        messages.success(request, _("Jawaban dikirim. Pemohon kini punya 30 hari kerja untuk keberatan."))
        return redirect("request_page", request_id=request_id)
    shown = {"asked": asked, "form": form, "chosen": Resolution(chosen), "advice": refusal_grounds().values()}
    return render(request, "desk/openness/answer.html", shown, status=400 if form.errors else 200)


@staff_required
def request_notice(request: HttpRequest, request_id: int, form: str) -> HttpResponse:
    """The letter of the notice."""
    asked = whole_request(request.actor, request_id)
    if not hasattr(asked, "answer"):
        raise NotFound
    paper = notice(asked, requester_of(request.actor, asked))
    return paper_download(paper, f"pemberitahuan-{asked.number}", form)


def _answered(request: HttpRequest, request_id: int, form: NoticeForm) -> bool:
    try:
        answer_request(
            actor=request.actor,
            request_id=request_id,
            notice=form.notice(),
            uploads=request.FILES.getlist("files"),
            number=form.cleaned_data["number"],
        )
    except CannotAnswer as error:
        for reason in error.reasons:
            form.add_error(None, reason)
        return False
    except KentonganError as error:
        field = getattr(error, "field", "")
        form.add_error(field if field in form.fields else None, error.message)
        return False
    return True


def _choices() -> list[tuple[str, str, str]]:
    teaches = {
        Resolution.GRANTED: _("Seluruh informasi diberikan."),
        Resolution.PARTIAL: _("Sebagian diberikan; bagian yang dikecualikan dihitamkan."),
        Resolution.ALREADY_PUBLIC: _("Sudah tersedia untuk umum: beri alamatnya."),
        Resolution.NOT_HELD: _("Bukan kita yang menguasai: sebutkan siapa."),
        Resolution.REFUSED: _(
            "Tidak ada bagian yang dapat diberikan. Perlu dasar, alasan, dan uji konsekuensi."
        ),
    }
    return [(one.value, one.label, teaches[one]) for one in OFFERED]
