"""Files as telephones give them, good and bad."""

import random
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

Upload = dict[str, str | bytes]


def harvest_photo(seed: int = 7) -> Upload:
    """A garden bed drawn by numbers: 2400 x 1600, with a position in its EXIF data as telephones write it."""
    image = Image.new("RGB", (2400, 1600), "#8ec6e6")
    pen, chance = ImageDraw.Draw(image), random.Random(seed)
    pen.rectangle((0, 640, 2400, 1600), fill="#6b4a2f")
    for row in range(7):
        depth = 690 + row * 130
        for column in range(22 - row):
            left = column * (110 + row * 8) + chance.randint(-12, 12)
            size = 50 + row * 9
            pen.ellipse((left, depth - size, left + size * 2, depth + size), fill=chance.choice(_GREENS))
    exif = image.getexif()
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 1.0, 2.0), 3: "E", 4: (106.0, 3.0, 4.0)})
    return _upload("IMG_0042.jpg", "image/jpeg", image, "JPEG", exif=exif, quality=88)


def no_photo(folder: Path) -> Path:
    """A text that calls itself a photo."""
    return _kept(folder / "foto.jpg", b"Ini bukan foto. " * 100)


def huge_photo(folder: Path, megabytes: int = 40) -> Path:
    """A file of that size that no browser can make smaller, because it only begins like a photo."""
    noise = random.Random(1).randbytes(1024 * 1024)
    return _kept(folder / "besar.jpg", b"\xff\xd8\xff\xe0" + noise * megabytes)


_GREENS = ("#2f7d32", "#3c9440", "#4aa84e", "#2a6b2d")


def _upload(name: str, kind: str, image: Image.Image, form: str, **options: object) -> Upload:
    out = BytesIO()
    image.save(out, form, **options)
    return {"name": name, "mimeType": kind, "buffer": out.getvalue()}


def _kept(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
