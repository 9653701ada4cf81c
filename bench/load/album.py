"""Photographs as a phone sends them: shrunk to 1,600 pixels, no two files the same."""

import io
import random
import struct

from PIL import Image, ImageFilter

_SIZE = (1600, 1200)
_SCENES = 60


class Album:
    """Gives a new JPEG of some 200 KB at each call: one of sixty scenes, with a comment that no other file bears.

    All is encoded before anybody arrives: who files shall not wait for who plays the camera.
    """

    def __init__(self) -> None:
        self.chance, self.given = random.Random(11), 0
        self.scenes = [self._scene(number) for number in range(_SCENES)]

    def picture(self) -> bytes:
        """One of the scenes behind a comment segment (marker FFFE) that counts."""
        self.given += 1
        words = f"picture {self.given}".encode()
        scene = self.chance.choice(self.scenes)
        return scene[:2] + b"\xff\xfe" + struct.pack(">H", len(words) + 2) + words + scene[2:]

    def _scene(self, number: int) -> bytes:
        """Soft clouds of colour with some grain: compresses as a photograph does."""
        chance = random.Random(number)
        patches = Image.new("RGB", (16, 12))
        patches.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(16 * 12)])
        soft = patches.resize(_SIZE, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))
        grain = Image.effect_noise(_SIZE, 40).convert("RGB")
        out = io.BytesIO()
        Image.blend(soft, grain, 0.09).save(out, "JPEG", quality=80)
        return out.getvalue()
