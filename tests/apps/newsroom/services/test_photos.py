"""What comes in as a photo, and what leaves the house."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.apps.newsroom.picturing.clearing import cleared

from kentongan.apps.newsroom.errors import BadPhoto, NotAllowed
from kentongan.apps.newsroom.gate.content import PhotoLine
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.queries.pictures import photo_visible_to, public_photo
from kentongan.apps.newsroom.services import pictures
from kentongan.apps.newsroom.services.photos import add_photo, drop_photo
from kentongan.apps.newsroom.services.picturing.drawing import draw_photo
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.newsroom.services.withdrawing import unpublish_story


def png(image: Image.Image, name: str = "a.png") -> SimpleUploadedFile:
    out = BytesIO()
    image.save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue())


def drawn(photo: Photo) -> Photo:
    """Its small size is there at once, the others when the worker has drawn them."""
    assert photo.small and not photo.medium
    draw_photo(photo_id=photo.pk)
    return Photo.objects.get(pk=photo.pk)


def test_photo_is_upright_clean_and_in_three_sizes(filed, newsroom, upload):
    photo = drawn(add_photo(actor=newsroom["contributor"], story_id=filed().pk, upload=upload(1800, 1200)))
    assert (photo.width, photo.height) == (1200, 1800)
    for field, width in ((photo.file, 1200), (photo.small, 480), (photo.medium, 1200)):
        with Image.open(field.path) as kept:
            assert kept.width == width
            assert not kept.getexif() and "exif" not in kept.info and "comment" not in kept.info
    assert photo.size == Path(photo.file.path).stat().st_size
    assert "IMG_0001" not in photo.file.name and photo.file.name.startswith("photos/2026/10/")


def test_no_byte_of_the_position_survives(filed, newsroom, upload):
    came = upload()
    came.seek(0)
    assert b"Exif" in came.read()
    came.seek(0)
    photo = drawn(add_photo(actor=newsroom["contributor"], story_id=filed().pk, upload=came))
    for field in (photo.file, photo.small, photo.medium):
        raw = Path(field.path).read_bytes()
        assert b"Exif" not in raw and b"EXIF" not in raw and b"GPS" not in raw and b"XMP" not in raw


def test_same_file_twice_is_one_photo(filed, newsroom, upload):
    story = filed()
    made = {add_photo(actor=newsroom["contributor"], story_id=story.pk, upload=upload()).pk for _ in range(2)}
    assert len(made) == 1


def test_transparency_becomes_white(filed, newsroom):
    clear = png(Image.new("RGBA", (300, 200), (255, 0, 0, 0)))
    photo = add_photo(actor=newsroom["contributor"], story_id=filed().pk, upload=clear)
    with Image.open(photo.file.path) as kept:
        assert kept.getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"ini bukan foto" * 50, "bukan foto"),
        (b"", "bukan foto"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 40, "bukan foto"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "bukan foto"),
        (b"GIF89a" + b"\x00" * 40, "bukan foto"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "HEIC"),
        (b"\x00\x00\x00\x18ftypmif1" + b"\x00" * 40, "HEIC"),
    ],
)
def test_what_is_no_photo_is_refused_in_words(filed, newsroom, raw, said):
    with pytest.raises(BadPhoto, match=said):
        add_photo(
            actor=newsroom["contributor"], story_id=filed().pk, upload=SimpleUploadedFile("foto.jpg", raw)
        )
    assert not Photo.objects.exists()


def test_truncated_photo_is_refused(filed, newsroom, upload):
    whole = upload(1600, 1200).read()
    with pytest.raises(BadPhoto, match="bukan foto"):
        add_photo(
            actor=newsroom["contributor"],
            story_id=filed().pk,
            upload=SimpleUploadedFile("foto.jpg", whole[: len(whole) // 2]),
        )


def test_too_heavy_photo_is_refused_with_what_to_do(filed, newsroom, settings):
    settings.PHOTO_MAX_BYTES = 1024 * 1024
    heavy = SimpleUploadedFile("foto.jpg", b"\xff\xd8" + b"\x00" * (1024 * 1024))
    with pytest.raises(BadPhoto, match="2 MB; paling besar 1 MB"):
        add_photo(actor=newsroom["contributor"], story_id=filed().pk, upload=heavy)


def test_decompression_bomb_is_refused_before_it_is_unpacked(filed, newsroom, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100_000)
    with pytest.raises(BadPhoto, match="megapiksel"):
        add_photo(
            actor=newsroom["contributor"], story_id=filed().pk, upload=png(Image.new("1", (1000, 1000)))
        )


def test_huge_bomb_of_few_bytes_is_refused(filed, newsroom):
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 10_000))
        + chunk(b"IEND", b"")
    )
    with pytest.raises(BadPhoto):
        add_photo(
            actor=newsroom["contributor"], story_id=filed().pk, upload=SimpleUploadedFile("b.png", bomb)
        )


def test_stranger_adds_no_photo(filed, newsroom, upload):
    story = filed()
    with pytest.raises(NotAllowed):
        add_photo(actor=newsroom["auditor"], story_id=story.pk, upload=upload())


def test_photo_is_private_until_its_story_is_public_and_again_afterwards(
    filed, newsroom, upload, words, actors
):
    story = filed()
    photo = add_photo(actor=newsroom["contributor"], story_id=story.pk, upload=upload())
    spare = add_photo(actor=newsroom["contributor"], story_id=story.pk, upload=upload(colour="red"))
    line = PhotoLine(photo=photo.pk, caption="Panen kangkung", credit="Humas", alt="Kebun sayur")
    save_story(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=replace(words, photos=(line,))
    )
    for one in (photo, spare):
        cleared(one, by=newsroom["contributor"])
    assert photo_visible_to(newsroom["unit_head"], photo.pk)
    assert not photo_visible_to(newsroom["public"], photo.pk)
    assert not photo_visible_to(newsroom["other_unit_head"], photo.pk)
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=2)
    approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    assert public_photo(photo.pk) and photo_visible_to(newsroom["public"], photo.pk)
    assert not public_photo(spare.pk) and not photo_visible_to(newsroom["public"], spare.pk)
    unpublish_story(
        actor=newsroom["region_head"], story_id=story.pk, reason_code="privacy", reason="Memuat data pribadi."
    )
    assert not photo_visible_to(newsroom["public"], photo.pk)


def test_dropped_photo_stands_in_no_later_version(filed, newsroom, upload, words):
    story = filed()
    photo = add_photo(actor=newsroom["contributor"], story_id=story.pk, upload=upload())
    lines = (PhotoLine(photo=photo.pk, caption="Panen"),)
    save_story(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=replace(words, photos=lines)
    )
    drop_photo(actor=newsroom["contributor"], story_id=story.pk, based_on=2, photo_id=photo.pk)
    assert Story.objects.get(pk=story.pk).current.photos == []


def test_story_with_an_unlabelled_photo_is_not_submitted(filed, newsroom, upload, words):
    from kentongan.apps.newsroom.errors import CannotSubmit

    story = filed()
    photo = add_photo(actor=newsroom["contributor"], story_id=story.pk, upload=upload())
    save_story(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, photos=(PhotoLine(photo=photo.pk, caption="Panen"),)),
    )
    with pytest.raises(CannotSubmit) as caught:
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=2)
    assert [p.text for p in caught.value.problems] == [
        "Foto 1 belum punya kredit.",
        "Foto 1 belum punya teks pengganti.",
    ]
