"""Tasks of mending: mine, one of them, its proof, another look, its end."""

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.siteaudit.errors import Incomplete
from kentongan.apps.siteaudit.models import FollowUp
from kentongan.apps.siteaudit.policies import may_confirm, may_work
from kentongan.apps.siteaudit.queries import follow_ups as reads
from kentongan.apps.siteaudit.queries.catalogue import title_of
from kentongan.apps.siteaudit.services import follow_ups as service
from kentongan.apps.siteaudit.services.proofs import TYPES, read_proof
from kentongan.apps.siteaudit.services.rechecks import ask_recheck
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.siteaudit.asking import tabs, the_follow_up
from kentongan.faces.desk.siteaudit.forms import ProofForm, ReasonForm

PER_PAGE = 40


@staff_required
def follow_up_list_page(request: HttpRequest) -> HttpResponse:
    """The tasks of my branch, the most urgent first."""
    group = request.GET.get("isi", "terbuka")
    group = group if group in reads.GROUPS else "terbuka"
    page = Uncounted(reads.follow_up_list(request.actor, group), PER_PAGE).page(request.GET.get("page", "1"))
    shown = {
        "page": page,
        "rows": [(one, title_of(one.item, one.finding.audit.year)) for one in page],
        "group": group,
        "today": timezone.localdate(),
        **tabs(request, "tasks"),
    }
    return render(request, "desk/siteaudit/follow_up_list.html", shown)


@staff_required
def follow_up_page(request: HttpRequest, follow_up_id: int) -> HttpResponse:
    """One task from finding to its end."""
    return _shown(request, the_follow_up(request, follow_up_id))


@staff_required
@require_POST
def follow_up_prove(request: HttpRequest, follow_up_id: int) -> HttpResponse:
    """Hands in where the mended item stands; with the second button another look is asked for at once."""
    follow_up = the_follow_up(request, follow_up_id)
    form = ProofForm(request.POST, request.FILES)
    if form.is_valid():
        given, file = form.cleaned_data, form.cleaned_data["file"]
        proof = service.Proof(
            address=given["address"], words=given["words"], file=file, size=file.size if file else 0
        )
        try:
            service.hand_in_proof(actor=request.actor, follow_up_id=follow_up.pk, proof=proof)
        except Incomplete as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Bukti diserahkan. Minta pemeriksaan ulang bila situs sudah siap."))
            return redirect("follow_up_page", follow_up_id=follow_up.pk)
    return _shown(request, follow_up, proof=form)


@staff_required
@require_POST
def follow_up_recheck(request: HttpRequest, follow_up_id: int) -> HttpResponse:
    """Asks for another look at the item."""
    ask_recheck(actor=request.actor, follow_up_id=follow_up_id)
    messages.success(
        request, _("Pemeriksaan ulang masuk antrean; biasanya selesai dalam satu atau dua menit.")
    )
    return redirect("follow_up_page", follow_up_id=follow_up_id)


@staff_required
@require_POST
def follow_up_close(request: HttpRequest, follow_up_id: int) -> HttpResponse:
    """Ends a task with a reason."""
    follow_up = the_follow_up(request, follow_up_id)
    form = ReasonForm(request.POST)
    if form.is_valid():
        try:
            service.close_with_reason(actor=request.actor, follow_up_id=follow_up.pk, **form.cleaned_data)
        except Incomplete as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Tugas ditutup dengan alasan."))
            return redirect("follow_up_page", follow_up_id=follow_up.pk)
    return _shown(request, follow_up, reason=form)


@staff_required
def follow_up_file(request: HttpRequest, follow_up_id: int) -> HttpResponse:
    """The proof as a download, never as a page."""
    follow_up = the_follow_up(request, follow_up_id)
    if not follow_up.proof_file:
        raise Http404
    name = f"bukti-{follow_up.pk}.{follow_up.proof_type}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    content = read_proof(follow_up.proof_file)
    return HttpResponse(content, content_type=TYPES[follow_up.proof_type], headers=headers)


def _shown(request: HttpRequest, follow_up: FollowUp, **forms: Form) -> HttpResponse:
    is_open = follow_up.state != "closed"
    shown = {
        "follow_up": follow_up,
        "title": title_of(follow_up.item, follow_up.finding.audit.year),
        "rechecks": list(reads.rechecks_of(follow_up)[:20]),
        "is_waiting": reads.is_being_rechecked(follow_up),
        "today": timezone.localdate(),
        "may_work": is_open and may_work(request.actor, follow_up.site),
        "may_close": is_open and may_confirm(request.actor, follow_up.site),
        "proof": ProofForm(initial={"address": follow_up.proof_address, "words": follow_up.proof_words}),
        "reason": ReasonForm(),
        **tabs(request, "tasks"),
        **forms,
    }
    broken = any(form.errors for form in forms.values())
    return render(request, "desk/siteaudit/follow_up_page.html", shown, status=400 if broken else 200)
