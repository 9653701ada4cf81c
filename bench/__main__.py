"""`./dev bench [NAME ...]`: runs the benchmarks and prints their tables; `--write` keeps them in docs/benchmarks.md.

What was not run this time stays on the page as it was, under its own day.
"""

import importlib
import platform
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from bench.measuring import table

NAMES = (
    "check_text",
    "watch_article",
    "pages",
    "publish_visible",
    "redate",
    "holding_statement",
    "certificates",
    "awards",
    "picture",
    "archive",
)
PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


def main(arguments: list[str]) -> int:
    chosen = [name for name in arguments if not name.startswith("-")] or list(NAMES)
    if unknown := [name for name in chosen if name not in NAMES]:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(NAMES)}")
        return 2
    kept = _kept()
    for name in chosen:
        module = importlib.import_module(f"bench.{name}")
        print(f"» {name}", file=sys.stderr, flush=True)
        kept[module.TITLE] = f"{module.HOW}\n\nRun on {_today()}.\n\n{table(module.run())}"
        print(f"## {module.TITLE}\n\n{kept[module.TITLE]}\n", flush=True)
        if "--write" in arguments:
            _write(kept)
    return 0


def _kept() -> dict[str, str]:
    """The sections that stand on the page, by title."""
    text = PAGE.read_text("utf-8") if PAGE.exists() else ""
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)[1:]
    return {title: body.strip() for title, body in zip(parts[::2], parts[1::2], strict=True)}


def _write(sections: dict[str, str]) -> None:
    where = f"{platform.machine()}, Python {platform.python_version()}"
    head = f"# Benchmarks\n\nMade by `./dev bench --write` on {where}. Compare ratios, not machines.\n\n"
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items())
    PAGE.write_text(f"{head}{body}\n", encoding="utf-8")


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
