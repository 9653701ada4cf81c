"""Sources: the list with their state, one source, adding, pausing, trying now."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.monitoring.errors import BadSource, NotAllowed, NotFound
from kentongan.apps.monitoring.policies import may_keep_for, may_manage_source, may_open_sources
from kentongan.apps.monitoring.queries.sources import (
    links_of,
    search_sources,
    source_counts,
    sources_visible_to,
    state_of,
)
from kentongan.apps.monitoring.services import sources as service
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.monitoring.asking import asked_words
from kentongan.faces.desk.monitoring.forms import PaceForm, SourceForm
from kentongan.faces.desk.monitoring.tabs import tabs
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 40
KEEPERS = (UnitType.MINISTRY, UnitType.DIRECTORATE, UnitType.REGION)
SHOWN_LINKS = 20


@staff_required
def source_list(request: HttpRequest) -> HttpResponse:
    """Where we look, those in trouble first."""
    if not may_open_sources(request.actor):
        raise NotAllowed
    words = asked_words(request, "q")
    page = Uncounted(search_sources(request.actor, words), PER_PAGE).page(request.GET.get("page", "1"))
    shown = {
        "page": page,
        "rows": [(source, state_of(source)) for source in page],
        "counts": source_counts(request.actor),
        "words": words,
        **tabs(request, "sources"),
    }
    return render(request, "desk/monitoring/source_list.html", shown)


@staff_required
def source_add(request: HttpRequest) -> HttpResponse:
    """Adds an address to watch; it is read at once."""
    if not may_open_sources(request.actor):
        raise NotAllowed
    keepers = (
        units_visible_to(request.actor, Permission.SOURCE_MANAGE).filter(type__in=KEEPERS).order_by("path")
    )
    form = SourceForm(
        request.POST or None,
        keepers=keepers,
        centre=may_keep_for(request.actor, None),
        initial={"keeper": keepers.first()},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        keeper = given.pop("keeper")
        try:
            made = service.add_source(actor=request.actor, keeper_id=keeper.pk if keeper else None, **given)
        except BadSource as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Sumber ditambahkan dan segera dibaca."))
            return redirect("source_page", source_id=made.pk)
    status = 400 if form.errors else 200
    return render(
        request, "desk/monitoring/source_form.html", {"form": form, **tabs(request, "sources")}, status=status
    )


@staff_required
def source_page(request: HttpRequest, source_id: int) -> HttpResponse:
    """One source: how it fares, what it gave last, how often it is read."""
    source = sources_visible_to(request.actor).filter(pk=source_id).first()
    if source is None:
        raise NotFound("Sumber ini")
    form = PaceForm(request.POST or None, initial={"every_minutes": source.every_minutes})
    if request.method == "POST" and form.is_valid():
        minutes = form.cleaned_data["every_minutes"]
        service.change_source_pace(actor=request.actor, source_id=source.pk, every_minutes=minutes)
        messages.success(request, _("Perubahan disimpan."))
        return redirect("source_page", source_id=source.pk)
    shown = {
        "source": source,
        "state": state_of(source),
        "links": links_of(source)[:SHOWN_LINKS],
        "manages": may_manage_source(request.actor, source),
        "form": form,
        **tabs(request, "sources"),
    }
    return render(request, "desk/monitoring/source_page.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def source_active(request: HttpRequest, source_id: int) -> HttpResponse:
    """Pauses a source, or takes it up again."""
    is_active = request.POST.get("aktif") == "1"
    service.set_source_active(actor=request.actor, source_id=source_id, is_active=is_active)
    messages.success(request, _("Sumber dibaca lagi.") if is_active else _("Sumber dijeda."))
    return redirect("source_page", source_id=source_id)


@staff_required
@require_POST
def source_try(request: HttpRequest, source_id: int) -> HttpResponse:
    """Reads a source now."""
    service.read_source_now(actor=request.actor, source_id=source_id)
    messages.success(request, _("Sumber sedang dibaca. Muat ulang halaman ini sebentar lagi."))
    return redirect("source_page", source_id=source_id)
