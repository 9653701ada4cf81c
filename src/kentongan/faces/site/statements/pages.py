"""The page of a case for everybody: light, cached, without a session or a script."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.queries.addresses import case_path
from kentongan.apps.statements.queries.givens import public_title
from kentongan.apps.statements.queries.public import Entry, entries_of, public_case, public_cases
from kentongan.apps.statements.queries.wire import news_item
from kentongan.core.crisis.statement.announcement import special_announcement
from kentongan.core.wire import atom
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import Party
from kentongan.core.wire.schema_org import json_ld_script
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.newsroom.addresses import absolute

# So many signs of text fit beside the rest into the first round trip; older entries are a link away.
ROOM = 7000
_WARNINGS = 2
LISTED = 50


@public_page
def crisis_list(request: HttpRequest) -> HttpResponse:
    """Current and past cases of which something was said."""
    cases = list(public_cases()[:LISTED])
    shown = {
        "open": [(case, public_title(case), case_path(case.code)) for case in cases if case.is_open],
        "past": [(case, public_title(case), case_path(case.code)) for case in cases if not case.is_open],
        "canonical": absolute("/krisis/"),
    }
    stamp = [f"{case.pk}.{case.status}.{case.last_said}" for case in cases]
    return if_changed(request, lambda: render(request, "site/statements/list.html", shown), stamp=stamp)


@public_page
def crisis_page(request: HttpRequest, slug: str) -> HttpResponse:
    """What was said of one case, newest first, and when the next word comes."""
    case = _case(slug)
    if moved := _moved(case):
        return moved
    entries = entries_of(case)
    before = request.GET.get("sebelum", "")
    start = int(before) if before.isascii() and before.isdigit() and len(before) < 6 else None
    reach = [one for one in entries if start is None or one.number < start]
    fitting = _fitting(reach)
    shown = {
        "case": case,
        "title": public_title(case),
        "entries": fitting,
        "older": fitting[-1].number if len(reach) > len(fitting) else None,
        "is_first": start is None,
        "warnings": [one for one in entries if one.is_warning and not one.is_withdrawn and case.is_open][
            :_WARNINGS
        ],
        "newest": entries[0].chain[-1],
        "canonical": absolute(case_path(case.code)),
        "feed": case_path(case.code) + "feed.atom",
        "json_ld": json_ld_script(_announcement(case, entries[0])),
    }
    stamp = [case.status, case.next_update_at, start, *_stamps(entries)]
    return if_changed(request, lambda: render(request, "site/statements/case.html", shown), stamp=stamp)


@public_page
def crisis_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The same as an Atom feed; warnings, corrections and withdrawals included."""
    case = _case(slug)
    if moved := _moved(case):
        return moved
    entries = entries_of(case)
    page = absolute(case_path(case.code))
    head = FeedHead(
        uri=f"{entries[-1].chain[0].uri.rpartition('/')[0]}/umpan",
        title=public_title(case),
        url=page,
        self_url=page + "feed.atom",
        author=Party(name=case.unit.name, url=absolute(f"/satuan/{case.unit.key}/")),
        updated=entries[0].released_at,
        rights="Bebas dikutip dengan menyebut sumber.",
    )

    def build() -> HttpResponse:
        told = atom.atom_feed([news_item(case, one.chain) for one in entries], head)
        return HttpResponse(told, content_type=f"{atom.MEDIA_TYPE}; charset=utf-8")

    return if_changed(request, build, stamp=_stamps(entries))


def _case(slug: str) -> Case:
    case = public_case(slug)
    if case is None:
        raise Http404
    return case


def _moved(case: Case) -> HttpResponse | None:
    """A case that was merged lives on under the other's address, where that one has a page."""
    other = public_case(case.merged_into.code) if case.merged_into else None
    return HttpResponsePermanentRedirect(case_path(other.code)) if other else None


def _fitting(entries: list[Entry]) -> list[Entry]:
    """The newest entries whose words fit into one page; at least one."""
    taken, room = [], ROOM
    for one in entries:
        room -= len(one.text) + len(one.reason)
        if taken and room < 0:
            break
        taken.append(one)
    return taken


def _stamps(entries: list[Entry]) -> list[str]:
    return [f"{one.number}.{len(one.chain)}" for one in entries]


def _announcement(case: Case, newest: Entry) -> dict:
    page = absolute(case_path(case.code))
    return special_announcement(
        title=public_title(case),
        text=newest.text or newest.reason,
        url=page,
        feed=page + "feed.atom",
        office=case.unit.name,
        office_url=absolute(f"/satuan/{case.unit.key}/"),
        city=case.unit.city,
        posted=newest.released_at,
        changed=newest.changed_at or newest.released_at,
    )
