"""Claims: the list, a new card, one card, its words."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import VERDICTS, ClaimStatus
from kentongan.apps.clarifications.errors import BadInput, NotAllowed
from kentongan.apps.clarifications.policies import may_open_desk
from kentongan.apps.clarifications.queries.claims import ClaimFilter, claims_listed
from kentongan.apps.clarifications.queries.similar import similar_claims
from kentongan.apps.clarifications.services.filing import Place, change_claim, file_claim
from kentongan.apps.clarifications.services.sightings import Seen
from kentongan.apps.monitoring.models import Article
from kentongan.apps.monitoring.queries.articles import articles_visible_to, with_units
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.asking import (
    asked_number,
    asked_words,
    first_unit,
    own_units,
    tabs,
)
from kentongan.faces.desk.clarifications.cards import asked_claim, claim_card, officers_to_choose, put_error
from kentongan.faces.desk.clarifications.forms import ClaimForm, ClaimWordsForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30


@staff_required
def claim_list(request: HttpRequest) -> HttpResponse:
    """The claims about my branch, newest first."""
    _must_open(request)
    asked = {name: asked_words(request, name) for name in ("keadaan", "putusan", "satuan", "q")}
    wanted = ClaimFilter(asked["keadaan"], asked["putusan"], asked["satuan"], asked["q"])
    shown = {
        "page": Uncounted(claims_listed(request.actor, wanted), PER_PAGE).page(request.GET.get("page", "1")),
        "wanted": wanted,
        "is_filtered": any(asked.values()),
        "states": ClaimStatus.choices,
        "verdicts": VERDICTS,
        **tabs(request, "claims"),
    }
    return render(request, "desk/clarifications/claim_list.html", shown)


@staff_required
def claim_new(request: HttpRequest) -> HttpResponse:
    """A new card, by hand or from an article of the radar (`?artikel=`); earlier claims like it are shown."""
    _must_open(request)
    article = _article(request)
    units = own_units(request, Permission.CLAIM_FILE)
    form = ClaimForm(request.POST or None, units=units, initial=_initial(request, article))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        seen = Seen(address=given["address"], platform=given["platform"], quote=given["quote"])
        is_place = bool(given["address"] or given["quote"])
        try:
            claim = file_claim(
                actor=request.actor,
                unit_id=given["unit"].pk,
                text=given["text"],
                filing_key=given["filing_key"],
                place=Place(article_id=given["article"], seen=seen if is_place else None),
            )
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Kartu klaim dibuat. Lengkapi bukti dan faktanya."))
            return redirect("claim_page", claim_id=claim.pk)
    shown = {"form": form, "article": article, **_alike(request, form), **tabs(request, "claims")}
    return render(request, "desk/clarifications/claim_form.html", shown, status=400 if form.errors else 200)


@staff_required
def claim_similar(request: HttpRequest) -> HttpResponse:
    """Earlier claims like the words that are being typed: a part of the form."""
    _must_open(request)
    words = request.GET.get("text", "").replace("\x00", "")[:400]
    shown = {"similar": similar_claims(request.actor, words)}
    return render(request, "desk/clarifications/_similar.html", shown)


@staff_required
def claim_page(request: HttpRequest, claim_id: int) -> HttpResponse:
    """One claim from the first sight to its answer."""
    return claim_card(request, asked_claim(request, claim_id))


@staff_required
def claim_edit(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Words the claim anew, or hands it on."""
    claim = asked_claim(request, claim_id)
    officers = officers_to_choose(claim)
    if claim.owner_id not in dict(officers):
        officers = [(claim.owner_id, claim.owner.name), *officers]
    form = ClaimWordsForm(
        request.POST or None, officers=officers, initial={"text": claim.text, "owner": claim.owner_id}
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            change_claim(actor=request.actor, claim_id=claim.pk, text=given["text"], owner_id=given["owner"])
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Perubahan disimpan."))
            return redirect("claim_page", claim_id=claim.pk)
    shown = {"form": form, "claim": claim, **tabs(request, "claims")}
    return render(request, "desk/clarifications/claim_edit.html", shown, status=400 if form.errors else 200)


def _must_open(request: HttpRequest) -> None:
    if not may_open_desk(request.actor):
        raise NotAllowed(_("Meja klarifikasi dibuka oleh petugas Humas."))


def _article(request: HttpRequest) -> Article | None:
    pk = asked_number(request.GET.get("artikel", "") or request.POST.get("article", ""))
    return with_units(articles_visible_to(request.actor)).filter(pk=pk).first() if pk else None


def _initial(request: HttpRequest, article: Article | None) -> dict[str, object]:
    initial: dict[str, object] = {
        "filing_key": uuid4(),
        "unit": first_unit(request, Permission.CLAIM_FILE),
        "text": asked_words(request, "teks"),
    }
    if article is None:
        return initial
    mine = set(own_units(request, Permission.CLAIM_FILE).values_list("pk", flat=True))
    named = next((row.unit for row in article.mentions.all() if row.unit_id in mine), initial["unit"])
    return initial | {"unit": named, "address": article.url, "article": article.pk}


def _alike(request: HttpRequest, form: ClaimForm) -> dict[str, object]:
    words = str(form["text"].value() or "")
    return {"similar": similar_claims(request.actor, words) if words else []}
