"""One line of the table: an endpoint, who may use it, and how far they see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from tests.house.people import FORMER, INACTIVE, POSTLESS, PUBLIC, Visitor
from tests.house.stories import number_of
from tests.house.world import World

# Groups of roles, written out anew: a table copied from the policy would agree with any mistake in it.
NEWSROOM = frozenset(
    {
        "contributor",
        "unit_coord",
        "unit_head",
        "region_editor",
        "region_head",
        "central_editor",
        "central_lead",
    }
)
DECIDERS = NEWSROOM - {"contributor"}
HEADS = frozenset({"unit_head", "region_editor", "region_head", "central_editor", "central_lead"})
READERS = NEWSROOM | {"auditor"}
STAFF = NEWSROOM | {"ppid", "auditor", "admin"}
REMOVERS = frozenset({"region_head", "central_editor", "central_lead"})
KEEPERS = frozenset({"region_editor", "region_head", "central_editor", "central_lead", "admin"})
CENTRE = frozenset({"central_editor", "central_lead", "admin"})
APPOINTERS = frozenset({"unit_head", "region_head", "central_lead", "admin"})
INSPECTORS = frozenset({"auditor", "central_lead", "admin"})
ADMINS = frozenset({"admin"})
SIGNED_IN = STAFF | {POSTLESS}
EVERYBODY = SIGNED_IN | {PUBLIC}
NOBODY: frozenset[str] = frozenset()
# Visitors (not roles) who hold a role of the whole house for one region only.
REGIONAL_ADMIN = frozenset({"region_admin"})


@dataclass(frozen=True, slots=True)
class Sample:
    """What a row asks for: as whom, and for the things of which place."""

    world: World
    place: str
    who: str

    def story(self, stage: str) -> int:
        return self.world.story(self.place, stage)

    def headline(self, stage: str) -> str:
        return self.world.headline(self.place, stage)

    def number(self, stage: str) -> int:
        """The number in the headline of a story, and in no other."""
        return number_of(self.place, stage)

    def thing(self, kind: str) -> Any:
        """The key, or the token of a link, of the thing of that kind at the place."""
        return self.world.things[kind, self.place]

    @property
    def account(self) -> int:
        return self.world.accounts[self.place].pk

    def dispatch(self, status: str) -> int:
        return self.world.dispatches[self.place, status].pk


Words = Callable[[Sample], Mapping[str, Any]]


def _nothing(_sample: Sample) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One endpoint and method; `case` tells rows of the same endpoint apart.

    who      words of roles, with `public` and `postless` (signed in, no post today)
    scope    "": no part of the nation; "thing": one thing, allowed where the post covers its place; "list": one page
             for all, which shows `shows` of a place only to those `readers` (all of `who` without any) who cover it
    but      visitors for whom it stays closed all the same
    words    the names in the address; `query` follows it; `sent` are the keywords of the client (data, content_type)
    answer   the statuses of success; `denied` those of refusal, beside the way to the login page
    writes   whether success changes a table
    """

    name: str
    who: frozenset[str]
    method: str = "GET"
    case: str = ""
    scope: str = ""
    words: Words = _nothing
    query: Callable[[Sample], str] = lambda _sample: ""
    sent: Words = _nothing
    shows: Callable[[Sample], str] | None = None
    readers: frozenset[str] | None = None
    but: frozenset[str] = NOBODY
    answer: tuple[int, ...] = (200,)
    denied: tuple[int, ...] = (403, 404)
    writes: bool = False
    by: str = "session"
    note: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.name, self.method, self.case)))

    def path(self, sample: Sample) -> str:
        query = self.query(sample)
        return reverse(self.name, kwargs=dict(self.words(sample))) + (f"?{query}" if query else "")

    def opens_for(self, visitor: Visitor, place: str) -> bool:
        """Whether the door opens; for a list, whatever it then shows."""
        is_meant = word_of(visitor) in self.who and visitor.name not in self.but
        return is_meant and (self.scope != "thing" or place in visitor.sees)

    def shows_to(self, visitor: Visitor, place: str) -> bool:
        """Whether a list shows the things of a place."""
        readers = self.who if self.readers is None else self.readers
        return word_of(visitor) in readers and place in visitor.sees


def word_of(visitor: Visitor) -> str:
    """Under which word of the table a visitor falls: switched off is a stranger, a post of yesterday is none."""
    return {INACTIVE: PUBLIC, FORMER: POSTLESS}.get(visitor.name, visitor.role or visitor.name)


def page(name: str, who: frozenset[str], words: Words = _nothing, **more: Any) -> Row:
    """A page for some; with `shows`, a list of which each sees a part."""
    return Row(name=name, who=who, words=words, **({"scope": "list"} if "shows" in more else {}) | more)


def thing(name: str, who: frozenset[str], words: Words, **more: Any) -> Row:
    """A page about one thing at a place."""
    return Row(name=name, who=who, words=words, **{"scope": "thing"} | more)


def act(name: str, who: frozenset[str], words: Words, data: Words = _nothing, **more: Any) -> Row:
    """A form that is sent, about one thing at a place; it writes and leads on."""
    defaults = {"method": "POST", "scope": "thing", "answer": (302,), "writes": True}
    return Row(name=name, who=who, words=words, sent=lambda s: {"data": data(s)}, **defaults | more)
