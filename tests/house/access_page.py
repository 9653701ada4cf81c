"""Makes docs/access.md: the rights from the policy, then every endpoint from the rows that are tried.

`python -m tests.house.access_page` prints it, `--write` writes it; a test says when it is stale.
"""

import os
import re
import sys
from collections.abc import Iterator

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.test")
django.setup()

from tests.house.access.row import Row  # noqa: E402 - models are read, so Django must stand first
from tests.house.access_rows import PARTS  # noqa: E402
from tests.house.endpoints import endpoints  # noqa: E402

from kentongan.config.access_page import PAGE, access_page  # noqa: E402
from kentongan.foundation.accounts.roles import Role  # noqa: E402

# Word of the table, and the head of its column.
COLUMNS = (
    ("public", "public"),
    ("postless", "no post"),
    *((role.value, role.value.replace("_", " ")) for role in Role),
)
ENDPOINTS = """
## Every endpoint, tried by everybody

[`tests/house`](../tests/house) asks every endpoint as everybody: each role at a unit, a region and the centre, the same
roles of another region, somebody without a post, one whose post ended yesterday, one whose account is switched off, and
the public. An endpoint without a row fails the suite; so does a refusal that writes anything.

- **yes**: open. **part**: as far as the post reaches; the same thing of a neighbouring unit or another region is
  refused, and lists leave it out. **–**: refused (the public is led to the sign-in page).
- *no post*: signed in, but holding no office today.

"""


def main(arguments: list[str]) -> int:
    """Prints or writes the page."""
    if "--write" in arguments:
        PAGE.write_text(page_text(), "utf-8")
    else:
        sys.stdout.write(page_text())
    return 0


def page_text() -> str:
    """The whole page."""
    return access_page() + ENDPOINTS + "\n".join(_endpoints())


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
