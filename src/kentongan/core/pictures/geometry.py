"""Boxes on a picture, in ten-thousandths of its sides, so that they hold for every size of it."""

from dataclasses import dataclass

WHOLE = 10_000
_LEAST = 50


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture; it never reaches over the edge."""

    left: int
    top: int
    width: int
    height: int

    def __post_init__(self) -> None:
        right, bottom = self.left + self.width, self.top + self.height
        if min(self.left, self.top) < 0 or max(right, bottom) > WHOLE or min(self.width, self.height) < 1:
            raise ValueError("a box lies within its picture")

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom on a picture of that size: rounded outwards, so that nothing peeps out."""
        return (
            self.left * width // WHOLE,
            self.top * height // WHOLE,
            min(width, -(-(self.left + self.width) * width // WHOLE)),
            min(height, -(-(self.top + self.height) * height // WHOLE)),
        )

    def grown(self, share: float) -> "Box":
        """The box with `share` of its sides added on each side: hair, ears and chin belong to a face."""
        across, down = round(self.width * share), round(self.height * share)
        return box_between(
            self.left - across,
            self.top - down,
            self.left + self.width + across,
            self.top + self.height + down,
        )

    def overlap(self, other: "Box") -> float:
        """The common part of both, as a share of what they cover together."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        if across <= 0 or down <= 0:
            return 0.0
        common = across * down
        return common / (self.width * self.height + other.width * other.height - common)


def box_between(left: float, top: float, right: float, bottom: float) -> Box:
    """The box between two corners, cut at the edges of the picture and never too small to see."""
    x, y = _held(left, WHOLE - _LEAST), _held(top, WHOLE - _LEAST)
    return Box(
        x,
        y,
        max(_LEAST, _held(right, WHOLE) - x),
        max(_LEAST, _held(bottom, WHOLE) - y),
    )


def box_around(x: float, y: float, *, size: int, ratio: float) -> Box:
    """A square around a tapped point. `size` is its width; `ratio` is width by height of the picture."""
    across, down = size / 2, size * ratio / 2
    return box_between(x - across, y - down, x + across, y + down)


def crop(width: int, height: int, *, ratio: float, focus: tuple[int, int]) -> tuple[int, int, int, int]:
    """The largest part of a picture with `ratio` of width by height that keeps `focus` as near its middle as it can."""
    across = min(width, max(1, round(height * ratio)))
    down = min(height, max(1, round(width / ratio)))
    left = min(max(0, round(focus[0] * width / WHOLE - across / 2)), width - across)
    top = min(max(0, round(focus[1] * height / WHOLE - down / 2)), height - down)
    return left, top, left + across, top + down


def _held(value: float, most: int) -> int:
    return min(max(0, round(value)), most)
