"""Consequence tests: from the first step to the letter."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.disclosure.errors import BadEntry, CannotDecide, CannotSubmit, NotAllowed, NotFound
from kentongan.apps.disclosure.gate.consequence import reasons_not_to_decide, reasons_not_to_submit
from kentongan.apps.disclosure.models import ConsequenceTest
from kentongan.apps.disclosure.policies import (
    may_decide_test,
    may_edit_test,
    may_open_exemptions,
    may_propose_somewhere,
    may_propose_test,
)
from kentongan.apps.disclosure.queries.entries import own_office, register_units
from kentongan.apps.disclosure.queries.exemptions import steps_of, weighings_by_urgency, weighings_visible_to
from kentongan.apps.disclosure.queries.letter import decision_letter, ground_in_words, period_in_words
from kentongan.apps.disclosure.services import testing
from kentongan.apps.disclosure.services.ruling import decide_test
from kentongan.core.openness.exemption.grounds import ground
from kentongan.core.openness.exemption.patterns import patterns
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.disclosure.forms import ReasonForm
from kentongan.faces.desk.disclosure.register import put_error
from kentongan.faces.desk.disclosure.tabs import tabs
from kentongan.faces.desk.disclosure.weighing_forms import RulingForm, WeighingForm, initial_of_test
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

PER_PAGE = 30
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITERS = {"docx": (_WORD, as_docx), "pdf": ("application/pdf", as_pdf)}


@staff_required
def weighing_list(request: HttpRequest) -> HttpResponse:
    """The tests of my branch; what waits for a ruling comes first."""
    if not may_open_exemptions(request.actor):
        raise NotAllowed
    found = weighings_by_urgency(weighings_visible_to(request.actor))
    shown = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "may_propose": may_propose_somewhere(request.actor),
        **tabs(request.actor, "weighing"),
    }
    return render(request, "desk/disclosure/weighing_list.html", shown)


@staff_required
def weighing_add(request: HttpRequest) -> HttpResponse:
    """A new test, from a usual case of corrections or from nothing."""
    unit = _office(request)
    pattern = patterns().get(request.GET.get("pola", ""))
    names = ("title", "ground", "other_law", "part", "if_opened", "if_closed")
    initial = {name: getattr(pattern, name) for name in names} if pattern else {}
    form = WeighingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            test = testing.propose_test(actor=request.actor, unit_id=unit.pk, words=form.words())
        except BadEntry as error:
            put_error(form, error)
        else:
            messages.success(request, _("Uji konsekuensi disimpan."))
            return redirect("weighing_page", test_id=test.pk)
    shown = {"form": form, "unit": unit, "patterns": patterns().values(), "pattern": pattern}
    return render(request, "desk/disclosure/weighing_form.html", shown, status=400 if form.errors else 200)


@staff_required
def weighing_page(request: HttpRequest, test_id: int) -> HttpResponse:
    """One test: its steps, what is missing, its ruling."""
    return _page(request, _test(request, test_id))


@staff_required
def weighing_edit(request: HttpRequest, test_id: int) -> HttpResponse:
    """Writes on at a draft."""
    test = _test(request, test_id)
    if not may_edit_test(request.actor, test):
        raise NotAllowed
    form = WeighingForm(request.POST or None, initial=initial_of_test(test))
    if request.method == "POST" and form.is_valid():
        try:
            testing.write_test(actor=request.actor, test_id=test.pk, words=form.words())
        except BadEntry as error:
            put_error(form, error)
        else:
            messages.success(request, _("Uji konsekuensi disimpan."))
            return redirect("weighing_page", test_id=test.pk)
    shown = {"form": form, "unit": test.unit, "test": test}
    return render(request, "desk/disclosure/weighing_form.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def weighing_submit(request: HttpRequest, test_id: int) -> HttpResponse:
    """Hands a test in."""
    try:
        testing.submit_test(actor=request.actor, test_id=test_id)
    except CannotSubmit as error:
        return _page(request, _test(request, test_id), error=error)
    messages.success(request, _("Uji diajukan kepada PPID."))
    return redirect("weighing_page", test_id=test_id)


@staff_required
@require_POST
def weighing_return(request: HttpRequest, test_id: int) -> HttpResponse:
    """Sends a test back to its proposer."""
    try:
        testing.return_test(actor=request.actor, test_id=test_id, note=request.POST.get("reason", ""))
    except BadEntry as error:
        return _page(request, _test(request, test_id), error=error)
    messages.success(request, _("Uji dikembalikan kepada pengusul."))
    return redirect("weighing_page", test_id=test_id)


@staff_required
def weighing_decide(request: HttpRequest, test_id: int) -> HttpResponse:
    """The ruling."""
    test = _test(request, test_id)
    if not may_decide_test(request.actor, test):
        raise NotAllowed(_("Yang memutus adalah PPID, dan bukan pengusulnya sendiri."))
    initial = {"officer": _office_words(request), "place": test.unit.city}
    form = RulingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            decide_test(actor=request.actor, test_id=test.pk, words=form.words())
        except (CannotDecide, BadEntry) as error:
            put_error(form, error)
        else:
            messages.success(request, _("Putusan dicatat. Unduh surat penetapannya di sini."))
            return redirect("weighing_page", test_id=test.pk)
    shown = {
        "form": form,
        "test": test,
        "ground": ground(test.ground),
        "ground_words": ground_in_words(test.ground, test.other_law),
        "reasons": reasons_not_to_decide(test, decider_id=request.actor.user_id),
    }
    return render(request, "desk/disclosure/weighing_decide.html", shown, status=400 if form.errors else 200)


@staff_required
def weighing_letter(request: HttpRequest, test_id: int, form: str) -> HttpResponse:
    """The letter of the ruling as a document; a draft of it before."""
    if form not in WRITERS:
        raise Http404
    test = _test(request, test_id)
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="penetapan-uji-konsekuensi-{test.pk}.{form}"'}
    return HttpResponse(write(decision_letter(test)), content_type=kind, headers=headers)


def _page(
    request: HttpRequest, test: ConsequenceTest, *, error: KentonganError | None = None
) -> HttpResponse:
    shown = {
        "test": test,
        "ground": ground(test.ground),
        "ground_words": ground_in_words(test.ground, test.other_law),
        "period": period_in_words(is_permanent=test.is_permanent, expires_on=test.expires_on),
        "steps": steps_of(test)[:100],
        "reasons": reasons_not_to_submit(test) if test.status == "draft" else [],
        "may_edit": may_edit_test(request.actor, test),
        "may_decide": may_decide_test(request.actor, test),
        "reason_form": ReasonForm(initial={"reason": request.POST.get("reason", "")}),
        "error": error.message if error and not isinstance(error, CannotSubmit) else "",
        **tabs(request.actor, "weighing"),
    }
    return render(request, "desk/disclosure/weighing_page.html", shown, status=error.status if error else 200)


def _test(request: HttpRequest, test_id: int) -> ConsequenceTest:
    test = weighings_visible_to(request.actor).filter(pk=test_id).first()
    if test is None:
        raise NotFound
    return test


def _office(request: HttpRequest):
    key = request.GET.get("satuan", "")
    unit = register_units(request.actor).filter(key=key[:80]).first() if key else own_office(request.actor)
    if unit is None:
        raise NotFound
    if not may_propose_test(request.actor, unit):
        raise NotAllowed(_("Anda tidak berwenang mengusulkan uji konsekuensi untuk satuan ini."))
    return unit


def _office_words(request: HttpRequest) -> str:
    """The office of the deciding officer, as the title of the post names it."""
    return next((post.title for post in request.actor.posts if post.role == "ppid"), "")[:160]
