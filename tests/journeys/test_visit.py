"""The watchers themselves: a page with a barrier, an error or a missing file does not pass unseen."""

import pytest

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

BARRED = """<!doctype html><html><head><title>Uji</title></head><body><main><h1>Uji</h1>
<p style="color:#ccc;background:#fff">Nyaris tidak terbaca</p><input><p><a href="#a">a</a> <a href="#b">b</a></p>
<div style="width:2000px">lebar</div></main></body></html>"""


def test_barriers_and_errors_are_noticed(arrive):
    visit = arrive("", "phone")
    visit.page.set_content(BARRED)
    visit.look()
    said = "\n".join(visit.troubles)
    for barrier in ("color-contrast", "label", "html-has-lang", "wider than the screen"):
        assert barrier in said
    visit.troubles.clear()
    visit.page.goto(f"{visit.site}/tidak-ada/")
    visit.page.evaluate("console.error('salah')")
    visit.page.evaluate("setTimeout(() => { throw new Error('rusak') })")
    visit.page.wait_for_timeout(100)
    said = "\n".join(visit.troubles)
    assert "404 for GET" in said and "salah" in said and "rusak" in said
    visit.troubles.clear()
