"""A public claim as its page and its feed tell it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import escape
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import ClaimStatus, Platform
from kentongan.apps.clarifications.models import Capture, Claim, Sighting
from kentongan.apps.clarifications.queries.public import claim_path
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.core.claims.claim_review import Reviewed, claim_review
from kentongan.core.claims.verdict import WORDS, Verdict
from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party, Subject
from kentongan.core.wire.schema_org import json_ld_script

_SOCIAL_TONES = {Verdict.HOAX: "stop", Verdict.TRUE: "ok"}


@dataclass(frozen=True, slots=True)
class Seen:
    """A place for the public: media by name and address, people's accounts by platform alone."""

    place: str
    address: str
    captures: tuple[Capture, ...]


def places(claim: Claim) -> list[Seen]:
    """Where the claim was seen. Whose account it was is nobody's business: the answer attacks no one."""
    return [
        Seen(*_place(row), tuple(capture for capture in row.captures.all())) for row in claim.sightings.all()
    ]


def url_of(claim: Claim) -> str:
    return settings.SITE_URL + claim_path(claim)


def story_url(claim: Claim) -> str:
    return settings.SITE_URL + story_path(claim.story_id, claim.story.slug)


def tone_of(claim: Claim) -> str:
    return _SOCIAL_TONES.get(Verdict(claim.verdict), "warn")


def json_ld(claim: Claim) -> str:
    """The clarification as ClaimReview; "" once its answer was withdrawn."""
    if claim.status == ClaimStatus.WITHDRAWN:
        return ""
    reviewed = Reviewed(
        claim=claim.text,
        verdict=Verdict(claim.verdict),
        reason=claim.reason,
        url=url_of(claim),
        story_url=story_url(claim),
        author=_author(claim),
        published=claim.published_at,
        changed=claim.changed_at or claim.published_at,
        seen_at=min((row.seen_at for row in claim.sightings.all()), default=None),
        places=tuple(row.address for row in claim.sightings.all() if row.address and _is_media(row)),
    )
    return json_ld_script(claim_review(reviewed))


def as_item(claim: Claim) -> NewsItem:
    """The clarification as an entry of a feed: verdict, claim and reason, with the way to the answer."""
    word, answer = WORDS[Verdict(claim.verdict)], story_url(claim)
    told = [
        _("Klaim: %s") % claim.text,
        _("Putusan: %(word)s. %(reason)s") % {"word": word, "reason": claim.reason},
    ]
    gone = claim.status == ClaimStatus.WITHDRAWN
    changes = claim.changes.all()
    notes = [
        CorrectionNote(
            at=row.at, kind="withdrawn" if row.kind == "withdrawn" else "corrected", reason=row.text
        )
        for row in changes
        if row.kind != "answered"
    ]
    return NewsItem(
        uri=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:klarifikasi/{claim.pk}",
        version=len(changes) or 1,
        headline=claim.story.headline,
        slug=claim.slug,
        body_text="" if gone else "\n\n".join(told),
        body_html="" if gone else _html(told, answer),
        url=url_of(claim),
        issuer=_author(claim),
        firstcreated=claim.published_at,
        versioncreated=claim.changed_at or claim.published_at,
        published=claim.published_at,
        pubstatus="canceled" if gone else "usable",
        subjects=(Subject(code=claim.verdict, name=word, scheme=f"{settings.SITE_URL}/klarifikasi/"),),
        corrections=tuple(notes),
        unit_key=claim.unit.key,
    )


def _html(told: list[str], answer: str) -> str:
    paragraphs = "".join(f"<p>{escape(words)}</p>" for words in told)
    return f'{paragraphs}<p><a href="{escape(answer)}">{escape(_("Baca jawabannya"))}</a></p>'


def _author(claim: Claim) -> Party:
    url = f"{settings.SITE_URL}/satuan/{claim.unit.key}/"
    return Party(name=claim.unit.official_name, uri=url, role="issuer", url=url)


def _is_media(row: Sighting) -> bool:
    return row.platform == Platform.MEDIA


def _place(row: Sighting) -> tuple[str, str]:
    if _is_media(row):
        return (row.outlet.name if row.outlet else urlsplit(row.address).hostname or "", row.address)
    return (row.get_platform_display(), "")
