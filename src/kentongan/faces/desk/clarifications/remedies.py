"""Right of reply and correction: the list, a new case, one case with its ladder."""

from uuid import uuid4

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.clarifications.enums import Outcome
from kentongan.apps.clarifications.errors import BadInput, NotAllowed, NotFound
from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.policies import may_open_remedies
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.apps.clarifications.queries.council_file import council_file
from kentongan.apps.clarifications.queries.remedies import remedies_listed
from kentongan.apps.clarifications.services import capturing, remedies, stepping
from kentongan.apps.clarifications.services.remedies import Coverage
from kentongan.apps.clarifications.services.stepping import Taken
from kentongan.apps.monitoring.models import Article
from kentongan.apps.monitoring.queries.articles import articles_visible_to, with_units
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.asking import (
    asked_number,
    asked_words,
    first_unit,
    moment_of,
    own_units,
    tabs,
)
from kentongan.faces.desk.clarifications.cards import put_error
from kentongan.faces.desk.clarifications.cases import asked_remedy, case_page
from kentongan.faces.desk.clarifications.forms import (
    CloseForm,
    PassageForm,
    RemedyForm,
    SettleForm,
    StepForm,
)
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30


@staff_required
def remedy_list(request: HttpRequest) -> HttpResponse:
    """The cases of my branch, those with the nearest deadline first."""
    _must_open(request)
    state, words = asked_words(request, "keadaan") or "open", asked_words(request, "q")
    listed = remedies_listed(request.actor, state=state, words=words)
    shown = {
        "page": Uncounted(listed, PER_PAGE).page(request.GET.get("page", "1")),
        "state": state,
        "words": words,
        "states": [
            ("open", _("Terbuka")),
            ("late", _("Lewat tenggat")),
            *Outcome.choices,
            ("all", _("Semua")),
        ],
        **tabs(request, "remedies"),
    }
    return render(request, "desk/clarifications/remedy_list.html", shown)


@staff_required
def remedy_new(request: HttpRequest) -> HttpResponse:
    """A new case, by hand, from an article of the radar (`?artikel=`) or from a claim (`?klaim=`)."""
    _must_open(request)
    article, claim = _article(request), _claim(request)
    units = own_units(request, Permission.REPLY_WORK)
    form = RemedyForm(request.POST or None, units=units, initial=_initial(request, article, claim))
    if request.method == "POST" and form.is_valid():
        try:
            remedy = remedies.open_remedy(
                actor=request.actor,
                unit_id=form.cleaned_data["unit"].pk,
                coverage=_coverage(form.cleaned_data),
                filing_key=form.cleaned_data["filing_key"],
            )
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Perkara dibuka. Sandingkan bagian berita dengan faktanya."))
            return redirect("remedy_page", remedy_id=remedy.pk)
    shown = {"form": form, "article": article, **tabs(request, "remedies")}
    return render(request, "desk/clarifications/remedy_form.html", shown, status=400 if form.errors else 200)


@staff_required
def remedy_page(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """One case: what is disputed, the ladder, letters, evidence, outcome."""
    return case_page(request, asked_remedy(request, remedy_id))


@staff_required
@require_POST
def passage_add(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """A stretch of the article beside the fact."""
    remedy = asked_remedy(request, remedy_id)
    form = PassageForm(request.POST)
    if form.is_valid():
        try:
            remedies.add_passage(actor=request.actor, remedy_id=remedy.pk, **form.cleaned_data)
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Bagian berita ditambahkan."))
            return redirect(f"/meja/klarifikasi/hak-jawab/{remedy.pk}/#bagian")
    return case_page(request, remedy, status=400, passage_form=form)


@staff_required
@require_POST
def passage_drop(request: HttpRequest, remedy_id: int, passage_id: int) -> HttpResponse:
    """Takes a stretch off the case."""
    asked_remedy(request, remedy_id)
    remedies.drop_passage(actor=request.actor, passage_id=passage_id)
    messages.success(request, _("Bagian berita dihapus dari perkara."))
    return redirect(f"/meja/klarifikasi/hak-jawab/{remedy_id}/#bagian")


@staff_required
@require_POST
def step_take(request: HttpRequest, remedy_id: int, rung: str) -> HttpResponse:
    """Notes a step without a letter."""
    remedy = asked_remedy(request, remedy_id)
    form = StepForm(request.POST, request.FILES)
    if form.is_valid():
        given = form.cleaned_data
        taken = Taken(at=moment_of(given["taken_on"], remedy.unit), note=given["note"], upload=given["file"])
        try:
            stepping.take_step(actor=request.actor, remedy_id=remedy.pk, rung_key=rung, taken=taken)
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Langkah dicatat."))
            return redirect(f"/meja/klarifikasi/hak-jawab/{remedy.pk}/#tangga")
    return case_page(request, remedy, status=400, step_form=form)


@staff_required
@require_POST
def step_settle(request: HttpRequest, remedy_id: int, step_id: int) -> HttpResponse:
    """Notes how the outlet answered."""
    remedy = asked_remedy(request, remedy_id)
    form = SettleForm(request.POST)
    if form.is_valid():
        try:
            stepping.settle_step(actor=request.actor, step_id=step_id, **form.cleaned_data)
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Tanggapan redaksi dicatat."))
            return redirect(f"/meja/klarifikasi/hak-jawab/{remedy.pk}/#tangga")
    return case_page(request, remedy, status=400, settle_form=form)


@staff_required
def step_file(request: HttpRequest, remedy_id: int, step_id: int) -> HttpResponse:
    """The paper that was attached to a step, for keeping."""
    remedy = asked_remedy(request, remedy_id)
    step = next((one for one in remedy.steps.all() if one.pk == step_id and one.attachment), None)
    if step is None:
        raise NotFound
    return FileResponse(
        step.attachment.open("rb"),
        as_attachment=True,
        filename=step.attachment_name,
        content_type="application/octet-stream",
    )


@staff_required
@require_POST
def remedy_close(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """Closes the case with its outcome, or takes a closed one up again."""
    remedy = asked_remedy(request, remedy_id)
    if not remedy.is_open:
        remedies.reopen_remedy(actor=request.actor, remedy_id=remedy.pk)
        messages.success(request, _("Perkara dibuka kembali."))
        return redirect("remedy_page", remedy_id=remedy.pk)
    form = CloseForm(request.POST)
    if form.is_valid():
        try:
            remedies.close_remedy(actor=request.actor, remedy_id=remedy.pk, **form.cleaned_data)
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Hasil perkara disimpan."))
            return redirect("remedy_page", remedy_id=remedy.pk)
    return case_page(request, remedy, status=400, close_form=form)


@staff_required
@require_POST
def remedy_capture(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """Looks at the article, or at where the answer was placed, once more."""
    capturing.capture_article_again(actor=request.actor, remedy_id=remedy_id)
    messages.success(request, _("Halaman direkam lagi. Muat ulang sebentar lagi untuk melihat hasilnya."))
    return redirect(f"/meja/klarifikasi/hak-jawab/{remedy_id}/#bukti")


@staff_required
def remedy_council_file(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """The file for the Press Council."""
    remedy = asked_remedy(request, remedy_id)
    headers = {"Content-Disposition": f'attachment; filename="berkas-dewan-pers-{remedy.pk}.zip"'}
    return HttpResponse(council_file(remedy), content_type="application/zip", headers=headers)


def _must_open(request: HttpRequest) -> None:
    if not may_open_remedies(request.actor):
        raise NotAllowed(_("Perkara hak jawab dikerjakan koordinator Humas dan pejabat di atasnya."))


def _article(request: HttpRequest) -> Article | None:
    pk = asked_number(request.GET.get("artikel", "") or request.POST.get("article", ""))
    return with_units(articles_visible_to(request.actor)).filter(pk=pk).first() if pk else None


def _claim(request: HttpRequest) -> Claim | None:
    pk = asked_number(request.GET.get("klaim", ""))
    return claims_visible_to(request.actor).select_related("unit").filter(pk=pk).first() if pk else None


def _initial(request: HttpRequest, article: Article | None, claim: Claim | None) -> dict[str, object]:
    initial: dict[str, object] = {
        "filing_key": uuid4(),
        "unit": claim.unit if claim else first_unit(request, Permission.REPLY_WORK),
        "claim": claim.pk if claim else None,
    }
    if article is None and claim is not None:
        seen = claim.sightings.exclude(article=None).select_related("article__outlet").first()
        article = seen.article if seen else None
    if article is None:
        return initial
    mine = set(own_units(request, Permission.REPLY_WORK).values_list("pk", flat=True))
    named = next((row.unit for row in article.mentions.all() if row.unit_id in mine), initial["unit"])
    return initial | {
        "unit": initial["unit"] if claim else named,
        "address": article.url,
        "title": article.title,
        "outlet_name": article.outlet.name,
        "article_on": article.dated_at.date(),
        "article": article.pk,
    }


def _coverage(given: dict) -> Coverage:
    return Coverage(
        outlet_name=given["outlet_name"],
        title=given["title"],
        address=given["address"],
        article_on=given["article_on"],
        has_wrong_fact=given["has_wrong_fact"],
        harms_name=given["harms_name"],
        article_id=given["article"],
        claim_id=given["claim"],
    )
