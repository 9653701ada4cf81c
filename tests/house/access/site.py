"""The public site: the same for everybody, and nothing that is not public."""

from tests.house.access.row import EVERYBODY, NOBODY, READERS, Row, act, page, thing
from tests.house.stories import HIDDEN

from kentongan.apps.channels.models import Recipient

_FEEDS = ("feed.atom", "feed.rss", "feed.json", "ninjs.json")
# What an address of a hidden story answers: removed ones say so, the others never were.
GONE = {"unpublished": (410,)}


def story(stage: str):
    return lambda s: {"story_id": s.story(stage)}


def page_of(stage: str):
    return lambda s: {"story_id": s.story(stage), "slug": s.world.stories[s.place, stage].slug or "panen"}


def picture(stage: str):
    return lambda s: {"photo_id": s.world.photos[s.place, stage].pk, "size": "penuh.jpg"}


def leaving(sample) -> dict:
    return {"token": Recipient.objects.filter(account=sample.account, status="active").first().token}


ROWS: tuple[Row, ...] = (
    page("front_page", EVERYBODY),
    page("story_plain", EVERYBODY, story("published"), answer=(301,), note="leads to the address with words"),
    *(
        page("story_page", EVERYBODY, page_of(stage), case=stage)
        for stage in ("published", "correcting", "withdrawn")
    ),
    *(
        page(name, NOBODY, words(stage), case=stage, denied=GONE.get(stage, (404,)))
        for stage in HIDDEN
        for name, words in (("story_plain", story), ("story_page", page_of), ("story_ninjs", story))
    ),
    page("story_ninjs", EVERYBODY, story("published")),
    page("story_ninjs", EVERYBODY, story("withdrawn"), case="withdrawn"),
    page("topic_page", EVERYBODY, lambda s: {"key": "pembinaan-kemandirian"}),
    page("search_page", EVERYBODY, query=lambda s: "q=kangkung"),
    page("correction_log", EVERYBODY),
    page("photo_file", EVERYBODY, picture("published"), case="published"),
    *(thing("photo_file", READERS, picture(stage), case=stage) for stage in (*HIDDEN, "withdrawn")),
    *(page("nation_feed", EVERYBODY, lambda s, name=name: {"name": name}, case=name) for name in _FEEDS),
    *(
        page(
            "branch_feed",
            EVERYBODY,
            lambda s, name=name: {"kind": "satuan", "key": s.place, "name": name},
            case=name,
        )
        for name in _FEEDS
    ),
    page("sitemap_index", EVERYBODY),
    page("sitemap_offices", EVERYBODY),
    page("sitemap_part", EVERYBODY, lambda s: {"number": s.story("published") // 10_000}),
    page("news_sitemap", EVERYBODY),
    page("region_page", EVERYBODY, lambda s: {"key": "kanwil-banten"}),
    page("unit_index", EVERYBODY),
    page("unit_page", EVERYBODY, lambda s: {"key": s.place}),
    page("about_page", EVERYBODY),
    page("robots", EVERYBODY),
    page("healthz", EVERYBODY, note="numbers only"),
    act(
        "set_language",
        EVERYBODY,
        lambda s: {},
        lambda s: {"language": "en", "next": "/"},
        scope="",
        writes=False,
    ),
    page("unsubscribe", EVERYBODY, leaving, note="whoever holds the link; changes nothing"),
    act(
        "unsubscribe",
        EVERYBODY,
        leaving,
        scope="",
        answer=(200,),
        note="one click, without a CSRF token (RFC 8058)",
    ),
    page("unsubscribe", NOBODY, lambda s: {"token": "0" * 40}, case="with a wrong link"),
)
