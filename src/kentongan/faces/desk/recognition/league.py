"""League tables, and one score line by line."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.models import AwardYear, Score
from kentongan.apps.recognition.policies import may_object, may_read_lines
from kentongan.apps.recognition.queries.scores import (
    league,
    line_of,
    only_peers,
    only_region,
    peer_groups,
    score_visible_to,
)
from kentongan.apps.recognition.queries.years import scheme_or_none, year_visible_to
from kentongan.apps.units.queries.units import regions
from kentongan.core.scoring.scheme import Category
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.faces.desk.recognition.forms import ObjectionForm
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.sheets.writing import CSV_TYPE, to_csv

PAGE = 40
MOST = 5000


@staff_required
def award_league(request: HttpRequest, year: int, category: str) -> HttpResponse:
    """The table of one category, of the nation, one group of peers or one region."""
    row = year_visible_to(request.actor, year)
    rule = _rule(row, category)
    peers, region = request.GET.get("kelompok", "")[:60], request.GET.get("wilayah", "")[:80]
    places = list(regions())
    chosen = next((one for one in places if one.key == region), None)
    table = league(request.actor, row, category)
    if peers:
        table = only_peers(table, peers)
    if chosen:
        table = only_region(table, chosen.path)
    page = Uncounted(table, PAGE).page(request.GET.get("page", "1"))
    shown = {
        "year": row,
        "rule": rule,
        "page": page,
        "rows": _opened(request.actor, row, page),
        "groups": peer_groups(row, category),
        "peers": peers,
        "regions": places,
        "region": chosen,
    }
    return render(request, "desk/recognition/league.html", shown)


@staff_required
def award_league_file(request: HttpRequest, year: int, category: str) -> HttpResponse:
    """The same table to keep."""
    row = year_visible_to(request.actor, year)
    rule = _rule(row, category)
    table = league(request.actor, row, category)[:MOST]
    header = ("peringkat", "satuan", "nama", "kelompok", "peringkat kelompok", "peringkat wilayah", "nilai")
    rows = [(s.rank, s.unit.key, s.unit.name, s.peers, s.peer_rank, s.region_rank, s.total) for s in table]
    answer = HttpResponse(to_csv(header, rows), content_type=CSV_TYPE)
    name = f"penghargaan-{row.year}-{rule.key}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@staff_required
def award_score(request: HttpRequest, score_id: int) -> HttpResponse:
    """Why an office has this score: every line, its reckoning, the thing itself."""
    score = score_visible_to(request.actor, score_id)
    year, line = score.run.year, _asked(request, score)
    shown = {
        "score": score,
        "line": line,
        "year": year,
        "run": score.run,
        "rule": _rule(year, score.category),
        "is_newest": score.run_id == year.run_id,
        "may_object": year.state == YearState.PROVISIONAL and may_object(request.actor, score.unit),
        "form": ObjectionForm(initial=line),
    }
    return render(request, "desk/recognition/score.html", shown)


def _rule(year: AwardYear, category: str) -> Category:
    scheme = scheme_or_none(year)
    rule = scheme.category(category) if scheme else None
    if rule is None:
        raise Http404
    return rule


def _opened(actor: Actor, year: AwardYear, page: Leaf) -> list[tuple[Score, bool]]:
    """Each row, and whether the actor may read its lines: a published table shows more rows than those."""
    return [(row, may_read_lines(actor, year, row.unit)) for row in page]


def _asked(request: HttpRequest, score: Score) -> dict | None:
    """The line that the address names; None without one."""
    criterion, key = request.GET.get("kriteria", "")[:40], request.GET.get("kunci", "")[:80]
    return line_of(score, criterion, key) if criterion and key else None
