"""Stories of the demo nation with words lost, replaced and added."""

import random

from bench.texts import releases

STORIES = [text.partition("\n\n")[::2] for text in releases()]
_WORDS = [word for _, body in STORIES for word in body.split()]


def edited(text: str, rate: float, chance: random.Random) -> str:
    """`text` with a third of `rate` of its words lost, a third replaced, and as many added."""
    kept = []
    for word in text.split():
        draw = chance.random()
        if draw < rate / 3:
            continue
        kept.append(chance.choice(_WORDS) if draw < 2 * rate / 3 else word)
        if 2 * rate / 3 <= draw < rate:
            kept.append(chance.choice(_WORDS))
    return " ".join(kept)
