"""Pictures in which a stand-in for a face can be known again: a pattern that is nobody's."""

import random
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops, ImageStat

from kentongan.core.pictures.geometry import Box

SIZE = (720, 480)
FACE = Box(4_000, 3_000, 1_500, 2_250)


def portrait(seed: int = 1) -> Image.Image:
    """A calm ground with one busy square where the face stands."""
    image = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    left, top, right, bottom = FACE.pixels(*SIZE)
    chance = random.Random(seed)
    for x in range(left, right, 12):
        for y in range(top, bottom, 12):
            image.paste(
                chance.choice(("#101010", "#f2d2b0")), (x, y, min(x + 12, right), min(y + 12, bottom))
            )
    return image


def uploaded(image: Image.Image, name: str = "IMG_7.jpg") -> SimpleUploadedFile:
    out = BytesIO()
    image.save(out, "JPEG", quality=90)
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


def is_knowable(content: bytes) -> bool:
    """Whether the pattern can still be told in a rendition of any size and format."""
    with Image.open(BytesIO(content)) as opened:
        image = opened.convert("L")
    part = image.crop(FACE.pixels(image.width, image.height))
    edges = part.resize((40, 40)).convert("L")
    # Neighbouring squares differ by almost the whole scale; a blot has no neighbours that differ.
    shifted = edges.transform(edges.size, Image.Transform.AFFINE, (1, 0, 4, 0, 1, 0))
    return ImageStat.Stat(ImageChops.difference(edges, shifted)).mean[0] > 30
