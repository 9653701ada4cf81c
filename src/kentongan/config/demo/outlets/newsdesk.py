"""An outlet's news desk: turns a story of ours, or a thought of its own, into an article."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random

from . import edits
from .decisions import Decision, Treatment, chance, decide
from .incoming import Item
from .roster import ADDRESSES, Outlet, own_words

LOCAL_STORIES = 6


@dataclass(frozen=True)
class Article:
    """One article of an outlet. `note` is the correction notice it carries, `item_id` the story of ours behind it."""

    number: int
    headline: str
    paragraphs: tuple[str, ...]
    published: datetime
    updated: datetime
    byline: str
    treatment: str
    item_id: str = ""
    note: str = ""


def address(outlet: Outlet, article: Article) -> str:
    """The path of the article's page; the number alone decides, so that a changed headline breaks no link."""
    slug = re.sub(r"[^a-z0-9]+", "-", article.headline.lower()).strip("-")[:80]
    return ADDRESSES[outlet.markup].format(number=article.number, slug=slug)


def article_about(outlet: Outlet, item: Item, *, seed: int, now: datetime) -> Article | None:
    """What the outlet makes of a story of ours, or None when it ignores it or nothing is left of it."""
    decision = decide(outlet, item, seed=seed)
    if decision.treatment is Treatment.IGNORE or item.is_gone or not item.paragraphs:
        return None
    dice = chance(seed, outlet, item.id, "text")
    headline, paragraphs = WRITERS[decision.treatment](outlet, item, dice)
    return _article(outlet, item, decision, headline, paragraphs, now)


def followed(article: Article, old: Article, item: Item) -> Article:
    """The article after our correction: new text, first date, and a note that says so."""
    note = "Ralat: naskah ini diperbarui mengikuti perbaikan dari sumbernya."
    changed = max(item.updated, old.published)
    return replace(article, published=old.published, updated=changed, number=old.number, note=note)


def local_stories(outlet: Outlet, *, seed: int, now: datetime) -> list[Article]:
    """Unrelated articles of the week, so that not everything an outlet prints is about us."""
    texts = own_words()["local"]
    dice = Random(f"{seed}:{outlet.key}")  # noqa: S311 - a demo's dice, not a secret
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    stories = []
    for place, text in enumerate(dice.sample(texts, LOCAL_STORIES)):
        when = midnight - timedelta(days=place, minutes=dice.randint(60, 840))
        filled = [_filled(part, outlet, "") for part in (text["headline"], *text["body"])]
        stories.append(
            Article(
                _number(outlet, text["headline"]),
                filled[0],
                tuple(filled[1:]),
                when,
                when,
                "Redaksi",
                "local",
            )
        )
    return stories


def _article(
    outlet: Outlet, item: Item, decision: Decision, headline: str, paragraphs: list[str], now: datetime
) -> Article:
    when = decision.appears_at(item.published, now)
    # The house byline is what a careful outlet leaves in and a careless one forgets.
    ours = decision.treatment in {Treatment.REPRINT, Treatment.PARTIAL, Treatment.REWRITE}
    byline = f"Redaksi {outlet.name}" + (
        f" / Humas {item.unit}" if ours and _number(outlet, item.id) % 2 else ""
    )
    return Article(
        number=_number(outlet, item.id),
        headline=headline,
        paragraphs=tuple(paragraphs),
        published=when,
        updated=when,
        byline=byline,
        treatment=decision.treatment.value,
        item_id=item.id,
    )


def _reprint(outlet: Outlet, item: Item, dice: Random) -> tuple[str, list[str]]:
    parts = edits.with_fewer(item.paragraphs, dice.choice((0, 1, 1, 2)), dice)
    parts[0] = edits.own_dateline(parts[0], outlet.name)
    return _headline(item, dice), parts


def _partial(outlet: Outlet, item: Item, dice: Random) -> tuple[str, list[str]]:
    parts = edits.lead_and_quote(item.paragraphs, dice)
    parts[0] = edits.own_dateline(parts[0], outlet.name)
    return _headline(item, dice), [*parts, _filled(dice.choice(own_words()["closings"]), outlet, item.unit)]


def _rewrite(outlet: Outlet, item: Item, dice: Random) -> tuple[str, list[str]]:
    lead = _filled(dice.choice(own_words()["openings"]), outlet, item.unit)
    rest = edits.with_fewer(item.paragraphs, dice.choice((1, 2)), dice)[1:]
    return _headline(item, dice), [f"{outlet.city.upper()} – {lead}", *rest]


def _roundup(outlet: Outlet, item: Item, dice: Random) -> tuple[str, list[str]]:
    text = dice.choice(own_words()["roundup"])
    parts = [*text["before"], text["mention"], *text["after"]]
    return _filled(text["headline"], outlet, item.unit), [_filled(part, outlet, item.unit) for part in parts]


def _own(outlet: Outlet, item: Item, dice: Random) -> tuple[str, list[str]]:
    text = dice.choice(own_words()["own"])
    parts = [_filled(part, outlet, item.unit) for part in text["body"]]
    return _filled(text["headline"], outlet, item.unit), [f"{outlet.city} – {parts[0]}", *parts[1:]]


WRITERS = {
    Treatment.REPRINT: _reprint,
    Treatment.PARTIAL: _partial,
    Treatment.REWRITE: _rewrite,
    Treatment.ROUNDUP: _roundup,
    Treatment.OWN: _own,
}


def _headline(item: Item, dice: Random) -> str:
    return edits.turned_headline(item.headline, item.unit, teaser=dice.choice(own_words()["teasers"]))


def _filled(text: str, outlet: Outlet, unit: str) -> str:
    for slot, value in (("{unit}", unit), ("{city}", outlet.city), ("{outlet}", outlet.name)):
        text = text.replace(slot, value)
    return text


def _number(outlet: Outlet, key: str) -> int:
    return 100_000 + int.from_bytes(sha256(f"{outlet.key}:{key}".encode()).digest()[:6], "big") % 9_000_000
