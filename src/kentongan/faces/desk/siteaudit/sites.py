"""Sites: the list with score and state, one site with its history, entering and resting."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.siteaudit.errors import BadAddress, NotAllowed
from kentongan.apps.siteaudit.policies import may_keep_sites, may_run
from kentongan.apps.siteaudit.queries import sites as reads
from kentongan.apps.siteaudit.queries.audits import at_work, audits_of
from kentongan.apps.siteaudit.services import sites as service
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import search_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.siteaudit.asking import asked_instrument, asked_words, tabs, the_site
from kentongan.faces.desk.siteaudit.charts import series_of
from kentongan.faces.desk.siteaudit.forms import SiteForm, instrument_choices
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 40
SHOWN_AUDITS = 30


@staff_required
def site_list(request: HttpRequest) -> HttpResponse:
    """The sites of my branch with their last score; what is running stands on top."""
    words, group = asked_words(request), request.GET.get("isi", "semua")
    group = group if group in reads.GROUPS else "semua"
    found = reads.site_list(request.actor, words=words, group=group)
    shown = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "words": words,
        "group": group,
        "working": list(at_work(request.actor)[:5]),
        **tabs(request, "sites"),
    }
    return render(request, "desk/siteaudit/site_list.html", shown)


@staff_required
def site_page(request: HttpRequest, site_id: int) -> HttpResponse:
    """One site: its scores through time, its audits, and a button for the next one."""
    site = the_site(request, site_id)
    instrument = asked_instrument(request)
    shown = {
        "site": site,
        "audits": list(audits_of(site)[:SHOWN_AUDITS]),
        "series": series_of(list(reads.results_of(site, instrument.id).reverse()[:SHOWN_AUDITS])[::-1]),
        "instrument": instrument,
        "instruments": instrument_choices(),
        "may_run": may_run(request.actor, site),
        **tabs(request, "sites"),
    }
    return render(request, "desk/siteaudit/site_page.html", shown)


@staff_required
def site_add(request: HttpRequest) -> HttpResponse:
    """Enters a website."""
    if not may_keep_sites(request.actor):
        raise NotAllowed
    form = SiteForm(request.POST or None, initial={"unit": request.GET.get("satuan", "")[:120]})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            unit = _unit(request.actor, given["unit"])
            site = service.register_site(
                actor=request.actor, unit_id=unit.pk, address=given["address"], reason=given["reason"]
            )
        except BadAddress as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Situs didaftarkan. Mulai auditnya bila siap."))
            return redirect("site_page", site_id=site.pk)
    shown = {"form": form, **tabs(request, "sites")}
    return render(request, "desk/siteaudit/site_form.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def site_active(request: HttpRequest, site_id: int) -> HttpResponse:
    """Takes a site out of the audits, or back into them."""
    is_active = request.POST.get("aktif") == "1"
    service.set_site_active(actor=request.actor, site_id=site_id, is_active=is_active)
    messages.success(request, _("Situs diaudit lagi.") if is_active else _("Situs tidak diaudit lagi."))
    return redirect("site_page", site_id=site_id)


def _unit(actor: Actor, words: str) -> Unit:
    """The office meant by a key or a name; BadAddress with what could be meant when it is not plain."""
    mine = units_visible_to(actor, Permission.SITE_AUDIT_RUN)
    clean = words.replace("\x00", "").strip()
    if exact := mine.filter(key=clean.lower()).first() or mine.filter(name__iexact=clean).first():
        return exact
    found = list(search_units(clean, among=mine)[:4])
    if len(found) == 1:
        return found[0]
    if not found:
        raise BadAddress(_("Satuan ini tidak ditemukan di wilayah kerja Anda."), "unit")
    names = ", ".join(unit.name for unit in found)
    raise BadAddress(
        _("Ada beberapa satuan yang cocok: %(names)s. Tulis lebih lengkap.") % {"names": names}, "unit"
    )
