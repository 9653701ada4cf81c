"""Telling people about a case, and nobody who may not know of it."""

from collections.abc import Iterable, Mapping

from kentongan.apps.crisis.models import Case, Member
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices.services import tell


def tell_of(
    case: Case,
    users: Iterable[User | None],
    words: str,
    *,
    values: Mapping[str, object] | None = None,
    but: Actor | None = None,
) -> list[int]:
    """Tells `users` of a case, each once; `words` may say %(case)s, which is only the code of a restricted one."""
    return tell(
        users=[user for user in users if user is not None],
        words=words,
        values={"case": name_of(case), **(values or {})},
        url=f"/meja/krisis/{case.pk}/",
        path=case.unit.path,
        needs=Permission.CASE_OPEN,
        but=but,
    )


def team_of(case: Case) -> list[User]:
    """The members, for telling; one query."""
    return [member.user for member in Member.objects.filter(case_id=case.pk).select_related("user")]


def name_of(case: Case) -> str:
    """What a case is called where others may read over the shoulder."""
    return case.code if case.is_restricted else f"{case.code} ({case.title})"
