"""What stands in the mails to participants."""

from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format

from kentongan.apps.academy.enums import LetterKind, Mode, Place
from kentongan.apps.academy.models import Event, Letter
from kentongan.apps.academy.queries.calendars import calendar_file
from kentongan.apps.academy.queries.links import answer_address
from kentongan.apps.units.enums import TimeZone

_SUBJECTS = {
    LetterKind.NAMED: "Anda ditunjuk: {title}",
    LetterKind.SEATED: "Anda mendapat tempat: {title}",
    LetterKind.DAY: "Besok: {title}",
    LetterKind.HOUR: "Sejam lagi: {title}",
    LetterKind.CANCELLED: "Dibatalkan: {title}",
    LetterKind.CHANGED: "Berubah: {title}",
}


def message_of(letter: Letter) -> EmailMessage:
    """The mail of a letter, the event as a calendar file with it. The virtual link goes to the confirmed alone."""
    person, event = letter.participant, letter.participant.event
    is_confirmed = person.place == Place.CONFIRMED
    words = {
        "letter": letter,
        "person": person,
        "event": event,
        "when": told(event),
        "url": answer_address(person) if person.seed and person.place != Place.DECLINED else "",
        "link": event.link if is_confirmed and event.mode != Mode.ONSITE else "",
        "is_confirmed": is_confirmed,
        "is_waiting": person.place == Place.WAITING,
    }
    with translation.override("id"):
        body = render_to_string("academy/letter.txt", words)
    subject = " ".join(_SUBJECTS[LetterKind(letter.kind)].format(title=event.title).split())[:150]
    message = EmailMessage(subject, body, None, [person.user.email if person.user else person.email])
    message.attach(
        "kegiatan.ics", calendar_file(event, with_link=bool(words["link"])).decode(), "text/calendar"
    )
    return message


def told(event: Event) -> str:
    """When the event begins, in the zone of its organiser."""
    local = event.starts_at.astimezone(ZoneInfo(event.unit.time_zone))
    with translation.override("id"):
        return f"{date_format(local, 'l, j F Y')}, {local:%H.%M} {TimeZone(event.unit.time_zone).label}"
