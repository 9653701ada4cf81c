"""All that a slip shows of a story, as one value with a fingerprint: what was seen can be proven later."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.review import open_steps
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.picturing.clearance import photos_that_may_leave
from kentongan.apps.newsroom.queries.standard.waivers import judged, open_waivers
from kentongan.apps.newsroom.queries.state import rulings_on
from kentongan.apps.slips.gate.size import FINDINGS, cut
from kentongan.apps.slips.models import Slip
from kentongan.core.standard.finding import Severity
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import tier


@dataclass(frozen=True, slots=True)
class SeenFinding:
    """One finding as it is listed."""

    severity: str
    message: str
    suggestion: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class SeenFindings:
    """The gravest findings, how many there are of each weight, and how many were set aside."""

    listed: tuple[SeenFinding, ...]
    blocking: int
    warnings: int
    advice: int
    set_aside: int

    @property
    def count(self) -> int:
        return self.blocking + self.warnings + self.advice

    @property
    def grave(self) -> tuple[SeenFinding, ...]:
        """Those listed that hold it back or want a look."""
        return tuple(one for one in self.listed if one.severity != Severity.ADVISE)

    @property
    def light(self) -> tuple[SeenFinding, ...]:
        """Those listed that are advice."""
        return tuple(one for one in self.listed if one.severity == Severity.ADVISE)

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.count - len(self.listed)


@dataclass(frozen=True, slots=True)
class SeenPhoto:
    """One photo with its words; `mark` names the bytes that are shown, empty where the photo may not leave yet."""

    number: int
    mark: str
    caption: str
    credit: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The facts of one page."""

    story: int
    version: int
    step: str
    role: str
    in_place_of: str
    next_step: str
    unit: str
    author: str
    saved_at: datetime
    content: Content
    photos: tuple[SeenPhoto, ...]
    findings: SeenFindings
    approved_by: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """The same for the same facts, and for no others."""
        facts = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def is_whole(self) -> bool:
        """Whether every photo of the story may be shown."""
        return all(photo.mark for photo in self.photos)

    @property
    def summary(self) -> dict[str, object]:
        """What the trail keeps of the page: its fingerprint, and numbers that need no page to be read."""
        found = self.findings
        return {
            "story": self.story,
            "version": self.version,
            "seen": self.fingerprint,
            "findings": [found.blocking, found.warnings, found.advice],
            "photos": sum(bool(photo.mark) for photo in self.photos),
        }


def seen_of(slip: Slip, *, lender: int | None = None) -> Seen:
    """What the page of a slip shows now; `lender` is in whose place its officer decides.

    Three queries, one more for a lender, one or two more where rules were set aside.
    """
    story, version = slip.story, slip.version
    content = content_of(story, version)
    rulings = rulings_on(story)
    mine = [one for one in rulings if one.version == version.number and one.approves]
    left = open_steps(story.route.steps, rulings, version.number) if story.route else ()
    return Seen(
        story=story.pk,
        version=version.number,
        step=slip.step,
        role=slip.role,
        in_place_of=_name_of(lender),
        next_step=next((step for step in left if tier(step) > tier(slip.role)), ""),
        unit=story.unit.name,
        author=version.author.name,
        saved_at=version.saved_at,
        content=content,
        photos=_photos(story.pk, content),
        findings=_findings(slip),
        approved_by=tuple(dict.fromkeys(one.name for one in mine)),
    )


def _name_of(user_id: int | None) -> str:
    return User.objects.values_list("name", flat=True).get(pk=user_id) if user_id else ""


def _photos(story_id: int, content: Content) -> tuple[SeenPhoto, ...]:
    """Every photo of the text, in its order; those in which a face still waits keep their words only."""
    wanted = [line.photo for line in content.photos]
    rows = photos_that_may_leave().filter(story_id=story_id, pk__in=wanted) if wanted else ()
    marks = {row.pk: row.small.name for row in rows}
    return tuple(
        SeenPhoto(line.photo, marks.get(line.photo, ""), line.caption, line.credit, line.alt)
        for line in content.photos
    )


def _findings(slip: Slip) -> SeenFindings:
    waived = open_waivers(slip.story)
    rows = judged(slip.version.report, waived)
    found = [row.finding for row in rows if row.waiver is None]
    found.sort(key=lambda one: -one.severity.rank)
    count = {weight: sum(one.severity is weight for one in found) for weight in Severity}
    listed = tuple(
        SeenFinding(
            str(one.severity),
            cut(one.message, 240),
            cut(one.suggestion or "", 160),
            cut(one.excerpt or "", 80),
        )
        for one in found[:FINDINGS]
    )
    return SeenFindings(
        listed=listed,
        blocking=count[Severity.BLOCK],
        warnings=count[Severity.WARN],
        advice=count[Severity.ADVISE],
        set_aside=len(rows) - len(found),
    )
