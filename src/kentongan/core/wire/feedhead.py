"""What a feed says about itself."""

from dataclasses import dataclass
from datetime import datetime

from kentongan.core.wire.characters import keep_legal
from kentongan.core.wire.newsitem import NewsItem, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHead:
    """The head of one feed. `uri` names it for ever; `url` is the page it mirrors.

    All addresses are absolute. `updated` is used while the feed has no story. `logo` and `icon` may be empty.
    """

    uri: str
    title: str
    url: str
    self_url: str
    author: Party
    updated: datetime
    subtitle: str = ""
    language: str = "id"
    rights: str = ""
    icon: str = ""
    logo: str = ""

    def __post_init__(self) -> None:
        keep_legal(self)

    def changed(self, items: tuple[NewsItem, ...]) -> datetime:
        """When anything in the feed last changed."""
        return max((item.changed for item in items), default=self.updated)
