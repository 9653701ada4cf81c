"""Notices to the officers of many offices at once: as many statements for seven hundred as for one."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.academy.models import Event
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.notices.signals import notices_made


@dataclass(frozen=True, slots=True)
class Told:
    """What the coordinators and heads of one office are told. `words` may hold `%(title)s` and what `values` has."""

    unit: Unit
    event: Event
    words: str
    values: Mapping[str, object] = field(default_factory=dict)
    to_follow_up: bool = False

    @property
    def url(self) -> str:
        page = f"/meja/kegiatan/{self.event.pk}/"
        return f"{page}satuan/{self.unit.pk}/tindak-lanjut/" if self.to_follow_up else page


def tell_offices(news: Collection[Told], *, but: Actor | None = None) -> int:
    """Writes one notice for every officer who answers for the offices, and announces them for mailing; how many.

    As foundation.notices tells one office, but for all of them together: three statements in all.
    """
    officers = _officers({one.unit.pk for one in news})
    rows = [
        Notice(
            user=user,
            text=_said(one, user.language),
            url=one.url,
            path=one.unit.path or "",
            needs=Permission.EVENT_READ,
        )
        for one in news
        for user in officers[one.unit.pk]
        if but is None or user.pk != but.user_id
    ]
    made = [row.pk for row in Notice.objects.bulk_create(rows)]
    if made:
        notices_made.send(Notice, notice_ids=made)
    return len(made)


def _officers(unit_ids: Collection[int]) -> dict[int, list[User]]:
    """Who answers for each office, at that office itself."""
    held = appointments_on(timezone.localdate()).filter(
        unit_id__in=unit_ids, role__in=GRANTS[Permission.EVENT_NOMINATE], user__is_active=True
    )
    found: dict[int, dict[int, User]] = defaultdict(dict)
    for row in held.select_related("user").order_by("id"):
        found[row.unit_id][row.user_id] = row.user
    return defaultdict(list, {unit: list(users.values()) for unit, users in found.items()})


def _said(one: Told, language: str) -> str:
    with translation.override(language):
        return _(one.words) % {"title": one.event.title, **one.values}
