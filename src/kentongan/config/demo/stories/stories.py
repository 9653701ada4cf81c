"""Reads the demo stories: one Markdown file each under archive/, TOML between +++ lines, then the text.

`# Headline` opens the text; the dateline is put before the first paragraph from `city`. {kutipan1} sets the
first quote with a comma for an attribution to follow, {kutipan1.} sets it with its own full stop.
"""

import re
import tomllib
from datetime import datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from .moments import a_day_earlier, event_moment, in_words
from .shape import DemoStory, Hold, PhotoSpec, Quote, Remedy, Slots, State, Topic

HERE = Path(__file__).parent
QUOTED = re.compile(r"\{kutipan(\d)(\.?)\}")
KELAS = re.compile(r" Kelas (?:III|II[AB]?|I)\b")
HASTIEST = timedelta(hours=2)
# What stands on the drawing that takes the place of a photo, for those who cannot see it.
SHAPES = {
    "arcs": "lengkung bertumpuk dengan warna lembut",
    "bridges": "jembatan berjajar di atas bidang tenang",
    "doors": "deretan pintu terbuka",
    "drops": "lingkaran air yang melebar",
    "furrows": "alur kebun sampai ke cakrawala",
    "grid": "petak-petak berwarna lembut",
    "paths": "jalur yang bertemu di satu titik",
    "pillars": "pilar tegak berjajar",
    "sunrise": "matahari terbit di atas bukit",
    "waves": "gelombang bertingkat",
}


def read_stories(now: datetime) -> list[DemoStory]:
    """All stories as of `now` (aware), oldest first. Raises ValueError naming the file that is not in order."""
    topics = read_topics()
    stories = [_story(path, now, topics) for path in sorted((HERE / "archive").rglob("*.md"))]
    return sorted(stories, key=lambda story: (story.event_at, story.key))


def read_topics() -> dict[str, Topic]:
    """Topic keys to topics, in the order of the house's list."""
    table = tomllib.loads((HERE / "topics.toml").read_text(encoding="utf-8"))
    return {key: Topic(key=key, **row) for key, row in table.items()}


def _story(path: Path, now: datetime, topics: dict[str, Topic]) -> DemoStory:
    try:
        return _resolved(path.stem, *_parted(path.read_text(encoding="utf-8")), now, topics)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise ValueError(f"{path.name}: {error!r}") from error


def _parted(text: str) -> tuple[dict[str, Any], str, str]:
    _, head, rest = text.split("+++\n", 2)
    headline, _, body = rest.strip().removeprefix("# ").partition("\n")
    return tomllib.loads(head), headline.strip(), body.strip()


def _resolved(
    key: str, head: dict[str, Any], headline: str, body: str, now: datetime, topics: dict[str, Topic]
) -> DemoStory:
    state = State(head.get("state", "published"))
    zone = head.get("zone", "WIB")
    moment, public = _times(key, head, state, now, zone)

    def said(text: str) -> str:
        return in_words(text, moment, zone)

    quotes = tuple(Quote(speaker, title, said(text)) for speaker, title, text in head.get("quotes", ()))
    text = said(_with_quotes(body, quotes))
    return DemoStory(
        key=key,
        state=state,
        unit=head["unit"],
        topic=topics[head["topic"]],
        headline=said(headline),
        dateline=head["city"],
        body=f"{head['city']}, INFO_PAS – {text}",
        slots=_slots(head, said),
        quotes=quotes,
        photos=_photos(key, head, topics[head["topic"]], said),
        event_at=moment,
        filed_at=min(moment + HASTIEST * _share(key, "filed"), now),
        published_at=public,
        remedy=_remedy(head.get("remedy"), text, public, now, said),
        hold=Hold(**head.get("hold", {})),
        faulty=head.get("faulty", False),
    )


def _times(
    key: str, head: dict[str, Any], state: State, now: datetime, zone: str
) -> tuple[datetime, datetime | None]:
    weekday = head.get("weekday")
    moment = event_moment(
        now,
        days_ago=head.get("days_ago"),
        annual=head.get("annual"),
        weekday=weekday,
        at=time.fromisoformat(head["time"]),
        zone=zone,
    )
    # Nothing in the demo may lie in the future: at seven in the morning "today at ten" becomes yesterday.
    lag = (
        HASTIEST + timedelta(minutes=round(300 * _share(key, "public")))
        if state.was_public
        else timedelta(hours=1)
    )
    while moment + lag > now:
        moment = a_day_earlier(moment, weekday=weekday)
    return moment, moment + lag if state.was_public else None


def _with_quotes(body: str, quotes: tuple[Quote, ...]) -> str:
    def quoted(match: re.Match[str]) -> str:
        text = quotes[int(match[1]) - 1].text
        return f"“{text}”" if match[2] or not text.endswith(".") else f"“{text[:-1]},”"

    return QUOTED.sub(quoted, body)


def _slots(head: dict[str, Any], said: Any) -> Slots:
    filled = {name: said(head.get(name, "")) for name in ("what", "where", "who", "why", "how")}
    when = head.get("when", "{hari}, {tanggal_panjang}, pukul {pukul}")
    return Slots(when=said(when), **filled)


def _photos(key: str, head: dict[str, Any], topic: Topic, said: Any) -> tuple[PhotoSpec, ...]:
    credit = head.get("credit", f"Humas {KELAS.sub('', head['unit'])}")
    return tuple(
        PhotoSpec(said(caption), credit, f"Gambar peragaan: {SHAPES[topic.shape]}", f"{key}-{number}")
        for number, caption in enumerate(head.get("photos", ()), 1)
    )


def _remedy(
    row: dict[str, Any] | None, text: str, public: datetime | None, now: datetime, said: Any
) -> Remedy | None:
    if row is None or public is None:
        return None
    faulty, corrected = said(row.get("faulty", "")), said(row.get("corrected", ""))
    if faulty and text.count(faulty) != 1:
        raise ValueError(f"the faulty sentence stands {text.count(faulty)} times in the text")
    at = min(public + timedelta(hours=row["after_hours"]), now)
    return Remedy(at, said(row["reason"]), faulty, corrected)


def _share(key: str, salt: str) -> float:
    """A number in [0, 1) that is always the same for the same story."""
    return int.from_bytes(sha256(f"{salt}:{key}".encode()).digest()[:4], "big") / 2**32
