"""What is there to translate: every marked sentence of templates and code, found without any tool of the system."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize
from tests.house.rules.reading import SRC

# A sentence, or its two forms by number.
Message = str | tuple[str, str]
_ONE = {"_", "gettext", "gettext_lazy", "gettext_noop"}
_MANY = {"ngettext", "ngettext_lazy"}
_LITERAL = r"""u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_CALL = re.compile(rf"\b(n?gettext|_)\(\s*{_LITERAL}(?:\s*,\s*{_LITERAL})?", re.DOTALL)
# The outlets of the demo speak for themselves, in their own language.
_NOT_OURS = "config/demo/"


@cache
def found() -> dict[Message, str]:
    """Every message, and the first file that holds it."""
    messages: dict[Message, str] = {}
    for path in sorted(SRC.rglob("*")):
        name = path.relative_to(SRC).as_posix()
        if path.suffix in (".py", ".html", ".txt") and not name.startswith(_NOT_OURS):
            for message in _of(path, name):
                messages.setdefault(message, name)
    return messages


def _of(path: Path, name: str) -> Iterator[Message]:
    if path.suffix == ".py":
        yield from in_code(path.read_text("utf-8"))
    elif "/templates/" in f"/{name}":
        yield from in_template(path.read_text("utf-8"))


def in_code(text: str) -> Iterator[Message]:
    """Messages in the calls of a Python file."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        words = [
            part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)
        ]
        if node.func.id in _ONE and words:
            yield words[0]
        elif node.func.id in _MANY and len(words) > 1:
            yield words[0], words[1]


def in_template(text: str) -> Iterator[Message]:
    """Messages in the tags of a template, read as Django itself reads them."""
    for name, one, many in _CALL.findall(templatize(text)):
        first = ast.literal_eval(one)
        yield (first, ast.literal_eval(many)) if name == "ngettext" else first
