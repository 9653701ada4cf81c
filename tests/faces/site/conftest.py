"""Stories in every stage, as the newsroom leaves them behind."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from django.contrib.postgres.search import SearchVector
from django.core.files.base import ContentFile
from django.db.models import Value
from PIL import Image

from kentongan.apps.newsroom.enums import NoteKind, StoryStatus, UnpublishReason
from kentongan.apps.newsroom.models import Photo, PublicNote, Story, StoryVersion, Topic
from kentongan.apps.newsroom.services.pictures import clean_picture
from kentongan.apps.newsroom.services.picturing.drawing import redraw
from kentongan.apps.newsroom.services.release import summary_of
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.models import User

MakeStory = Callable[..., Story]
BODY = (
    "Cilegon, INFO_PAS – Sebanyak 20 warga binaan mengikuti pelatihan membuat roti pada Senin (3/11/2025).\n\n"
    "“Bekal ini mereka pakai saat bebas nanti,” ujar Kepala Seksi Kegiatan Kerja."
)

WORDS_OF_PHOTO = {"caption": "Roti pertama", "credit": "Dok. Humas", "alt": "Dua orang menguleni adonan"}


@pytest.fixture
def topic(db: None) -> Topic:
    return Topic.objects.create(key="pembinaan-kemandirian", label="Pembinaan kemandirian", group="Pembinaan")


@pytest.fixture
def make_story(units: dict[str, Unit], people: dict[str, User], topic: Topic) -> MakeStory:
    """Makes a story of an office (a key) in a stage; `minutes` sets it back from now, `at` gives its moment."""

    def make(
        headline: str = "Warga Binaan Belajar Membuat Roti",
        *,
        unit: str = "lapas-cilegon",
        status: StoryStatus = StoryStatus.PUBLISHED,
        body: str = BODY,
        minutes: int = 0,
        at: datetime | None = None,
        national: bool = False,
        pictured: int = 0,
    ) -> Story:
        office, author = units[unit], people["contributor"]
        story = Story.objects.create(
            unit=office, topic=topic, status=status, filed_by=author, wants_national=national
        )
        photos = [_photo(story, author, number) for number in range(pictured)]
        lines = [{"photo": photo.pk, **WORDS_OF_PHOTO} for photo in photos]
        version = StoryVersion.objects.create(
            story=story, number=1, author=author, headline=headline, body=body, topic=topic, photos=lines
        )
        story.current = version
        if status in (*StoryStatus.public(), StoryStatus.UNPUBLISHED):
            _show(story, version, at or datetime.now(UTC) - timedelta(minutes=minutes + 1))
        story.save()
        return story

    return make


def _show(story: Story, version: StoryVersion, at: datetime) -> None:
    story.public, story.public_version = version, 1
    story.headline, story.summary, story.slug = (
        version.headline,
        summary_of(version.body),
        f"berita-{story.pk}",
    )
    story.published_at = story.changed_at = at
    words = SearchVector(Value(version.headline), config="indonesian", weight="A")
    Story.objects.filter(pk=story.pk).update(
        search=words + SearchVector(Value(version.body), config="indonesian", weight="B")
    )
    story.search = Story.objects.values_list("search", flat=True).get(pk=story.pk)


def _photo(story: Story, author: User, number: int) -> Photo:
    raw = BytesIO()
    Image.new("RGB", (600, 400), (40 * number, 120, 90)).save(raw, "JPEG")
    raw.seek(0)
    clean = clean_picture(raw, len(raw.getvalue()))
    photo = Photo(story=story, sha256=clean.sha256, uploaded_by=author, size=len(clean.jpeg))
    photo.looked_at = datetime.now(UTC)
    photo.file.save(f"{story.pk}-{number}.jpg", ContentFile(clean.jpeg, name="bersih"), save=False)
    photo.small.save(f"{story.pk}-{number}-k.webp", ContentFile(clean.small, name="bersih"), save=False)
    photo.medium.save(f"{story.pk}-{number}-s.webp", ContentFile(clean.small, name="bersih"), save=False)
    photo.save()
    redraw(photo)
    return photo


@pytest.fixture
def note(people: dict[str, User]) -> Callable[..., PublicNote]:
    """Writes the public note of a correction, withdrawal or removal, and moves the story's clock."""

    def write(story: Story, kind: NoteKind, reason: str, *, successor: Story | None = None) -> PublicNote:
        code = UnpublishReason.PRIVACY if kind == NoteKind.UNPUBLISHED else ""
        made = PublicNote.objects.create(
            story=story,
            kind=kind,
            reason=reason,
            reason_code=code,
            successor=successor,
            by=people["unit_head"],
        )
        story.public_version, story.changed_at = story.public_version + 1, made.at
        story.save(update_fields=["public_version", "changed_at"])
        return made

    return write


@pytest.fixture
def hidden(make_story: MakeStory, note: Callable[..., PublicNote]) -> dict[str, Story]:
    """A story in every stage that the public must not see; each carries the word `tersembunyi` and its stage."""
    made = {
        stage: make_story(
            f"Rahasia tersembunyi {stage}", status=stage, body=f"Naskah tersembunyi {stage}.", pictured=1
        )
        for stage in ("draft", "in_review", "returned", "approved")
    }
    made["unpublished"] = make_story(
        "Rahasia tersembunyi unpublished",
        status=StoryStatus.UNPUBLISHED,
        body="Naskah tersembunyi unpublished.",
        pictured=1,
    )
    note(made["unpublished"], NoteKind.UNPUBLISHED, "Memuat nama anak.")
    return made


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(autouse=True)
def as_wired(settings) -> None:
    """The site as it is served: PublicAnswers stands outermost."""
    wired = "kentongan.faces.site.middleware.PublicAnswers"
    if wired not in settings.MIDDLEWARE:
        settings.MIDDLEWARE = [wired, *settings.MIDDLEWARE]
