"""A text file that holds an article, often copied from a page with its header lines."""

import re

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.raw.clutter import is_clutter
from kentongan.core.analysis.raw.moments import Moment, moment_in
from kentongan.core.text.dates import find_dates

_HEADER_LINES = 14
_LONG_LINE = 190
_DATELINE = re.compile(r"^[A-Z][\w .,/|()’'-]{1,60}?(?:,\s?INFO_PAS|\s?[–—]\s|\s-\s|-\s)")
_TITLE_WORDS = 4
_MARKDOWN = re.compile(r"^(?:#{1,6}\s+|\*\*(?=.+\*\*$))|\*\*$")


def read_plain(text: str) -> Page:
    """Title, date and body of a plain or Markdown text; without recognisable header lines all of it is body."""
    lines = [_MARKDOWN.sub("", line.strip()) for line in text.replace("\r\n", "\n").splitlines()]
    body_at = _first_of_body(lines)
    header = [line for line in lines[:body_at] if line and not is_clutter(line)]
    published, dated = _published(header)
    title = _title([line for line in header if line != dated])
    body = "\n".join(line for line in lines[body_at:] if not is_clutter(line)).strip()
    return Page(
        title=title,
        text=body,
        published=published.at if published else None,
        published_confidence=_confidence(published),
        published_basis=_basis(published, dated),
        header=tuple(line for line in header if line not in (title, dated)),
    )


def _first_of_body(lines: list[str]) -> int:
    """The first line that reads like running text; header lines are short and close with no full stop."""
    filled = 0
    for number, line in enumerate(lines):
        if not line or is_clutter(line):
            continue
        if _is_prose(line):
            return number
        filled += 1
        if filled > _HEADER_LINES:
            break
    return 0


def _is_prose(line: str) -> bool:
    if len(line) > _LONG_LINE:
        return True
    words = len(line.split())
    return words >= 12 and (bool(_DATELINE.match(line)) or line.endswith((".", ".”", '."')))


def _published(header: list[str]) -> tuple[Moment | None, str]:
    for line in header:
        for mention in find_dates(line):
            moment = moment_in(line, mention)
            rest = line[: mention.start] + line[mention.end :]
            if moment and len(re.sub(r"[\d\W]+", " ", rest).split()) <= _TITLE_WORDS:
                return moment, line
    return None, ""


def _title(header: list[str]) -> str:
    """The line with the most words; a title has at least four."""
    best = max(header, key=lambda line: len(line.split()), default="")
    return best if len(best.split()) >= _TITLE_WORDS else ""


def _confidence(published: Moment | None) -> float:
    return 0.0 if published is None else 0.9 if published.time_stated else 0.8


def _basis(published: Moment | None, line: str) -> str:
    if published is None:
        return ""
    return f"baris kepala “{line}”" + ("" if published.zone_stated else "; zona waktu dianggap WIB")
