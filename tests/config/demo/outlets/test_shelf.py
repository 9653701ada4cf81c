"""What stands on an outlet's shelf at a given moment."""

from dataclasses import replace
from datetime import timedelta

from tests.config.demo.outlets.samples import NOW, changed, feed, items, news_items

from kentongan.config.demo.outlets.decisions import Treatment, decide
from kentongan.config.demo.outlets.incoming import read_feed
from kentongan.config.demo.outlets.roster import read_outlets
from kentongan.config.demo.outlets.shelf import Shelf


def about(shelf, outlet, item_id, now):
    return next((article for article in shelf.articles(outlet, now) if article.item_id == item_id), None)


def reprinter_of(uri, *, follows):
    """An outlet that reprints this story and does, or does not, follow corrections."""
    item = next(item for item in items() if item.id == uri)
    for outlet in read_outlets():
        if (
            outlet.follows_corrections is follows
            and decide(outlet, item, seed=7).treatment is Treatment.REPRINT
        ):
            return outlet
    return None


def story_reprinted_by(*, follows):
    for item in news_items():
        if outlet := reprinter_of(item.uri, follows=follows):
            return item, outlet
    raise AssertionError("no story is reprinted")


def test_the_archive_is_there_at_once():
    shelf = Shelf(read_outlets(), seed=7)
    assert shelf.take(items(), NOW) == len(items())
    history = [a for outlet in read_outlets() for a in shelf.articles(outlet, NOW) if a.item_id]
    assert len(history) >= 60
    assert min(a.published for a in history) < NOW - timedelta(days=300)


def test_the_same_feed_twice_changes_nothing():
    shelf = Shelf(read_outlets(), seed=7)
    shelf.take(items(), NOW)
    before = {outlet.key: shelf.articles(outlet, NOW) for outlet in read_outlets()}
    assert shelf.take(items(), NOW) == 0
    assert {outlet.key: shelf.articles(outlet, NOW) for outlet in read_outlets()} == before


def test_a_new_story_appears_after_the_outlets_own_delay():
    news, outlet = story_reprinted_by(follows=True)
    fresh = replace(read_feed(feed([news])).items[0], published=NOW, updated=NOW)
    delay = decide(outlet, fresh, seed=7).delay
    shelf = Shelf(read_outlets(), seed=7)
    shelf.take([fresh], NOW)
    assert about(shelf, outlet, fresh.id, NOW) is None
    assert about(shelf, outlet, fresh.id, NOW + delay - timedelta(seconds=1)) is None
    assert about(shelf, outlet, fresh.id, NOW + delay).headline


def test_only_careful_outlets_follow_a_correction(hour):
    for follows in (True, False):
        news, outlet = story_reprinted_by(follows=follows)
        shelf = Shelf(read_outlets(), seed=7)
        shelf.take(read_feed(feed([news])).items, news.published)
        body = news.body_text.replace(" – ", " – Menurut catatan terbaru, ", 1)
        later = read_feed(feed([changed(news, "corrected", after=hour, body=body)])).items
        shelf.take(later, news.published + hour)
        article = about(shelf, outlet, news.uri, news.published + 2 * hour)
        assert ("Menurut catatan terbaru" in article.paragraphs[0]) is follows
        assert bool(article.note) is follows


def test_careful_outlets_take_down_what_we_withdrew(hour):
    for follows in (True, False):
        news, outlet = story_reprinted_by(follows=follows)
        shelf = Shelf(read_outlets(), seed=7)
        shelf.take(read_feed(feed([news])).items, news.published)
        shelf.take(read_feed(feed([changed(news, "withdrawn", after=hour)])).items, news.published + hour)
        assert about(shelf, outlet, news.uri, news.published + hour)
        assert (about(shelf, outlet, news.uri, news.published + 2 * hour) is None) is follows
