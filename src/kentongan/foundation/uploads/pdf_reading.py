"""Reading a PDF of a stranger where it can stall nobody: in a process that ends, in time, and small."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

SECONDS = 10.0
_CHILD = "kentongan.foundation.uploads.pdf_child"


@dataclass(frozen=True, slots=True)
class PdfFound:
    """What a PDF holds: its number of pages, and the text of the first of them."""

    pages: int
    text: str
    has_author: bool
    is_locked: bool
    is_active: bool


def read_pdf(content: bytes, *, seconds: float = SECONDS) -> PdfFound | None:
    """What is in the document; None for one that is broken, takes too long or too much memory.

    A hostile document holds the reader up, not the worker that serves everybody: its process is ended.
    """
    try:
        answer = subprocess.run(  # noqa: S603 - our own interpreter and module; the document goes in as bytes
            [sys.executable, "-m", _CHILD],
            input=content,
            capture_output=True,
            timeout=seconds,
            check=True,
            # Nothing of the house's own environment: a reader of strangers' files needs no secrets.
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        return PdfFound(**json.loads(answer.stdout))
    except (subprocess.SubprocessError, OSError, ValueError, TypeError):
        return None
