"""docs/standard is made from the rules and must be current."""

from pathlib import Path

from kentongan.core.standard.handbook import handbook, write
from kentongan.core.standard.rulebook import CHAPTERS, RULES

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "standard"


def test_pages_on_disk_are_current():
    on_disk = {page.name: page.read_text(encoding="utf-8") for page in FOLDER.glob("*.md")}
    assert on_disk == handbook(), "run: python -m kentongan.core.standard.handbook docs/standard"


def test_every_rule_is_on_the_index_and_its_page():
    pages = handbook()
    assert set(pages) == {"README.md", *(f"{chapter}.md" for chapter in CHAPTERS)}
    for rule in RULES:
        assert f"`{rule.id}`" in pages["README.md"]
        assert rule.title in pages[f"{rule.chapter}.md"]
        assert rule.clause in pages[f"{rule.chapter}.md"]


def test_writing_takes_old_pages_away(tmp_path):
    (tmp_path / "lama.md").write_text("bab lama")
    write(tmp_path)
    assert {page.name for page in tmp_path.iterdir()} == set(handbook())
