"""The pages in docs tell the truth: links lead somewhere, words and commands exist."""

import re
from functools import cache
from pathlib import Path

import pytest
from tests.house.rules.reading import ROOT, SRC, committed, modules, text_of

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"!?\[[^\]]{0,300}\]\(([^)\s]{1,300})\)")
_TARGET = re.compile(r"^[a-z]{2,8}:", re.IGNORECASE)
_ROW = re.compile(r"^\| ([^|]{1,200}) \| ([^|]{1,200}) \|", re.MULTILINE)

# Roles are spoken of in whole words and stored in short ones.
STORED_AS = {
    "unit coordinator": "unit_coord",
    "regional editor": "region_editor",
    "regional head": "region_head",
    "information officer": "ppid",
}
# Words of talk among us: a gate has no name on the screen, it shows its reasons; filing is a verb of the newsroom.
SPOKEN = {"gerbang", "mengirim fakta"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path):
    links = (link.partition("#")[0] for link in _LINK.findall(page.read_text("utf-8")))
    local = [link for link in links if link and not _TARGET.match(link)]
    assert [link for link in local if not (page.parent / link).exists()] == []


@cache
def screen() -> str:
    """All that people may read: templates, labels and messages."""
    shown = [path for path in committed() if path.suffix in (".html", ".txt") and SRC in path.parents]
    return "\n".join([*(text_of(path) for path in shown), *(m.text for m in modules() if m.is_ours)]).lower()


@cache
def code() -> str:
    return "\n".join(m.text for m in modules() if m.is_ours).lower()


def glossary() -> list[tuple[list[str], list[str]]]:
    """Rows of the glossary: words of the code, words of the screen."""
    rows = _ROW.findall((ROOT / "docs" / "glossary.md").read_text("utf-8"))
    plain = [(re.sub(r"\([^)]{0,100}\)", "", cell) for cell in row) for row in rows[2:]]
    return [([w.strip() for w in a.split(",")], [w.strip() for w in b.split(",")]) for a, b in plain]


def is_in_code(word: str) -> bool:
    """The word as an identifier or in prose: `press list`, `press_list` and `PressList` are one."""
    return re.search(re.sub(r"[ -]", "[ _-]?", re.escape(word.lower()).replace("\\", "")), code()) is not None


def test_words_of_the_glossary_stand_in_the_code():
    assert len(glossary()) > 30
    assert [
        word for words, _ in glossary() for word in words if not is_in_code(STORED_AS.get(word, word))
    ] == []


def test_words_of_the_glossary_stand_on_the_screen():
    assert {
        word for _, words in glossary() for word in words if word.lower() not in screen()
    } - SPOKEN == set()


def test_commands_of_the_first_pages_exist():
    text = "\n".join((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    verbs = set(re.findall(r"\./dev ([a-z]+)", text))
    assert verbs and verbs <= set(
        re.findall(r'^    "([a-z]+)": ', (ROOT / "dev").read_text("utf-8"), re.MULTILINE)
    )
    commands = set(re.findall(r"kentongan ([a-z]+) ", text)) - {"is"}
    known = set(re.findall(r'"([a-z]+)"', (SRC / "faces" / "cli" / "main.py").read_text("utf-8")))
    assert {"check", "watch"} <= commands and commands & {"check", "watch", "up"} <= known


def test_paths_of_the_first_pages_exist():
    text = "\n".join(
        (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md", "docs/house.md")
    )
    named = set(re.findall(r"`((?:src|tests|docs)/[a-z_/.]{1,100})`", text))
    assert named and [path for path in named if not (ROOT / path).exists()] == []


def test_every_room_of_the_house_is_on_the_page():
    page = (ROOT / "docs" / "house.md").read_text("utf-8")
    rooms = [
        f.name
        for floor in ("core", "foundation", "apps", "faces")
        for f in (SRC / floor).iterdir()
        if f.is_dir()
    ]
    missing = [
        name for name in rooms if name != "__pycache__" and f"{name}/" not in page and f".{name}" not in page
    ]
    assert missing == []


def test_the_decisions_are_short_and_numbered():
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    assert {path.name: n for path in records if (n := len(path.read_text("utf-8").splitlines())) > 60} == {}
