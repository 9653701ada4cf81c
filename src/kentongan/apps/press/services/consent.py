"""What a reporter agreed to: recording it, asking once a year, and erasing who leaves."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from kentongan.apps.channels.services.recipients import unsubscribe
from kentongan.apps.press.enums import Clearance, ConsentHow, LetterKind, ReporterStatus
from kentongan.apps.press.errors import BadWords, LinkClosed
from kentongan.apps.press.models import ContactLink, Guest, Letter, Refusal, Reporter, RoomPass
from kentongan.apps.press.queries import links
from kentongan.apps.press.queries.reporters import reachable, stale
from kentongan.apps.press.services.letters import make_letters
from kentongan.apps.press.services.reporters import Consent, put_consent, reporter_in_hand
from kentongan.apps.press.signals import reporters_changed
from kentongan.foundation.accounts.actor import PUBLIC, SYSTEM, Actor
from kentongan.foundation.audit import trail

LINK_LIVES = timedelta(days=30)
_A_RUN = 200


@transaction.atomic
def record_consent(*, actor: Actor, reporter_id: int, consent: Consent) -> Reporter:
    """Notes that a reporter agreed: how, when, to what. Audited; press lists may take them up."""
    reporter = reporter_in_hand(actor, reporter_id)
    put_consent(reporter, consent, actor)
    reporter.save()
    _told(actor, reporter, "reporter_consented", {"how": consent.how})
    return reporter


@transaction.atomic
def withdraw_consent(*, actor: Actor, reporter_id: int) -> None:
    """Erases a reporter who asked to leave: name and contacts go everywhere, dealings stay without a name. Audited."""
    _erase(actor, reporter_in_hand(actor, reporter_id))


@transaction.atomic
def ask_to_confirm(*, actor: Actor, reporter_id: int) -> None:
    """Mails a reporter the personal link by which they confirm, correct or leave. Audited."""
    reporter = reporter_in_hand(actor, reporter_id)
    _ask([reporter])
    _told(actor, reporter, "reporter_asked", {})


@transaction.atomic
def ask_stale_reporters() -> int:
    """The yearly question to those whose data nobody confirmed for a year, at most once a month; how many."""
    asked = ContactLink.objects.filter(reporter=OuterRef("pk"), made_at__gt=timezone.now() - LINK_LIVES)
    rows = Reporter.objects.filter(stale()).exclude(Exists(asked)).select_for_update(of=("self",))
    found = list(rows.order_by("id")[:_A_RUN])
    _ask(found)
    return len(found)


@transaction.atomic
def confirm_contact(*, token: str, email: str = "", phone: str = "", beat: str = "") -> None:
    """The reporter's own word by their link: the data are right, or these are. Audited by key."""
    link = _open_link(token)
    reporter = link.reporter
    if email.strip() and Reporter.objects.filter(
        unit_id=reporter.unit_id, email__iexact=email.strip()
    ).exclude(pk=reporter.pk):
        raise BadWords("Alamat surel ini tidak dapat dipakai.", "email")
    now = timezone.now()
    reporter.email = email.strip() or reporter.email
    reporter.phone, reporter.beat = phone.strip()[:30], beat.strip()[:80]
    reporter.confirmed_at = now
    put_consent(reporter, Consent(how=ConsentHow.FORM, at=now, text=reporter.consent_text), PUBLIC)
    reporter.save()
    _used(link)
    _told(PUBLIC, reporter, "reporter_confirmed", {})


@transaction.atomic
def leave_by_link(*, token: str) -> None:
    """The reporter's own word by their link: take me off everything. Audited by key."""
    link = _open_link(token)
    _used(link)
    _erase(PUBLIC, link.reporter)


def open_link(token: str) -> ContactLink | None:
    """The confirmation behind a link, if it can still be used; a look changes nothing."""
    rows = ContactLink.objects.select_related("reporter__outlet", "reporter__unit")
    return rows.filter(
        ~Q(reporter__status=ReporterStatus.ERASED),
        token_hash=links.hashed(token),
        used_at=None,
        expires_at__gt=timezone.now(),
    ).first()


def _open_link(token: str) -> ContactLink:
    link = open_link(token)
    if link is None:
        raise LinkClosed
    Reporter.objects.select_for_update().get(pk=link.reporter_id)
    return link


def _used(link: ContactLink) -> None:
    ContactLink.objects.filter(reporter_id=link.reporter_id, used_at=None).update(used_at=timezone.now())


def _ask(reporters: list[Reporter]) -> None:
    letters = []
    for reporter in Reporter.objects.filter(reachable(), pk__in=[one.pk for one in reporters]):
        seed = links.fresh_seed()
        link = ContactLink.objects.create(
            reporter=reporter,
            seed=seed,
            token_hash=links.hashed(links.secret(links.CONTACT, seed)),
            expires_at=timezone.now() + LINK_LIVES,
        )
        letters.append(Letter(key=f"confirm:{link.pk}", kind=LetterKind.CONFIRM, link=link))
    make_letters(letters)


def _erase(actor: Actor, reporter: Reporter) -> None:
    if reporter.email:
        Refusal.objects.get_or_create(address_hash=links.address_hash(reporter.email))
    for token in reporter.memberships.values_list("recipient__token", flat=True):
        unsubscribe(token=token)
    now = timezone.now()
    for field in ("name", "email", "phone", "beat", "notes", "consent_text"):
        setattr(reporter, field, "")
    reporter.status, reporter.withdrawn_at, reporter.is_verified = ReporterStatus.ERASED, now, False
    reporter.save()
    RoomPass.objects.filter(reporter=reporter, revoked_at=None).update(revoked_at=now)
    _erase_visits(reporter)
    _told(actor, reporter, "reporter_erased", {})


def _erase_visits(reporter: Reporter) -> None:
    """Past visits stay without a name; a coming one falls, since nobody could tell who stands at the gate."""
    personal = dict.fromkeys(("name", "email", "substitute", "id_kind", "id_last4", "vehicle", "devices"), "")
    visits = Guest.objects.filter(reporter=reporter)
    visits.update(**personal)
    coming = visits.filter(event__ends_at__gt=timezone.now(), arrived_at=None)
    coming.update(reply="no", seat="", clearance=Clearance.PENDING, clearance_reason="")


def _told(actor: Actor, reporter: Reporter, verb: str, detail: dict) -> None:
    who = SYSTEM if actor is None else actor
    trail.record(who, verb, f"reporter:{reporter.pk}", path=reporter.unit.path or "", detail=detail)
    reporters_changed.send(Reporter, paths=[reporter.unit.path])
