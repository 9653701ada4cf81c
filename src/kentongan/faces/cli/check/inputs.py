"""The files that were named, folders walked, in a stable order."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kentongan.core.text.reading import MAX_BYTES, READABLE_SUFFIXES, read_text
from kentongan.core.text.unreadable import Unreadable

STDIN = "-"
_LONGEST = 1_000_000


def files_of(paths: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The files behind `paths`, and the folders among them that hold none. Hidden files and folders are skipped."""
    files: list[str] = []
    empty: list[str] = []
    for path in dict.fromkeys(paths):
        if path != STDIN and os.path.isdir(path):
            inside = sorted(_walk(Path(path)))
            files += inside
            if not inside:
                empty.append(path)
        else:
            files.append(path)
    return list(dict.fromkeys(files)), empty


def text_of(file: str) -> str:
    """The text of a file, or of standard input for "-". Raises `Unreadable`, also for what is too long to check."""
    text = read_text(sys.stdin.buffer.read(MAX_BYTES + 1), "") if file == STDIN else read_text(Path(file))
    if len(text) > _LONGEST:
        raise Unreadable(
            "Naskah lebih dari satu juta karakter. Periksa satu naskah dalam satu berkas.",
            "The text is longer than a million characters. Check one story in a file.",
        )
    return text


def _walk(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            # "~$naskah.docx" is the lock that Word leaves beside an open document.
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in READABLE_SUFFIXES:
                yield os.path.join(place, name)
