"""Whose text an article is: finding our releases in it, and which version of them."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from kentongan.apps.channels.queries.items import usable_texts
from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.models import Article, PickUp, Release
from kentongan.apps.monitoring.queries.candidates import candidate_releases
from kentongan.core.analysis.overlap.fingerprint import Fingerprint, fingerprint_of, formulaic
from kentongan.core.analysis.overlap.measure import Overlap
from kentongan.core.analysis.reprints import compare

# Verified in full; a text that carries more than these is a round-up, and the first ones say so.
MOST_CANDIDATES = 16
# A run of words in more of the candidates than this is a formula of the house, not a trace.
_COMMON = 6
# Who printed it a day before us did not have it from us; clocks and zones may be off by less.
_BEFORE_US = timedelta(days=1)
_SURE_DATE = 0.8

# the usable versions of one release by number
Versions = dict[int, Fingerprint]


@dataclass(frozen=True, slots=True)
class Carried:
    """A release in an article: how much of it, and of which version."""

    release: Release
    overlap: Overlap
    version: int
    shingles: frozenset[int]


@transaction.atomic
def match_article(article: Article) -> list[PickUp]:
    """Writes the lines of the ledger for one article, and takes back those that hold no longer.

    The article's kind becomes that of its fullest pick-up; without any it stays what the words alone say.
    """
    found = _carried_by(article)
    PickUp.objects.filter(article=article).exclude(release__in=[one.release for one in found]).delete()
    kept = [_line(article, one) for one in found]
    if found:
        article.kind = ArticleKind(found[0].overlap.kind)
        article.save(update_fields=["kind", "updated_at"])
    return kept


def _line(article: Article, one: Carried) -> PickUp:
    overlap = one.overlap
    facts = {
        "kind": overlap.kind,
        "share_kept": overlap.share_of_release_kept,
        "longest_run": overlap.longest_run_words,
        "quotes_kept": overlap.quotes_kept,
        "quotes_total": overlap.quotes_in_release,
        "headline_kept": _letters(article.title) == _letters(one.release.headline),
        "carries_version": one.version,
    }
    line, _ = PickUp.objects.update_or_create(article=article, release=one.release, defaults=facts)
    return line


def _carried_by(article: Article) -> list[Carried]:
    candidates = _candidates(article)
    if not candidates:
        return []
    words = fingerprint_of(article.text)
    texts = usable_texts([release.uri for release in candidates])
    versions = [_versions(release, texts.get(release.uri, {})) for release in candidates]
    common = _common(versions)
    judged = [_judged(words, *pair, common) for pair in zip(candidates, versions, strict=True)]
    judged.sort(key=lambda one: (-one.overlap.share_of_release_kept, -one.overlap.longest_run_words))
    return _with_evidence_of_their_own(words, judged, common)


def _candidates(article: Article) -> list[Release]:
    traces = sorted(set(article.hashes) - formulaic())
    found = candidate_releases(traces, limit=MOST_CANDIDATES)
    return [release for release in found if not _was_first(article, release)]


def _was_first(article: Article, release: Release) -> bool:
    if article.published_at is None or article.published_confidence < _SURE_DATE:
        return False
    return article.published_at < release.published_at - _BEFORE_US


def _versions(release: Release, texts: dict[int, str]) -> Versions:
    return {
        number: fingerprint_of(text) for number, text in (texts or {release.version: release.text}).items()
    }


def _common(candidates: list[Versions]) -> frozenset[int]:
    each = (set().union(*(version.distinct for version in versions.values())) for versions in candidates)
    counts = Counter(number for shingles in each for number in shingles)
    return frozenset(number for number, holders in counts.items() if holders > _COMMON)


def _judged(words: Fingerprint, release: Release, versions: Versions, common: frozenset[int]) -> Carried:
    """The version is the one of which most stands in the article; the newest where the article tells no difference."""
    theirs = words.distinct
    carried = max(versions, key=lambda number: (len(theirs & versions[number].distinct), number))
    overlap = compare(words, versions[carried], ignored=common)
    return Carried(release, overlap, carried, frozenset(versions[carried].distinct))


def _with_evidence_of_their_own(
    words: Fingerprint, judged: list[Carried], common: frozenset[int]
) -> list[Carried]:
    """Two releases of one event share sentences: the second counts only for what the first does not explain."""
    kept: list[Carried] = []
    explained: frozenset[int] = common
    for one in judged:
        if one.overlap.kind == ArticleKind.UNRELATED:
            continue
        rest = words.distinct & one.shingles
        if kept and len(rest - explained) < 0.5 * len(rest):
            continue
        kept.append(one)
        explained |= one.shingles
    return kept


def _letters(title: str) -> str:
    return "".join(sign for sign in title.lower() if sign.isalnum())
