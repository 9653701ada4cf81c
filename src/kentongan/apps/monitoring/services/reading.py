"""Reading one source."""

from datetime import timedelta

import structlog
from django.db import transaction
from django.utils import timezone

from kentongan.apps.monitoring.enums import LinkStatus, SourceKind
from kentongan.apps.monitoring.errors import BadAnswer, Forbidden, NotYet
from kentongan.apps.monitoring.models import Link, Source
from kentongan.apps.monitoring.services import courtesy
from kentongan.apps.monitoring.services.entries import MOST_NEW, Found, entries_of
from kentongan.apps.monitoring.signals import links_waiting
from kentongan.foundation.outbound.errors import OutboundError
from kentongan.foundation.outbound.fetched import Fetched

log = structlog.get_logger(__name__)

LONGEST_PAUSE = timedelta(days=1)
_ACCEPT = {
    SourceKind.FEED: "application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5",
    SourceKind.SITEMAP: "application/xml, text/xml;q=0.9, */*;q=0.5",
    SourceKind.PAGE: "text/html, */*;q=0.5",
}


def read_source(*, source_id: int) -> None:
    """Asks a leased source what is new, writes the new addresses down and queues them.

    Whatever goes wrong is told on the source in plain words, makes it be read less often for a while, and stops
    nobody else. A source that is not leased was read in the meantime: nothing is asked.
    """
    source = Source.objects.filter(pk=source_id, leased_until__isnull=False).first()
    if source is None:
        return
    try:
        answer = courtesy.visit(
            source.url,
            etag=source.etag,
            last_modified=source.last_modified,
            accept=_ACCEPT[SourceKind(source.kind)],
        )
        found = [] if answer.not_modified else _found_in(source, answer)
    except NotYet as pause:
        _rest(source, timedelta(seconds=pause.wait))
    except Forbidden as refusal:
        _trouble(source, refusal.message, at_least=LONGEST_PAUSE)
    except (OutboundError, BadAnswer) as trouble:
        _trouble(source, trouble.message)
    except Exception:  # the rim: an answer may break a parser in any way, the other sources must go on
        log.exception("source_broke", source=source.pk)
        _trouble(source, "Isi sumber ini tidak dapat dibaca. Laporkan kepada pengelola bila berulang.")
    else:
        _take_in(source, answer, found)


def _found_in(source: Source, answer: Fetched) -> list[Found]:
    _expect_content(answer)
    return entries_of(
        source.kind,
        answer.body,
        address=answer.url_final,
        content_type=answer.headers.get("content-type", ""),
        more=_further_sitemap,
    )


def _further_sitemap(url: str) -> bytes:
    answer = courtesy.visit(url, accept=_ACCEPT[SourceKind.SITEMAP])
    _expect_content(answer)
    return answer.body


def _expect_content(answer: Fetched) -> None:
    if answer.status in (404, 410):
        raise BadAnswer(
            f"Alamat ini tidak ada lagi (jawaban {answer.status}). Cari alamat barunya.", retry=True
        )
    if answer.status in (401, 403):
        raise BadAnswer(
            f"Situs menolak kami membacanya (jawaban {answer.status}). Hubungi pengelolanya.", retry=True
        )
    if answer.status >= 400:
        raise BadAnswer(f"Situs sedang bermasalah (jawaban {answer.status}). Dicoba lagi nanti.", retry=True)
    if answer.status != 200:
        raise BadAnswer(f"Jawaban situs tidak terduga ({answer.status}). Periksa alamatnya.", retry=True)


@transaction.atomic
def _take_in(source: Source, answer: Fetched, found: list[Found]) -> None:
    fresh = _fresh_links(source, found)
    now = timezone.now()
    source.etag = answer.headers.get("etag", source.etag)[:200]
    source.last_modified = answer.headers.get("last-modified", source.last_modified)[:80]
    source.last_ok_at, source.failures, source.problem = now, 0, ""
    source.last_new_at = now if fresh else source.last_new_at
    _let_go(source, now + timedelta(minutes=source.every_minutes))
    if fresh:
        links_waiting.send(Link, link_ids=fresh, wait=0.0, again=False)


def _fresh_links(source: Source, found: list[Found]) -> list[int]:
    by_url = {one.url: one for one in found}
    known = set(Link.objects.filter(url__in=by_url).values_list("url", flat=True))
    fresh = [one for url, one in by_url.items() if url not in known][:MOST_NEW]
    rows = [Link(url=one.url, source=source, entry=one.entry) for one in fresh]
    Link.objects.bulk_create(rows, ignore_conflicts=True)
    made = Link.objects.filter(url__in=[one.url for one in fresh], source=source, status=LinkStatus.NEW)
    return list(made.order_by("id").values_list("id", flat=True))


def _trouble(source: Source, message: str, *, at_least: timedelta = timedelta()) -> None:
    source.failures += 1
    source.problem = message[:300]
    # twice as long after each failure in a row, a day at most
    pause = timedelta(minutes=source.every_minutes) * 2 ** min(source.failures, 12)
    _let_go(source, timezone.now() + max(min(pause, LONGEST_PAUSE), at_least))


def _rest(source: Source, wait: timedelta) -> None:
    _let_go(source, timezone.now() + wait)


def _let_go(source: Source, next_at) -> None:
    source.next_at, source.leased_until = next_at, None
    fields = [
        "etag",
        "last_modified",
        "last_ok_at",
        "last_new_at",
        "failures",
        "problem",
        "next_at",
        "leased_until",
    ]
    source.save(update_fields=[*fields, "updated_at"])
