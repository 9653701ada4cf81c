"""The publication standard for programs: the same engine as at the desk and in `kentongan check`."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema
from pydantic import model_validator

from kentongan import __version__
from kentongan.apps.newsroom.queries.documents import unit_names
from kentongan.apps.standards.queries.profiles import profile_at
from kentongan.core.standard.checker import check, is_publishable
from kentongan.core.standard.document import SLOTS, Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.profile import Profile
from kentongan.faces.api.auth import SIGNED_IN, limited
from kentongan.faces.api.rules import language_of, page_address, title_of
from kentongan.foundation.accounts.actor import Actor

router = Router(tags=["standard"])
CHECKS_A_MINUTE = 60


class Text(Schema):
    """What is to be checked: a whole `text`, or its parts as the desk files them."""

    text: str = Field("", max_length=100_000, description="A plain text, its headline first.")
    headline: str = Field("", max_length=500)
    body: str = Field("", max_length=100_000)
    slots: dict[str, str] = Field(default_factory=dict, description="what, when, where, who, why, how.")
    quotes: list[str] = Field(default_factory=list, max_length=20)
    captions: list[str] = Field(default_factory=list, max_length=50)
    unit_type: str = Field("", max_length=12, description="lapas, rutan, lpka ... of the issuing office.")
    published: date | None = Field(None, description="Day of publication; it settles dates without a year.")

    @model_validator(mode="after")
    def hold_something(self) -> "Text":
        if not (self.text.strip() or self.headline.strip() or self.body.strip()):
            raise ValueError("text, headline or body must hold something")
        if set(self.slots) - set(SLOTS) or any(len(words) > 5_000 for words in self.slots.values()):
            raise ValueError(f"slots may hold {', '.join(SLOTS)}, 5000 characters each")
        if any(len(words) > 5_000 for words in (*self.quotes, *self.captions)):
            raise ValueError("quotes and captions may hold 5000 characters each")
        return self


class FindingOut(Schema):
    """One fault: `severity` is block, warn or advise; `start` and `end` count characters of `part`."""

    rule: str
    severity: str
    part: str
    start: int
    end: int
    message: str
    suggestion: str | None
    clause: str
    excerpt: str
    waivable: bool
    fix: str | None = Field(
        None, description="Replaces the span just as it is; null where a person must write."
    )
    title: str = Field(description="Of the rule; English with `Accept-Language: en`.")
    page: str = Field(description="Where people read about the rule.")
    line: int | None = Field(None, description="In `text`, from 1.")
    column: int | None = Field(None, description="In `text`, from 1.")


class Report(Schema):
    """All findings in the order of the text; `publishable` is false when any of them blocks."""

    publishable: bool
    findings: list[FindingOut]
    engine: str


@router.post("/check", response=Report, auth=SIGNED_IN, summary="Check a text")
def check_text(request: HttpRequest, sent: Text) -> Report:
    """Runs the publication standard over a text. Nothing is kept."""
    limited(request, "check", at_most=CHECKS_A_MINUTE)
    document = _document(sent)
    found = check(document, profile=_profile(request.actor, sent))
    language = language_of(request)
    rows = [_row(document, finding, language) for finding in found]
    return Report(publishable=is_publishable(found), findings=rows, engine=__version__)


def _document(sent: Text) -> Document:
    facts = Facts(unit_names=unit_names(), unit_type=sent.unit_type or None)
    today = timezone.localdate()
    if sent.text.strip():
        return Document.from_text(sent.text, facts=facts, published=sent.published, today=today)
    parts = {"headline": sent.headline, "body": sent.body}
    parts |= {f"slot_{name}": words for name, words in sent.slots.items()}
    parts |= {f"quote_{place}": words for place, words in enumerate(sent.quotes, 1)}
    parts |= {f"caption_{place}": words for place, words in enumerate(sent.captions, 1)}
    return Document(parts, facts, sent.published, today)


def _profile(actor: Actor, sent: Text) -> Profile:
    """The settings that hold for texts of the office that the key's owner serves first; one query."""
    return profile_at(actor.posts[0].path, sent.unit_type, timezone.localdate())


def _row(document: Document, finding: Finding, language: str) -> FindingOut:
    about = {"title": title_of(finding.rule, language), "page": page_address(finding.rule)}
    return FindingOut(**finding.to_json(), **about, **_place(document, finding))


def _place(document: Document, finding: Finding) -> dict[str, int]:
    if document.source is None:
        return {}
    line, column = document.position(finding.part, finding.start)
    return {"line": line, "column": column}
