"""People on the list: named by their office, answered for at the desk or by their link, or come without being named."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState, LetterKind, Mode, Origin, Place
from kentongan.apps.academy.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Event, Invitation, Participant
from kentongan.apps.academy.policies import may_manage_event, may_nominate
from kentongan.apps.academy.queries import links
from kentongan.apps.academy.queries.participants import seats_taken
from kentongan.apps.academy.services.groundwork.letters import send_letters
from kentongan.apps.academy.services.groundwork.locking import event_in_sight, invitation_in_hand, note
from kentongan.apps.academy.services.groundwork.seats import fill_seats, is_full, takes_seat
from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.actor import PUBLIC, Actor
from kentongan.foundation.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """Whom an office names. With `user_id` it is an account of the office, and the name is the account's."""

    name: str = ""
    position: str = ""
    email: str = ""
    user_id: int | None = None
    mode: str = Mode.ONSITE
    is_head: bool = False


@transaction.atomic
def nominate(*, actor: Actor, event_id: int, unit_id: int, words: PersonWords) -> Participant:
    """Names one person of an invited office; without a free seat they wait in their turn. Mailed and audited.

    Somebody whose answer was a refusal is named anew; anybody else only once.
    """
    event = event_in_sight(actor, event_id)
    invitation = invitation_in_hand(event, unit_id)
    _refuse_nominating(actor, event, invitation.unit)
    user = _account(invitation.unit, words.user_id)
    name = " ".join((user.name if user else words.name).split())[:120]
    if not name:
        raise BadWords(_("Tulis nama orangnya, atau pilih akunnya."), "name")
    person = _found(event, invitation.unit, name, user) or Participant(event=event, unit=invitation.unit)
    if person.pk and person.place != Place.DECLINED:
        raise BadWords(_("%(name)s sudah ada di daftar.") % {"name": name}, "name")
    mode = _mode(event, words.mode)
    _check_share(event, invitation.unit, mode)
    person.unit, person.user, person.name = invitation.unit, user, name
    person.mode, person.is_head = mode, words.is_head
    person.position, person.email = words.position.strip()[:120], "" if user else words.email.strip()
    _seat(actor, person)
    _mark_answered(invitation, head_comes=words.is_head)
    send_letters(LetterKind.NAMED, [person], more=f":{person.seed[:8]}")
    note(actor, "participant_named", event, invitation.unit, participant=person.pk, place=person.place)
    return person


@transaction.atomic
def answer(*, actor: Actor, event_id: int, participant_id: int, comes: bool, reason: str = "") -> Participant:
    """Notes at the desk that a person comes or not: their own account, their office or the organiser. Audited."""
    event = event_in_sight(actor, event_id)
    person = _person(event, participant_id)
    is_theirs = actor.user_id is not None and actor.user_id == person.user_id
    if not (is_theirs or may_nominate(actor, event, person.unit) or may_manage_event(actor, event)):
        raise NotAllowed
    return _answered(actor, event, person, comes=comes, reason=reason)


@transaction.atomic
def answer_by_link(*, token: str, comes: bool, reason: str = "") -> Participant:
    """The answer of the person by the link in their mail; having declined closes it. Audited by key."""
    found = links.participant_by_token(token)
    if found is None:
        raise LinkClosed
    event = Event.objects.select_for_update(of=("self",)).select_related("unit").get(pk=found.event_id)
    person = _person(event, found.pk)
    if links.participant_by_token(token) is None:  # the event changed while we waited for its lock
        raise LinkClosed
    return _answered(PUBLIC, event, person, comes=comes, reason=reason)


@transaction.atomic
def take_off(*, actor: Actor, event_id: int, participant_id: int) -> None:
    """Takes a person off the list who was named by mistake and has not confirmed; the waiting move up. Audited."""
    event = event_in_sight(actor, event_id)
    person = _person(event, participant_id)
    if not (may_nominate(actor, event, person.unit) or may_manage_event(actor, event)):
        raise NotAllowed
    _refuse_late(event)
    if person.origin != Origin.NOMINATED or person.place == Place.CONFIRMED:
        raise WrongStage(_("Orang ini sudah mengonfirmasi; catat sebagai berhalangan."))
    note(actor, "participant_removed", event, person.unit, participant=person.pk)
    person.delete()
    fill_seats(event)


@transaction.atomic
def add_walk_in(
    *, event: Event, unit: Unit, name: str, position: str = "", user: User | None = None, mode: str
) -> Participant:
    """Whoever is there: the row of that account, else of that name at that office, else a new one; never two.

    The caller was allowed to take attendance and writes the trail. An unknown name takes no seat from the named.
    """
    plain = " ".join((name or (user.name if user else "")).split())[:120]
    if not plain:
        raise BadWords(_("Tulis nama yang hadir."), "name")
    if found := _found(event, unit, plain, user):
        return found
    row = Participant(
        event=event,
        unit=unit,
        user=user,
        name=plain,
        position=position.strip()[:120],
        mode=mode,
        origin=Origin.WALK_IN,
        place=Place.CONFIRMED,
        answered_at=timezone.now(),
    )
    Participant.objects.bulk_create(
        [row], ignore_conflicts=True
    )  # somebody else may scan in the same instant
    return _found(event, unit, plain, user) or row


def _found(event: Event, unit: Unit, name: str, user: User | None) -> Participant | None:
    """The row of that account; else one of that name at the office, unless it is another account's."""
    same_name = Q(unit=unit, name__iexact=name)
    if user is None:
        return event.participants.filter(same_name).order_by("id").first()
    rows = event.participants.filter(Q(user=user) | same_name & Q(user=None))
    found = rows.order_by("user_id", "id").first()  # rows with an account come first: nulls stand last
    if found and found.user_id is None:
        found.user, found.email = user, ""
        found.save(update_fields=["user", "email", "updated_at"])
    return found


def _refuse_nominating(actor: Actor, event: Event, unit: Unit) -> None:
    if event.state != EventState.OPEN:
        raise WrongStage(_("Kegiatan ini belum dibuka atau sudah berakhir."))
    if not may_nominate(actor, event, unit):
        raise NotAllowed
    _refuse_late(event)


def _refuse_late(event: Event) -> None:
    if event.state != EventState.OPEN or event.ends_at <= timezone.now():
        raise WrongStage(_("Kegiatan ini sudah lewat; daftar penunjukan tidak berubah lagi."))


def _account(unit: Unit, user_id: int | None) -> User | None:
    """The account, if it holds a post at the office today."""
    if user_id is None:
        return None
    today = timezone.localdate()
    held = Appointment.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=today), unit=unit, user_id=user_id, valid_from__lte=today
    )
    found = held.filter(user__is_active=True).select_related("user").first()
    if found is None:
        raise NotFound(_("Akun ini"))
    return found.user


def _mode(event: Event, wanted: str) -> str:
    if event.mode != Mode.HYBRID:
        return event.mode
    if wanted not in (Mode.ONSITE, Mode.VIRTUAL):
        raise BadWords(_("Pilih hadir di tempat atau virtual."), "mode")
    return wanted


def _check_share(event: Event, unit: Unit, mode: str) -> None:
    share = event.seats_per_unit
    if share is None or not takes_seat(event, mode):
        return
    waiting = event.participants.filter(unit=unit, place=Place.WAITING).count()
    if seats_taken(event, unit_ids=[unit.pk]) + waiting >= share:
        raise BadWords(
            _(
                "Jatah satuan ini %(count)d orang dan sudah terpakai. Ganti orangnya, atau pilih virtual bila ada."
            )
            % {"count": share},
            "mode",
        )


def _seat(actor: Actor, person: Participant) -> None:
    must_wait = takes_seat(person.event, person.mode) and is_full(person.event)
    person.place = Place.WAITING if must_wait else Place.NOMINATED
    person.queued_at = timezone.now() if must_wait else None
    person.origin, person.named_by_id = Origin.NOMINATED, actor.user_id
    person.answered_at, person.reason = None, ""
    person.seed = links.fresh_seed()
    person.token_hash = links.hashed(links.secret(links.ANSWER, person.seed))
    person.save()


def _mark_answered(invitation: Invitation, *, head_comes: bool) -> None:
    invitation.answered_at, invitation.excuse = timezone.now(), ""
    invitation.head_comes = True if head_comes else bool(invitation.head_comes)
    invitation.save()


def _answered(actor: Actor, event: Event, person: Participant, *, comes: bool, reason: str) -> Participant:
    _refuse_late(event)
    if comes and person.place != Place.NOMINATED:
        raise WrongStage(
            _("Orang ini masih di daftar tunggu.")
            if person.place == Place.WAITING
            else _("Orang ini sudah menjawab.")
        )
    if not comes:
        if person.place == Place.DECLINED or person.origin == Origin.WALK_IN:
            raise WrongStage(_("Orang ini sudah menjawab."))
        if not reason.strip():
            raise BadWords(_("Tulis alasan berhalangan."), "reason")
        person.reason = " ".join(reason.split())[:300]
    person.place, person.queued_at = (Place.CONFIRMED if comes else Place.DECLINED), None
    person.answered_at = timezone.now()
    person.save()
    if not comes:
        fill_seats(event)
    verb = "participant_confirmed" if comes else "participant_declined"
    note(actor, verb, event, person.unit, participant=person.pk)
    return person


def _person(event: Event, participant_id: int) -> Participant:
    found = event.participants.select_related("unit", "user").filter(pk=participant_id).first()
    if found is None:
        raise NotFound(_("Peserta ini"))
    found.event = event
    return found
