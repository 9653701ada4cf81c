"""Findings that were there before: written once, not reported again. A file of JSON that may lie in the repository."""

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kentongan.core.standard.reporting.located import Checked, Located
from kentongan.faces.cli.check.wording import Wrong

_VERSION = 1
Known = dict[str, frozenset[str]]


def read_baseline(path: str) -> Known:
    """Fingerprints by file."""
    try:
        told = json.loads(Path(path).read_text(encoding="utf-8"))
        if told["version"] != _VERSION:
            raise ValueError(f"version {told['version']!r}")
        return {str(file): frozenset(map(str, marks)) for file, marks in told["known"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Wrong("bad_baseline", name=path, value=error) from error


def write_baseline(path: str, results: Iterable[Checked]) -> None:
    """Keeps what was found, but for what nobody may set aside; raises OSError."""
    known = {
        _key(result.file): sorted(located.fingerprint for located in _settable(result)) for result in results
    }
    told = {"version": _VERSION, "known": {file: marks for file, marks in sorted(known.items()) if marks}}
    Path(path).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def unknown_only(result: Checked, known: Known) -> Checked:
    """`result` without what was known. What nobody may waive, no baseline hides."""
    marks = known.get(_key(result.file), frozenset())
    if not marks:
        return result
    settled = {located.fingerprint for located in _settable(result)} & marks
    return replace(result, found=tuple(found for found in result.found if found.fingerprint not in settled))


def _settable(result: Checked) -> list[Located]:
    return [located for located in result.found if located.finding.waivable and located.waived is None]


def _key(file: str) -> str:
    return os.path.normpath(file).replace(os.sep, "/")
