"""Copies that carry a name: who passes them on can be told."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from kentongan.apps.press.models import RoomFile, RoomPass
from kentongan.apps.press.queries.rooms import Release
from kentongan.foundation.papers.paper import Paper, Words

_TILE = (520, 210)


def mark_of(room_pass: RoomPass) -> str:
    """The words of the watermark: who, of which outlet, and the number of the pass."""
    return f"{room_pass.reporter.name} · {room_pass.reporter.outlet.name} · {room_pass.pk}"


def marked_picture(row: RoomFile, room_pass: RoomPass) -> bytes:
    """The picture with the name laid over all of it, as JPEG."""
    with row.file.open("rb") as stored:
        picture = Image.open(stored).convert("RGBA")
    layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    brush = ImageDraw.Draw(layer)
    font = ImageFont.load_default(size=max(16, picture.width // 45))
    for top in range(0, picture.height, _TILE[1]):
        for left in range(-(top // _TILE[1] % 2) * 200, picture.width, _TILE[0]):
            brush.text((left, top), mark_of(room_pass), font=font, fill=(255, 255, 255, 110),
                       stroke_width=1, stroke_fill=(0, 0, 0, 110))  # fmt: skip
    out = BytesIO()
    Image.alpha_composite(picture, layer).convert("RGB").save(out, "JPEG", quality=86)
    return out.getvalue()


def marked_paper(release: Release, room_pass: RoomPass, *, until: str) -> Paper:
    """The words as a document that says on every page whose copy it is."""
    room = room_pass.room
    return Paper(
        title=release.headline,
        letterhead=(room.unit.official_name,),
        marks=(("Embargo sampai", until), ("Salinan untuk", mark_of(room_pass))),
        blocks=tuple(Words(part) for part in release.body.split("\n\n") if part.strip()),
        footer=f"Salinan pribadi: {mark_of(room_pass)}",
        stamp=f"EMBARGO · {mark_of(room_pass)}",
    )
