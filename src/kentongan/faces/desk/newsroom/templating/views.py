"""The forms of a story with their templates, for writers to look at and for keepers to change."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.newsroom.errors import NotAllowed, TemplateNotFound
from kentongan.apps.newsroom.policies import may_keep_template
from kentongan.apps.newsroom.queries.forms.templates import (
    template_seen,
    templates_visible_to,
    units_to_keep_for,
)
from kentongan.apps.newsroom.services.forms.templates import add_template, change_template
from kentongan.apps.units.enums import UnitType
from kentongan.core.forms.form import all_forms
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.newsroom.beginning import in_words
from kentongan.faces.desk.newsroom.templating.forms import NewTemplateForm, TemplateForm, initial_of

_PAGE = "desk/newsroom/templating/change.html"
_MOST = 300


@staff_required
@require_safe
def template_list(request: HttpRequest) -> HttpResponse:
    """Every form with its sentence, and the templates below it that the reader may use or keep."""
    rows = list(templates_visible_to(request.actor).order_by("form", "place", "label", "pk")[:_MOST])
    for row in rows:
        row.is_mine = may_keep_template(request.actor, row)
        row.for_types = [UnitType(kind).label for kind in row.unit_types]
    below = {form: list(found) for form, found in groupby(rows, key=lambda row: row.form)}
    context = {
        "kinds": [(in_words(form), below.get(form.key, [])) for form in all_forms().values()],
        "may_keep": bool(units_to_keep_for(request.actor)),
    }
    return render(request, "desk/newsroom/templating/list.html", context)


@staff_required
@require_http_methods(["GET", "POST"])
def template_new(request: HttpRequest) -> HttpResponse:
    """A new template for the branch of an office."""
    units = units_to_keep_for(request.actor)
    if not units:
        raise NotAllowed(_("Templat disimpan oleh kepala kantor wilayah dan pusat."))
    form = NewTemplateForm(
        request.POST or None, units=units, initial={"form": request.GET.get("bentuk", "")[:16]}
    )
    return filled(
        request,
        form,
        lambda given: _list_after(
            add_template(actor=request.actor, unit_id=given["unit"], words=form.words())
        ),
        said=_("Templat tersimpan. Penulis melihatnya di halaman tulis."),
        shown={"row": None},
        template=_PAGE,
    )


@staff_required
@require_http_methods(["GET", "POST"])
def template_change(request: HttpRequest, template_id: int) -> HttpResponse:
    """Writing a template anew; its last day ends it."""
    row = template_seen(request.actor, template_id)
    if row is None:
        raise TemplateNotFound
    if not may_keep_template(request.actor, row):
        raise NotAllowed(_("Templat ini disimpan oleh satuan di atas Anda."))
    form = TemplateForm(request.POST or None, initial=initial_of(row))
    return filled(
        request,
        form,
        lambda _given: _list_after(
            change_template(actor=request.actor, template_id=template_id, words=form.words())
        ),
        said=_("Templat diubah."),
        shown={"row": row},
        template=_PAGE,
    )


def _list_after(row: object) -> str:
    return f"{reverse('template_list')}#bentuk-{row.form}"
