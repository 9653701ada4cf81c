"""Letters of a case: drafted, changed, signed, taken home."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.clarifications.errors import BadInput, CannotSign, NotFound
from kentongan.apps.clarifications.models import Letter
from kentongan.apps.clarifications.policies import may_sign
from kentongan.apps.clarifications.queries.papers import letter_paper
from kentongan.apps.clarifications.queries.remedies import letter_visible_to
from kentongan.apps.clarifications.queries.wording import slips_in
from kentongan.apps.clarifications.services import letters
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.asking import tabs
from kentongan.faces.desk.clarifications.cards import put_error
from kentongan.faces.desk.clarifications.forms import LetterForm
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITERS = {"docx": (_DOCX, as_docx), "pdf": ("application/pdf", as_pdf)}
_PARTS = ("addressee", "subject", "opening", "lead_in", "closing", "attachments")


@staff_required
@require_POST
def letter_draft(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """Writes the first text of a letter and leads to it."""
    kind = request.POST.get("kind", "")
    letter = letters.draft_letter(actor=request.actor, remedy_id=remedy_id, kind=kind)
    messages.success(request, _("Draf surat dibuat dari fakta perkara. Periksa kata-katanya."))
    return redirect("letter_page", letter_id=letter.pk)


@staff_required
def letter_page(request: HttpRequest, letter_id: int) -> HttpResponse:
    """One letter: its words while it is a draft, its paper once it is signed."""
    letter = _letter(request, letter_id)
    form = LetterForm(request.POST or None, initial={name: getattr(letter, name) for name in _PARTS})
    if request.method == "POST" and form.is_valid():
        words = letters.LetterWords(**form.cleaned_data)
        try:
            letters.change_letter(actor=request.actor, letter_id=letter.pk, words=words)
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Surat disimpan."))
            return redirect("letter_page", letter_id=letter.pk)
    return _page(request, letter, form, status=400 if form.errors else 200)


@staff_required
@require_POST
def letter_sign(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Signs the letter: it gets its number, and its words never change again."""
    letter = _letter(request, letter_id)
    try:
        signed = letters.sign_letter(actor=request.actor, letter_id=letter.pk)
    except CannotSign as refusal:
        form = LetterForm(initial={name: getattr(letter, name) for name in _PARTS})
        return _page(request, letter, form, status=409, reasons=refusal.reasons)
    words = _("Surat bernomor %(reference)s ditandatangani. Unduh dan kirimkan.")
    messages.success(request, words % {"reference": signed.reference})
    return redirect("remedy_page", remedy_id=signed.remedy_id)


@staff_required
@require_POST
def letter_drop(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Throws a draft away."""
    remedy = letters.drop_letter(actor=request.actor, letter_id=_letter(request, letter_id).pk)
    messages.success(request, _("Draf surat dibuang."))
    return redirect("remedy_page", remedy_id=remedy.pk)


@staff_required
def letter_file(request: HttpRequest, letter_id: int, form: str) -> HttpResponse:
    """The letter as a document; a draft bears its stamp."""
    if form not in WRITERS:
        raise Http404
    letter = _letter(request, letter_id)
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="surat-{letter.pk}.{form}"'}
    return HttpResponse(write(letter_paper(letter)), content_type=kind, headers=headers)


def _page(
    request: HttpRequest, letter: Letter, form: LetterForm, *, status: int, reasons: list | None = None
) -> HttpResponse:
    shown = {
        "letter": letter,
        "form": form,
        "slips": [] if letter.is_signed else slips_in(letter),
        "reasons": reasons or [],
        "may_sign": may_sign(request.actor, letter),
        **tabs(request, "remedies"),
    }
    return render(request, "desk/clarifications/letter_page.html", shown, status=status)


def _letter(request: HttpRequest, letter_id: int) -> Letter:
    letter = letter_visible_to(request.actor, letter_id)
    if letter is None:
        raise NotFound
    return letter
