"""Why a story may not go out yet: every reason at once, in sentences that an editor can act on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.form import gaps_of_form
from kentongan.apps.newsroom.gate.pictures import PhotoState, reasons_to_hold
from kentongan.apps.newsroom.gate.review import Ruling, open_steps
from kentongan.core.forms.form import USUAL
from kentongan.foundation.accounts.roles import Role


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable; `part` names the part of the story to mend, where there is one."""

    code: str
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryState:
    """What the gate looks at. `blocking` holds the messages of the findings that stop publication, `freezes` why the
    office's routine posts rest; a correction goes out all the same.

    `is_correction`: the version would replace a public one; then a second person stands in for the route.
    `ahead_by`: who would send it out ahead of its route; the missing approvals are owed then, all else holds.
    """

    status: str
    version: int
    content: Content
    steps: tuple[str, ...]
    rulings: tuple[Ruling, ...]
    authors: frozenset[int]
    blocking: tuple[str, ...]
    now: datetime
    unit_is_active: bool = True
    is_correction: bool = False
    freezes: tuple[str, ...] = ()
    photos: tuple[PhotoState, ...] = ()
    ahead_by: int | None = None


def reasons_not_to_publish(state: StoryState) -> list[Reason]:
    """All reasons, the gravest first; an empty list opens the gate."""
    found = [*_standing(state), *_of_text(state), *_of_photos(state), *_of_faces(state)]
    if state.blocking:
        found.append(Reason("blocked", _blocked(state.blocking)))
    embargo = state.content.embargo_until
    if embargo and embargo > state.now:
        found.append(Reason("embargo", _("Berita ini masih diembargo."), "embargo_until"))
    if state.freezes and not state.is_correction:
        found.append(Reason("frozen", _frozen(state.freezes)))
    if not state.unit_is_active:
        found.append(Reason("unit_closed", _("Satuan pemilik berita ini sudah tidak aktif.")))
    return found


def _standing(state: StoryState) -> Iterator[Reason]:
    if state.is_correction:
        if state.status != StoryStatus.PUBLISHED:
            yield Reason("not_published", _("Hanya berita yang sedang terbit yang dapat diralat."))
        return
    if words := _closed_words(state.status):
        yield Reason("status", words)
        return
    if state.ahead_by is None:
        yield from _changed(state)
        for step in open_steps(state.steps, state.rulings, state.version):
            yield Reason("approval", _("Belum disetujui %(role)s.") % {"role": Role(step).label})
    if state.ahead_by in state.authors or any(
        r.approves and r.version == state.version and r.is_of(state.authors) for r in state.rulings
    ):
        yield Reason("self_approval", _("Naskah ini disetujui oleh penulisnya sendiri."))


def _closed_words(status: str) -> str:
    return {
        StoryStatus.DRAFT: _("Berita ini masih draf dan belum diajukan."),
        StoryStatus.RETURNED: _("Berita ini dikembalikan dan belum diajukan lagi."),
        StoryStatus.PUBLISHED: _("Berita ini sudah terbit."),
        StoryStatus.WITHDRAWN: _("Berita ini sudah ditarik."),
        StoryStatus.UNPUBLISHED: _("Berita ini sudah diturunkan."),
    }.get(status, "")


def _changed(state: StoryState) -> Iterator[Reason]:
    if any(r.approves and r.version == state.version for r in state.rulings):
        return
    before = [r for r in state.rulings if r.approves]
    if before:
        words = _(
            "Naskah berubah setelah disetujui %(name)s; persetujuan itu tidak berlaku untuk naskah ini."
        )
        yield Reason("changed", words % {"name": before[-1].name or _("seorang pejabat")})


def _of_text(state: StoryState) -> Iterator[Reason]:
    if not state.content.headline.strip():
        yield Reason("headline", _("Berita belum berjudul."), "headline")
    if not state.content.body.strip():
        yield Reason("body", _("Naskah masih kosong."), "body")
    # What the usual form asks, the standard holds back by itself (structure.slots_essential).
    if state.content.form != USUAL:
        for field, words in gaps_of_form(state.content):
            yield Reason("form", words, field)
    if not state.content.topic:
        yield Reason("topic", _("Topik belum dipilih."), "topic")


def _of_photos(state: StoryState) -> Iterator[Reason]:
    names = {"caption": _("keterangan"), "credit": _("kredit"), "alt": _("teks pengganti")}
    for place, photo in enumerate(state.content.photos, 1):
        missing = [label for name, label in names.items() if not getattr(photo, name).strip()]
        if missing:
            words = _("Foto %(place)d belum punya %(missing)s.")
            yield Reason("photo", words % {"place": place, "missing": ", ".join(missing)}, f"caption_{place}")


def _of_faces(state: StoryState) -> Iterator[Reason]:
    for photo in state.photos:
        for words in reasons_to_hold(photo):
            yield Reason("face", words, f"photo_{photo.place}")


def _frozen(why: tuple[str, ...]) -> str:
    words = _(
        "Berita rutin satuan ini dibekukan: %(why)s. Ralat dan penarikan tetap dapat; "
        "atasan dapat mengizinkan satu berita."
    )
    return words % {"why": "; ".join(reason.rstrip(".") for reason in why)}


def _blocked(messages: tuple[str, ...]) -> str:
    words = ngettext(
        "Standar menahan satu hal: %(first)s",
        "Standar menahan %(count)d hal; yang pertama: %(first)s",
        len(messages),
    )
    return words % {"count": len(messages), "first": messages[0]}
