"""What an outlet decides, and that it decides it the same way twice."""

from collections import Counter
from datetime import timedelta

from tests.config.demo.outlets.samples import NOW, items

from kentongan.config.demo.outlets.decisions import Treatment, decide
from kentongan.config.demo.outlets.newsdesk import article_about
from kentongan.config.demo.outlets.roster import read_outlets


def test_decisions_depend_on_seed_outlet_and_story_alone():
    stories = items()
    first = [decide(outlet, item, seed=7) for outlet in read_outlets() for item in stories]
    again = [decide(outlet, item, seed=7) for outlet in read_outlets() for item in reversed(stories)]
    other = [decide(outlet, item, seed=8) for outlet in read_outlets() for item in stories]
    assert Counter(map(str, first)) == Counter(map(str, again))
    assert first != other
    assert all(timedelta(seconds=5) <= decision.delay <= timedelta(seconds=60) for decision in first)


def test_every_treatment_occurs_and_most_stories_are_picked_up_somewhere():
    stories = items()
    treatments = Counter(
        decide(outlet, item, seed=7).treatment for outlet in read_outlets() for item in stories
    )
    assert set(treatments) == set(Treatment)
    picked = {
        item.id
        for item in stories
        for outlet in read_outlets()
        if decide(outlet, item, seed=7).treatment is not Treatment.IGNORE
    }
    assert len(picked) > 0.7 * len(stories)


def test_an_outlet_prefers_what_happens_near_it():
    stories = items()
    for outlet in read_outlets():
        near = [item for item in stories if outlet.cares_about(item.whole_text)]
        used = [item for item in near if decide(outlet, item, seed=7).treatment is not Treatment.IGNORE]
        assert len(near) >= 3, outlet.key
        assert len(used) >= len(near) / 2, outlet.key


def test_archive_articles_are_dated_back_but_never_before_ours_nor_after_now():
    for outlet in read_outlets():
        for item in items():
            article = article_about(outlet, item, seed=7, now=NOW)
            if article:
                assert item.published < article.published <= NOW
