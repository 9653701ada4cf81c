"""The house of an office as it is read: from the nation down, its versions, proofs to take."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.errors import NotFound
from kentongan.apps.messagehouse.gate import reasons_not_to_approve
from kentongan.apps.messagehouse.models import House
from kentongan.apps.messagehouse.policies import may_approve, may_work
from kentongan.apps.messagehouse.queries.houses import house_visible_to, storeys_of, versions_of
from kentongan.apps.messagehouse.queries.uses import uses_of
from kentongan.apps.messagehouse.queries.versions import changes_between, editor_ids, facts_of
from kentongan.apps.messagehouse.services.using import use_proof
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.messagehouse.asking import office_of, offices

_SHOWN, _OFFERED = 20, 300


@staff_required
def house_page(request: HttpRequest) -> HttpResponse:
    """What an office stands for: inherited storeys first, its own additions beside them."""
    unit = office_of(request)
    storeys = storeys_of(unit)
    proofs = [proof for storey in storeys for proof in storey.house.proofs.all()]
    uses = uses_of(proofs) if proofs else {}
    for proof in proofs:
        proof.uses = uses.get(proof.origin, 0)
    shown = {
        "unit": unit,
        "storeys": storeys,
        "versions": versions_of(request.actor, unit)[:_SHOWN],
        "may_work": may_work(request.actor, unit),
        "offices": offices(request.actor)[:_OFFERED],
        "today": timezone.localdate(),
        "here": "house",
    }
    return render(request, "desk/messagehouse/house.html", shown)


@staff_required
def house_version(request: HttpRequest, house_id: int) -> HttpResponse:
    """One version: what it changes, and the approval of a draft."""
    house = house_visible_to(request.actor, house_id)
    if house is None:
        raise NotFound
    before = _before(request, house)
    is_draft = house.state == HouseState.DRAFT
    editors = editor_ids(house)
    shown = {
        "house": house,
        "before": before,
        "changes": changes_between(before, house),
        "reasons": reasons_not_to_approve(facts_of(house, today=timezone.localdate())) if is_draft else [],
        "may_work": is_draft and may_work(request.actor, house.unit),
        "may_approve": is_draft and may_approve(request.actor, house.unit, editors),
        "is_editor": request.actor.user_id in editors,
        "here": "house",
    }
    return render(request, "desk/messagehouse/version.html", shown)


@staff_required
@require_POST
def proof_use(request: HttpRequest, proof_id: int) -> HttpResponse:
    """A proof to copy into a text; counted for the office."""
    key = request.POST.get("satuan", "")[:80]
    unit = get_object_or_404(offices(request.actor), key=key)
    proof = use_proof(actor=request.actor, proof_id=proof_id, unit_id=unit.pk)
    return render(request, "desk/messagehouse/proof.html", {"proof": proof, "unit": unit, "here": "house"})


def _before(request: HttpRequest, house: House) -> House | None:
    """The version that this one is compared with: the one asked for, else the one before it."""
    asked = request.GET.get("banding", "")
    rows = versions_of(request.actor, house.unit).exclude(pk=house.pk)
    if asked.isascii() and asked.isdigit() and len(asked) < 6:
        return rows.filter(number=int(asked)).first()
    return rows.filter(number__lt=house.number).first()
