"""After-action reviews at the desk."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.readiness.errors import Refused
from kentongan.apps.readiness.gate import reasons_not_to_finish
from kentongan.apps.readiness.models import Review
from kentongan.apps.readiness.policies import may_review
from kentongan.apps.readiness.queries.reviews import review_visible_to
from kentongan.apps.readiness.services import actions, proposals, reviews
from kentongan.apps.readiness.services.review_paper import paper_of_review
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.officers import current_or_coming
from kentongan.core.crisis.playbook import playbook_named
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.readiness.forms import ActionForm, ProposalForm, ReviewForm
from kentongan.faces.desk.readiness.reports import paper_answer
from kentongan.foundation.errors import KentonganError


@staff_required
@require_POST
def review_open(request: HttpRequest, case_id: int) -> HttpResponse:
    """Begins the review of a case, or finds it."""
    return redirect("review_page", review_id=reviews.open_review(actor=request.actor, case_id=case_id).pk)


@staff_required
def review_page(request: HttpRequest, review_id: int) -> HttpResponse:
    """A review: read by who may read the case, written by who leads there."""
    review = review_visible_to(request.actor, review_id)
    if request.method != "POST":
        return _page(request, review, ReviewForm(initial=_words(review)))
    form = ReviewForm(request.POST)
    if not form.is_valid():
        return _page(request, review, form, status=400)
    reviews.save_review(actor=request.actor, review_id=review_id, words=form.words())
    messages.success(request, _("Evaluasi disimpan."))
    return redirect("review_page", review_id=review_id)


@staff_required
@require_POST
def review_finish(request: HttpRequest, review_id: int) -> HttpResponse:
    """Makes it final."""
    reviews.finish_review(actor=request.actor, review_id=review_id)
    messages.success(request, _("Evaluasi disahkan."))
    return redirect("review_page", review_id=review_id)


@staff_required
def review_file(request: HttpRequest, review_id: int, form: str) -> HttpResponse:
    """The review as a document."""
    review = review_visible_to(request.actor, review_id)
    return paper_answer(paper_of_review(review), form, f"{review.case.code}-evaluasi")


@staff_required
@require_POST
def action_add(request: HttpRequest, review_id: int) -> HttpResponse:
    """Something to mend."""
    review = review_visible_to(request.actor, review_id)
    form = ActionForm(request.POST, officers=_officers(review))
    if form.is_valid():
        given = form.cleaned_data
        words = {"text": given["text"], "owner_id": given["owner"], "due": given["due"]}
        try:
            actions.add_action(actor=request.actor, review_id=review_id, **words)
        except Refused as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Tindakan dicatat; penanggung jawabnya diberi tahu."))
            return redirect("review_page", review_id=review_id)
    return _page(request, review, ReviewForm(initial=_words(review)), action_form=form, status=400)


@staff_required
@require_POST
def action_finish(request: HttpRequest, action_id: int) -> HttpResponse:
    row = actions.finish_action(actor=request.actor, action_id=action_id, proof=request.POST.get("proof", ""))
    messages.success(request, _("Tindakan selesai dengan bukti."))
    return _after_action(request, row.review_id)


@staff_required
@require_POST
def action_reopen(request: HttpRequest, action_id: int) -> HttpResponse:
    row = actions.reopen_action(actor=request.actor, action_id=action_id)
    messages.success(request, _("Tindakan dibuka lagi."))
    return _after_action(request, row.review_id)


@staff_required
@require_POST
def proposal_add(request: HttpRequest, review_id: int) -> HttpResponse:
    """A change of the playbook, proposed."""
    review = review_visible_to(request.actor, review_id)
    form = ProposalForm(request.POST, steps=_steps(review))
    if form.is_valid():
        proposals.propose_change(actor=request.actor, review_id=review_id, **form.cleaned_data)
        messages.success(request, _("Usul dikirim ke pusat."))
        return redirect("review_page", review_id=review_id)
    return _page(request, review, ReviewForm(initial=_words(review)), proposal_form=form, status=400)


@staff_required
@require_POST
def proposal_decide(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """The centre accepts or rejects a proposal."""
    accepts, words = request.POST.get("terima") == "1", request.POST.get("words", "")
    proposals.decide_proposal(actor=request.actor, proposal_id=proposal_id, accepts=accepts, words=words)
    messages.success(request, _("Usul diputuskan."))
    return redirect("proposal_list")


def _after_action(request: HttpRequest, review_id: int) -> HttpResponse:
    """Back to the review; an owner who may not read it goes to the board."""
    try:
        review_visible_to(request.actor, review_id)
    except KentonganError:
        return redirect("desk_board")
    return redirect("review_page", review_id=review_id)


def _page(
    request: HttpRequest,
    review: Review,
    form: ReviewForm,
    *,
    action_form: ActionForm | None = None,
    proposal_form: ProposalForm | None = None,
    status: int = 200,
) -> HttpResponse:
    may_write = not review.is_final and may_review(request.actor, review.case)
    shown = {
        "review": review,
        "case": review.case,
        "form": form,
        "may_write": may_write,
        "reasons": reasons_not_to_finish(reviews.standing_of(review)) if may_write else [],
        "today": timezone.localdate(),
        "leads": may_review(request.actor, review.case),
    }
    if may_write:
        shown["action_form"] = action_form or ActionForm(officers=_officers(review), prefix=None)
        shown["proposal_form"] = proposal_form or ProposalForm(steps=_steps(review))
    return render(request, "desk/readiness/review.html", shown, status=status)


def _words(review: Review) -> dict[str, str]:
    return {name: getattr(review, name) for name in ReviewForm.base_fields}


def _officers(review: Review):
    """Who holds an office at the unit of the case or above it."""
    held = Appointment.objects.filter(unit_id__in=review.case.unit.ancestor_ids, user__is_active=True)
    return current_or_coming(held).select_related("user")[:100]


def _steps(review: Review) -> list[tuple[str, str]]:
    plan = playbook_named(review.case.playbook)
    return [(step.key, step.title) for step in plan.steps] if plan else []
