"""The worked example of a directive, as shipped."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from kentongan.apps.directives.services.wording import DirectiveWords, PointWords

_FILE = Path(__file__).parent.parent / "data" / "five_points.toml"


def five_points(*, given_on: date, source_kind: str) -> DirectiveWords:
    """The five points as a draft for a day; who gave it is left to the desk."""
    data = _read()
    points = tuple(
        PointWords(
            words=row["words"],
            indicator=row["indicator"],
            proof=row["proof"],
            due=given_on + timedelta(days=row["days"]),
        )
        for row in data["points"]
    )
    return DirectiveWords(
        title=data["title"],
        summary=data["summary"].strip(),
        source_kind=source_kind,
        given_on=given_on,
        points=points,
    )


@cache
def _read() -> dict:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
