"""Published clarifications: the list, one page each, the feed."""

from datetime import UTC, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from kentongan.apps.clarifications.enums import VERDICTS
from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.queries.public import claim_path, public_claim, public_claims
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import unit_by_key
from kentongan.core.wire import atom
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import Party
from kentongan.faces.site.answers import if_changed, latest, public_page
from kentongan.faces.site.clarifications import told

PAGE = 20
LAST_PAGE = 10
NEWEST = 30
_SETTLED = datetime(2026, 11, 1, tzinfo=UTC)
_ZONE = ZoneInfo("Asia/Jakarta")


@public_page
def clarification_list(request: HttpRequest) -> HttpResponse:
    """Answered claims, newest first; by words, verdict, office and month."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    verdict, month = request.GET.get("putusan", "")[:20], request.GET.get("bulan", "")[:7]
    unit = _unit(request.GET.get("satuan", ""))
    since, until = _month(month)
    found = public_claims(
        verdict=verdict, unit=unit.key if unit else "", since=since, until=until, words=words
    )
    number = _page_number(request.GET.get("hal", ""))
    rows = list(found[(number - 1) * PAGE : number * PAGE + 1])
    shown = {
        "claims": [(claim, claim_path(claim), told.tone_of(claim)) for claim in rows[:PAGE]],
        "words": words,
        "verdict": verdict,
        "verdicts": VERDICTS,
        "month": month if since else "",
        "unit": unit,
        "is_filtered": bool(words or verdict or since or unit),
        "number": number,
        "has_more": len(rows) > PAGE and number < LAST_PAGE,
        "canonical": f"{settings.SITE_URL}/klarifikasi/",
    }
    return if_changed(
        request,
        lambda: render(request, "site/clarifications/list.html", shown),
        stamp=[request.GET.urlencode(), *_stamps(rows)],
    )


@public_page
def clarification_page(request: HttpRequest, claim_id: int, slug: str = "") -> HttpResponse:
    """One claim: what was claimed, the verdict, facts with sources, proofs, the answer, its history."""
    claim = public_claim(claim_id)
    if claim is None:
        raise Http404
    if slug != claim.slug:
        return HttpResponsePermanentRedirect(claim_path(claim))
    return if_changed(
        request,
        lambda: render(request, "site/clarifications/page.html", _context(claim)),
        stamp=_stamps([claim]),
        changed=claim.changed_at,
    )


@public_page
def clarification_feed(request: HttpRequest) -> HttpResponse:
    """The newest clarifications as Atom; what was changed or withdrawn says so."""
    claims = list(public_claims().prefetch_related("changes")[:NEWEST])
    home = f"{settings.SITE_URL}/klarifikasi/"
    head = FeedHead(
        uri=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:umpan/klarifikasi",
        title="Klarifikasi Pemasyarakatan",
        subtitle="Klaim yang beredar, putusan, dan faktanya",
        url=home,
        self_url=f"{home}feed.atom",
        author=Party(name="Humas Pemasyarakatan", url=home),
        updated=_SETTLED,
        rights="Bebas dikutip dengan menyebut sumber.",
    )

    def build() -> HttpResponse:
        body = atom.atom_feed([told.as_item(claim) for claim in claims], head)
        return HttpResponse(body, content_type=f"{atom.MEDIA_TYPE}; charset=utf-8")

    return if_changed(
        request, build, stamp=_stamps(claims), changed=latest(claim.changed_at for claim in claims)
    )


def _context(claim: Claim) -> dict[str, object]:
    return {
        "claim": claim,
        "tone": told.tone_of(claim),
        "facts": [fact for fact in claim.facts.all() if fact.is_found],
        "places": told.places(claim),
        "changes": list(claim.changes.all()),
        "is_withdrawn": claim.status == "withdrawn",
        "story_path": story_path(claim.story_id, claim.story.slug),
        "canonical": told.url_of(claim),
        "json_ld": told.json_ld(claim),
    }


def _stamps(claims: list[Claim]) -> list[str]:
    return [f"{claim.pk}.{claim.status}.{claim.changed_at}.{claim.story.status}" for claim in claims]


def _unit(key: str) -> Unit | None:
    return unit_by_key(key[:80].replace("\x00", "")) if key else None


def _month(words: str) -> tuple[datetime | None, datetime | None]:
    """The beginning of a month `2026-11` and of the next one, Western Indonesian Time."""
    try:
        first = datetime.strptime(words, "%Y-%m").replace(tzinfo=_ZONE)
    except ValueError:
        return None, None
    if not 2000 <= first.year <= 2100:
        return None, None
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return first, following


def _page_number(text: str) -> int:
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 4 else 1
