"""Reminders: claims, facts and steps that have come due, each told once."""

from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.clarifications.enums import ClaimStatus
from kentongan.apps.clarifications.models import Claim, Fact, RemedyStep
from kentongan.apps.clarifications.queries.remedies import due_steps
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

_CLAIM = gettext_noop("Klaim nomor %(number)d lewat batas jawabannya.")
_FACT = gettext_noop("Fakta untuk klaim nomor %(number)d lewat batas waktunya.")
_STEP = gettext_noop("Perkara hak jawab nomor %(number)d: redaksi belum menanggapi sampai tenggat.")
_AT_ONCE = 200


@transaction.atomic
def remind_of_due() -> int:
    """Tells owners, and for claims and cases the coordinator too, what has come due; returns how many things."""
    return _claims() + _facts() + _steps()


def _claims() -> int:
    unanswered = Claim.objects.filter(status__in=(ClaimStatus.OPEN, ClaimStatus.ANSWERING), reminded_at=None)
    rows = list(_locked(unanswered.filter(due_at__lt=timezone.now()).select_related("unit", "owner")))
    for claim in rows:
        _tell(claim.owner, claim.unit.path, _CLAIM, claim.pk, Permission.CLAIM_FILE)
    return _mark(Claim, rows)


def _facts() -> int:
    unfound = Fact.objects.filter(Q(text="") | Q(source=""), reminded_at=None, due_at__lt=timezone.now())
    rows = list(
        _locked(unfound.filter(claim__status=ClaimStatus.OPEN).select_related("owner", "claim__unit"))
    )
    for fact in rows:
        if fact.owner:
            _tell(fact.owner, fact.claim.unit.path, _FACT, fact.claim_id, Permission.CLAIM_FILE, alone=True)
    return _mark(Fact, rows)


def _steps() -> int:
    rows = list(_locked(due_steps()))
    for step in rows:
        remedy = step.remedy
        _tell(remedy.owner, remedy.unit.path, _STEP, remedy.pk, Permission.REPLY_WORK)
    return _mark(RemedyStep, rows)


def _locked(rows):
    return rows.order_by("id").select_for_update(of=("self",), skip_locked=True)[:_AT_ONCE]


def _mark(model: type[Model], rows: list) -> int:
    return model.objects.filter(pk__in=[row.pk for row in rows]).update(reminded_at=timezone.now())


def _tell(owner: User, path: str, words: str, number: int, needs: Permission, *, alone: bool = False) -> None:
    is_case = needs == Permission.REPLY_WORK
    others = [] if alone else [post.user for post in officers_for(path, Role.UNIT_COORD)]
    tell(
        users=[owner, *others],
        words=words,
        values={"number": number},
        url=f"/meja/klarifikasi/{'hak-jawab/' if is_case else ''}{number}/",
        path=path,
        needs=needs,
    )
