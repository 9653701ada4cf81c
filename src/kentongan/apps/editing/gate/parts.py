"""The parts of a story that can be remarked on and changed, by the names that the standard gives them."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.apps.newsroom.gate.content import Content

WHOLE = ""
_SLOTS = ("what", "where", "who", "why", "how", "next")
_PLAIN = ("transcript", "description")
_LABELS = {
    "headline": gettext_lazy("Judul"),
    "body": gettext_lazy("Naskah"),
    "slot_what": gettext_lazy("Apa yang terjadi?"),
    "slot_where": gettext_lazy("Di mana?"),
    "slot_who": gettext_lazy("Siapa yang terlibat?"),
    "slot_why": gettext_lazy("Mengapa?"),
    "slot_how": gettext_lazy("Bagaimana jalannya?"),
    "slot_next": gettext_lazy("Langkah berikutnya"),
    "transcript": gettext_lazy("Transkrip"),
    "description": gettext_lazy("Uraian gambar"),
}


def parts_of(content: Content) -> dict[str, str]:
    """Every part with its words, in the order in which a story is read; the clock of the event is none."""
    parts = {"headline": content.headline, "body": content.body}
    parts |= {f"caption_{place}": photo.caption for place, photo in enumerate(content.photos, 1)}
    parts |= {f"quote_{place}": quote.text for place, quote in enumerate(content.quotes, 1)}
    parts |= {f"slot_{name}": getattr(content, name) for name in _SLOTS}
    return parts | {name: getattr(content, name) for name in _PLAIN}


def with_part(content: Content, part: str, words: str) -> Content:
    """The same story with other words in one part; raises KeyError for a part that it has not."""
    if part not in parts_of(content):
        raise KeyError(part)
    if part in ("headline", "body", *_PLAIN):
        return replace(content, **{part: words})
    kind, _sep, rest = part.partition("_")
    if kind == "slot":
        return replace(content, **{rest: words})
    name, field = {"quote": ("quotes", "text"), "caption": ("photos", "caption")}[kind]
    rows = list(getattr(content, name))
    rows[int(rest) - 1] = replace(rows[int(rest) - 1], **{field: words})
    return replace(content, **{name: tuple(rows)})


def changed_at(content: Content, part: str, start: int, end: int, words: str) -> Content:
    """The same story with `words` in the place of a range of one part."""
    text = parts_of(content)[part]
    return with_part(content, part, text[:start] + words + text[end:])


def label_of(part: str) -> str:
    """A part as people call it: `Kutipan 2`; "" means the story as a whole."""
    if part == WHOLE:
        return _("Seluruh berita")
    if part in _LABELS:
        return str(_LABELS[part])
    kind, _sep, place = part.partition("_")
    words = {"quote": _("Kutipan %(place)s"), "caption": _("Keterangan foto %(place)s")}
    return words[kind] % {"place": place} if kind in words else part


def parts_with_words(content: Content) -> Mapping[str, str]:
    """The parts that say anything."""
    return {part: words for part, words in parts_of(content).items() if words}
