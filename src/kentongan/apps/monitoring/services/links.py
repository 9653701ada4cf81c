"""Reading one article."""

from datetime import timedelta

import structlog
from django.db import transaction
from django.utils import timezone

from kentongan.apps.monitoring.enums import LinkStatus
from kentongan.apps.monitoring.errors import BadAnswer, Forbidden, NotYet
from kentongan.apps.monitoring.models import Article, Link
from kentongan.apps.monitoring.services import courtesy
from kentongan.apps.monitoring.services.articles import take_article
from kentongan.apps.monitoring.services.entries import page_in
from kentongan.apps.monitoring.signals import links_waiting
from kentongan.core.analysis.article import Page
from kentongan.core.analysis.pages import page_from_html
from kentongan.core.analysis.raw.unpack import Damaged, TooLarge
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.outbound.errors import OutboundError
from kentongan.foundation.outbound.fetched import Fetched

log = structlog.get_logger(__name__)

MOST_ATTEMPTS = 4
_FIRST_WAIT = timedelta(minutes=5)
SHORTEST_ARTICLE = 200
_HTML = ("text/html", "application/xhtml+xml", "")


class NoArticle(KentonganError):
    """There is something at the address, but it is no article."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "no_article")


def read_link(*, link_id: int, again: bool = False) -> None:
    """Reads the article behind a link and keeps what it says; `again` also where it was read before.

    Network trouble is tried four times over about half an hour; an article that the outlet took down is marked gone.
    """
    link = Link.objects.select_related("source__outlet", "article").filter(pk=link_id).first()
    if link is None or (link.status != LinkStatus.NEW and not again):
        return
    try:
        page, address = _page_of(link, again=again)
        take_article(link=link, page=page, address=address)
    except NotYet as pause:
        _wait(link, pause.wait, again=again)
    except NoArticle as found:
        _finish(link, LinkStatus.SKIPPED, found.message)
    except (OutboundError, BadAnswer) as trouble:
        _trouble(link, trouble, again=again)
    except Forbidden as refusal:
        _finish(link, LinkStatus.FAILED, refusal.message)
    except Exception:  # the rim: a page may break a parser in any way, the other pages must go on
        log.exception("article_broke", link=link.pk)
        _finish(link, LinkStatus.FAILED, "Halaman ini tidak dapat dibaca.")


def _page_of(link: Link, *, again: bool) -> tuple[Page, str]:
    if link.entry and not again:
        return page_in(link.entry), link.url
    answer = courtesy.visit(link.url, accept="text/html, application/xhtml+xml, */*;q=0.5")
    _expect_page(answer)
    try:
        page = page_from_html(
            answer.body, address=answer.url_final, content_type=answer.headers.get("content-type", "")
        )
    except (TooLarge, Damaged) as fault:
        raise NoArticle("Halaman terlalu besar atau rusak.") from fault
    if len(page.text) < SHORTEST_ARTICLE:
        raise NoArticle("Terlalu sedikit teks untuk sebuah artikel.")
    return page, answer.url_final


def _expect_page(answer: Fetched) -> None:
    if answer.status in (404, 410):
        raise BadAnswer(f"Artikel tidak ada lagi (jawaban {answer.status}).", retry=False, gone=True)
    if answer.status != 200:
        raise BadAnswer(
            f"Situs tidak memberikan artikel ini (jawaban {answer.status}).", retry=answer.status >= 500
        )
    if answer.content_type not in _HTML:
        raise NoArticle(f"Bukan halaman web ({answer.content_type[:60]}).")


@transaction.atomic
def _trouble(link: Link, trouble: OutboundError | BadAnswer, *, again: bool) -> None:
    if getattr(trouble, "gone", False) and link.article_id:
        Article.objects.filter(pk=link.article_id, gone_at=None).update(gone_at=timezone.now())
    link.attempts += 1
    if trouble.retry and link.attempts < MOST_ATTEMPTS and not again:
        Link.objects.filter(pk=link.pk).update(attempts=link.attempts, problem=trouble.message[:300])
        wait = _FIRST_WAIT * 2 ** (link.attempts - 1)
        links_waiting.send(Link, link_ids=[link.pk], wait=wait.total_seconds(), again=False)
    else:
        _finish(link, LinkStatus.FAILED, trouble.message)


@transaction.atomic
def _wait(link: Link, seconds: float, *, again: bool) -> None:
    links_waiting.send(Link, link_ids=[link.pk], wait=seconds, again=again)


def _finish(link: Link, status: LinkStatus, problem: str) -> None:
    # A link that once gave an article keeps saying so; the trouble of a later look stands beside it.
    kept = LinkStatus.READ if link.article_id else status
    Link.objects.filter(pk=link.pk).update(
        status=kept, problem=problem[:300], attempts=link.attempts, read_at=timezone.now(), entry=None
    )
