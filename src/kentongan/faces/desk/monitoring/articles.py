"""Articles: the list of a branch, one article beside our release, the list as a table."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.errors import NotFound
from kentongan.apps.monitoring.models import Article, PickUp
from kentongan.apps.monitoring.queries.articles import articles_visible_to, filtered, with_units
from kentongan.apps.monitoring.queries.passages import passages
from kentongan.apps.monitoring.queries.pickups import carried_text, outdated_visible_to
from kentongan.apps.stakeholders.queries.outlets import outlets
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.monitoring.asking import asked_filter
from kentongan.faces.desk.monitoring.tabs import tabs
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

PER_PAGE = 30
MOST_EXPORTED = 5000
WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
HEADER = ("tanggal", "media", "judul", "alamat", "jenis", "bagian naskah kami", "satuan")


@staff_required
def article_list(request: HttpRequest) -> HttpResponse:
    """What was printed about my branch, newest first."""
    wanted = asked_filter(request)
    found = with_units(filtered(articles_visible_to(request.actor), wanted))
    shown = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "wanted": wanted,
        "outlet": outlets().filter(pk=wanted.outlet_id).first() if wanted.outlet_id else None,
        "kinds": [choice for choice in ArticleKind.choices if choice[0] != ArticleKind.UNRELATED],
        "is_filtered": bool(request.GET.keys() - {"page"}),
        "outdated": outdated_visible_to(request.actor)[:100].count(),
        **tabs(request, "articles"),
    }
    return render(request, "desk/monitoring/article_list.html", shown)


@staff_required
def article_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """One article, with the words of ours marked in it and, beside it, in the release."""
    article = with_units(articles_visible_to(request.actor)).filter(pk=article_id).first()
    if article is None:
        raise NotFound("Artikel ini")
    chosen = _chosen(request, article)
    ours = carried_text(chosen) if chosen else ""
    shown = {
        "article": article,
        "chosen": chosen,
        "theirs": passages(article.text, ours),
        "ours": passages(ours, article.text) if chosen else (),
        **tabs(request, "articles"),
    }
    return render(request, "desk/monitoring/article_page.html", shown)


@staff_required
def article_export(request: HttpRequest, form: str) -> HttpResponse:
    """The list as it is filtered, as a table."""
    if form not in WRITERS:
        raise Http404
    found = with_units(filtered(articles_visible_to(request.actor), asked_filter(request)))[:MOST_EXPORTED]
    kind, write = WRITERS[form]
    content = write(HEADER, (_row(article) for article in found))
    headers = {"Content-Disposition": f'attachment; filename="pantauan.{form}"'}
    return HttpResponse(content, content_type=kind, headers=headers)


def _chosen(request: HttpRequest, article: Article) -> PickUp | None:
    """The pick-up to show beside the article: the one asked for, else the fullest."""
    lines = list(article.pickups.all())
    return next(
        (line for line in lines if str(line.pk) == request.GET.get("rilis")), lines[0] if lines else None
    )


def _row(article: Article) -> tuple[str, ...]:
    units = dict.fromkeys(
        [line.release.unit.name for line in article.pickups.all()]
        + [mention.unit.name for mention in article.mentions.all()]
    )
    return (
        timezone.localtime(article.dated_at).date().isoformat(),
        article.outlet.name,
        article.title,
        article.url,
        article.get_kind_display(),
        f"{article.share:.0%}" if article.share is not None else "",
        "; ".join(units),
    )
