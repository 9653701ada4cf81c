"""The files that were named, folders walked, in a stable order; and what is in them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kentongan.core.text.formats.cleaned import without
from kentongan.core.text.reading import MAX_BYTES, READABLE_SUFFIXES, Story, read_bytes, read_story
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


def story_of(file: str) -> Story:
    """The text of a file, or of standard input for "-". Raises `Unreadable`, also for what is too long to check."""
    content = sys.stdin.buffer.read(MAX_BYTES + 1) if file == STDIN else read_bytes(Path(file))
    return story_in(content, "" if file == STDIN else file)


def story_in(content: bytes, name: str) -> Story:
    """The text of a file's content. A PDF is read in a process of its own, which may be ended."""
    if content.startswith(b"%PDF-"):
        from kentongan.faces.cli.check.apart import text_of_pdf_apart  # noqa: PLC0415 - slow import, rarely needed

        story = Story(without(text_of_pdf_apart(content).replace("\xa0", " "), ()), is_text=False)
    else:
        story = read_story(content, name)
    if len(story.cleaned.source) > _LONGEST:
        raise Unreadable(
            "Naskah lebih dari satu juta karakter. Periksa satu naskah dalam satu berkas.",
            "The text is longer than a million characters. Check one story in a file.",
        )
    return story


def _walk(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(place, name)
            # "~$naskah.docx" is the lock that Word leaves beside an open document.
            is_named = not name.startswith((".", "~$")) and Path(name).suffix.lower() in READABLE_SUFFIXES
            if is_named and os.path.isfile(path):
                yield path
