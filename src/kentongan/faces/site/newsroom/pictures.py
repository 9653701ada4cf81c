"""Photos of a story in the sizes that phones and screens ask for, and their bytes."""

from dataclasses import dataclass

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.queries.addresses import PHOTO_SIZES, photo_path
from kentongan.apps.newsroom.queries.pictures import photo_visible_to, public_photo
from kentongan.core.wire import newsitem
from kentongan.core.wire.newsitem import NewsItem

# A picture never changes under its number, but its story may be removed: a day is as long as caches may keep it.
KEPT_SECONDS = 24 * 3600
_TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}


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
    if photo and photo.story.status == StoryStatus.PUBLISHED:
        response = _bytes_of(photo, size)
        patch_cache_control(response, public=True, max_age=KEPT_SECONDS, immutable=True)
        response.is_public_page = True
        return response
    photo = photo_visible_to(request.actor, photo_id)
    if photo is None or request.actor.is_public:  # a withdrawn story keeps its title, not its pictures
        raise Http404
    response = _bytes_of(photo, size)
    patch_cache_control(response, private=True, no_store=True)
    return response


def _bytes_of(photo: Photo, size: str) -> FileResponse:
    file = getattr(photo, PHOTO_SIZES[size])
    try:
        opened = file.open("rb")
    except (FileNotFoundError, ValueError) as missing:  # ValueError: no rendition was made yet
        raise Http404 from missing
    return FileResponse(opened, content_type=_TYPES[size.rsplit(".", 1)[1]])
