"""Our own Atom feed as the outlets read it."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from defusedxml import ElementTree
from lxml import html

ATOM = "{http://www.w3.org/2005/Atom}"
LONGEST_FEED = 20 * 1024 * 1024
HOUSE = re.compile(r"^(?P<city>[^–]{2,60}), INFO_PAS –\s*")
NOTICE = re.compile(r"^(?:Ralat|Berita ini) ?(?:ditarik|dihapus)? ?\(")
OFFICE = re.compile(
    r"\b(?:Lapas|Rutan|LPKA|Bapas|Kanwil Ditjenpas)(?: Perempuan| Narkotika)?"
    r"(?: (?!Kelas)[A-Z][a-z]{2,20}(?:-[a-z]{2,12})?){1,3}"
)


@dataclass(frozen=True)
class Item:
    """One entry of our feed. `paragraphs` without the notices above the text; the first bears the dateline."""

    id: str
    headline: str
    paragraphs: tuple[str, ...]
    published: datetime
    updated: datetime
    author: str = ""
    is_gone: bool = False
    is_corrected: bool = False

    @property
    def whole_text(self) -> str:
        """Headline and body in one string."""
        return "\n".join((self.headline, *self.paragraphs))

    @property
    def city(self) -> str:
        """The place of the dateline, empty when there is none."""
        match = HOUSE.match(self.paragraphs[0]) if self.paragraphs else None
        return match["city"] if match else ""

    @property
    def unit(self) -> str:
        """The office named most often in running text, else the author."""
        found = Counter(OFFICE.findall("\n".join(self.paragraphs)))
        return found.most_common(1)[0][0] if found else self.author


@dataclass(frozen=True)
class Batch:
    """The entries of one feed document, and the address of the next older one, if it has one."""

    items: tuple[Item, ...]
    older: str = ""


def read_feed(body: bytes) -> Batch:
    """Parse an Atom feed. Entries without id or date are left out. Raises ValueError on what is no feed."""
    if len(body) > LONGEST_FEED:
        raise ValueError("the feed is too long")
    try:
        feed = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise ValueError(f"the feed is not XML: {error}") from error
    links = {link.get("rel", "alternate"): link.get("href", "") for link in feed.findall(f"{ATOM}link")}
    items = (_item(entry) for entry in feed.findall(f"{ATOM}entry"))
    return Batch(tuple(item for item in items if item), links.get("next") or links.get("prev-archive") or "")


def _item(entry: ElementTree) -> Item | None:
    key = entry.findtext(f"{ATOM}id", "").strip()
    updated = _moment(entry.findtext(f"{ATOM}updated", ""))
    if not key or not updated:
        return None
    terms = {category.get("term", "") for category in entry.findall(f"{ATOM}category")}
    content = entry.findtext(f"{ATOM}content") or entry.findtext(f"{ATOM}summary") or ""
    return Item(
        id=key,
        headline=entry.findtext(f"{ATOM}title", "").strip(),
        paragraphs=tuple(part for part in _paragraphs(content) if not NOTICE.match(part)),
        published=_moment(entry.findtext(f"{ATOM}published", "")) or updated,
        updated=updated,
        author=entry.findtext(f"{ATOM}author/{ATOM}name", "").strip(),
        is_gone="canceled" in terms,
        is_corrected="correction" in terms,
    )


def _paragraphs(content: str) -> list[str]:
    if not content.strip():
        return []
    root = html.fragment_fromstring(content, create_parent="div")
    parts = [" ".join(node.text_content().split()) for node in root.iter("p")]
    return [part for part in parts if part] or [" ".join(root.text_content().split())]


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
