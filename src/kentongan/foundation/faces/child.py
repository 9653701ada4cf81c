"""The process that looks at one picture: it comes in, a line of JSON goes out. It may die; nothing else does."""

import json
import os
import resource
import sys

import cv2
import numpy as np

_MEMORY = 3_000_000_000
_CPU_SECONDS = 20
_NICE = 10  # nobody waits for a proposal as they wait for a page
_LARGEST = 1_280  # faces that are smaller than a thumb's nail there show nobody
_SURE, _SAME_FACE = 0.3, 0.3
_OUTPUTS = ("537", "538", "539", "540")


def main() -> None:
    """Reads standard input to its end, within memory and time that the system enforces."""
    os.nice(_NICE)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    cv2.setNumThreads(1)
    image = cv2.imdecode(np.frombuffer(sys.stdin.buffer.read(), np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise SystemExit("no picture")
    net = cv2.dnn.readNetFromONNX(sys.argv[1])
    print(json.dumps(_faces(net, image)))


def _faces(net, image) -> list[list[float]]:
    """Corners as shares of the sides: left, top, right, bottom."""
    height, width = image.shape[:2]
    scale = min(1.0, _LARGEST / max(width, height))
    across, down = (max(32, -(-round(side * scale) // 32) * 32) for side in (width, height))
    net.setInput(cv2.dnn.blobFromImage(image, 1.0, (across, down), (0, 0, 0), swapRB=True, crop=False))
    heat, size, shift, _marks = net.forward(_OUTPUTS)
    boxes, sure = _decoded(heat[0, 0], size[0], shift[0])
    kept = cv2.dnn.NMSBoxes(boxes, sure, _SURE, _SAME_FACE) if boxes else ()
    found = []
    for place in np.array(kept, dtype=int).flatten():
        left, top, wide, high = boxes[place]
        corners = (left / across, top / down, (left + wide) / across, (top + high) / down)
        found.append([round(float(min(1.0, max(0.0, corner))), 5) for corner in corners])
    return found


def _decoded(heat, size, shift) -> tuple[list[list[float]], list[float]]:
    """CenterFace tells, for every fourth pixel, how sure it is of a face's middle there, its size and its shift."""
    boxes, sure = [], []
    for row, column in zip(*np.where(heat > _SURE), strict=True):
        high, wide = np.exp(size[:, row, column]) * 4
        middle_y = (row + shift[0, row, column] + 0.5) * 4
        middle_x = (column + shift[1, row, column] + 0.5) * 4
        boxes.append([float(middle_x - wide / 2), float(middle_y - high / 2), float(wide), float(high)])
        sure.append(float(heat[row, column]))
    return boxes, sure


if __name__ == "__main__":
    main()
