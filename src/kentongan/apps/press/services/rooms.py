"""Embargoed rooms: opening, letting in, taking back, and what a holder of a pass does."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.services.pictures import clean_picture
from kentongan.apps.newsroom.services.picturing.wiping import wiped
from kentongan.apps.press.enums import LetterKind
from kentongan.apps.press.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Letter, Room, RoomFile, RoomPass, RoomVisit
from kentongan.apps.press.policies import may_work
from kentongan.apps.press.queries import links
from kentongan.apps.press.queries.reporters import reachable, reporters_visible_to
from kentongan.apps.press.queries.rooms import (
    obstacles,
    pass_by_token,
    release_of,
    rooms_visible_to,
    stories_for_rooms,
)
from kentongan.apps.press.services.letters import make_letters
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_FILES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomWords:
    """A room: either a story under embargo, or words of the desk with their own moment."""

    title: str
    terms: str
    story_id: int | None = None
    words: str = ""
    embargo_until: datetime | None = None


@transaction.atomic
def open_room(*, actor: Actor, unit_id: int, words: RoomWords) -> Room:
    """Opens a room; nobody is let in yet. Audited. Refuses stories that are not approved or not under embargo."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_work(actor, unit):
        raise NotAllowed
    story = stories_for_rooms(actor).filter(pk=words.story_id).first() if words.story_id else None
    if words.story_id and (story is None or not story.unit.path.startswith(unit.path)):
        raise BadWords(_("Pilih berita yang disetujui dan masih diembargo."), "story")
    until = story.embargo_until if story else words.embargo_until
    if until is None or until <= timezone.now():
        raise BadWords(_("Embargo harus berakhir di masa depan."), "embargo_until")
    if story is None and not words.words.strip():
        raise BadWords(_("Pilih berita atau tulis naskahnya."), "words")
    room = Room.objects.create(
        unit=unit,
        title=words.title.strip()[:200] or str(story),
        story=story,
        words="" if story else words.words.strip()[:40_000],
        embargo_until=until,
        terms=words.terms.strip()[:4000],
        made_by_id=actor.user_id,
    )
    _record(actor, room, "room_opened", {"story": words.story_id})
    return room


@transaction.atomic
def admit(*, actor: Actor, room_id: int, reporter_ids: Collection[int]) -> int:
    """Gives verified reporters who agreed to be written to a pass each and mails it; how many. Audited.

    Who was taken off before gets a new link: the old one stays dead.
    """
    room = _in_hand(actor, room_id)
    rows = reporters_visible_to(actor).filter(reachable(), is_verified=True, pk__in=list(reporter_ids)[:200])
    letters = [_pass_for(room, reporter.pk) for reporter in rows]
    made = make_letters(letter for letter in letters if letter)
    _record(actor, room, "room_admitted", {"count": made})
    return made


@transaction.atomic
def revoke_pass(*, actor: Actor, room_id: int, pass_id: int) -> None:
    """Takes a pass back at once. Audited."""
    room = _in_hand(actor, room_id)
    if not room.passes.filter(pk=pass_id).update(revoked_at=timezone.now()):
        raise NotFound(_("Izin ini"))
    _record(actor, room, "room_pass_revoked", {"pass": pass_id})


@transaction.atomic
def close_room(*, actor: Actor, room_id: int) -> None:
    """Closes a room for everybody at once. Audited."""
    room = _in_hand(actor, room_id)
    room.closed_at = timezone.now()
    room.save(update_fields=["closed_at", "updated_at"])
    _record(actor, room, "room_closed", {})


def add_room_file(
    *, actor: Actor, room_id: int, upload: UploadedFile, caption: str, is_looked_at: bool
) -> RoomFile:
    """Cleans a picture, hides every face found in it, and keeps it in the room under a name of ours. Audited.

    Faces that may be seen go out with a story, where somebody decides face by face; here none is let seen. Whoever
    adds it says that nobody is to be known in it. Raises BadPhoto for what is no picture.
    """
    if not is_looked_at:
        raise BadWords(_("Lihat dulu fotonya: nyatakan bahwa tidak ada orang yang dapat dikenali."), "looked")
    clean = clean_picture(upload, upload.size)  # seconds of work: done before the room is locked
    picture = wiped(clean.jpeg)
    with transaction.atomic():
        room = _in_hand(actor, room_id)
        if not caption.strip():
            raise BadWords(_("Tulis keterangan foto ini."), "caption")
        if room.files.count() >= MOST_FILES:
            raise BadWords(_("Ruang ini sudah penuh: paling banyak 12 foto."), "file")
        row = RoomFile(room=room, caption=caption.strip()[:200], size=len(picture.jpeg))
        row.faces, row.looked_by_id = picture.faces, actor.user_id
        row.file.save(f"{uuid4().hex}.jpg", ContentFile(picture.jpeg), save=True)
        _record(actor, room, "room_file_added", {"file": row.pk, "faces": row.faces})
        return row


@transaction.atomic
def accept_terms(*, token: str) -> None:
    """The reporter's own word: from now on the room is open to them, and every look is logged."""
    found = open_pass(token)
    RoomPass.objects.filter(pk=found.pk, accepted_at=None).update(accepted_at=timezone.now())
    RoomVisit.objects.create(room_pass=found, what="syarat diterima")


@transaction.atomic
def note_visit(*, token: str, what: str) -> RoomPass:
    """Logs what a holder is about to see and gives the pass; raises LinkClosed where the gate or the terms say no."""
    found = open_pass(token)
    if found.accepted_at is None:
        raise LinkClosed
    RoomVisit.objects.create(room_pass=found, what=what[:40])
    return found


def open_pass(token: str) -> RoomPass:
    """The pass behind a link that the gate lets through; every other link gets the same answer."""
    found = pass_by_token(token)
    if found is None or obstacles(found, release_of(found.room)):
        raise LinkClosed
    return found


def _pass_for(room: Room, reporter_id: int) -> Letter | None:
    seed = links.fresh_seed()
    token = links.hashed(links.secret(links.ROOM, seed))
    row, is_new = RoomPass.objects.get_or_create(
        room=room, reporter_id=reporter_id, defaults={"seed": seed, "token_hash": token}
    )
    if not is_new and row.revoked_at is None:
        return None
    if not is_new:
        row.seed, row.token_hash, row.revoked_at, row.accepted_at = seed, token, None, None
        row.save()
    return Letter(key=f"room:{row.pk}:{row.seed[:8]}", kind=LetterKind.ROOM, room_pass=row)


def _in_hand(actor: Actor, room_id: int) -> Room:
    room = rooms_visible_to(actor).select_for_update(of=("self",)).filter(pk=room_id).first()
    if room is None:
        raise NotFound(_("Ruang ini"))
    if room.closed_at:
        raise WrongStage(_("Ruang embargo ini sudah ditutup."))
    return room


def _record(actor: Actor, room: Room, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"room:{room.pk}", path=room.unit.path or "", detail=detail)
