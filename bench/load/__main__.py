"""`./dev load`: every office files a story with three photographs within minutes while sixty editors work.

Ends with 1 when a page was slow at the 95th percentile, a request failed, or a story or photograph is missing.
"""

import argparse
import asyncio
import os
import sys
import time
from pathlib import Path

from bench.load import ground
from bench.load.people import PHOTOS, Nation
from bench.load.serving import household
from bench.load.visitor import Tally, Visitor
from bench.measuring import row, table

TARGET = 500.0  # ms at the 95th percentile, of every page


def main(argv: list[str]) -> int:
    options = _options(argv)
    nation = ground.found(archive=options.archive, offices=options.offices, editors=options.editors)
    tally, begun = Tally(), _counts()
    with household(ground.FOLDER) as site:
        people = Nation(site, tally, nation.offices, seconds=options.minutes * 60)
        asyncio.run(_warmed(site, nation))
        started = time.monotonic()
        asyncio.run(_live(people, nation))
        lived = time.monotonic() - started
        drained, left = _drained(options.drain)
    return _told(options, tally, (lived, drained, left), _counts() - begun)


async def _warmed(site: str, nation: ground.Ground) -> None:
    """A server that has been up for a minute has loaded its code and its templates."""
    visitors = [Visitor(site, key, Tally()) for key in nation.editors[:4] for _ in range(2)]
    paths = ("/meja/", "/meja/berita/", "/meja/pantauan/", "/meja/tulis/", "/")
    await asyncio.gather(*(one.get("", path) for one in visitors for path in paths))
    await asyncio.gather(*(one.aclose() for one in visitors))


async def _live(people: Nation, nation: ground.Ground) -> None:
    async with asyncio.TaskGroup() as group:
        for office, told in people.stories:
            group.create_task(people.office(office, told))
        for key in nation.editors:
            group.create_task(people.editor(key))


class _Counted:
    """What the database and the disk hold."""

    def __init__(self, stories: int, photos: int, files: int) -> None:
        self.stories, self.photos, self.files = stories, photos, files

    def __sub__(self, other: "_Counted") -> "_Counted":
        return _Counted(self.stories - other.stories, self.photos - other.photos, self.files - other.files)


def _counts() -> _Counted:
    from django.conf import settings

    from kentongan.apps.newsroom.models import Photo, Story

    photos = Photo.objects.filter(story__submitted_at__isnull=False)
    names = photos.values_list("file", flat=True)
    there = sum((Path(settings.MEDIA_ROOT) / name).exists() for name in names.iterator())
    return _Counted(Story.objects.filter(submitted_at__isnull=False).count(), photos.count(), there)


def _drained(limit: float) -> tuple[float, int]:
    """Seconds until no job was left to do after the last visitor had gone (at most `limit`), and what was left."""
    from django.db import connection

    begun, left = time.monotonic(), 0
    while time.monotonic() - begun < limit:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
                " AND (scheduled_at IS NULL OR scheduled_at <= now())"
            )
            left = cursor.fetchone()[0]
        if not left:
            break
        time.sleep(0.5)
    return time.monotonic() - begun, left


def _told(options, tally: Tally, times: tuple[float, float, int], made: _Counted) -> int:
    lived, drained, left = times
    rows = [
        row(kind, spent, note=f"{len(spent):,} requests")
        for kind, spent in sorted(tally.spent.items())
        if len(spent) > 1
    ]
    asked = sum(len(spent) for spent in tally.spent.values())
    print(
        f"{options.offices} offices, {options.editors} editors, {options.archive:,} stories in the archive;"
        f" {asked:,} requests in {lived:.0f} s, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}.\n"
    )
    print(table(rows))
    slow = [one.name for one in rows if one.p95 >= TARGET]
    asked_photos = len(tally.filed) * PHOTOS
    print(
        f"\nFiled {len(tally.filed)} of {options.offices}; stories kept {made.stories}, photographs kept"
        f" {made.photos} of {asked_photos}, files there {made.files};"
        f" {left} jobs left {drained:.0f} s after the last visitor;"
        f" {tally.overtaken} decisions came second and were told so."
    )
    for words in dict.fromkeys(tally.wrong):
        print(f"wrong: {words} ({tally.wrong.count(words)} times)")
    if slow:
        print(f"slow (95th percentile of {TARGET:.0f} ms or more): {', '.join(slow)}")
    lost = made.stories < len(tally.filed) or made.photos < asked_photos or made.files < made.photos
    return int(bool(slow or tally.wrong or lost or len(tally.filed) < options.offices))


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev load", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--archive", type=int, default=100_000, help="stories that stand already")
    parser.add_argument("--drain", type=float, default=900, help="seconds to wait for what is left to do")
    parser.add_argument("--offices", type=int, default=700)
    parser.add_argument("--editors", type=int, default=60)
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
