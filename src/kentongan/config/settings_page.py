"""The settings as a page: docs/operations/settings.md is made from the descriptions in env.py.

python -m kentongan.config.settings_page docs/operations/settings.md
"""

import sys
from pathlib import Path
from types import UnionType
from typing import Any

from pydantic import AliasChoices
from pydantic.fields import FieldInfo

from kentongan.config.env import ROOT, Env

PAGE = ROOT / "docs" / "operations" / "settings.md"
MADE = (
    "<!-- Made from src/kentongan/config/env.py: python -m kentongan.config.settings_page. Do not edit. -->"
)
WORDS_OF_TYPE = {str: "text", int: "number", float: "number", bool: "true or false", Path: "folder"}


def settings_page() -> str:
    """The whole page as Markdown: a row for each setting, in the order of env.py."""
    rows = [_row(name, field) for name, field in Env.model_fields.items()]
    return "\n".join(
        [
            MADE,
            "",
            "# Settings",
            "",
            "Everything that the environment may say. Each is read once, at the start; a wrong value stops the start "
            "with a clear error. Secrets belong into a file that only the service's user can read.",
            "",
            "| variable | kind | without it | what it does |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _row(name: str, field: FieldInfo) -> str:
    cells = (" or ".join(f"`{told}`" for told in _variables(name, field)), _kind(field), _default(field))
    return f"| {' | '.join(cells)} | {_cell(field.description or '')} |"


def _variables(name: str, field: FieldInfo) -> list[str]:
    if isinstance(field.validation_alias, AliasChoices):
        return [str(choice) for choice in field.validation_alias.choices]
    return [f"{Env.model_config['env_prefix']}{name.upper()}"]


def _kind(field: FieldInfo) -> str:
    kind: type[Any] | UnionType | None = field.annotation
    return WORDS_OF_TYPE.get(kind, str(kind))  # type: ignore[arg-type]


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, Path):
        # The folder of this machine means nothing to a reader elsewhere.
        value = value.relative_to(ROOT) if value.is_relative_to(ROOT) else value
    if isinstance(value, bool):
        value = str(value).lower()
    return f"`{value}`" if str(value) else "empty"


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    page.write_text(settings_page(), encoding="utf-8")
