"""Notices and mails to officers about statements."""

from collections.abc import Iterable

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.models import Ask, Statement
from kentongan.apps.statements.queries.addresses import desk_path, room_path
from kentongan.apps.statements.services.links import link_of
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

_ASKED = gettext_noop("Tanda tangan Anda diminta untuk pernyataan kasus %(case)s (%(seat)s).")
_ABOVE = (Role.UNIT_HEAD, Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD)


def tell_of_ask(statement: Statement, users: Iterable[User], seat: str) -> None:
    """A notice at the desk to those who are asked to sign."""
    tell(
        users=users,
        words=_ASKED,
        values={"case": statement.case.code, "seat": seat},
        url=desk_path(statement.pk),
        path=statement.case.unit.path,
        needs=Permission.STATEMENT_APPROVE,
    )


def tell_people(
    statement: Statement, users: Iterable[User], words: str, actor: Actor, **values: object
) -> None:
    """A notice about a statement to those who had to do with it."""
    tell(
        users=users,
        words=words,
        values={"case": statement.case.code, **values},
        url=desk_path(statement.pk),
        path=statement.case.unit.path,
        needs=Permission.CASE_READ,
        but=actor,
    )


def tell_upward(case: Case, words: str, actor: Actor, **values: object) -> None:
    """A notice to the heads over the unit, up to the centre: what went out without waiting for them."""
    posts = [post for role in _ABOVE for post in officers_for(case.unit.path, role)]
    tell(
        users=[post.user for post in posts],
        words=words,
        values={"case": case.code, "name": actor.name, **values},
        url=room_path(case.pk),
        path=case.unit.path,
        needs=Permission.STATEMENT_APPROVE,
        but=actor,
    )


def mail_ask(*, ask_id: int) -> None:
    """Sends the mail with the link, once: marked before it leaves, unmarked only when the server refused it.

    A worker that dies in between leaves a mail unsent rather than sent twice; the notice stays at the desk.
    """
    waiting = Ask.objects.filter(pk=ask_id, mailed_at=None, closed_at=None)
    if not waiting.update(mailed_at=timezone.now()):
        return
    ask = Ask.objects.select_related("user", "version__statement__case__unit").get(pk=ask_id)
    try:
        _send(ask)
    except OSError:  # smtplib's errors are OSErrors, too
        Ask.objects.filter(pk=ask_id).update(mailed_at=None)
        raise


def _send(ask: Ask) -> None:
    case = ask.version.statement.case
    with translation.override(ask.user.language):
        drill = _("[SIMULASI] ") if case.is_drill else ""
        subject = drill + _("Persetujuan pernyataan kasus %(code)s") % {"code": case.code}
        body = _(
            "Pernyataan kasus %(code)s, %(unit)s, menunggu tanda tangan Anda.\n\n"
            "Buka tautan ini untuk membaca naskah dan temuannya, lalu setujui atau kembalikan:\n%(link)s\n\n"
            "Tautan ini hanya untuk Anda, untuk versi naskah ini, dan berlaku 12 jam."
        ) % {"code": case.code, "unit": case.unit.name, "link": link_of(ask)}
    send_mail(f"Kentongan: {subject}", body + f"\n\n{settings.SITE_URL}/meja/\n", None, [ask.user.email])
