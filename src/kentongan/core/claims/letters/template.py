"""The text of a letter, made from the facts of a case."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of letter. `opening` has slots in braces: outlet, title, date, address, office, law."""

    subject: str
    abbreviation: str
    opening: str
    passages: str
    closing: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter before its number and signature. `opening` and `closing` are paragraphs parted by blank lines."""

    subject: str
    opening: str
    lead_in: str
    closing: str

    @property
    def text(self) -> str:
        return "\n\n".join((self.opening, self.lead_in, self.closing))


@cache
def templates() -> Mapping[str, Template]:
    """All kinds of letters by key."""
    text = (Path(__file__).parent / "templates.toml").read_text(encoding="utf-8")
    return {key: Template(**table) for key, table in tomllib.loads(text).items()}


def drafted(kind: str, slots: Mapping[str, str]) -> Draft:
    """The letter of a kind; what is not known stands as an ellipsis, so that the writer sees the gap."""
    template = templates()[kind]
    known = {name: slots.get(name) or "…" for name in ("outlet", "title", "date", "address", "office", "law")}
    title = f"{template.subject} “{known['title']}”"
    return Draft(title, template.opening.strip().format(**known), template.passages, template.closing.strip())


def number_of(kind: str, number: int, *, office: str, month: int, year: int) -> str:
    """How a letter is numbered: `7/HJ/LAPAS-CILEGON/XI/2026`."""
    return f"{number}/{templates()[kind].abbreviation}/{office.upper()}/{_ROMAN[month - 1]}/{year}"


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
