"""Keeping an article: what it says, whom it names, and whose text it is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from kentongan.apps.monitoring.enums import ArticleKind, LinkStatus
from kentongan.apps.monitoring.models import Article, Link, Mention
from kentongan.apps.monitoring.queries.lookout import gazetteer, known_outlets
from kentongan.apps.monitoring.services.addresses import canonical_address
from kentongan.apps.monitoring.services.matching import match_article
from kentongan.apps.monitoring.signals import article_kept
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.stakeholders.queries.outlets import outlet_of
from kentongan.apps.units.models import Unit
from kentongan.core.analysis.article import Page
from kentongan.core.analysis.document import Analysis, analyse
from kentongan.core.analysis.kinds import is_subject
from kentongan.core.analysis.officials import Official
from kentongan.core.analysis.reprints import ReleaseIndex, candidate_hashes

MOST_SIGNS = 200_000
_CREDIBLE = 0.5
_LEAST_CONFIDENCE = 0.3
_MOST_OFFICIALS = 30
_OLDEST = datetime(2000, 1, 1, tzinfo=UTC)
# Compared with nothing here: the database finds our releases, this only says that they are at hand.
_NO_RELEASES: ReleaseIndex[int] = ReleaseIndex()


def take_article(*, link: Link, page: Page, address: str) -> Article:
    """Keeps the article behind a link, with its units, officials, kind and the releases of ours that it carries.

    Idempotent: its canonical address, or the same words at the same outlet, find the article that stands; changed
    words are read anew.
    """
    url = canonical_address(page.canonical, address)
    page = replace(
        page, text=page.text[:MOST_SIGNS].replace("\x00", ""), title=page.title.replace("\x00", "")
    )
    outlet = outlet_of(url) or (link.source.outlet if link.source else None)
    if outlet is None:
        raise ValueError("a link without source and known outlet")
    said = sha256(" ".join(page.text.lower().split()).encode()).hexdigest()
    standing = _standing(url, outlet, said)
    if standing is not None and standing.content_hash == said:
        return _seen_again(link, standing)
    analysis = analyse(
        page,
        source=address,
        gazetteer=gazetteer(),
        outlets=known_outlets(),
        today=timezone.localdate(),
        releases=_NO_RELEASES,
    )
    return _keep(link, standing or Article(url=url, outlet=outlet), analysis, said)


def _standing(url: str, outlet: Outlet, said: str) -> Article | None:
    return (
        Article.objects.filter(url=url).first()
        or Article.objects.filter(outlet=outlet, content_hash=said).order_by("id").first()
    )


@transaction.atomic
def _seen_again(link: Link, article: Article) -> Article:
    if article.gone_at:
        Article.objects.filter(pk=article.pk).update(gone_at=None)
    _read(link, article)
    return article


@transaction.atomic
def _keep(link: Link, article: Article, analysis: Analysis, said: str) -> Article:
    page = analysis.page
    now = timezone.now()
    credible = _credible(page, now)
    article.source = article.source or link.source
    article.title, article.text, article.content_hash = page.title[:400], page.text, said
    article.language = analysis.language[:8]
    article.published_at = page.published if credible else article.published_at
    article.published_confidence = page.published_confidence if credible else article.published_confidence
    article.dated_at = article.published_at or article.first_seen_at or now
    article.event_date = analysis.event.day if analysis.event else None
    article.kind = ArticleKind(analysis.kind.kind)
    article.officials = [_official(one) for one in analysis.officials[:_MOST_OFFICIALS]]
    article.hashes = candidate_hashes(page.text)
    article.gone_at = None
    article.save()
    mentions = _keep_mentions(article, analysis)
    match_article(article)
    _read(link, article)
    article_kept.send(Article, article_id=article.pk, names_units=any(one.is_subject for one in mentions))
    return article


def _credible(page: Page, now: datetime) -> bool:
    """A date that the ledger may count under: stated plainly, after the web began, not in the future."""
    return (
        page.published is not None
        and page.published_confidence >= _CREDIBLE
        and _OLDEST < page.published < now + timedelta(days=1)
    )


def _keep_mentions(article: Article, analysis: Analysis) -> list[Mention]:
    seen = [unit for unit in analysis.units if unit.confidence >= _LEAST_CONFIDENCE]
    ids = _unit_ids(unit.key for unit in seen)
    Mention.objects.filter(article=article).delete()
    return Mention.objects.bulk_create(
        Mention(
            article=article,
            unit_id=ids[unit.key],
            confidence=unit.confidence,
            evidence=unit.evidence[:300],
            is_subject=is_subject(unit),
        )
        for unit in seen
        if unit.key in ids
    )


def _unit_ids(keys: Iterable[str]) -> dict[str, int]:
    return dict(Unit.objects.filter(key__in=list(keys)).values_list("key", "id"))


def _official(one: Official) -> dict[str, str | None]:
    return {
        "name": one.name[:120],
        "title": one.title[:160],
        "unit": one.unit_key,
        "evidence": one.evidence[:300],
    }


def _read(link: Link, article: Article) -> None:
    Link.objects.filter(pk=link.pk).update(
        article=article, status=LinkStatus.READ, problem="", attempts=0, read_at=timezone.now(), entry=None
    )
