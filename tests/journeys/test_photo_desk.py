"""A photo on its way out: faces hidden by tap and by keys, one let seen, then looked at by somebody who answers."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect
from tests.apps.newsroom.picturing.portraits import is_knowable, portrait
from tests.journeys import steps
from tests.journeys.pictures import Upload
from tests.journeys.stack import Stack
from tests.journeys.visit import Visit

from kentongan.apps.newsroom.models import Photo

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]


def group_photo() -> Upload:
    """A stand-in for two people on a field: a busy pattern where the first stands, another to the right."""
    out, image = BytesIO(), portrait(3).resize((1440, 960))
    image.paste(portrait(5).crop((288, 144, 396, 252)).resize((216, 216)), (1100, 300))
    image.save(out, "JPEG", quality=88)
    return {"name": "IMG_0099.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def test_faces_are_hidden_by_finger_and_keys_and_only_then_leave(stack, arrive, shot, database):
    writer = arrive("contributor", "phone")
    photo = file_with_photo(writer)
    hide_by_finger(writer, photo, shot)
    hide_by_keys(writer)
    let_one_be_seen(writer, shot)
    answer_for_it(stack, writer, photo, shot)
    head = arrive("unit_head", "desktop")
    head.go(f"/meja/foto/{photo}/")
    shot("foto-periksa", head)
    stranger = arrive("", "desktop")
    with stranger.expecting(404):
        stranger.page.goto(f"{stack.site}/foto/{photo}/penuh.jpg")


def file_with_photo(visit: Visit) -> int:
    """Files a draft with a photo; gives the number of the photo."""
    visit.go("/meja/tulis/")
    steps.tell_facts(visit)
    visit.page.locator('input[type="file"]:visible').first.set_input_files(group_photo())
    visit.fill(**steps.CAPTION)
    visit.fill(headline="Panen dengan dua orang di kebun", body="Naskah sementara.")
    visit.press("Simpan draf")
    visit.follow(re.compile("Periksa wajah"))
    return int(visit.page.url.rstrip("/").rpartition("/")[2])


def prepared(photo: int) -> bool:
    return Photo.objects.filter(pk=photo, is_drawn=True).exclude(proposal="waiting").exists()


def hide_by_finger(visit: Visit, photo: int, shot) -> None:
    steps.until(lambda: prepared(photo), "the worker's look at the photo")
    visit.go(f"/meja/foto/{photo}/")
    picture = visit.page.locator("#panggung")
    expect(picture).to_have_css("touch-action", "none")  # the script is there
    before = visit.page.locator(".mark").count()
    edge = picture.bounding_box()
    for side in ("padding-left", "padding-top", "border-left-width", "border-top-width"):
        expect(picture.locator("input")).to_have_css(side, "0px")  # else a mark lies beside what was tapped
    inner = picture.locator("input").bounding_box()
    assert all(abs(inner[name] - edge[name]) < 1 for name in edge), (inner, edge)
    visit.page.touchscreen.tap(edge["x"] + edge["width"] * 0.475, edge["y"] + edge["height"] * 0.41)
    expect(visit.page.locator(".mark")).to_have_count(before + 1)
    visit.look_again()
    shot("foto-tandai", visit)


def hide_by_keys(visit: Visit) -> None:
    """The same without a pointer: arrows, then Enter."""
    before = visit.page.locator(".mark").count()
    visit.page.locator("#panggung input").focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp", "+"):
        visit.page.keyboard.press(key)
    expect(visit.page.locator(".drawn")).to_have_count(1)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".mark")).to_have_count(before + 1)
    expect(visit.page.locator(".drawn")).to_have_count(0)


def let_one_be_seen(visit: Visit, shot) -> None:
    """Without its paper the word is refused beside the face; with it the face may be seen."""
    last = visit.page.locator(".parts > li").last
    last.locator("summary").click()
    last.get_by_label("Siapa yang tampak?").select_option("inmate")
    with visit.expecting(422):
        last.get_by_role("button", name=re.compile("^Boleh tampak")).click()
        expect(last.locator(".error")).to_contain_text("surat izinnya")
    last.get_by_label(re.compile("Nomor atau tanggal surat izin")).fill("SI-12/2026")
    visit.look_again()
    shot("foto-izin", visit, at=last)
    last.get_by_role("button", name=re.compile("^Boleh tampak")).click()
    expect(last).to_contain_text("boleh tampak")
    expect(last).to_contain_text("SI-12/2026")


def answer_for_it(stack: Stack, visit: Visit, photo: int, shot) -> None:
    steps.until(lambda: prepared(photo), "the drawing of the decisions")
    shown = visit.page.request.get(f"{stack.site}/foto/{photo}/penuh.jpg").body()
    assert not is_knowable(shown)
    with Image.open(BytesIO(shown)) as image:
        assert image.size == (1440, 960)
    visit.go(f"/meja/foto/{photo}/")
    shot("foto-boleh", visit, at=visit.page.locator("#putusan"))
    visit.press("Semua wajah sudah diperiksa")
    visit.see("Semua foto berita ini sudah diperiksa.")
