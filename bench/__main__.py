"""`./dev bench [NAME ...]`: runs the benchmarks and prints their tables; `--write` keeps them in docs/benchmarks.md."""

import importlib
import platform
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
)
PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


def main(arguments: list[str]) -> int:
    chosen = [name for name in arguments if not name.startswith("-")] or list(NAMES)
    if unknown := [name for name in chosen if name not in NAMES]:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(NAMES)}")
        return 2
    sections = []
    for name in chosen:
        module = importlib.import_module(f"bench.{name}")
        print(f"» {name}", file=sys.stderr, flush=True)
        sections.append(f"## {module.TITLE}\n\n{module.HOW}\n\n{table(module.run())}\n")
        print(sections[-1], flush=True)
    if "--write" in arguments:
        day = datetime.now(UTC).date().isoformat()
        where = f"{platform.machine()}, Python {platform.python_version()}"
        head = f"# Benchmarks\n\nMade by `./dev bench --write` on {day}, {where}.\n"
        PAGE.write_text(head + "Compare ratios, not machines.\n\n" + "\n".join(sections), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
