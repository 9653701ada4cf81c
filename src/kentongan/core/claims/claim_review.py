"""schema.org ClaimReview as JSON-LD, for the head of a clarification's page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kentongan.core.claims.verdict import BEST, RATINGS, WORDS, WORST, Verdict
from kentongan.core.wire.newsitem import Party
from kentongan.core.wire.packing import filled
from kentongan.core.wire.xmlwriter import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A published clarification. `url` is its page, `story_url` the answer; `places` are addresses of articles.

    `seen_at` is when the claim was first seen; addresses are absolute, moments aware.
    """

    claim: str
    verdict: Verdict
    reason: str
    url: str
    story_url: str
    author: Party
    published: datetime
    changed: datetime
    seen_at: datetime | None = None
    places: tuple[str, ...] = ()


def claim_review(item: Reviewed) -> dict[str, Any]:
    """The clarification as ClaimReview; the rating runs from 1 (hoax) to 4 (true), its word beside it."""
    works = [{"@type": "CreativeWork", "url": place} for place in item.places]
    told = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": item.url,
        "url": item.url,
        "inLanguage": "id",
        "claimReviewed": item.claim,
        "reviewBody": item.reason,
        "datePublished": stamp(item.published),
        "dateModified": stamp(item.changed),
        "author": {
            "@type": "GovernmentOrganization",
            **filled({"name": item.author.name, "url": item.author.url}),
        },
        "itemReviewed": {
            "@type": "Claim",
            **filled(
                {
                    "text": item.claim,
                    "datePublished": stamp(item.seen_at) if item.seen_at else "",
                    "appearance": works,
                }
            ),
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[item.verdict],
            "worstRating": WORST,
            "bestRating": BEST,
            "alternateName": WORDS[item.verdict],
        },
        "isBasedOn": item.story_url,
    }
    return filled(told)
