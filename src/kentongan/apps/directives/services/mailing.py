"""Sending the mails of an edition."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.directives.models import Edition, EditionMail
from kentongan.apps.directives.queries.editions import entries_of
from kentongan.apps.units.queries.actors import appointments_on

_PORTION = 50


def mail_some(*, edition_id: int) -> bool:
    """Sends the next mails; False when none is left. Marked before it leaves, unmarked when the server refused.

    Who left the house since gets none.
    """
    rows = list(
        EditionMail.objects.filter(edition_id=edition_id, mailed_at=None)
        .select_related("user", "edition__unit")
        .order_by("pk")[:_PORTION]
    )
    if not rows:
        return False
    edition = rows[0].edition
    staff = set(
        appointments_on(timezone.localdate())
        .filter(unit__path__startswith=edition.unit.path, user_id__in=[row.user_id for row in rows])
        .values_list("user_id", flat=True)
    )
    titles = [entry.title or entry.words for entry in entries_of(edition)]
    for row in rows:
        if EditionMail.objects.filter(pk=row.pk, mailed_at=None).update(mailed_at=timezone.now()):
            _send(row, edition, titles, is_staff=row.user_id in staff and row.user.is_active)
    return True


def _send(row: EditionMail, edition: Edition, titles: list[str], *, is_staff: bool) -> None:
    if not is_staff:
        return
    with translation.override(row.user.language):
        subject = _("%(title)s, edisi %(number)s") % {"title": edition.title, "number": edition.number}
        closing = _(
            "Anda menerima surel ini karena meminta edisi staf. Berhenti lewat halaman edisi di meja."
        )
    listed = "\n".join(f"- {title}" for title in titles)
    address = f"{settings.SITE_URL}/meja/arahan/edisi/{edition.pk}/"
    body = "\n\n".join(part for part in (edition.note, listed, address, closing) if part) + "\n"
    try:
        EmailMessage(subject, body, None, [row.user.email]).send()
    except OSError:  # smtplib's errors are OSErrors, too
        EditionMail.objects.filter(pk=row.pk).update(mailed_at=None)
        raise
