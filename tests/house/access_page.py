"""Makes docs/access.md from the table of endpoints and the policy.

`python -m tests.house.access_page` prints it, `--write` writes it; a test says when it is stale.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.test")
django.setup()

from tests.house.access.row import Row  # noqa: E402 - models are read, so Django must stand first
from tests.house.access_rows import PARTS  # noqa: E402
from tests.house.endpoints import endpoints  # noqa: E402

from kentongan.foundation.accounts.policy import GRANTS  # noqa: E402
from kentongan.foundation.accounts.roles import Role  # noqa: E402

TARGET = Path(__file__).resolve().parents[2] / "docs" / "access.md"
# Word of the table, and the head of its column.
COLUMNS = (
    ("public", "public"),
    ("postless", "no post"),
    *((role.value, role.value.replace("_", " ")) for role in Role),
)
HEAD = """# Who may do what

Two tables, both made by `python -m tests.house.access_page --write`; a test fails when this page is stale.
[`tests/house`](../tests/house) asks every endpoint as everybody: each role at a unit, a region and the centre, the same
roles of another region, somebody without a post, one whose post ended yesterday, one whose account is switched off, and
the public. An endpoint without a row fails the suite; so does a refusal that writes anything.

- **yes**: open. **part**: as far as the post reaches; the same thing of a neighbouring unit or another region is
  refused, and lists leave it out. **–**: refused (the public is led to the sign-in page).
- *no post*: signed in, but holding no office today.

## What a role grants

Held at a node of the tree, a role counts for that node and all below it. Objects add facts of their own: nobody decides
on a text they wrote, nobody appoints themself or above their own tier.

"""
BETWEEN = """
## Endpoints

"""


def main(arguments: list[str]) -> int:
    """Prints or writes the page."""
    if "--write" in arguments:
        TARGET.write_text(page_text(), "utf-8")
    else:
        sys.stdout.write(page_text())
    return 0


def page_text() -> str:
    """The whole page."""
    return HEAD + "\n".join(_grants()) + "\n" + BETWEEN + "\n".join(_endpoints())


def _grants() -> Iterator[str]:
    yield "| may | " + " | ".join(role.value.replace("_", " ") for role in Role) + " |"
    yield "|---" * (len(Role) + 1) + "|"
    for permission, roles in GRANTS.items():
        cells = ("part" if role in roles else "–" for role in Role)
        yield f"| `{permission.value}` | " + " | ".join(cells) + " |"


def _endpoints() -> Iterator[str]:
    patterns = {endpoint.name: _address(endpoint.pattern) for endpoint in endpoints()}
    for title, rows in PARTS:
        yield f"### {title}\n"
        yield "| endpoint | " + " | ".join(label for _, label in COLUMNS) + " | |"
        yield "|---" * (len(COLUMNS) + 2) + "|"
        alike: dict[tuple, list[Row]] = {}
        for row in rows:
            alike.setdefault((row.name, row.method, _cells(row)), []).append(row)
        for (name, _, cells), cases in alike.items():
            yield _line(patterns[name], cases, cells)
        yield ""


def _line(address: str, rows: list[Row], cells: tuple[str, ...]) -> str:
    """One line for all cases of an endpoint that are answered alike."""
    cases = ", ".join(row.case for row in rows if row.case)
    notes = "; ".join(dict.fromkeys(row.note for row in rows if row.note))
    told = ". ".join(filter(None, (cases, notes)))
    return f"| {rows[0].method} `{address}` | " + " | ".join(cells) + f" | {told} |"


def _cells(row: Row) -> tuple[str, ...]:
    return tuple(_cell(row, word) for word, _ in COLUMNS)


def _cell(row: Row, word: str) -> str:
    if word not in (row.who if row.readers is None else row.readers):
        return "–"
    return "part" if row.scope else "yes"


def _address(pattern: str) -> str:
    """A pattern of the resolver as people read it: `/meja/berita/<story_id>/`."""
    named = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"<\1>", pattern)
    named = re.sub(r"<\w+:(\w+)>", r"<\1>", named)
    return "/" + named.replace("^", "").replace("$", "").replace("\\", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
