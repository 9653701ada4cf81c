"""The evaluation of a campaign at the desk, and its close."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.campaigns.enums import Stage
from kentongan.apps.campaigns.errors import CannotClose, NotAllowed
from kentongan.apps.campaigns.gate import reasons_not_to_close
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.campaigns.policies import may_run
from kentongan.apps.campaigns.queries.campaigns import campaign_visible_to, findings_of
from kentongan.apps.campaigns.queries.outputs import outputs_in_words, outputs_of
from kentongan.apps.campaigns.services import evaluating
from kentongan.apps.campaigns.services.closing_paper import paper_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.asking import filled
from kentongan.faces.desk.campaigns.forms import FindingForm
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WRITERS = {"docx": (DOCX_TYPE, as_docx), "pdf": ("application/pdf", as_pdf)}
_BEFORE = (Stage.OBJECTIVE, Stage.INPUT, Stage.ACTIVITY)
_AFTER = (Stage.OUT_TAKE, Stage.OUTCOME, Stage.IMPACT)


@staff_required
def evaluation(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Objectives to impact: what was said, what was counted, what is still missing."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    runs = may_run(request.actor, campaign)
    if request.method == "POST" and not runs:
        raise NotAllowed
    form = FindingForm(request.POST or None, initial={"stage": Stage.OBJECTIVE})

    def act(given: dict[str, Any]) -> str:
        made = evaluating.add_finding(actor=request.actor, campaign_id=campaign_id, **given)
        return reverse("campaign_evaluation", args=[campaign_id]) + f"#{made.stage}"

    shown = {
        "campaign": campaign,
        "may_run": runs,
        "reasons": reasons_not_to_close(evaluating.standing_of(campaign)) if campaign.is_open else [],
        "outputs": outputs_in_words(_figures(campaign)),
        **_said(campaign),
    }
    return filled(
        request, form, act, said=_("Ditambahkan."), shown=shown, template="desk/campaigns/evaluation.html"
    )


@staff_required
@require_POST
def finding_remove(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Takes a sentence out."""
    campaign = evaluating.remove_finding(actor=request.actor, finding_id=finding_id)
    messages.success(request, _("Dihapus dari evaluasi."))
    return redirect("campaign_evaluation", campaign_id=campaign.pk)


@staff_required
@require_POST
def campaign_close(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Closes a campaign, or says everything that is missing."""
    try:
        evaluating.close_campaign(actor=request.actor, campaign_id=campaign_id)
    except CannotClose as error:
        for reason in error.reasons:
            messages.error(request, reason.text)
    else:
        messages.success(request, _("Kampanye ditutup; angkanya disimpan seperti hari ini."))
    return redirect("campaign_evaluation", campaign_id=campaign_id)


@staff_required
@require_POST
def campaign_reopen(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Opens a closed campaign again."""
    evaluating.reopen_campaign(actor=request.actor, campaign_id=campaign_id)
    messages.success(request, _("Kampanye dibuka kembali."))
    return redirect("campaign_evaluation", campaign_id=campaign_id)


@staff_required
def evaluation_file(request: HttpRequest, campaign_id: int, form: str) -> HttpResponse:
    """The evaluation as a document."""
    if form not in _WRITERS:
        raise Http404
    campaign = campaign_visible_to(request.actor, campaign_id)
    paper = paper_of(campaign, findings_of(campaign), _figures(campaign))
    content_type, write = _WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="evaluasi-kampanye-{campaign.pk}.{form}"'}
    return HttpResponse(write(paper), content_type=content_type, headers=headers)


def _figures(campaign: Campaign) -> dict[str, int]:
    """As they stood at the close; counted now while the campaign is open."""
    return campaign.figures or outputs_of(campaign)


def _said(campaign: Campaign) -> dict[str, Any]:
    said = list(findings_of(campaign))

    def under(stages: tuple[Stage, ...]) -> list[tuple[Stage, list]]:
        return [(stage, [one for one in said if one.stage == stage]) for stage in stages]

    return {"before": under(_BEFORE), "after": under(_AFTER)}
