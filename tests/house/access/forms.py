"""Forms of story and packages: every door."""

from collections.abc import Mapping
from typing import Any

from tests.house.access.row import (
    EVERYBODY,
    HEADS,
    NEWSROOM,
    NOBODY,
    READERS,
    STAFF,
    Row,
    Sample,
    act,
    page,
    thing,
)
from tests.house.stories import words_of

KEEPERS_OF_STANDARD = frozenset({"region_head", "central_editor", "central_lead"})


def _of(stage: str, **more: str) -> Any:
    return lambda sample: {"story_id": sample.story(stage)} | more


def _text(sample: Sample) -> Mapping[str, Any]:
    return {"teks_radio": words_of(sample.place, "published").body.rpartition("\n\n")[2]}


def _template(sample: Sample) -> Mapping[str, Any]:
    return {
        "form": "activity",
        "label": f"Templat {sample.place} baru",
        "headline": "{short} Gelar Apel",
        "opening": "{what: apa yang terjadi}.",
    }


def _new_template(sample: Sample) -> Mapping[str, Any]:
    """For the office where the visitor holds a post; whoever holds none sends none."""
    known = sample.who in sample.world.people
    posts = sample.world.actor(sample.who).posts if known else ()
    path = posts[0].path if posts else "/0/"
    return _template(sample) | {"unit": path.strip("/").rpartition("/")[2]}


def _template_at(sample: Sample) -> Mapping[str, Any]:
    return {"template_id": sample.thing("template")}


ROWS: tuple[Row, ...] = (
    thing("story_packages", READERS, _of("published")),
    thing("story_packages", READERS, _of("draft"), case="of a draft"),
    act("story_packages", NEWSROOM, _of("published"), lambda s: {"kind": "radio"}),
    thing("package_page", READERS, _of("published", kind="radio")),
    thing("package_page", READERS, _of("draft", kind="radio"), case="of a draft"),
    act("package_page", NEWSROOM, _of("published", kind="radio"), _text),
    act("package_share", HEADS, _of("published", kind="radio"), lambda s: {"do": "share"}),
    act(
        "package_share",
        NEWSROOM,
        _of("published", kind="captions"),
        lambda s: {"do": "unshare"},
        case="taken back",
    ),
    thing("package_text", READERS, _of("published", kind="captions")),
    thing(
        "package_text",
        NOBODY,
        _of("draft", kind="captions"),
        case="of a draft",
        denied=(403, 404, 409),
        note="leaves with its story, never before",
    ),
    page("story_kit", EVERYBODY, words=_of("published"), note="shared packages of a published story"),
    page(
        "story_kit",
        NOBODY,
        words=_of("draft"),
        case="of a draft",
        denied=(404,),
        note="no such page",
    ),
    page(
        "template_list",
        STAFF,
        readers=NEWSROOM,
        shows=lambda s: f"Templat {s.place}",
        note="templates of the nation, of one's branch and of the offices above",
    ),
    page("template_new", KEEPERS_OF_STANDARD),
    act(
        "template_new",
        KEEPERS_OF_STANDARD,
        lambda s: {},
        _new_template,
        scope="",
        note="for one's own branch",
    ),
    thing("template_change", KEEPERS_OF_STANDARD, _template_at),
    act("template_change", KEEPERS_OF_STANDARD, _template_at, _template),
)
