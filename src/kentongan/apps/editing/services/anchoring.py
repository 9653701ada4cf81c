"""From words that somebody pointed at to a place in a version."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.apps.editing.errors import BadWords
from kentongan.apps.editing.gate.parts import WHOLE, label_of, parts_of
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.versions import version_numbered
from kentongan.core.anchors.anchor import Anchor, anchor_at

_LONGEST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """Words of one part of a version. `start` helps where they stand more than once; no words: the whole part."""

    version: int
    part: str = WHOLE
    excerpt: str = ""
    start: int | None = None


def anchored(story: Story, pointed: Pointed) -> dict[str, object]:
    """The fields of an Anchored row; refuses words that do not stand in that version."""
    version = _version(story, pointed.version)
    return {"story": story, "version": version, "part": pointed.part} | _fields(
        _anchor(story, version, pointed)
    )


def _version(story: Story, number: int) -> StoryVersion:
    version = version_numbered(story, number)
    if version is None:
        raise BadWords(_("Versi naskah itu tidak ada. Muat ulang halamannya."))
    return version


def _anchor(story: Story, version: StoryVersion, pointed: Pointed) -> Anchor:
    excerpt = pointed.excerpt.replace("\r\n", "\n")
    if pointed.part == WHOLE:
        return Anchor(0, 0, "")
    text = parts_of(content_of(story, version)).get(pointed.part)
    if text is None:
        raise BadWords(_("Pilih bagian berita yang dimaksud."), "part")
    if not excerpt.strip():
        return Anchor(0, 0, "")
    start = pointed.start if pointed.start is not None else -1
    if not (start >= 0 and text.startswith(excerpt, start)):
        excerpt = excerpt.strip()
        start = text.find(excerpt)
    if start < 0 or len(excerpt) > _LONGEST:
        words = _("Kata itu tidak ada pada bagian “%(part)s”. Salin persis dari naskahnya.")
        raise BadWords(words % {"part": label_of(pointed.part)}, "excerpt")
    return anchor_at(text, start, start + len(excerpt))


def _fields(anchor: Anchor) -> dict[str, object]:
    return {
        "start": anchor.start,
        "end": anchor.end,
        "excerpt": anchor.excerpt,
        "before": anchor.before,
        "after": anchor.after,
    }
