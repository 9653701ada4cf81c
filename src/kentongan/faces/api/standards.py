"""The publication standard for programs: the same engine as at the desk and in `kentongan check`."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema
from pydantic import model_validator

from kentongan import __version__
from kentongan.apps.newsroom.queries.documents import unit_names
from kentongan.core.standard.checker import check, is_publishable
from kentongan.core.standard.document import SLOTS, Document
from kentongan.core.standard.facts import Facts
from kentongan.faces.api.auth import SIGNED_IN, limited

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
    found = check(document)
    rows = [FindingOut(**finding.to_json(), **_place(document, finding)) for finding in found]
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


def _place(document: Document, finding: object) -> dict[str, int]:
    if document.source is None:
        return {}
    line, column = document.position(finding.part, finding.start)
    return {"line": line, "column": column}
