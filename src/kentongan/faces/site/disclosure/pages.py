"""The registers as everybody reads them: the nation's, an office's, one entry, and what is withheld."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from kentongan.apps.disclosure.enums import EntryClass, EntryStatus
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.catalogue import check_item
from kentongan.apps.disclosure.queries.entries import public_entries, public_entry
from kentongan.apps.disclosure.queries.exemptions import public_exempted
from kentongan.apps.disclosure.queries.letter import ground_in_words, period_in_words
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, regions, unit_by_key
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.disclosure.records import file_path
from kentongan.faces.site.newsroom.addresses import absolute, unit_path

PAGE = 30
MOST_OF_OFFICE = 500
DEEPEST = 50


@public_page
def register(request: HttpRequest) -> HttpResponse:
    """The register of the nation: search, class, and the way to each region."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    klass = _klass(request)
    entries, number, has_more = _leaf(request, public_entries(klass=klass, words=words))
    context = {
        "entries": entries,
        "words": words,
        "klass": klass,
        "classes": EntryClass.choices,
        "number": number,
        "has_more": has_more,
        "regions": list(regions()) if number == 1 else [],
        "today": timezone.localdate(),
        "canonical": absolute("/daftar-informasi/"),
    }
    return if_changed(
        request,
        lambda: render(request, "site/disclosure/register.html", context),
        stamp=[words, klass, number, has_more, timezone.localdate(), *_stamps(entries)],
    )


@public_page
def office(request: HttpRequest, key: str) -> HttpResponse:
    """The register of one office by class, with what it withholds; and the way to the offices below."""
    unit = found_office(key)
    entries = list(
        public_entries(unit=unit).order_by("klass", "item", "-refreshed_on", "-id")[:MOST_OF_OFFICE]
    )
    labels = dict(EntryClass.choices)
    withheld = _withheld(public_exempted(unit=unit)[:100])
    order = list(EntryClass.values)
    entries.sort(key=lambda entry: order.index(entry.klass))
    context = {
        "unit": unit,
        "unit_url": unit_path(unit),
        "groups": [
            (labels[name], list(rows)) for name, rows in groupby(entries, key=lambda entry: entry.klass)
        ],
        "withheld": withheld,
        "below": list(public_units().filter(parent=unit).order_by("type", "name")[:120]),
        "today": timezone.localdate(),
        "canonical": absolute(request.path),
    }
    stamp = [unit.updated_at, timezone.localdate(), *_stamps(entries), *(one["row"].pk for one in withheld)]
    stamp += [one["row"].status for one in withheld] + [below.pk for below in context["below"]]
    return if_changed(request, lambda: render(request, "site/disclosure/office.html", context), stamp=stamp)


@public_page
def entry(request: HttpRequest, key: str, entry_id: int) -> HttpResponse:
    """One entry with its file, address and history; gone with its reason when it was withdrawn."""
    found = public_entry(key, entry_id)
    if found is None:
        raise Http404
    is_gone = found.status == EntryStatus.WITHDRAWN
    context = {
        "entry": found,
        "item": check_item(found.item, timezone.localdate()),
        "file_url": file_path(found) if found.file and not is_gone else "",
        "history": found.history,
        "today": timezone.localdate(),
        "canonical": absolute(request.path),
        "is_gone": is_gone,
    }
    if is_gone:
        return render(request, "site/disclosure/gone.html", context, status=410)
    stamp = [found.pk, found.version, found.updated_at, timezone.localdate()]
    return if_changed(request, lambda: render(request, "site/disclosure/entry.html", context), stamp=stamp)


@public_page
def exempted(request: HttpRequest) -> HttpResponse:
    """What the nation's offices withhold: the class, the ground, the period. Never the content."""
    rows, number, has_more = _leaf(request, public_exempted())
    withheld = _withheld(rows)
    context = {
        "withheld": withheld,
        "number": number,
        "has_more": has_more,
        "canonical": absolute(reverse("public_exempted")),
    }
    stamp = [number, has_more, *(f"{row.pk}.{row.status}" for row in rows)]
    return if_changed(request, lambda: render(request, "site/disclosure/exempted.html", context), stamp=stamp)


def found_office(key: str) -> Unit:
    """The office with that key. Raises Http404."""
    unit = unit_by_key(key)
    if unit is None:
        raise Http404
    return unit


def _withheld(rows) -> list[dict[str, object]]:
    return [
        {
            "row": row,
            "ground": ground_in_words(row.ground, row.other_law),
            "period": period_in_words(is_permanent=row.is_permanent, expires_on=row.expires_on),
        }
        for row in rows
    ]


def _klass(request: HttpRequest) -> str:
    asked = request.GET.get("golongan", "")
    return asked if asked in EntryClass.values else ""


def _leaf(request: HttpRequest, rows) -> tuple[list, int, bool]:
    """One page of rows, its number, and whether there is another; nothing is counted."""
    asked = request.GET.get("hal", "1")
    number = min(max(int(asked), 1), DEEPEST) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    start = (number - 1) * PAGE
    found = list(rows[start : start + PAGE + 1])
    return found[:PAGE], number, len(found) > PAGE and number < DEEPEST


def _stamps(entries: list[Entry]) -> list[str]:
    return [f"{entry.pk}.{entry.version}.{entry.link_state}" for entry in entries]
