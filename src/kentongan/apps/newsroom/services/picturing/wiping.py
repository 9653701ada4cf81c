"""A picture that belongs to no story: every face found in it is hidden, and nobody can be let seen."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from kentongan.apps.newsroom.services.pictures import encoded
from kentongan.apps.newsroom.services.picturing.renditions import cover_face
from kentongan.foundation.faces.proposing import propose_faces

# Somebody waits at the page meanwhile.
_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Wiped:
    """The picture without faces. `faces` is how many were hidden; None where no model could look."""

    jpeg: bytes
    faces: int | None


def wiped(jpeg: bytes) -> Wiped:
    """A clean JPEG with all its faces made unknowable. Seconds of work. A person looks all the same."""
    found = propose_faces(jpeg, seconds=_SECONDS)
    if not found:
        return Wiped(jpeg, None if found is None else 0)
    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as opened:
        image = opened.convert("RGB")
    for box in found:
        cover_face(image, box)
    return Wiped(encoded(image, "JPEG", quality=88, optimize=True, progressive=True), len(found))
