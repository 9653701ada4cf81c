"""Fills an empty installation with the demo nation; does nothing where it already lives.

`python -m kentongan.config.demo.load` is run by `./dev up`. Every story goes through the same services as a real one.
"""

import os
import sys

import django


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    django.setup()
    # Django must be set up before these can be imported.
    from kentongan.apps.newsroom.models import Story  # noqa: PLC0415
    from kentongan.config.lay_out import steps  # noqa: PLC0415

    for caption, step in steps():
        _say(f"     {caption}")
        step()
    if Story.objects.exists():
        _say("     negeri peraga sudah ada; dilanjutkan")
        _follow_neighbours()
        return 0
    _fill()
    return 0


def _follow_neighbours() -> None:
    from kentongan.config.demo.neighbours import follow  # noqa: PLC0415 - after django.setup()

    follow()


def _fill() -> None:
    from django.conf import settings  # noqa: PLC0415 - after django.setup()
    from django.utils import timezone  # noqa: PLC0415 - after django.setup()

    if not settings.DEMO:
        sys.exit("Negeri peraga hanya untuk pemasangan peraga: setel KENTONGAN_DEMO=true.")
    from kentongan.apps.units.models import Unit  # noqa: PLC0415 - after django.setup()
    from kentongan.config.demo.neighbours import furnish  # noqa: PLC0415 - after django.setup()
    from kentongan.config.demo.people import appoint_all  # noqa: PLC0415 - after django.setup()
    from kentongan.config.demo.stories.stories import read_stories  # noqa: PLC0415 - after django.setup()

    now = timezone.now()
    stories = sorted(read_stories(now), key=lambda story: story.filed_at)
    offices = Unit.objects.filter(name__in={story.unit for story in stories})
    appoint_all(offices.select_related("parent__parent__parent"), timezone.localdate())
    furnish()
    _tell(stories)


def _tell(stories: list) -> None:
    from kentongan.apps.newsroom.models import Topic  # noqa: PLC0415 - after django.setup()
    from kentongan.config.demo.replay import live_through  # noqa: PLC0415 - after django.setup()
    from kentongan.config.demo.stories.stories import read_topics  # noqa: PLC0415 - after django.setup()

    topics = dict(
        zip(read_topics(), Topic.objects.order_by("place").values_list("key", flat=True), strict=True)
    )
    for number, story in enumerate(stories, 1):
        live_through(story, topics)
        _say(f"\r     cerita {number} dari {len(stories)}", end="")
    _say("")


def _say(words: str, end: str = "\n") -> None:
    print(words, end=end, flush=True)


if __name__ == "__main__":
    sys.exit(main())
