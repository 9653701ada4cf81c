"""Files, functions and folders stay small enough to be read at once (docs/house.md)."""

from collections import Counter
from pathlib import PurePosixPath
from statistics import median, quantiles

import pytest
from tests.house.rules.reading import Module, functions, length, modules

LONGEST_FILE, LONGEST_FUNCTION, FULLEST_FOLDER = 400, 60, 15
# Lists by nature: one rule, one adapter, one migration, one story a file. Tests mirror what they test.
WIDE = ("rules", "adapters", "migrations", "stories", "tests")
# One act a table, made by Django and cut by nobody.
LONG = ("/migrations/",)

# One verb, one question a file once there are many (house, the rooms of an app): each with the number it may not pass.
FULLER = {"src/kentongan/apps/newsroom/queries": 16}


def _is_wide(folder: PurePosixPath) -> bool:
    return any(part in WIDE for part in folder.parts)


def _ninth_of_ten(sizes: list[int]) -> float:
    return quantiles(sizes, n=10)[-1]


def test_no_file_is_longer_than_400_lines():
    files = {m.name: len(m.lines) for m in modules() if not any(part in m.name for part in LONG)}
    assert {name: lines for name, lines in files.items() if lines > LONGEST_FILE} == {}


def test_most_files_are_short():
    sizes = [len(m.lines) for m in modules() if m.is_ours]
    assert median(sizes) < 80
    assert _ninth_of_ten(sizes) < 250


def test_no_function_is_longer_than_60_lines():
    found = {f"{m.name}:{f.name}": length(f) for m in modules() for f in functions(m.tree)}
    assert {name: lines for name, lines in found.items() if lines > LONGEST_FUNCTION} == {}


def test_most_functions_are_short():
    sizes = [length(f) for m in modules() if m.is_ours for f in functions(m.tree)]
    assert median(sizes) <= 9
    assert _ninth_of_ten(sizes) < 25


def test_no_folder_holds_more_than_15_modules():
    own = (m for m in modules() if not m.name.endswith("/__init__.py"))
    folders = Counter(PurePosixPath(m.name).parent for m in own)
    assert {
        str(f): n for f, n in folders.items() if n > FULLER.get(str(f), FULLEST_FOLDER) and not _is_wide(f)
    } == {}


def test_names_say_something():
    """Drawers that hold anything have no home here."""
    empty = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "misc",
        "base",
        "handler",
        "handlers",
        "data",
        "info",
    }
    allowed = {"src/kentongan/config/settings/base.py"}  # Django's own word for what all settings share
    named = {m.name for m in modules() if PurePosixPath(m.name).stem in empty}
    assert named - allowed == set()


def _is_caption_only(module: Module) -> bool:
    body = module.tree.body
    return len(body) == 1 and _docstring(module) is not None


def _docstring(module: Module) -> str | None:
    value = getattr(module.tree.body[0], "value", None) if module.tree.body else None
    return getattr(value, "value", None) if isinstance(getattr(value, "value", None), str) else None


# `models` re-export their tables, chapters of rules are tuples, the package has its version, a command tells its own.
MORE_THAN_A_CAPTION = ("/models/__init__.py", "/standard/rules/", "kentongan/__init__.py")


@pytest.mark.parametrize(
    "module", [m for m in modules() if m.name.endswith("__init__.py")], ids=lambda m: m.name
)
def test_a_package_says_in_one_sentence_what_it_is(module: Module):
    caption = _docstring(module)
    assert caption, "no docstring"
    assert "\n" not in caption.strip(), "one sentence, one line"
    if not any(part in module.name for part in MORE_THAN_A_CAPTION):
        assert _is_caption_only(module), "holds more than its docstring"


def test_tests_are_no_package():
    """Import mode importlib: an __init__ would shadow other folders of the same name."""
    assert [m.name for m in modules() if m.name.startswith("tests/") and m.name.endswith("__init__.py")] == []
