"""What is shipped: complete, and without a trace of the machine it was made on."""

import re
import tomllib
from fnmatch import fnmatch

import pytest
from tests.house.rules.reading import ROOT, SRC, committed, text_of

# Put together here, so that this file does not name what it looks for.
_HOSTS = ("py" + "pi", "pyth" + "onhosted", "npm" + "js", "crat" + "es.io", "ghcr" + ".io", "docker" + ".io")
_HOST = re.compile("|".join(re.escape(name) for name in _HOSTS), re.IGNORECASE)
_FOLDERS = ("wo" + "rk", "ro" + "ot", "tm" + "p", "home/[a-z]+")
# A path of a machine: at the beginning of a word, so that the addresses of pages (/berita/..., a/tmp/b) do not count.
_MACHINE = re.compile(rf"(?<![\w.:/}}\])-])/(?:{'|'.join(_FOLDERS)})/")
_SECRET = re.compile(
    r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|\b\d{8,10}:AA[\w-]{33}\b|\bghp_\w{36}\b|\bAKIA[0-9A-Z]{16}\b"
)


# A socket's folder in an address, as every machine has one.
EXAMPLES = {"tests/config/test_postgres.py"}


def found(pattern: re.Pattern[str]) -> list[str]:
    """`file:line` of every hit in a committed text file."""
    hits = []
    for path in committed():
        text = text_of(path)
        if pattern.search(text):
            lines = (number for number, line in enumerate(text.splitlines(), 1) if pattern.search(line))
            hits += [f"{path.relative_to(ROOT)}:{number}" for number in lines]
    return hits


def test_no_package_registry_is_named():
    assert found(_HOST) == []


def test_no_folder_of_this_machine_is_named():
    assert [hit for hit in found(_MACHINE) if hit.partition(":")[0] not in EXAMPLES] == []


def test_no_secret_lies_about():
    assert found(_SECRET) == []


def test_locks_are_hashed_and_name_no_address():
    locks = [path for path in committed() if path.suffix == ".lock"]
    assert locks
    for lock in locks:
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        pinned = re.findall(r"^[a-z0-9][\w.\[\]-]*==", text, re.MULTILINE | re.IGNORECASE)
        assert pinned and text.count("--hash=sha256:") >= len(pinned), lock.name


def test_package_data_covers_every_file():
    """What the patterns miss would be absent from an installed wheel."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["kentongan"]
    files = [path.relative_to(SRC).as_posix() for path in committed() if SRC in path.parents]
    others = [name for name in files if not name.endswith(".py")]
    assert others
    assert [name for name in others if not any(_matches(name, pattern) for pattern in patterns)] == []


def test_data_stands_in_a_package():
    """Only folders with an __init__ are packages; a file elsewhere must lie below one (templates, static, data)."""
    code = [path for path in committed() if SRC in path.parents and path.suffix == ".py"]
    homeless = [p for p in code if not (p.parent / "__init__.py").exists()]
    assert [str(path.relative_to(ROOT)) for path in homeless] == []


def test_no_file_is_huge():
    big = {str(p.relative_to(ROOT)): p.stat().st_size for p in committed() if p.stat().st_size > 2_000_000}
    assert big == {}


@pytest.mark.parametrize(
    "words", ["see /" + "wo" + "rk/x", "'/" + "tm" + "p/x'", "(/" + "ro" + "ot/.bashrc)"]
)
def test_the_rule_about_folders_bites(words: str):
    assert _MACHINE.search(words)


def _matches(name: str, pattern: str) -> bool:
    """`**/*.txt` as setuptools reads it: at any depth, the package's own folder included."""
    return fnmatch(name, pattern) or fnmatch(name, pattern.removeprefix("**/"))
