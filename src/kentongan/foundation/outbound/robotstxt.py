"""Reading a robots.txt (RFC 9309, with the Crawl-delay and Sitemap lines of Python's robotparser)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote_to_bytes

MAX_BYTES = 500 * 1024  # RFC 9309, 2.5: what lies beyond may be ignored
MAX_RULES = 5000
TOKEN = re.compile(r"[a-z_-]+")
SECONDS = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Rule:
    """A path pattern with * and a closing $; `allow` says which way it decides."""

    pattern: str
    allow: bool

    def matches(self, path: str) -> bool:
        """In one pass: every stretch between stars is taken at its first place, the last one at the end."""
        pattern, anchored = self.pattern.removesuffix("$"), self.pattern.endswith("$")
        first, *others = pattern.split("*")
        if not path.startswith(first):
            return False
        if not others:
            return not anchored or path == first
        at = len(first)
        for stretch in others[:-1]:
            found = path.find(stretch, at)
            if found < 0:
                return False
            at = found + len(stretch)
        last = others[-1]
        if anchored:
            return len(path) - len(last) >= at and path.endswith(last)
        return path.find(last, at) >= 0


@dataclass(frozen=True, slots=True)
class Robots:
    """What one robots.txt says to one crawler."""

    rules: tuple[Rule, ...] = ()
    crawl_delay: float | None = None
    sitemaps: tuple[str, ...] = ()

    def allows(self, path: str) -> bool:
        """Whether the path with its query may be fetched: the longest match decides, a tie allows."""
        path = _comparable(path) or "/"
        matching = [rule for rule in self.rules if rule.matches(path)]
        return max(((len(rule.pattern), rule.allow) for rule in matching), default=(0, True))[1]


@dataclass(slots=True)
class _Group:
    rules: list[Rule] = field(default_factory=list)
    crawl_delay: float | None = None


def parse_robots(body: bytes, agent: str) -> Robots:
    """Read a file for the crawler whose product token is `agent` ("Kentongan"); never fails on odd text."""
    token = agent.lower()
    groups: dict[str, _Group] = {}
    sitemaps: list[str] = []
    current: list[_Group] = []
    naming = False
    for key, value in _lines(body):
        if key == "user-agent":
            found = "*" if value.startswith("*") else TOKEN.match(value.lower())
            name = found if isinstance(found, str) else found[0] if found else ""
            current = [*(current if naming else []), groups.setdefault(name, _Group())]
            naming = True
        elif key == "sitemap":
            sitemaps.append(value)
        elif key in ("allow", "disallow", "crawl-delay"):
            naming = False
            for group in current:
                _add(group, key, value)
    group = groups.get(token) or groups.get("*") or _Group()
    return Robots(tuple(group.rules), group.crawl_delay, tuple(sitemaps[:100]))


def _lines(body: bytes) -> Iterator[tuple[str, str]]:
    if len(body) > MAX_BYTES:  # half a rule could forbid far more than the whole one
        body = body[:MAX_BYTES].rpartition(b"\n")[0]
    for line in body.decode("utf-8-sig", "replace").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _add(group: _Group, key: str, value: str) -> None:
    if key in ("allow", "disallow"):
        if value and len(group.rules) < MAX_RULES:
            group.rules.append(Rule(_comparable(value), key == "allow"))
    elif key == "crawl-delay" and SECONDS.fullmatch(value):
        group.crawl_delay = float(value)


def _comparable(path: str) -> str:
    """Percent-encodings brought to one spelling, so that /a%3Cd and /a%3cd and /a<d are the same path."""
    kept = path.replace("%2F", "%252F").replace("%2f", "%252F")  # an encoded slash is no slash
    return quote(unquote_to_bytes(kept.encode("utf-8", "replace")), safe="/*$?=&;:@!+,%~")
