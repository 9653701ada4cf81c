"""Telling: a step on the requester's page, a letter, a notice at the desk."""

from django.utils import timezone

from kentongan.apps.openness.enums import LetterKind, StepKind
from kentongan.apps.openness.models import Letter, Request, Step
from kentongan.apps.openness.signals import letters_written
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell


def note_step(*, request: Request, kind: StepKind, words: str = "") -> Step:
    """Writes what happened, as the requester reads it."""
    return Step.objects.create(request=request, kind=kind, words=words, at=timezone.now())


def write_letter(*, request: Request, kind: LetterKind, number: int = 1) -> Letter | None:
    """A letter to the requester, once for each kind and number; None where no mail address is known."""
    if not request.requester.email:
        return None
    key = f"{kind}:{request.pk}:{number}"
    letter, is_new = Letter.objects.get_or_create(
        key=key, defaults={"request": request, "kind": kind, "created_at": timezone.now()}
    )
    if is_new:
        letters_written.send(Letter, letter_ids=[letter.pk])
    return letter


def tell_officers(*, request: Request, words: str, values: dict, but: Actor | None = None) -> None:
    """A notice to the information officers over the office, the nearest ones."""
    users = [post.user for post in officers_for(request.unit.path, Role.PPID)]
    tell(
        users=users,
        words=words,
        values={"number": request.number, **values},
        url=f"/meja/layanan-informasi/{request.pk}/",
        path=request.unit.path,
        needs=Permission.REQUEST_WORK,
        but=but,
    )


def tell_superiors(*, request: Request, objection_id: int, words: str, values: dict) -> None:
    """A notice to the nearest superiors who may decide objections."""
    found = [
        officers_for(request.unit.path, role)
        for role in (Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD)
    ]
    nearest = max(found, key=lambda posts: len(posts[0].unit.path) if posts else 0)
    tell(
        users=[post.user for post in nearest],
        words=words,
        values=values,
        url=f"/meja/layanan-informasi/keberatan/{objection_id}/",
        path=request.unit.path,
        needs=Permission.OBJECTION_DECIDE,
    )
