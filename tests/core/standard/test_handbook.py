"""docs/standard is made from the rules and must be current."""

from pathlib import Path

import pytest

from kentongan.core.standard.handbook import INDONESIAN, LANGUAGES, handbook, made_pages, title_of, write
from kentongan.core.standard.pages import page_of
from kentongan.core.standard.rulebook import CHAPTER_TITLES, CHAPTER_TITLES_EN, CHAPTERS, RULES

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "standard"


def test_pages_on_disk_are_current():
    on_disk = {
        page.relative_to(FOLDER).as_posix(): page.read_text(encoding="utf-8") for page in made_pages(FOLDER)
    }
    assert on_disk == handbook(), "run: python -m kentongan.core.standard.handbook docs/standard"


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.title)
def test_every_rule_is_on_the_index_and_its_page(words):
    pages = handbook()
    index = pages[f"{words.folder}README.md"]
    for rule in RULES:
        page = pages[f"{words.folder}{rule.chapter}.md"]
        assert f"[`{rule.id}`]({rule.chapter}.md#{rule.id})" in index
        assert f'<a id="{rule.id}"></a>' in page
        assert title_of(rule, words) in page
        assert (rule.why if words is INDONESIAN else rule.why_en) in page
        assert rule.clause in page
        assert page_of(rule.id) in page


def test_there_is_a_page_for_each_chapter_in_each_language():
    names = {"README.md", *(f"{chapter}.md" for chapter in CHAPTERS)}
    assert set(handbook()) == names | {f"en/{name}" for name in names}
    assert set(CHAPTER_TITLES) == set(CHAPTER_TITLES_EN) == set(CHAPTERS)


def test_every_rule_speaks_english_too():
    silent = [rule.id for rule in RULES if not (rule.title_en and rule.why_en.endswith("."))]
    assert silent == []
    assert len({rule.title_en for rule in RULES}) == len(RULES)


def test_page_of_a_rule():
    assert page_of("dignity.child_identity") == "/standar/dignity/child_identity/"


def test_writing_takes_old_made_pages_away_and_leaves_what_people_wrote(tmp_path):
    write(tmp_path)
    (tmp_path / "lama.md").write_text((tmp_path / "terms.md").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "keterbacaan.md").write_text("Ditulis orang.", encoding="utf-8")
    write(tmp_path)
    names = {page.relative_to(tmp_path).as_posix() for page in tmp_path.rglob("*.md")}
    assert names == set(handbook()) | {"keterbacaan.md"}
