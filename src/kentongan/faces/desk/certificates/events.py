"""Certificates of an event: the rule, who is due, the making of all of them."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.academy.models import Event
from kentongan.apps.attendance.queries.presence import needed_at
from kentongan.apps.certificates.errors import NotFound
from kentongan.apps.certificates.gate import reasons_not_to_make
from kentongan.apps.certificates.models import Batch, Rule
from kentongan.apps.certificates.queries.batches import batch_visible_to, batches_visible_to
from kentongan.apps.certificates.queries.designs import designs_for
from kentongan.apps.certificates.queries.eligibility import (
    events_to_certify,
    facts_for_gate,
    figures_of,
    judged,
    wanted_by,
)
from kentongan.apps.certificates.queries.signers import signer_of
from kentongan.apps.certificates.services import batches, mailing, rules
from kentongan.apps.certificates.services.bundling import bundle
from kentongan.apps.certificates.services.designs import design_for
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.certificates.forms import RuleForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.errors import KentonganError

PER_PAGE = 50


@staff_required
def event_certificates(request: HttpRequest, event_id: int) -> HttpResponse:
    """The whole of it on one page; saving the rule comes back here."""
    event = _event(request, event_id)
    rule = Rule.objects.select_related("design").filter(event=event).first()
    form = _form(request, event, rule)
    if request.method == "POST" and form.is_valid():
        try:
            rules.save_rule(actor=request.actor, event_id=event.pk, words=form.words())
        except KentonganError as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, _("Aturan disimpan."))
            return redirect("event_certificates", event_id=event.pk)
    return _shown(request, event, rule, form)


@staff_required
@require_POST
def batch_start(request: HttpRequest, event_id: int) -> HttpResponse:
    """Has the certificates made."""
    event = _event(request, event_id)
    try:
        batches.start_batch(actor=request.actor, event_id=event.pk)
    except KentonganError as error:
        if error.status != 400:
            raise
        messages.error(request, error.message)
    else:
        messages.success(request, _("Sertifikat sedang dibuat. Anda boleh menutup halaman ini."))
    return redirect(reverse("event_certificates", args=[event.pk]) + "#bundel")


@staff_required
@require_safe
def batch_progress(request: HttpRequest, batch_id: int) -> HttpResponse:
    """How far a batch is: a fragment that asks again while it runs."""
    batch = batch_visible_to(request.actor, batch_id)
    response = render(request, "desk/certificates/_batch.html", {"batch": batch, "share": _share(batch)})
    if not batch.is_running:
        response.headers["HX-Refresh"] = "true"  # figures and buttons around it have changed, too
    return response


@staff_required
@require_POST
def batch_continue(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Takes up a batch that stands still."""
    batch = batches.continue_batch(actor=request.actor, batch_id=batch_id)
    messages.success(request, _("Pembuatan dilanjutkan."))
    return redirect("event_certificates", event_id=batch.event_id)


@staff_required
@require_safe
def batch_zip(request: HttpRequest, batch_id: int) -> StreamingHttpResponse:
    """All papers of a batch in one file, written while it is sent."""
    batch = batch_visible_to(request.actor, batch_id)
    headers = {"Content-Disposition": f'attachment; filename="sertifikat-kegiatan-{batch.event_id}.zip"'}
    parts: Iterator[bytes] = bundle(batch)
    return StreamingHttpResponse(parts, content_type="application/zip", headers=headers)


@staff_required
@require_POST
def batch_mail(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Sends what was not sent yet."""
    batch = batch_visible_to(request.actor, batch_id)
    count = mailing.mail_batch(actor=request.actor, batch_id=batch.pk)
    if count:
        messages.success(request, _("%(count)d sertifikat sedang dikirim.") % {"count": count})
    else:
        messages.info(request, _("Tidak ada yang perlu dikirim: semua sudah terkirim atau tanpa alamat."))
    return redirect("event_certificates", event_id=batch.event_id)


def _event(request: HttpRequest, event_id: int) -> Event:
    event = events_to_certify(request.actor).filter(pk=event_id).first()
    if event is None:
        raise NotFound(_("Kegiatan ini tidak ada."))
    return event


def _form(request: HttpRequest, event: Event, rule: Rule | None) -> RuleForm:
    if rule is not None:
        names = ("least_sessions", "needs_assessment", "least_score", "needs_follow_up", "signer_name")
        initial = {name: getattr(rule, name) for name in (*names, "signer_title", "design")}
        initial |= {"place": rule.signed_at_place, "lines": "\n".join(rule.lines)}
    else:
        signer = signer_of(event.unit)
        initial = {
            "least_sessions": needed_at(event.pk),
            "signer_name": signer.name,
            "signer_title": signer.title,
            "place": event.unit.city,
            "design": design_for("participant"),
        }
    return RuleForm(request.POST or None, initial=initial, designs=designs_for(event.unit))


def _shown(request: HttpRequest, event: Event, rule: Rule | None, form: RuleForm) -> HttpResponse:
    wanted = wanted_by(rule) if rule else None
    figures = figures_of(event.pk, wanted)
    people = judged(event.pk).select_related("unit").order_by("-is_held", "-sessions", "name", "pk")
    made = list(batches_visible_to(request.actor).filter(event=event)[:5])
    shown = {
        "event": event,
        "rule": rule,
        "wanted": wanted,
        "form": form,
        "figures": figures,
        "reasons": reasons_not_to_make(facts_for_gate(event, rule, figures.waiting)),
        "page": Uncounted(people, PER_PAGE).page(request.GET.get("page", "1")),
        "batches": [(batch, _share(batch)) for batch in made],
    }
    status = 400 if form.errors else 200
    return render(request, "desk/certificates/event.html", shown, status=status)


def _share(batch: Batch) -> int:
    """How much of a batch is made, in percent."""
    return min(100, batch.made * 100 // batch.total) if batch.total else 100
