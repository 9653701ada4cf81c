"""What the outlets did to our stories is what the watcher's analysis finds in their pages."""

import pytest
from tests.config.demo.outlets.samples import NOW, items, news_items

from kentongan.config.demo.outlets.newsdesk import address
from kentongan.config.demo.outlets.pages import article_page
from kentongan.config.demo.outlets.roster import read_outlets
from kentongan.config.demo.outlets.shelf import Shelf
from kentongan.core.analysis.document import analyse
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.pages import page_from_html
from kentongan.core.analysis.reprints import ReleaseIndex
from kentongan.core.registry.offices import read_offices

FOUND_AS = {
    "reprint": {"reprint"},
    "partial": {"partial_reprint"},
    "rewrite": {"reprint", "partial_reprint"},
    "roundup": {"mention"},
    "own": {"independent"},
    "local": {"unrelated"},
}


@pytest.fixture(scope="module")
def analysed():
    """(article, analysis of its page) for everything on every shelf."""
    shelf, releases = Shelf(read_outlets(), seed=7), ReleaseIndex()
    shelf.take(items(), NOW)
    for item in news_items():
        releases.add(item.uri, item.body_text)
    gazetteer = Gazetteer(read_offices())
    found = []
    for outlet in read_outlets():
        for article in shelf.articles(outlet, NOW):
            url = f"http://{outlet.host}{address(outlet, article)}"
            html = article_page(outlet, article, (), f"http://{outlet.host}").encode()
            page = page_from_html(html, address=url)
            analysis = analyse(
                page, source=url, gazetteer=gazetteer, outlets={}, releases=releases, today=NOW.date()
            )
            found.append((article, analysis))
    return found


@pytest.mark.parametrize("treatment", FOUND_AS)
def test_the_kind_is_recognised(analysed, treatment):
    kinds = {analysis.kind.kind for article, analysis in analysed if article.treatment == treatment}
    assert kinds and kinds <= FOUND_AS[treatment]


def test_the_story_behind_a_reprint_is_recognised(analysed):
    for article, analysis in analysed:
        if article.treatment in {"reprint", "partial", "rewrite"}:
            assert analysis.match.release == article.item_id
        else:
            assert analysis.match is None
