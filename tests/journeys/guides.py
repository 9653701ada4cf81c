"""The guides for people at the desk, and the pictures in them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "docs/guides"
PICTURES = GUIDES / "images"
_PICTURE = re.compile(r"images/([a-z-]{1,60}\.png)")


def guide_pictures() -> set[str]:
    """File names of the pictures that the guides and the README show."""
    pages = [ROOT / "README.md", *sorted(GUIDES.glob("*.md"))]
    return {name for page in pages for name in _PICTURE.findall(page.read_text(encoding="utf-8"))}
