"""The card of a claim with all its small forms, as it stands or as somebody just sent one."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.clarifications.enums import VERDICTS
from kentongan.apps.clarifications.errors import BadInput, NotFound
from kentongan.apps.clarifications.gate import reasons_not_to_answer
from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.policies import may_decide_claim, may_open_remedies
from kentongan.apps.clarifications.queries.claims import claim_for_desk, state_of
from kentongan.apps.clarifications.queries.public import claim_path
from kentongan.apps.clarifications.queries.similar import similar_claims
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.units.queries.officers import officers_of
from kentongan.faces.desk.clarifications.asking import tabs
from kentongan.faces.desk.clarifications.forms import FactForm, ScreenshotForm, SightingForm, VerdictForm


def asked_claim(request: HttpRequest, claim_id: int) -> Claim:
    claim = claim_for_desk(request.actor, claim_id)
    if claim is None:
        raise NotFound
    return claim


def officers_to_choose(claim: Claim) -> list[tuple[int, str]]:
    """Who may look after a claim of the office: key and name, with the role."""
    posts = officers_of(claim.unit)
    return list({post.user_id: f"{post.user.name} ({post.get_role_display()})" for post in posts}.items())


def claim_card(request: HttpRequest, claim: Claim, *, status: int = 200, **forms: Form) -> HttpResponse:
    """The page of one claim; `forms` are those that were just sent and refused."""
    officers = officers_to_choose(claim)
    state = state_of(claim)
    shown = {
        "claim": claim,
        "similar": similar_claims(request.actor, claim.text, but=claim.pk) if claim.is_open else [],
        "state": state,
        "reasons": reasons_not_to_answer(state) if claim.is_open else [],
        "is_late": bool(claim.due_at and claim.due_at < timezone.now() and not claim.published_at),
        "may_decide": may_decide_claim(request.actor, claim),
        "may_remedy": may_open_remedies(request.actor),
        "is_draft": bool(claim.story and claim.story.status in (StoryStatus.DRAFT, StoryStatus.RETURNED)),
        "public_path": claim_path(claim) if claim.is_public else "",
        "sighting_form": SightingForm(),
        "screenshot_form": ScreenshotForm(),
        "fact_form": FactForm(officers=officers, initial={"owner": claim.owner_id}),
        "verdict_form": VerdictForm(initial=_given(claim)),
        "verdicts": VERDICTS,
        **tabs(request, "claims"),
        **forms,
    }
    return render(request, "desk/clarifications/claim_page.html", shown, status=status)


def put_error(form: Form, error: BadInput) -> None:
    """The refusal of a service beside the field that it speaks of."""
    form.add_error(error.field if error.field in form.fields else None, error.message)


def _given(claim: Claim) -> dict[str, object]:
    return {
        "verdict": claim.verdict,
        "reason": claim.reason,
        "fix": claim.fix_text,
        "own_story": claim.own_story_id or "",
    }
