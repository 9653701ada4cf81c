"""Nothing in any template that the content security policy would refuse, and nothing fetched from elsewhere."""

import re
from pathlib import Path

import pytest

import kentongan.faces

FACES = Path(kentongan.faces.__file__).parent
TEMPLATES = sorted(FACES.rglob("templates/**/*.html"))
INLINE_HANDLER = re.compile(r"<[a-z][^>]{0,2000}?\son[a-z]{3,20}\s*=", re.IGNORECASE)
INLINE_STYLE = re.compile(r"<style\b|<[a-z][^>]{0,2000}?\sstyle\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
ELSEWHERE = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//""", re.IGNORECASE)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(FACES).as_posix())
def test_template_holds_nothing_inline(path):
    text = re.sub(r"\{#.*?#\}", "", path.read_text())
    assert not INLINE_HANDLER.search(text)
    assert not INLINE_STYLE.search(text)
    assert not ELSEWHERE.search(text)
    for attributes in SCRIPT.findall(text):
        assert "src=" in attributes or "application/ld+json" in attributes or "application/json" in attributes


def test_there_are_templates_to_look_at():
    assert len(TEMPLATES) > 40
