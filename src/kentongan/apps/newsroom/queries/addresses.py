"""Where stories and photos live on the public site. Made here, not by the router: feeds name thousands of them."""

from urllib.parse import urlsplit

from django.conf import settings

# The name in the address, and the field that holds the picture.
PHOTO_SIZES = {
    "kecil.webp": "small",
    "sedang.webp": "medium",
    "penuh.jpg": "file",
    "kecil.avif": "small_avif",
    "sedang.avif": "medium_avif",
    "kartu.webp": "card",
}


def story_path(story_id: int, slug: str) -> str:
    return f"/berita/{story_id}-{slug}/" if slug else f"/berita/{story_id}/"


def photo_path(photo_id: int, size: str = "penuh.jpg") -> str:
    """`size` is a key of PHOTO_SIZES."""
    return f"/foto/{photo_id}/{size}"


def desk_path(story_id: int) -> str:
    """The life-line of a story at the desk."""
    return f"/meja/berita/{story_id}/"


def uri_of(story_id: int) -> str:
    """The name of a story for ever (RFC 4151); it needs no page behind it, so a move of the pages does not touch it."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:berita/{story_id}"
