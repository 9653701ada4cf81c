"""The mail that carries a slip."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.slips.enums import SlipState
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.services.links import link_of


def mail_slip(*, slip_id: int) -> None:
    """Sends the mail of one slip, once: marked before it leaves, unmarked only when the server refused it.

    A slip that was closed meanwhile is not sent. A worker that dies in between leaves a mail unsent rather than sent
    twice; the notice stays at the desk.
    """
    waiting = Slip.objects.filter(pk=slip_id, mailed_at=None, state=SlipState.OPEN)
    if not waiting.update(mailed_at=timezone.now()):
        return
    slip = Slip.objects.select_related("user", "story__unit", "version").get(pk=slip_id)
    try:
        _send(slip)
    except OSError:  # smtplib's errors are OSErrors, too
        Slip.objects.filter(pk=slip_id).update(mailed_at=None)
        raise


def _desk(slip: Slip) -> str:
    return settings.SITE_URL + desk_path(slip.story_id)


def _send(slip: Slip) -> None:
    story = slip.version.working_title or f"#{slip.story_id}"
    with translation.override(slip.user.language):
        subject = _("Putuskan: %(story)s") % {"story": " ".join(story.split())[:90]}
        body = _(
            "“%(story)s” dari %(unit)s menunggu keputusan Anda.\n\n"
            "Baca dan putuskan di lembar ini, tanpa masuk ke meja:\n%(link)s\n\n"
            "Siapkan PIN lembar keputusan Anda. Tautan ini hanya untuk Anda, untuk versi naskah ini, dipakai sekali, "
            "dan berlaku 48 jam. Jangan diteruskan.\n\n"
            "Di meja: %(desk)s"
        ) % {"story": story, "unit": slip.story.unit.name, "link": link_of(slip), "desk": _desk(slip)}
    send_mail(f"Kentongan: {subject}", f"{body}\n", None, [slip.user.email])
