"""The mails of this app; each is asked for by a task."""

import hmac

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation

from kentongan.apps.units.models import Appointment
from kentongan.apps.units.services.links import link_of, token_of
from kentongan.foundation.accounts.models import Invitation, User
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.accounts.tokens import hash_of


def send_invitation(*, invitation_id: int) -> None:
    """Mails a link that is still open. A mail sent twice after a crash carries the same link."""
    invitation = Invitation.objects.select_related("user", "invited_by").get(pk=invitation_id)
    if not invitation.is_open:
        return
    if not hmac.compare_digest(invitation.token_hash, hash_of(token_of(invitation))):
        # The house's key was changed in between: the link follows it.
        Invitation.objects.filter(pk=invitation.pk).update(token_hash=hash_of(token_of(invitation)))
    _mail(invitation.user, "invitation", {"invitation": invitation, "link": link_of(invitation)})


def send_appointment(*, appointment_id: int) -> None:
    """Tells an officer who signs in already about a new office; newcomers read of it in their invitation."""
    row = Appointment.objects.select_related("user", "unit").filter(pk=appointment_id).first()
    if row is None or not row.user.has_usable_password():
        return
    role = f"{row.get_acting_display()} " if row.acting else ""
    words = {
        "appointment": row,
        "role": f"{role}{Role(row.role).label}",
        "link": f"{settings.SITE_URL}/meja/",
    }
    _mail(row.user, "appointment", words)


def _mail(user: User, name: str, words: dict[str, object]) -> None:
    with translation.override(user.language):
        subject, _, body = render_to_string(f"units/mail/{name}.txt", {"user": user, **words}).partition("\n")
    send_mail(" ".join(subject.split()), body.strip() + "\n", None, [user.email])
