"""The registry: search, one quotation with its places, the table to take away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kentongan.apps.archive.errors import NotFound
from kentongan.apps.archive.models import Utterance
from kentongan.apps.archive.policies import may_note_approval
from kentongan.apps.archive.queries.clashes import clashes_listed, clashes_of, own_among
from kentongan.apps.archive.queries.quotations import (
    approvals_of,
    places_of,
    utterance_seen_by,
    utterances_listed,
)
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.archive.asking import leaf, must_open, tabs
from kentongan.faces.desk.archive.forms import SearchForm
from kentongan.foundation.sheets.writing import to_csv

_MOST_LINES = 5_000


@staff_required
def quote_list(request: HttpRequest) -> HttpResponse:
    """Who said what, the newest first."""
    must_open(request)
    form = SearchForm(request.GET)
    shown = {
        "form": form,
        "page": leaf(request, utterances_listed(request.actor, form.asked())),
        "has_asked": any(request.GET.get(name) for name in form.fields),
        "clash": clashes_listed(request.actor).first(),
        **tabs(request, "quotes"),
    }
    return render(request, "desk/archive/quote_list.html", shown)


@staff_required
def quote_page(request: HttpRequest, quote_id: int) -> HttpResponse:
    """One quotation: everywhere it is printed, whether the speaker agreed, and who else is said to have said it."""
    said = quote_in_sight(request, quote_id)
    clashes = clashes_of(request.actor, said)
    shown = {
        "said": said,
        "places": places_of(request.actor, said),
        "approvals": approvals_of(request.actor, said),
        "clashes": clashes,
        "own": own_among(request.actor, clashes),
        "may_note_here": may_note_approval(request.actor, said.unit),
        **tabs(request, "quotes"),
    }
    return render(request, "desk/archive/quote_page.html", shown)


@staff_required
def quote_table(request: HttpRequest) -> HttpResponse:
    """What the search found as CSV, at most five thousand lines."""
    must_open(request)
    rows = utterances_listed(request.actor, SearchForm(request.GET).asked())[:_MOST_LINES]
    header = [_("Tanggal"), _("Satuan"), _("Penutur"), _("Jabatan"), _("Kata kerja"), _("Ucapan"), _("Berita"),
              _("Alamat"), _("Disetujui")]  # fmt: skip
    lines = (
        (row.day.isoformat(), row.unit.name, row.speaker, row.title, row.verb, row.words, row.told.headline,
         row.told.url, _("ya") if row.is_approved else _("belum"))
        for row in rows
    )  # fmt: skip
    response = HttpResponse(to_csv(header, lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="kutipan.csv"'
    return response


def quote_in_sight(request: HttpRequest, quote_id: int) -> Utterance:
    """The quotation, if the actor's posts cover it."""
    must_open(request)
    said = utterance_seen_by(request.actor, quote_id)
    if said is None:
        raise NotFound(_("Kutipan ini"))
    return said
