"""A PDF of a stranger, read in a process that ends in time and within its memory: it can stall or fill no other."""

import json
import os
import subprocess
import sys

from kentongan.core.text.unreadable import Unreadable

SECONDS = 20.0
_CHILD = "kentongan.faces.cli.check.apart_child"


def text_of_pdf_apart(content: bytes, *, seconds: float = SECONDS) -> str:
    """The text of the PDF. Raises `Unreadable`, also when it takes too long or too much memory."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the document goes in as bytes
            [sys.executable, "-m", _CHILD],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
            # Nothing of the user's own environment: a reader of strangers' files needs no secrets.
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise Unreadable(
            "PDF ini terlalu besar atau terlalu rumit untuk dibaca. Pakai naskah aslinya (.docx atau .txt).",
            "This PDF is too large or too intricate to read. Use the original (.docx or .txt).",
        ) from error
    if "text" not in answer:
        raise Unreadable(answer["message"], answer["english"])
    return answer["text"]
