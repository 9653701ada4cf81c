"""Templates and static files: nothing inline, nobody else's servers."""

import re
from pathlib import Path

import pytest
from tests.house.rules.reading import SRC

TEMPLATES = sorted(SRC.rglob("templates/**/*.html"))
STATIC = sorted(
    path for path in SRC.rglob("static/**/*") if path.suffix in (".js", ".css", ".svg", ".webmanifest")
)
_TAG = re.compile(r"<[a-zA-Z][^<>]{0,4000}>")
_HANDLER = re.compile(r"\son[a-z]{3,20}\s*=", re.IGNORECASE)
_STYLE = re.compile(r"\sstyle\s*=", re.IGNORECASE)
_INLINE_SCRIPT = re.compile(
    r"<script(?![^>]{0,500}(?:\bsrc=|type=\"application/))[^>]{0,500}>", re.IGNORECASE
)
_COMMENT = re.compile(r"\{#.{0,2000}?#\}|\{% comment %\}.{0,9000}?\{% endcomment %\}", re.DOTALL)
_ADDRESS = re.compile(r"(?:https?:)?//[a-z0-9.-]{1,200}", re.IGNORECASE)
# Names of vocabularies: nothing is fetched from them.
VOCABULARIES = {"http://www.w3.org", "https://schema.org", "https://www.w3.org", "https://ogp.me"}
# Pages that stand for other houses: the outlets of the demo have a design of their own.
NOT_OURS = "config/demo/outlets"


def words(path: Path) -> str:
    return _COMMENT.sub("", path.read_text("utf-8"))


def inline(text: str) -> list[str]:
    """What the content security policy would refuse."""
    tags = [tag[:80] for tag in _TAG.findall(text) if _HANDLER.search(tag) or _STYLE.search(tag)]
    blocks = [tag[:80] for tag in re.findall(r"<style\b[^>]{0,200}>", text)]
    return [*tags, *blocks, *_INLINE_SCRIPT.findall(text)]


def foreign(text: str) -> set[str]:
    """Addresses that a browser might fetch or a reader follow, beside names of vocabularies."""
    return {found for found in _ADDRESS.findall(text) if found not in VOCABULARIES and "." in found}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_a_template_keeps_to_the_policy_and_to_itself(path: Path):
    text = words(path)
    if NOT_OURS not in path.as_posix():
        assert inline(text) == []
    assert foreign(text) == set()


@pytest.mark.parametrize("path", STATIC, ids=lambda path: path.relative_to(SRC).as_posix())
def test_a_static_file_asks_no_other_server(path: Path):
    text = re.sub(
        r"/\*.{0,4000}?\*/|^\s*//[^\n]{0,400}$", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    assert foreign(text) == set()


def test_there_is_something_to_look_at():
    assert len(TEMPLATES) > 60
    assert len(STATIC) > 5


def test_the_rules_bite():
    assert (
        inline('<p style="color:red">')
        and inline('<a href="#" onclick="x()">')
        and inline("<script>x</script>")
    )
    assert inline("<style>p{}</style>")
    assert not inline('<script type="module" src="{% static "a.js" %}"></script><p class="style">')
    assert foreign('<img src="//pelacak.example.com/1.gif">') and foreign(
        "url(https://huruf.example.com/a.woff2)"
    )
    assert not foreign('<svg xmlns="http://www.w3.org/2000/svg">')
