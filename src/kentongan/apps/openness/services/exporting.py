"""Taking a register out of the house: it names people, so the trail says who did it and when."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from kentongan.apps.openness.errors import NotAllowed
from kentongan.apps.openness.queries import register
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class Register:
    """Header and lines, ready to be written as a sheet."""

    header: tuple[str, ...]
    lines: Iterable[tuple[str, ...]]


@transaction.atomic
def export_requests(*, actor: Actor, year: int) -> Register:
    """The register of requests of a year over the branches that `actor` handles. Audited before a line leaves."""
    _ask(actor, "request_register_exported", year)
    return Register(register.request_columns(), list(register.request_lines(actor, year)))


@transaction.atomic
def export_objections(*, actor: Actor, year: int) -> Register:
    """The register of objections of a year. Audited before a line leaves."""
    _ask(actor, "objection_register_exported", year)
    return Register(register.objection_columns(), list(register.objection_lines(actor, year)))


def _ask(actor: Actor, verb: str, year: int) -> None:
    if not may_anywhere(actor, Permission.REQUEST_WORK):
        raise NotAllowed
    path = next(post.path for post in actor.posts)
    trail.record(actor, verb, f"register:{year}", path=path, detail={"year": year})
