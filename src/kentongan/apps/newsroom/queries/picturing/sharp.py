"""The picture with nothing hidden, for the page of who marks; it stands on no other."""

from io import BytesIO

from PIL import Image

from kentongan.apps.newsroom.models import Photo

_EDGE, _QUALITY = 1_200, 78


def sharp_view(photo: Photo) -> bytes:
    """A WebP of the sharp picture, small enough for a telephone; made anew each time, kept nowhere."""
    if not photo.sharp:  # nothing is hidden, or nothing is left to see
        with (photo.medium or photo.small).open("rb") as kept:
            return kept.read()
    with photo.sharp.open("rb") as kept, Image.open(kept, formats=("JPEG",)) as opened:
        opened.draft("RGB", (_EDGE, _EDGE))
        image = opened.convert("RGB")
    image.thumbnail((_EDGE, 2 * _EDGE), Image.Resampling.BILINEAR)
    out = BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=2)
    return out.getvalue()
