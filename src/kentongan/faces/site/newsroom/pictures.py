"""Photos of a story in the sizes that phones and screens ask for, and their bytes."""

from dataclasses import dataclass
from pathlib import Path

from django.core.files import File
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.queries.addresses import PHOTO_SIZES, photo_path
from kentongan.apps.newsroom.queries.pictures import photo_visible_to, public_photo
from kentongan.apps.newsroom.queries.picturing.words import words_of_public
from kentongan.core.pictures.iptc import with_words
from kentongan.core.wire import newsitem
from kentongan.core.wire.newsitem import NewsItem

# A face that was let through by mistake, or a story that is removed, must vanish soon: ten minutes in caches, no more.
KEPT_SECONDS = 600
_TYPES = {"webp": "image/webp", "avif": "image/avif", "jpg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Picture:
    """One photo on a page: where its sizes stand, and the words under it."""

    pk: int
    wire: newsitem.Photo

    @property
    def small(self) -> str:
        return photo_path(self.pk, "kecil.webp")

    @property
    def medium(self) -> str:
        return photo_path(self.pk, "sedang.webp")

    @property
    def small_avif(self) -> str:
        return photo_path(self.pk, "kecil.avif")

    @property
    def medium_avif(self) -> str:
        return photo_path(self.pk, "sedang.avif")

    @property
    def full(self) -> str:
        return photo_path(self.pk)


def pictures(story: Story, item: NewsItem) -> list[Picture]:
    """The photos of the public version that exist, in its order; no query."""
    numbers = {photo_path(row["photo"]): row["photo"] for row in story.public.photos}
    found = ((path, wire) for wire in item.photos for path in numbers if wire.url.endswith(path))
    return [Picture(numbers[path], wire) for path, wire in found]


@require_safe
def photo_file(request: HttpRequest, photo_id: int, size: str) -> HttpResponse:
    """A photo for whoever may see it. The public is asked first, so that its pictures touch no session."""
    if size not in PHOTO_SIZES:
        raise Http404
    photo = public_photo(photo_id)
    if photo is not None:
        return _for_everybody(request, photo, size)
    photo = photo_visible_to(request.actor, photo_id)
    if photo is None or request.actor.is_public:  # a withdrawn story keeps its title, not its pictures
        raise Http404
    response = FileResponse(_opened(photo, size), content_type=_type_of(size))
    patch_cache_control(response, private=True, no_store=True)
    return response


def _for_everybody(request: HttpRequest, photo: Photo, size: str) -> HttpResponse:
    """The bytes with a mark of their own: new pixels and new words under the same address are fetched anew."""
    etag = quote_etag(f"{Path(photo.file.name).stem}-{photo.story.public_version}-{size}")
    response = get_conditional_response(request, etag=etag) or _public_bytes(photo, size)
    response.headers["ETag"] = etag
    patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    response.is_public_page = True
    return response


def _public_bytes(photo: Photo, size: str) -> HttpResponse:
    """The full picture takes its caption, credit and day along; the sizes for screens stay small."""
    opened = _opened(photo, size)
    if PHOTO_SIZES[size] != "file":
        return FileResponse(opened, content_type=_type_of(size))
    with opened:
        return HttpResponse(with_words(opened.read(), words_of_public(photo)), content_type=_type_of(size))


def _opened(photo: Photo, size: str) -> File:
    file = getattr(photo, PHOTO_SIZES[size])
    if PHOTO_SIZES[size] == "medium":  # a photo of this minute is drawn in its sizes in the next
        file = file or photo.small
    try:
        return file.open("rb")
    except (FileNotFoundError, ValueError) as missing:  # ValueError: no rendition was made yet
        raise Http404 from missing


def _type_of(size: str) -> str:
    return _TYPES[size.rsplit(".", 1)[1]]
