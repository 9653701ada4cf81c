"""From the words on the command line to documents: files, folders, addresses, standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kentongan.core.analysis.intake import FEED_SUFFIXES, Loaded, NotADocument, documents_in
from kentongan.core.analysis.raw.plain import read_plain
from kentongan.core.analysis.reprints import ReleaseIndex
from kentongan.core.text.reading import MAX_BYTES, READABLE_SUFFIXES, read_bytes, read_text
from kentongan.core.text.unreadable import Unreadable

STANDARD_INPUT = "-"
_WALKED = READABLE_SUFFIXES | FEED_SUFFIXES


class Fault(NamedTuple):
    """An input that gave no document, with what to do about it in Indonesian."""

    source: str
    message: str


def expanded(inputs: list[str]) -> list[str]:
    """The inputs with each folder replaced by the readable files below it; hidden ones are left out."""
    found: list[str] = []
    for given in inputs:
        folder = Path(given)
        if given != STANDARD_INPUT and not is_address(given) and folder.is_dir():
            found += [
                str(path) for path in sorted(folder.rglob("*")) if _is_wanted(path.relative_to(folder), path)
            ]
        else:
            found.append(given)
    return found


def documents_from(given: str) -> Iterator[Loaded | Fault]:
    """The documents of one input; a Fault instead of an exception, so that the others go on."""
    try:
        content, content_type, source = _content(given)
        yield from documents_in(content, source=source, content_type=content_type)
    except (NotADocument, Unreadable) as error:
        yield Fault(given, error.message)


def read_releases(folder: Path) -> tuple[ReleaseIndex[str], list[Fault]]:
    """Our own releases below `folder`, indexed under their paths in it."""
    index: ReleaseIndex[str] = ReleaseIndex()
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not _is_wanted(name, path) or path.suffix.lower() not in READABLE_SUFFIXES:
            continue
        try:
            index.add(name.as_posix(), read_plain(read_text(path)).text)
        except Unreadable as error:
            faults.append(Fault(str(path), error.message))
    return index, faults


def is_address(given: str) -> bool:
    """Whether the input is a URL."""
    return given.startswith(("http://", "https://"))


def _is_wanted(relative: Path, path: Path) -> bool:
    hidden = any(part.startswith(".") for part in relative.parts)
    return path.suffix.lower() in _WALKED and not hidden and path.is_file()


def _content(given: str) -> tuple[bytes, str, str]:
    if given == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise NotADocument("Masukan lebih dari 50 MB.")
        return content, "", STANDARD_INPUT
    if is_address(given):
        return _fetched(given)
    return read_bytes(Path(given)), "", given


def _fetched(address: str) -> tuple[bytes, str, str]:
    from kentongan.foundation.errors import KentonganError  # noqa: PLC0415 - files need no HTTP client
    from kentongan.foundation.outbound.client import fetch  # noqa: PLC0415 - a slow import, for addresses only

    try:
        answer = fetch(address)
    except KentonganError as error:
        raise NotADocument(error.message) from error
    if answer.status >= 400:
        raise NotADocument(
            f"Situs menjawab dengan galat {answer.status}. Periksa alamatnya, atau coba lagi nanti."
        )
    return answer.body, answer.headers.get("content-type", ""), answer.url_final
