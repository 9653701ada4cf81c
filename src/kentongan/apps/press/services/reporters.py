"""Keeping reporters: adding, changing, verifying, pausing."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.channels.adapters.email import is_address
from kentongan.apps.press.enums import ConsentHow, ReporterStatus
from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Refusal, Reporter
from kentongan.apps.press.policies import may_work
from kentongan.apps.press.queries.links import address_hash
from kentongan.apps.press.queries.reporters import reporters_visible_to
from kentongan.apps.press.signals import reporters_changed
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class ReporterWords:
    """What a person at the desk says about a reporter."""

    name: str
    outlet_id: int
    beat: str = ""
    email: str = ""
    phone: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """How, when and to what a reporter agreed."""

    how: str
    at: datetime
    text: str = ""


@transaction.atomic
def add_reporter(
    *,
    actor: Actor,
    unit_id: int,
    words: ReporterWords,
    consent: Consent | None = None,
    is_verified: bool = False,
) -> Reporter:
    """Adds a reporter to the keeping of a unit; with consent, press lists may take them up.

    Audited by key. Refuses units out of scope, addresses that stand there already, and those whose owner asked to
    be left alone, unless a written consent given since is at hand.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_work(actor, unit):
        raise NotAllowed
    reporter = Reporter(unit=unit, is_verified=is_verified)
    _apply(reporter, words)
    _refuse_refused(reporter.email, consent)
    if consent:
        put_consent(reporter, consent, actor)
    _saved(reporter)
    _record(actor, reporter, "reporter_added", {"outlet": reporter.outlet_id})
    return reporter


@transaction.atomic
def change_reporter(*, actor: Actor, reporter_id: int, words: ReporterWords) -> Reporter:
    """Changes what we know of a reporter; audited by key and names of fields, never by contact."""
    reporter = reporter_in_hand(actor, reporter_id)
    before = {name: getattr(reporter, name) for name in _FIELDS}
    _apply(reporter, words)
    changed = sorted(name for name, value in before.items() if getattr(reporter, name) != value)
    if "email" in changed:
        _refuse_refused(reporter.email, None)
    _saved(reporter)
    _record(actor, reporter, "reporter_changed", {"fields": changed})
    return reporter


@transaction.atomic
def set_reporter_state(*, actor: Actor, reporter_id: int, is_active: bool, is_verified: bool) -> Reporter:
    """Pauses a reporter or takes them up again; marks whether their press card was seen. Audited."""
    reporter = reporter_in_hand(actor, reporter_id)
    reporter.status = ReporterStatus.ACTIVE if is_active else ReporterStatus.PAUSED
    reporter.is_verified = is_verified
    _saved(reporter)
    detail = {"active": is_active, "verified": is_verified}
    _record(actor, reporter, "reporter_state_set", detail)
    return reporter


def put_consent(reporter: Reporter, consent: Consent, actor: Actor) -> None:
    """Writes a consent onto the row; the caller saves it. Refuses one without its way or from tomorrow."""
    if consent.how not in ConsentHow.values:
        raise BadWords(_("Pilih bagaimana wartawan ini menyatakan setuju."), "consent_how")
    if consent.at > timezone.now():
        raise BadWords(_("Waktu persetujuan tidak boleh di masa depan."), "consent_at")
    reporter.consent_how, reporter.consent_at = consent.how, consent.at
    reporter.consent_text = consent.text[:300]
    reporter.consent_by_id = actor.user_id
    reporter.withdrawn_at = None


def reporter_in_hand(actor: Actor, reporter_id: int) -> Reporter:
    """The locked row of a reporter in scope who still has data; refuses others."""
    rows = reporters_visible_to(actor).select_for_update(of=("self",))
    reporter = rows.filter(pk=reporter_id).first()
    if reporter is None:
        raise NotFound(_("Wartawan ini"))
    if reporter.status == ReporterStatus.ERASED:
        raise WrongStage(_("Data wartawan ini sudah dihapus atas permintaannya."))
    return reporter


_FIELDS = ("name", "outlet_id", "beat", "email", "phone", "notes")


def _apply(reporter: Reporter, words: ReporterWords) -> None:
    name = " ".join(words.name.split())[:120]
    if not name:
        raise BadWords(_("Nama wartawan belum diisi."), "name")
    if not Outlet.objects.filter(pk=words.outlet_id).exists():
        raise BadWords(_("Pilih media dari daftar."), "outlet")
    email = words.email.strip()
    if email and not is_address(email):
        raise BadWords(_("Alamat surel ini tidak sah. Periksa penulisannya."), "email")
    reporter.name, reporter.outlet_id, reporter.email = name, words.outlet_id, email
    reporter.beat = " ".join(words.beat.split())[:80]
    reporter.phone = " ".join(words.phone.split())[:30]
    reporter.notes = words.notes.strip()[:4000]


def _refuse_refused(email: str, consent: Consent | None) -> None:
    refusal = Refusal.objects.filter(address_hash=address_hash(email)).first() if email else None
    if refusal is None:
        return
    if consent and consent.how == ConsentHow.WRITTEN and consent.at > refusal.at:
        refusal.delete()
        return
    raise BadWords(
        _(
            "Pemilik alamat ini meminta tidak dihubungi lagi. Ia hanya kembali dengan persetujuan tertulis yang baru."
        ),
        "email",
    )


def _saved(reporter: Reporter) -> None:
    try:
        with transaction.atomic():
            reporter.save()
    except IntegrityError as error:
        raise BadWords(_("Alamat surel ini sudah tercatat pada satuan yang sama."), "email") from error
    reporters_changed.send(Reporter, paths=[reporter.unit.path])


def _record(actor: Actor, reporter: Reporter, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"reporter:{reporter.pk}", path=reporter.unit.path or "", detail=detail)
