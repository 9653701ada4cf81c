"""What the standard finds stands under the words while somebody types, and the text never stirs."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect
from tests.journeys.visit import Visit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

FAULT, RIGHT = "pengelohan", "pengolahan"
PLAIN = (
    "Cilegon, INFO_PAS – Warga binaan Lapas Kelas IIA Cilegon memanen kangkung bersama petugas pembinaan, Rabu pagi.",
    "Hasil panen ditimbang, dicatat, lalu dibawa ke dapur untuk makan siang. Sisanya dijual lewat koperasi.",
    "Kepala Lapas berharap kebun ini menjadi tempat belajar yang nyata bagi setiap peserta pembinaan.",
)
LAST = f"Bibit 🌱 disemai di tempat {FAULT} pupuk sebelum dipindahkan ke kebun."
LONG = "\n\n".join([*PLAIN * 6, LAST])
_STATE = """control => ({
  value: control.value, start: control.selectionStart, end: control.selectionEnd,
  inner: control.scrollTop, page: scrollY, top: control.getBoundingClientRect().top, height: control.offsetHeight,
})"""
_NEAR = 2


@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_findings_stand_under_their_words_and_are_mended_there(arrive, draft, shot, screen):
    writer = arrive("contributor", screen)
    writer.go(f"/meja/berita/{draft()}/tulis/")
    body = writer.field("body")
    body.fill(LONG)
    mark = wait_for_mark(writer)
    assert mark.inner_text() == FAULT
    body.evaluate("control => { control.scrollTop = 0; }")
    lies_alike(writer)
    body.evaluate("control => { control.scrollTop = control.scrollHeight; }")
    lies_alike(writer)
    shot("tanda-temuan", writer, at=body)
    jump_and_return(writer, shot)
    mend_and_undo(writer)
    if screen == "phone":
        tap_opens_a_sheet(writer, shot)
        nothing_moves_by_itself(writer)
        waits_for_the_line(writer)
        dismiss(writer)
    writer.look_again()


def wait_for_mark(visit: Visit) -> Locator:
    mark = visit.page.locator("#naskah .fault", has_text=FAULT).first
    expect(mark).to_be_attached()
    return mark


def nothing_moves_by_itself(visit: Visit) -> None:
    """A check that finds something new leaves caret, words and both scroll positions alone."""
    body = visit.field("body")
    gap = LONG.index(" bersama")
    body.evaluate(f"control => {{ control.focus(); control.setSelectionRange({gap}, {gap}); }}")
    visit.page.wait_for_timeout(50)
    visit.page.keyboard.type(" pemasarakatan")
    before = body.evaluate(_STATE)
    expect(visit.page.locator("#naskah .fault", has_text="pemasarakatan")).to_be_attached()
    assert body.evaluate(_STATE) == before
    for _ in " pemasarakatan":
        visit.page.keyboard.press("Backspace")
    assert body.input_value() == LONG


def jump_and_return(visit: Visit, shot) -> None:
    """F8 goes to the finding and says it; Esc returns to where one was."""
    body, sheet = visit.field("body"), visit.page.locator("#lembar-temuan")
    body.evaluate("control => { control.focus(); control.setSelectionRange(5, 9); }")
    for _ in range(20):
        visit.page.keyboard.press("F8")
        if FAULT in (visit.page.locator(".fault[data-active]").first.inner_text()):
            break
    expect(sheet).to_be_visible()
    assert sheet.evaluate("sheet => sheet.contains(document.activeElement)")
    box, seen = visit.page.locator(".fault[data-active]").first.bounding_box(), sheet.bounding_box()
    assert box["y"] + box["height"] <= seen["y"] or seen["y"] + seen["height"] <= box["y"]
    shot("lembar-temuan", visit)
    visit.look_again()
    visit.page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    here = "control => [document.activeElement === control, control.selectionStart, control.selectionEnd]"
    assert body.evaluate(here) == [True, 5, 9]


def mend_and_undo(visit: Visit) -> None:
    """One tap replaces just the span; Ctrl+Z takes it back."""
    body = visit.field("body")
    open_fault(visit)
    visit.page.locator('#lembar-temuan [data-act="fix"]').click()
    expect(body).to_have_value(LONG.replace(FAULT, RIGHT))
    expect(visit.page.locator("#naskah .fault", has_text=FAULT)).to_have_count(0)
    visit.page.keyboard.press("Control+z")
    expect(body).to_have_value(LONG)
    wait_for_mark(visit)


def tap_opens_a_sheet(visit: Visit, shot) -> None:
    """A finger on the marked word opens the sheet at the lower edge."""
    mark = visit.page.locator("#naskah .fault", has_text=FAULT).first
    visit.field("body").evaluate("control => { control.setSelectionRange(0, 0); control.blur(); }")
    visit.field("body").evaluate("control => { control.scrollTop = control.scrollHeight; }")
    mark.evaluate("mark => scrollBy(0, mark.getBoundingClientRect().top - 250)")
    visit.page.wait_for_timeout(100)
    box = mark.bounding_box()
    visit.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    sheet = visit.page.locator("#lembar-temuan")
    expect(sheet).to_be_visible()
    seen = sheet.bounding_box()
    assert seen["x"] == 0 and round(seen["y"] + seen["height"]) == visit.page.viewport_size["height"]
    shot("ketuk-temuan", visit)
    visit.page.keyboard.press("Escape")


def waits_for_the_line(visit: Visit) -> None:
    """Without a line the check says so, once, and goes on by itself when the line is back."""
    body, waiting = visit.field("body"), visit.page.locator("#temuan-sambungan")
    visit.page.route("**/meja/periksa/", lambda route: route.abort("aborted"))
    body.press("End")
    visit.page.keyboard.type(" Baik.")
    expect(waiting).to_be_visible()
    visit.page.unroute("**/meja/periksa/")
    visit.page.evaluate("dispatchEvent(new Event('online'))")
    expect(waiting).to_be_hidden()
    for _ in " Baik.":
        visit.page.keyboard.press("Backspace")
    assert body.input_value() == LONG


def dismiss(visit: Visit) -> None:
    """“Bukan kesalahan” with its reason takes the mark away, and gives it back on demand."""
    open_fault(visit)
    sheet = visit.page.locator("#lembar-temuan")
    sheet.get_by_role("button", name="Bukan kesalahan").click()
    visit.look_again()
    sheet.get_by_text("Bagian dari nama atau ucapan").click()
    with visit.page.expect_response(lambda answer: answer.url.endswith("/meja/standar/temuan/")) as told:
        sheet.get_by_role("button", name="Kirim").click()
    assert told.value.status == 204
    expect(visit.page.locator("#naskah .fault", has_text=FAULT)).to_have_count(0)
    visit.page.get_by_role("button", name="Tampilkan lagi").click()
    wait_for_mark(visit)


def open_fault(visit: Visit) -> None:
    """From the list to the words: the text is chosen, the sheet beside it is open."""
    row = visit.page.locator("#temuan li", has_text=FAULT).first
    row.get_by_role("button", name="Ke tempatnya").click()
    chosen = "control => control.value.slice(control.selectionStart, control.selectionEnd)"
    assert visit.field("body").evaluate(chosen) == FAULT
    expect(visit.page.locator("#lembar-temuan")).to_be_visible()


def lies_alike(visit: Visit) -> None:
    """Line by line, the words of the control and those of its mirror take the same room on the screen."""
    frame = visit.page.locator("#naskah .marked:has(#id_body)")
    visit.page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    real = lines_in(seen(frame, control="black", mirror="transparent"))
    copied = lines_in(seen(frame, control="transparent", mirror="black"))
    assert len(real) == len(copied) > 3
    for one, other in zip(real, copied, strict=True):
        assert all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True)), (one, other)


def seen(frame: Locator, *, control: str, mirror: str) -> Image.Image:
    """A picture of the words alone: of the control, or of the mirror behind it."""
    frame.evaluate(
        """(frame, [control, mirror]) => {
          const [layer, words] = frame.children;
          words.style.setProperty("-webkit-text-fill-color", control);
          words.style.caretColor = "transparent";
          layer.style.color = mirror;
          for (const mark of layer.querySelectorAll(".fault")) {
            mark.style.textDecoration = mirror ? "none" : "";
            mark.style.background = mirror ? "none" : "";
          }
        }""",
        [control, mirror],
    )
    picture = Image.open(BytesIO(frame.screenshot())).convert("L")
    frame.evaluate(
        """(frame) => {
          const [layer, words] = frame.children;
          words.style.removeProperty("-webkit-text-fill-color");
          words.style.caretColor = "";
          layer.style.color = "";
          for (const mark of layer.querySelectorAll(".fault")) mark.removeAttribute("style");
        }"""
    )
    return picture.crop((6, 6, picture.width - 22, picture.height - 6))


def lines_in(picture: Image.Image) -> list[tuple[int, int, int, int]]:
    """The boxes of the lines of text: left, top, right, bottom."""
    dark = picture.point(lambda light: 255 if light < 160 else 0)
    rows = [dark.crop((0, y, dark.width, y + 1)).getbbox() is not None for y in range(dark.height)]
    lines, top = [], None
    for y, is_inked in enumerate([*rows, False]):
        if is_inked and top is None:
            top = y
        elif not is_inked and top is not None:
            left, _, right, _ = dark.crop((0, top, dark.width, y)).getbbox()
            lines.append((left, top, right, y))
            top = None
    return lines
