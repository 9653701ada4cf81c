"""The shape of a rule: data plus a check, with the examples that prove it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity

Limits = Mapping[str, int]


class Hit(NamedTuple):
    """A place where a rule is broken. `severity` is set only where it differs from the rule's own.

    `suggestion` is a step in words or what to write instead; `fix`, where one exists, is the text that replaces the
    span just as it is (one tap), and never makes a new finding of the same rule. An empty `fix` takes the span away.
    """

    part: str
    start: int
    end: int
    message: str
    suggestion: str | None = None
    severity: Severity | None = None
    fix: str | None = None


Check = Callable[[Document, Limits], Iterator[Hit]]
Example = str | Mapping[str, str] | Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the publication standard.

    `id` equals the path below rules/ ("structure.headline_words"); `clause` names the law, article or house
    norm it rests on, "[design]" where it is our own; `why` tells a writer in Indonesian what it protects; `title_en`
    and `why_en` say the same in English.
    `limits` may be overridden by a profile, the rule may not. `good` and `bad` are run as tests: a string is
    a body.
    """

    id: str
    title: str
    clause: str
    severity: Severity
    check: Check
    why: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    title_en: str = ""
    why_en: str = ""
    limits: Limits = field(default_factory=lambda: MappingProxyType({}))
    waivable: bool = True

    @property
    def chapter(self) -> str:
        return self.id.partition(".")[0]


def document_of(example: Example) -> Document:
    """An example as a document: a string is the body, a mapping the parts."""
    if isinstance(example, Document):
        return example
    return Document({"body": example} if isinstance(example, str) else dict(example))
