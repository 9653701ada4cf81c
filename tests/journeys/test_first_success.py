"""A new contributor with a cheap phone and a poor line: from the door to a submitted story with a photo."""

import re
import time

import pytest
from playwright.sync_api import expect
from tests.conftest import PASSWORD
from tests.journeys import steps
from tests.journeys.pictures import harvest_photo
from tests.journeys.visit import PHONE, Visit
from tests.peers.line import line_to

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo, Story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

MOST_SECONDS = 180
MOST_BYTES = 200_000
MOST_BYTES_OF_WORDS = 8_000  # the photo went ahead of them
# Slow 3G, on the wire itself: the workers of the page pay as the page does.
BYTES_A_SECOND, THERE_AND_BACK = 50_000, 0.4
THUMBS = 40  # milliseconds a sign: what is asked is short, but somebody types it


def typed(visit: Visit, name: str, words: str) -> None:
    visit.field(name).press_sequentially(words, delay=THUMBS)


def test_first_story_takes_under_three_minutes_on_slow_3g(stack, database, browser, shot):
    with line_to(int(stack.site.rpartition(":")[2])) as line:
        context = browser.new_context(
            viewport=PHONE, locale="id-ID", timezone_id="Asia/Jakarta", is_mobile=True, has_touch=True
        )
        context.set_default_timeout(60_000)
        visit = Visit(context.new_page(), line.site, "phone")
        line.rate, line.latency = BYTES_A_SECOND, THERE_AND_BACK
        began = time.monotonic()
        come_in(visit, shot)
        tell(visit, shot)
        before_photo = line.taken
        picture(visit, shot)
        number = hand_in(visit, shot)
        took = time.monotonic() - began
        print(f"first success: {took:.0f} s, {before_photo // 1000} kB first, {line.taken // 1000} kB in all")
        context.close()
    story = Story.objects.get(pk=number)
    assert story.status == StoryStatus.IN_REVIEW and Photo.objects.filter(story=story).count() == 1
    assert took < MOST_SECONDS
    assert before_photo < MOST_BYTES


def come_in(visit: Visit, shot) -> None:
    visit.page.goto(f"{visit.site}/akun/login/")
    visit.fill(login="contributor@contoh.test", password=PASSWORD)
    shot("pertama-masuk", visit)
    visit.button("Masuk").click()
    visit.page.wait_for_url("**/meja/")
    shot("pertama-meja", visit)
    visit.page.get_by_role("link", name="Tulis", exact=True).last.click()
    visit.page.wait_for_url("**/meja/tulis/**")


def tell(visit: Visit, shot) -> None:
    words = steps.QUESTIONS
    visit.fill(when_date=words["when_date"], when_time=words["when_time"])
    for name in ("what", "where", "who", "why", "how"):
        typed(visit, name, words[name])
    visit.field("topic").select_option("pembinaan-kemandirian")
    visit.fill(**steps.QUOTE)
    shot("pertama-fakta", visit)


def picture(visit: Visit, shot) -> None:
    visit.page.locator('input[type="file"]:visible').first.set_input_files(harvest_photo(seed=11))
    expect(visit.page.locator("[data-preview]").first).to_be_visible()
    visit.fill(**steps.CAPTION)
    # It goes ahead while its caption is typed.
    expect(visit.page.locator("[data-ahead]").first).to_have_js_property("value", 1)
    shot("pertama-foto", visit, at=visit.page.locator("[data-preview]").first)


def hand_in(visit: Visit, shot) -> int:
    """Has the text made, submits; gives the number of the story."""
    with visit.page.expect_request(
        lambda request: request.method == "POST" and "/tulis/" in request.url
    ) as sent:
        visit.button("Susun naskah dari fakta").click()
    assert len(sent.value.post_data_buffer) < MOST_BYTES_OF_WORDS
    expect(visit.field("body")).not_to_have_value("")
    if not visit.field("headline").input_value():
        typed(visit, "headline", steps.HEADLINE)
    shot("pertama-naskah", visit, at=visit.page.locator("#naskah"))
    visit.button("Ajukan").click()
    visit.page.wait_for_url(re.compile(r"/berita/\d+/(pernah/)?$"))
    if visit.page.url.endswith("/pernah/"):  # other journeys told of the same harvest
        visit.button("Tetap ajukan").click()
    visit.see("Berita sudah diajukan.")
    shot("pertama-diajukan", visit)
    return int(visit.page.url.rstrip("/").rpartition("/")[2])
