"""schema.org SpecialAnnouncement: what a search engine shows of a running crisis."""

from datetime import datetime
from typing import Any

from kentongan.core.wire.bodies import shortened
from kentongan.core.wire.packing import filled
from kentongan.core.wire.xmlwriter import stamp

_TEXT = 200


def special_announcement(
    *,
    title: str,
    text: str,
    url: str,
    feed: str,
    office: str,
    office_url: str,
    city: str,
    posted: datetime,
    changed: datetime,
) -> dict[str, Any]:
    """The newest word of a case; short, for the page itself holds the rest."""
    told = {
        "@context": "https://schema.org",
        "@type": "SpecialAnnouncement",
        "@id": url,
        "name": title,
        "text": shortened(" ".join(text.split()), _TEXT),
        "url": url,
        "inLanguage": "id",
        "datePosted": stamp(posted),
        "dateModified": stamp(changed),
        "webFeed": feed,
        "spatialCoverage": {"@type": "Place", "name": city} if city else {},
        "publisher": {"@type": "GovernmentOrganization", "name": office, "url": office_url},
    }
    return filled(told)
