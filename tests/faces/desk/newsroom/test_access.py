"""Every address of the newsroom's desk: who opens it, who does not."""

import pytest
from django.urls import URLPattern, reverse

from kentongan.apps.newsroom.models import Decision, Story, StoryVersion
from kentongan.faces.desk.newsroom.urls import urlpatterns
from kentongan.foundation.notices.models import Notice

STORY_PAGES = (
    "story_lifeline",
    "story_edit",
    "story_versions",
    "story_review",
    "story_correct",
    "correction_settle",
)
STORY_PAGES += ("story_withdraw", "story_unpublish", "story_echo")
STORY_ACTS = (
    "story_merge",
    "story_approve",
    "story_return",
    "story_resume",
    "story_publish",
    "story_let_through",
)
OPEN_PAGES = ("desk_board", "story_new", "notice_list", "story_list")
OTHER_ACTS = ("live_check", "notices_all_read", "notice_open")


def test_every_address_is_listed_here():
    """But for those of the rooms around it, which have their tests beside them and their rows in the house's table."""
    own = {pattern.name for pattern in urlpatterns if isinstance(pattern, URLPattern)}
    assert own == {*STORY_PAGES, *STORY_ACTS, *OPEN_PAGES, *OTHER_ACTS}


@pytest.mark.parametrize("name", [*OPEN_PAGES, *STORY_PAGES])
def test_public_is_sent_to_the_door(name, at_desk, published):
    args = [published().pk] if name not in OPEN_PAGES else []
    answer = at_desk("public").get(reverse(name, args=args))
    assert answer.status_code == 302 and answer.headers["Location"].startswith("/akun/login/")


@pytest.mark.parametrize("name", [*STORY_ACTS, *OTHER_ACTS])
def test_acts_of_the_public_do_nothing(name, at_desk, in_review):
    story = in_review()
    args = [story.pk] if name in STORY_ACTS or name == "notice_open" else []
    answer = at_desk("public").post(reverse(name, args=args), {"version": 1})
    assert answer.status_code == 302 and answer.headers["Location"].startswith("/akun/login/")
    assert Story.objects.get(pk=story.pk).status == "in_review"


@pytest.mark.parametrize(
    "who", ["other_contributor", "other_unit_head", "other_region_editor", "ppid", "admin"]
)
@pytest.mark.parametrize("name", [*STORY_PAGES, *STORY_ACTS])
def test_other_branches_find_no_such_story(name, who, at_desk, in_review):
    story = in_review()
    before = (StoryVersion.objects.count(), Decision.objects.count())
    browser, where = at_desk(who), reverse(name, args=[story.pk])
    data = {"version": 1, "reason": "facts", "note": "Lengkapi.", "newer": 1}
    answer = browser.post(where, data) if name in STORY_ACTS else browser.get(where)
    assert answer.status_code == 404
    assert story.current.headline not in answer.content.decode()
    assert (StoryVersion.objects.count(), Decision.objects.count()) == before
    assert Story.objects.get(pk=story.pk).status == "in_review"


@pytest.mark.parametrize("name", [*STORY_ACTS, "live_check", "notices_all_read", "notice_open"])
def test_acts_are_posts(name, at_desk, in_review):
    story = in_review()
    args = [] if name in ("live_check", "notices_all_read") else [story.pk]
    assert at_desk("unit_head").get(reverse(name, args=args)).status_code == 405


@pytest.mark.parametrize(
    ("name", "who", "status"),
    [
        ("story_approve", "contributor", 403),
        ("story_approve", "auditor", 403),
        ("story_publish", "contributor", 403),
        ("story_publish", "unit_coord", 403),
        ("story_return", "auditor", 403),
        ("story_resume", "unit_coord", 403),
    ],
)
def test_reading_does_not_let_one_act(name, who, status, at_desk, in_review):
    story = in_review()
    data = {"version": 1, "reason": "facts", "note": "Lengkapi."}
    assert at_desk(who).post(reverse(name, args=[story.pk]), data).status_code == status
    assert Story.objects.get(pk=story.pk).status == "in_review"


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("story_correct", "auditor"),
        ("story_withdraw", "contributor"),
        ("story_withdraw", "unit_coord"),
        ("story_unpublish", "unit_head"),
        ("story_unpublish", "region_editor"),
    ],
)
def test_changing_the_public_text_is_for_few(name, who, at_desk, published):
    browser, where = at_desk(who), reverse(name, args=[published().pk])
    assert browser.get(where).status_code == 403
    data = {"reason": "Alasan yang cukup panjang.", "reason_code": "privacy"}
    assert browser.post(where, data).status_code == 403
    assert Story.objects.get().status == "published"


def test_notice_of_another_reader_is_not_opened(at_desk, in_review):
    in_review()
    notice = Notice.objects.get(user__email="unit_coord@contoh.test")
    where = reverse("notice_open", args=[notice.pk])
    assert at_desk("unit_head").post(where).status_code == 404
    assert Notice.objects.get(pk=notice.pk).read_at is None
    assert at_desk("unit_coord").post(where).headers["Location"] == notice.url


def test_auditor_has_nothing_to_write(at_desk):
    assert at_desk("auditor").get(reverse("story_new")).status_code == 403


def test_desk_pages_are_kept_by_no_cache(at_desk, filed):
    story = filed()
    for name, args in (("desk_board", []), ("story_lifeline", [story.pk]), ("story_edit", [story.pk])):
        assert "private" in at_desk("contributor").get(reverse(name, args=args)).headers["Cache-Control"]
