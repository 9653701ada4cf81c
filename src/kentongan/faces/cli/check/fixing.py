"""Plain corrections put into text files: as if each had been taken with one tap, everything else byte by byte."""

import contextlib
import difflib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kentongan.core.standard.reporting.located import Checked
from kentongan.core.text.formats.cleaned import Cleaned, without
from kentongan.core.text.formats.plain import Decoded, decoded
from kentongan.core.text.unreadable import Unreadable

FIXABLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
_ROUNDS = 5


class Mended(NamedTuple):
    """The content with its corrections, how many they are, and what the check finds in it now."""

    content: bytes
    count: int
    checked: Checked


def is_fixable(file: str, checked: Checked) -> bool:
    """Whether corrections may be written into the file: only where it holds the text sign by sign."""
    return checked.is_text and Path(file).suffix.lower() in FIXABLE_SUFFIXES


def mended(content: bytes, check: Callable[[bytes], Checked]) -> Mended:
    """Corrects until nothing is left to correct; what overlaps waits for the next of at most five rounds."""
    checked, count = check(content), 0
    for _ in range(_ROUNDS):
        form = decoded(content)
        text, applied = _corrected(form.text, checked)
        if not applied:
            break
        try:
            content = form.encoded(text)
        except UnicodeEncodeError as error:
            raise _wrong_encoding(form) from error
        checked, count = check(content), count + applied
    return Mended(content, count, checked)


def diff(file: str, before: bytes, after: bytes) -> str:
    """What would change, as a unified diff."""
    old, new = (decoded(content).text.splitlines(keepends=True) for content in (before, after))
    lines = difflib.unified_diff(old, new, file, file)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def write_back(file: str, content: bytes) -> None:
    """Replaces the file at once, keeping its permissions: a reader sees the old text or the new. Raises OSError."""
    target = os.path.realpath(file)
    handle, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".kentongan-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        shutil.copymode(target, beside)
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def _corrected(raw: str, checked: Checked) -> tuple[str, int]:
    as_checked = _without_returns(raw)
    pieces, place, applied, count = [], 0, 0, 0
    for found in sorted(checked.found, key=lambda each: (each.first, each.last)):
        if (
            not found.can_fix
            or found.waived is not None
            or found.first < applied
            or found.finding.fix is None
        ):
            continue
        start = as_checked.origin(found.first)
        end = as_checked.origin(found.last - 1) + 1 if found.last > found.first else start
        if raw[start:end] == found.finding.fix:
            continue
        pieces += [raw[place:start], found.finding.fix]
        place, applied, count = end, max(found.last, found.first + 1), count + 1
    return "".join([*pieces, raw[place:]]), count


def _without_returns(raw: str) -> Cleaned:
    """The text as it is checked, with LF for CR LF, which knows where its signs stand in the file."""
    cuts, place = [], raw.find("\r\n")
    while place >= 0:
        cuts.append((place, place + 1))
        place = raw.find("\r\n", place + 2)
    return without(raw, cuts)


def _wrong_encoding(form: Decoded) -> Unreadable:
    return Unreadable(
        f"Koreksi memuat huruf yang tidak ada dalam pengodean {form.encoding}. Simpan ulang sebagai UTF-8.",
        f"A correction holds signs that the encoding {form.encoding} lacks. Save the file as UTF-8.",
    )
