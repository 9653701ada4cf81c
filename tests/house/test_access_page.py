"""docs/access.md is what the tables say today."""

from tests.house.access_page import PAGE, page_text


def test_the_page_is_current():
    assert PAGE.read_text("utf-8") == page_text(), "run: python -m tests.house.access_page --write"


def test_every_permission_and_address_stands_in_it():
    text = page_text()
    assert "| `story.publish` |" in text, "the rights of the policy"
    assert "`/meja/berita/<story_id>/terbitkan/`" in text
    assert "`/api/v1/ledger`" in text
    assert "`/<name>`" in text, "the feeds of the nation"
