"""A newsroom with its topics and routes, and words that the standard lets through."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from kentongan.apps.newsroom.gate.content import Content, QuoteLine
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.submission import submit_story

PARAGRAPHS = (
    "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon memanen 40 kilogram kangkung di kebun belakang, Rabu (7/10). "
    "Panen ini diikuti dua puluh warga binaan dan tiga petugas pembinaan.",
    "Kegiatan dimulai pukul 08.00 WIB. Sayur yang dipetik dibersihkan, ditimbang, lalu dibawa ke dapur untuk "
    "makan siang. Sisanya dijual lewat koperasi, dan hasilnya dicatat sebagai premi peserta.",
    "“Kebun ini tempat belajar yang nyata bagi peserta,” ujar Kepala Lapas Kelas IIA Cilegon, Budi Contoh.",
    "Peserta sudah tiga bulan mengikuti pelatihan menanam. Mereka belajar menyemai, memupuk, dan mengatur air. "
    "“Saya ingin membuka kebun kecil di rumah nanti,” kata seorang peserta pelatihan.",
    "Pelatihan berikutnya dibuka pada bulan November dengan materi pengolahan hasil panen.",
)
BODY = "\n\n".join(PARAGRAPHS)


@pytest.fixture(autouse=True)
def a_day_in_october() -> Iterator[None]:
    """The words below name a weekday and a date: they are read on the day after, whatever the year of the run."""
    with time_machine.travel("2026-10-08T03:00:00Z", tick=True):
        yield


@pytest.fixture
def words() -> Content:
    """A complete story that the standard does not hold back."""
    return Content(
        headline="Warga Binaan Lapas Cilegon Panen 40 Kilogram Kangkung",
        body=BODY,
        what="Panen kangkung 40 kilogram",
        when_date="2026-10-07",
        when_time="08:00",
        where="Kebun Lapas Kelas IIA Cilegon",
        who="Dua puluh warga binaan dan tiga petugas",
        why="Melatih kemandirian dan memenuhi kebutuhan dapur",
        how="Sayur dipetik, ditimbang, lalu dibawa ke dapur",
        quotes=(
            QuoteLine(
                speaker="Budi Contoh", title="Kepala Lapas", text="Kebun ini tempat belajar yang nyata."
            ),
        ),
        topic="pembinaan-kemandirian",
    )


@pytest.fixture
def newsroom(actors: dict) -> dict:
    """The actors, with topics and routes loaded."""
    load_profile()
    return actors


@pytest.fixture
def filed(newsroom: dict, units: dict, words: Content) -> Callable[..., Story]:
    """Files a story: `filed(by="contributor", unit="lapas-cilegon", **changes of the words)`."""

    def file(by: str = "contributor", unit: str = "lapas-cilegon", **changes: object) -> Story:
        content = replace(words, **changes)
        return file_story(actor=newsroom[by], unit_id=units[unit].pk, content=content, filing_key=uuid4())

    return file


@pytest.fixture
def in_review(filed: Callable, newsroom: dict) -> Callable[..., Story]:
    """Files and submits."""

    def submitted(by: str = "contributor", **changes: object) -> Story:
        story = filed(by, **changes)
        return submit_story(actor=newsroom[by], story_id=story.pk, version=1)

    return submitted


@pytest.fixture
def approved(in_review: Callable, newsroom: dict) -> Callable[..., Story]:
    """Files, submits and approves by coordinator and head of the unit."""

    def agreed(**changes: object) -> Story:
        story = in_review(**changes)
        for officer in ("unit_coord", "unit_head"):
            story = approve_story(actor=newsroom[officer], story_id=story.pk, version=1)
        return story

    return agreed


@pytest.fixture
def published(approved: Callable, newsroom: dict) -> Callable[..., Story]:
    """A story all the way to the public."""

    def out(**changes: object) -> Story:
        story = approved(**changes)
        return publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)

    return out


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path) -> None:
    """Photos of a test live and die with it."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def upload() -> Callable[..., SimpleUploadedFile]:
    """A JPEG as a telephone sends it, with a position in its EXIF data."""

    def picture(
        width: int = 900, height: int = 600, colour: str = "teal", **save: object
    ) -> SimpleUploadedFile:
        image, out = Image.new("RGB", (width, height), colour), BytesIO()
        exif = image.getexif()
        exif[0x0112] = 6  # turned: to be shown upright
        exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 1.0, 2.0), 3: "E", 4: (106.0, 3.0, 4.0)})
        image.save(out, "JPEG", exif=exif, **save)
        return SimpleUploadedFile("IMG_0001.jpg", out.getvalue(), "image/jpeg")

    return picture
