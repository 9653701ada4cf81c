"""The source of the house as trees, read once."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SRC = ROOT / "src" / "kentongan"
PYTHON = ("src", "tests", "bench")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file; `name` is its path from the root of the checkout."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def is_ours(self) -> bool:
        """Whether it is the product, not its tests."""
        return self.name.startswith("src/")


def module_of(text: str, name: str = "src/kentongan/probe.py") -> Module:
    """A module from its text: for trying whether a rule bites."""
    return Module(name, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """Every Python file of the checkout's own folders."""
    found = (path for folder in PYTHON for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(module_of(path.read_text("utf-8"), path.relative_to(ROOT).as_posix()) for path in found)


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function and method, nested ones included."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end; decorators do not count."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


@cache
def committed() -> tuple[Path, ...]:
    """Every file that is committed or about to be; whatever is ignored is left out."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    paths = (ROOT / name.decode() for name in listed.split(b"\0") if name)
    return tuple(path for path in paths if path.is_file())


def text_of(path: Path) -> str:
    """The text of a file; empty for what is no text."""
    content = path.read_bytes()
    return "" if b"\0" in content[:4096] else content.decode("utf-8", "replace")
