"""The registers for machines: CSV, JSON, and DCAT 3 as JSON-LD."""

import json
from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.entries import public_entries
from kentongan.apps.disclosure.queries.tables import HEADER, table_of
from kentongan.core.openness.register.dcat import MEDIA_TYPE, as_dcat
from kentongan.core.openness.register.listing import Register
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.disclosure.pages import MOST_OF_OFFICE, found_office
from kentongan.faces.site.disclosure.records import record_of
from kentongan.faces.site.newsroom.addresses import absolute
from kentongan.foundation.sheets.writing import CSV_TYPE, to_csv

PART = 100
DEEPEST = 1_000


@public_page
def office_csv(request: HttpRequest, key: str) -> HttpResponse:
    """The public entries of an office as a table."""
    unit = found_office(key)
    content = to_csv(HEADER, table_of(unit, is_public=True))
    headers = {"Content-Disposition": f'attachment; filename="daftar-informasi-{unit.key}.csv"'}
    return HttpResponse(content, content_type=CSV_TYPE, headers=headers)


@public_page
def office_json(request: HttpRequest, key: str) -> HttpResponse:
    """The public entries of an office as plain JSON."""
    unit = found_office(key)
    entries = list(public_entries(unit=unit)[:MOST_OF_OFFICE])
    told = {"satuan": unit.official_name, "daftar": [asdict(record_of(entry)) for entry in entries]}
    return _json(request, told, entries, "application/json")


@public_page
def office_catalogue(request: HttpRequest, key: str) -> HttpResponse:
    """The public entries of an office as a DCAT catalogue."""
    unit = found_office(key)
    entries = list(public_entries(unit=unit)[:MOST_OF_OFFICE])
    register = Register(
        address=absolute(request.path),
        title=_("Daftar informasi publik %(unit)s") % {"unit": unit.name},
        description=_("Informasi publik yang dikuasai %(unit)s.") % {"unit": unit.official_name},
        publisher=unit.official_name,
        home=absolute(reverse("public_register_unit", args=[unit.key])),
        records=tuple(record_of(entry) for entry in entries),
    )
    return _json(request, as_dcat(register), entries, MEDIA_TYPE)


@public_page
def national_catalogue(request: HttpRequest) -> HttpResponse:
    """The public entries of all offices as a DCAT catalogue, in parts of PART, each naming the next."""
    asked = request.GET.get("hal", "1")
    number = min(max(int(asked), 1), DEEPEST) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    start = (number - 1) * PART
    entries = list(public_entries()[start : start + PART + 1])
    following = f"?hal={number + 1}" if len(entries) > PART and number < DEEPEST else ""
    here = absolute(request.path)
    register = Register(
        address=here if number == 1 else f"{here}?hal={number}",
        title=_("Daftar informasi publik Pemasyarakatan"),
        description=_("Informasi publik yang dikuasai satuan kerja Pemasyarakatan di seluruh Indonesia."),
        publisher="Direktorat Jenderal Pemasyarakatan",
        home=absolute("/daftar-informasi/"),
        records=tuple(record_of(entry) for entry in entries[:PART]),
        following=f"{here}{following}" if following else "",
    )
    return _json(request, as_dcat(register), entries, MEDIA_TYPE)


def _json(request: HttpRequest, told: object, entries: list[Entry], kind: str) -> HttpResponse:
    def build() -> HttpResponse:
        content = json.dumps(told, ensure_ascii=False, indent=1, default=lambda value: value.isoformat())
        response = HttpResponse(content, content_type=f"{kind}; charset=utf-8")
        response.headers["Access-Control-Allow-Origin"] = "*"  # open data: any page may read it
        return response

    return if_changed(request, build, stamp=[f"{entry.pk}.{entry.version}" for entry in entries])
