"""Photographs as a phone sends them: shrunk to 1,600 pixels, no two the same."""

import io
import random

from PIL import Image, ImageFilter

_SIZE = (1600, 1200)
_BASES = 24


class Album:
    """Gives a new JPEG of some 200 KB at each call: one of a few scenes, with a corner that nobody else has."""

    def __init__(self) -> None:
        self.chance = random.Random(11)
        self.scenes = [self._scene(number) for number in range(_BASES)]

    def picture(self) -> bytes:
        scene = self.chance.choice(self.scenes).copy()
        corner = Image.effect_noise((96, 96), self.chance.uniform(20, 120)).convert("RGB")
        scene.paste(corner, (self.chance.randrange(_SIZE[0] - 96), self.chance.randrange(_SIZE[1] - 96)))
        out = io.BytesIO()
        scene.save(out, "JPEG", quality=80)
        return out.getvalue()

    def _scene(self, number: int) -> Image.Image:
        """Soft clouds of colour with some grain: compresses as a photograph does."""
        chance = random.Random(number)
        patches = Image.new("RGB", (16, 12))
        patches.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(16 * 12)])
        soft = patches.resize(_SIZE, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))
        grain = Image.effect_noise(_SIZE, 40).convert("RGB")
        return Image.blend(soft, grain, 0.18)
