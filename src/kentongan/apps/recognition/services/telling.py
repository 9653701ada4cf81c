"""Telling people about awards."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.recognition.models import AwardYear, Objection, Panel, Score
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices import services as notices

_READ = Permission.AWARD_READ
_SECRETARIAT = (Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD)


def desk_path(year: AwardYear) -> str:
    """The page of the year at the desk."""
    return f"/meja/penghargaan/{year.year}/"


@transaction.atomic
def tell_heads(*, year_id: int) -> None:
    """Every head of an office with a score: that it can be looked at, and until when objections are taken."""
    year = AwardYear.objects.get(pk=year_id)
    scored = Score.objects.filter(run_id=year.run_id, total__gt=0).values("unit_id")
    heads = Appointment.objects.filter(unit_id__in=scored, role=Role.UNIT_HEAD, user__is_active=True)
    on = timezone.localdate()
    standing = heads.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)
    for row in standing.select_related("user", "unit").order_by("pk"):
        words = gettext_noop("Nilai sementara %(title)s dapat dilihat. Keberatan diterima sampai %(until)s.")
        values = {"title": year.title, "until": f"{year.window_until:%d/%m/%Y}"}
        _tell([row.user], words, values, year, row.unit.path)


def tell_of_objection(objection: Objection, *, but: Actor) -> None:
    """The secretariat: that a head objects."""
    centre = Unit.objects.filter(type=UnitType.DIRECTORATE).order_by("pk").first() or objection.unit
    users = [row.user for role in _SECRETARIAT for row in officers_for(centre.path, role)]
    words = gettext_noop("%(unit)s berkeberatan atas nilai penghargaan.")
    notices.tell(
        users=users,
        words=words,
        values={"unit": objection.unit.name},
        url=f"{desk_path(objection.year)}keberatan/",
        path=centre.path,
        needs=Permission.AWARD_RUN,
        but=but,
    )


def tell_of_decision(objection: Objection, *, but: Actor) -> None:
    """Who objected: what was decided."""
    words = gettext_noop("Keberatan atas nilai %(unit)s diputus: %(state)s.")
    values = {"unit": objection.unit.name, "state": objection.get_state_display()}
    users = [objection.filed_by]
    notices.tell(
        users=users, words=words, values=values, url=f"{desk_path(objection.year)}keberatan/",
        path=objection.unit.path, needs=_READ, but=but,
    )  # fmt: skip


def tell_jurors(panel: Panel, users: Iterable[User], *, words: str, but: Actor | None = None) -> None:
    """Jurors hear at the node of one of their own posts: they sit on panels of the whole house."""
    values = {"title": panel.year.title, "due": f"{panel.due:%d/%m/%Y}"}
    for user in users:
        posts = actor_of(user).posts
        if posts:
            notices.tell(
                users=[user], words=words, values=values, url=f"{desk_path(panel.year)}juri/",
                path=posts[0].path, needs=_READ, but=but,
            )  # fmt: skip


def _tell(users: list[User], words: str, values: dict, year: AwardYear, path: str) -> None:
    notices.tell(users=users, words=words, values=values, url=desk_path(year), path=path, needs=_READ)
