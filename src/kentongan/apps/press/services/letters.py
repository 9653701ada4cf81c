"""Mails to people outside: a row first, a mark before it leaves, and never to a reporter who did not agree."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format

from kentongan.apps.press.enums import LetterKind, Seat
from kentongan.apps.press.gate import reasons_not_to_write
from kentongan.apps.press.models import Guest, Letter, Refusal, Reporter
from kentongan.apps.press.queries import links
from kentongan.apps.press.queries.calendar_entry import calendar_entry
from kentongan.apps.press.queries.reporters import contact_state
from kentongan.apps.press.signals import letters_made
from kentongan.apps.units.enums import TimeZone
from kentongan.apps.units.models import Unit

_SUBJECTS = {
    LetterKind.CONFIRM: "Masih benarkah data Anda?",
    LetterKind.INVITATION: "Undangan: {title}",
    LetterKind.REMINDER: "Pengingat: {title}",
    LetterKind.SEATED: "Anda mendapat tempat: {title}",
    LetterKind.CANCELLED: "Dibatalkan: {title}",
    LetterKind.ROOM: "Ruang embargo untuk Anda",
}
_ROWS = (
    "link__reporter__unit",
    "guest__event__unit",
    "guest__reporter",
    "room_pass__reporter",
    "room_pass__room__unit",
)


def make_letters(letters: Iterable[Letter]) -> int:
    """Writes the letters that were not written before and announces them for mailing; how many. In a transaction."""
    wanted = list(letters)
    known = set(Letter.objects.filter(key__in=[one.key for one in wanted]).values_list("key", flat=True))
    made = Letter.objects.bulk_create([one for one in wanted if one.key not in known])
    if made:
        letters_made.send(Letter, letter_ids=[one.pk for one in made])
    return len(made)


def mail_letter(*, letter_id: int) -> None:
    """Sends one letter, once: marked before it leaves, unmarked only when the server refused.

    The gate is asked at this moment, not when the letter was written: who withdrew in between gets nothing, and the
    letter says why it stayed.
    """
    letter = _claimed(letter_id)
    if letter is None:
        return
    try:
        _message(letter).send()
    except OSError:  # smtplib's errors are OSErrors, too
        Letter.objects.filter(pk=letter_id).update(mailed_at=None)
        raise


@transaction.atomic
def _claimed(letter_id: int) -> Letter | None:
    rows = Letter.objects.select_for_update(of=("self",)).select_related(*_ROWS)
    letter = rows.filter(pk=letter_id, mailed_at=None, withheld="").first()
    if letter is None:
        return None
    if why := _why_not(letter):
        Letter.objects.filter(pk=letter_id).update(withheld=why[:300])
        return None
    Letter.objects.filter(pk=letter_id).update(mailed_at=timezone.now())
    return letter


def _why_not(letter: Letter) -> str:
    reporter = _reporter_of(letter)
    if reporter is not None:
        return " ".join(reason.text for reason in reasons_not_to_write(contact_state(reporter)))
    if not letter.guest.email:
        return "Tanpa alamat surel."
    refused = Refusal.objects.filter(address_hash=links.address_hash(letter.guest.email)).exists()
    return "Pemilik alamat ini meminta tidak dihubungi lagi." if refused else ""


def _reporter_of(letter: Letter) -> Reporter | None:
    if letter.guest_id:
        return letter.guest.reporter
    return letter.link.reporter if letter.link_id else letter.room_pass.reporter


def _message(letter: Letter) -> EmailMessage:
    words = _words(letter)
    with translation.override("id"):
        body = render_to_string(f"press/{letter.kind}.txt", words)
    subject = _SUBJECTS[LetterKind(letter.kind)].format(title=words.get("title", ""))
    reporter = _reporter_of(letter)
    to = letter.guest.email if letter.guest_id and reporter is None else reporter.email
    message = EmailMessage(" ".join(subject.split())[:150], body, None, [to])
    if letter.guest_id:
        _attach_calendar(message, letter.guest, words["url"])
    return message


def _words(letter: Letter) -> dict:
    if letter.link_id:
        unit, url = letter.link.reporter.unit, links.address(links.CONTACT, letter.link.seed)
        return {"unit": unit, "url": url, "name": letter.link.reporter.name}
    if letter.room_pass_id:
        room = letter.room_pass.room
        url = links.address(links.ROOM, letter.room_pass.seed)
        return {"unit": room.unit, "url": url, "name": letter.room_pass.reporter.name,
                "when": told(room.embargo_until, room.unit)}  # fmt: skip
    guest, event = letter.guest, letter.guest.event
    return {
        "unit": event.unit,
        "event": event,
        "title": event.title,
        "name": guest.name or str(guest.reporter or ""),
        "when": told(event.starts_at, event.unit),
        "is_seated": guest.seat == Seat.TAKEN,
        "url": links.address(links.GUEST, guest.seed),
    }


def _attach_calendar(message: EmailMessage, guest: Guest, url: str) -> None:
    uid = f"acara-{guest.event_id}@kentongan"
    text = calendar_entry(guest.event, uid=uid, url=url, now=timezone.now())
    message.attach("acara.ics", text, "text/calendar")


def told(at: datetime, unit: Unit) -> str:
    """A moment in the words and the zone of a unit, for mails and papers."""
    local = at.astimezone(ZoneInfo(unit.time_zone))
    with translation.override("id"):
        return f"{date_format(local, 'l, j F Y')}, {local:%H.%M} {TimeZone(unit.time_zone).label}"
