"""The weekly letter: found due, written once, mailed once."""

from datetime import date

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.picture.models import Letter, LetterChoice, LetterCopy
from kentongan.apps.picture.queries.letters import (
    chair_actor,
    errands_in,
    figures_in,
    heads_of,
    units_without_letter,
    wants_mail,
    zones_at_work,
)
from kentongan.apps.picture.queries.waiting import waiting_for
from kentongan.apps.picture.queries.weeks import week_figures
from kentongan.apps.picture.queries.wording import change_in_words, told
from kentongan.apps.picture.signals import letter_written, letters_due
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def announce_due_letters() -> int:
    """Announces the offices in whose zone it is Monday after six and who have no letter yet; how many."""
    announced = 0
    for zone, week in zones_at_work(timezone.now()):
        units = list(units_without_letter(zone, week))
        if units:
            letters_due.send(Letter, unit_ids=units, week=week.isoformat())
        announced += len(units)
    return announced


@transaction.atomic
def write_letter(*, unit_id: int, week: date) -> Letter | None:
    """Writes the letter of an office and week, with a copy for each head, and announces them for mailing.

    A letter that stands already stays as it is; an office without a head gets none.
    """
    unit = Unit.objects.select_for_update().get(pk=unit_id)
    heads = heads_of(unit, week)
    if not heads or Letter.objects.filter(unit=unit, week=week).exists():
        return None
    chair = chair_actor(unit)
    content = {"figures": week_figures(chair, unit, week), "waiting": waiting_for(chair, week)}
    letter = Letter.objects.create(unit=unit, week=week, content=content)
    users = {head.user_id: head.user for head in heads}
    copies = LetterCopy.objects.bulk_create(LetterCopy(letter=letter, user=user) for user in users.values())
    letter_written.send(Letter, copy_ids=[copy.pk for copy in copies])
    return letter


def mail_letter(*, copy_id: int) -> None:
    """Mails one copy, once: marked before it leaves, unmarked only when the server refused.

    Asked at this moment: whether the head wants mail, and still holds the chair.
    """
    copy = _claimed(copy_id)
    if copy is None:
        return
    try:
        _message(copy).send()
    except OSError:  # smtplib's errors are OSErrors, too
        LetterCopy.objects.filter(pk=copy_id).update(mailed_at=None)
        raise


@transaction.atomic
def choose_letter(*, actor: Actor, wants: bool) -> LetterChoice:
    """Somebody wants the weekly letter by mail, or no longer does. Audited; the letter stays at the desk."""
    choice, _made = LetterChoice.objects.update_or_create(
        user_id=actor.user_id, defaults={"wants_mail": wants}
    )
    trail.record(actor, "weekly_letter_chosen", f"user:{actor.user_id}", detail={"wants": wants})
    return choice


@transaction.atomic
def _claimed(copy_id: int) -> LetterCopy | None:
    rows = LetterCopy.objects.select_for_update(of=("self",)).select_related("letter__unit", "user")
    copy = rows.filter(pk=copy_id, mailed_at=None, withheld="").first()
    if copy is None:
        return None
    if why := _why_not(copy):
        LetterCopy.objects.filter(pk=copy_id).update(withheld=why)
        return None
    LetterCopy.objects.filter(pk=copy_id).update(mailed_at=timezone.now())
    return copy


def _why_not(copy: LetterCopy) -> str:
    if not wants_mail(copy.user_id):
        return "tidak ingin surat lewat surel"
    holders = {head.user_id for head in heads_of(copy.letter.unit, timezone.localdate())}
    return "" if copy.user_id in holders else "tidak lagi memimpin satuan itu"


def _message(copy: LetterCopy) -> EmailMultiAlternatives:
    letter = copy.letter
    with translation.override(copy.user.language):
        words = {
            "letter": letter,
            "figures": [
                (row.measure.label, told(row.measure, row.value), change_in_words(row.measure, row.change))
                for row in figures_in(letter)
            ],
            "errands": [(_(errand.label), count) for errand, count in errands_in(letter)],
            "url": f"{settings.SITE_URL}/meja/gambaran/{letter.unit.key}/surat/?pekan={letter.week}",
        }
        text = render_to_string("picture/mail/letter.txt", words)
        html = render_to_string("picture/mail/letter.html", words)
        subject = _("Pekan ini di %(unit)s") % {"unit": letter.unit.name}
    message = EmailMultiAlternatives(subject, text, None, [copy.user.email])
    message.attach_alternative(html, "text/html")
    return message
