"""Exemptions end on their day: warned of before, marked on the day, never opened or prolonged in silence."""

from collections.abc import Callable, Iterable
from datetime import date

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.disclosure.enums import ExemptionStatus, Stage
from kentongan.apps.disclosure.models import ExemptedEntry
from kentongan.apps.disclosure.queries.exemptions import STANDING, WARN_BEFORE
from kentongan.apps.disclosure.signals import exemption_lapsed
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

AT_ONCE = 200
_SOON = gettext_noop("Pengecualian “%(title)s” berakhir dalam 90 hari: siapkan untuk dibuka atau diuji lagi.")
_LAPSED = gettext_noop("Jangka waktu pengecualian “%(title)s” habis: buka, atau uji lagi.")
_REVIEW = gettext_noop("Saatnya meninjau kembali pengecualian “%(title)s”.")


@transaction.atomic
def lapse_exemptions() -> int:
    """Marks the exemptions whose last day is over as lapsed, at most AT_ONCE; tells who must act. Audited, announced.

    What lapsed is neither opened nor prolonged: a person opens it or tests it again.
    """
    over = ExemptedEntry.objects.filter(status=ExemptionStatus.ACTIVE, expires_on__lt=timezone.localdate())
    return _each(over, _lapse)


@transaction.atomic
def warn_of_ends() -> int:
    """Tells once of each exemption that ends within 90 days, at most AT_ONCE a run."""
    until = timezone.localdate() + WARN_BEFORE
    near = ExemptedEntry.objects.filter(
        status=ExemptionStatus.ACTIVE, expires_on__lte=until, warned=Stage.NONE
    )
    return _each(near, _warn)


@transaction.atomic
def remind_of_reviews() -> int:
    """Tells once of each review day that has come, at most AT_ONCE a run."""
    today: date = timezone.localdate()
    come = ExemptedEntry.objects.filter(Q(status__in=STANDING), review_on__lte=today)
    return _each(come.filter(Q(reviewed_for=None) | ~Q(reviewed_for=F("review_on"))), _review)


def _each(rows: QuerySet[ExemptedEntry], act: Callable[[ExemptedEntry], None]) -> int:
    found: Iterable[ExemptedEntry] = list(
        rows.select_related("unit").select_for_update(of=("self",), skip_locked=True).order_by("pk")[:AT_ONCE]
    )
    for row in found:
        act(row)
        row.save()
    return len(found)


def _lapse(row: ExemptedEntry) -> None:
    row.status, row.warned = ExemptionStatus.LAPSED, Stage.PAST
    trail.record(SYSTEM, "exemption_lapsed", f"exempted:{row.pk}", path=row.unit.path or "")
    _tell(row, _LAPSED)
    exemption_lapsed.send(ExemptedEntry, exempted_id=row.pk)


def _warn(row: ExemptedEntry) -> None:
    row.warned = Stage.SOON
    _tell(row, _SOON)


def _review(row: ExemptedEntry) -> None:
    row.reviewed_for = row.review_on
    _tell(row, _REVIEW)


def _tell(row: ExemptedEntry, words: str) -> None:
    path = row.unit.path or ""
    chief = {"region": Role.REGION_HEAD, "directorate": Role.CENTRAL_LEAD, "ministry": Role.CENTRAL_LEAD}
    officers = officers_for(path, Role.PPID) + officers_for(path, chief.get(row.unit.type, Role.UNIT_HEAD))
    tell(
        users=[post.user for post in officers],
        words=words,
        values={"title": row.title},
        url="/meja/daftar-informasi/dikecualikan/",
        path=path,
        needs=Permission.EXEMPTION_READ,
    )
