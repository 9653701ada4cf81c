"""Keeping the register of partners."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import ConsentWay, Stance
from kentongan.apps.stakeholders.errors import Invalid, NotAllowed, NotFound
from kentongan.apps.stakeholders.models import JointRelease, Partner, PartnerChange
from kentongan.apps.stakeholders.policies import may_keep_partners
from kentongan.apps.stakeholders.queries.keepers import keepers_of
from kentongan.apps.stakeholders.queries.partners import partners_visible_to
from kentongan.apps.units.models import Unit
from kentongan.core.relations.kinds import partner_kinds
from kentongan.core.relations.names import acronym_of, name_key
from kentongan.core.relations.quadrant import MARKS
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

PERSONAL = ("contact_name", "contact_title", "phone", "email")
CONSENT = ("consent_way", "consent_on")


@dataclass(frozen=True, slots=True)
class PartnerWords:
    """What a form, or a line of a table, says about a partner."""

    kind: str
    name: str
    influence: int = 3
    interest: int = 3
    stance: str = Stance.NEUTRAL
    is_sensitive: bool = False
    notes: str = ""
    contact_name: str = ""
    contact_title: str = ""
    phone: str = ""
    email: str = ""
    consent_way: str = ""
    consent_on: date | None = None
    owner_id: int | None = None

    @property
    def has_contact(self) -> bool:
        """Whether anything of a person is said."""
        return any(getattr(self, name) for name in PERSONAL)


@transaction.atomic
def add_partner(*, actor: Actor, unit_id: int, words: PartnerWords) -> Partner:
    """Writes a partner into the register of an office. Audited.

    Refuses contact data without consent on record, and any for kinds that are groups of private people.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_keep_partners(actor, unit):
        raise NotAllowed
    refuse_nonsense(words, unit)
    partner = Partner.objects.create(unit=unit, **_columns(words))
    trail.record(
        actor, "partner_added", f"partner:{partner.pk}", path=unit.path, detail={"kind": partner.kind}
    )
    return partner


@transaction.atomic
def change_partner(*, actor: Actor, partner_id: int, words: PartnerWords) -> Partner:
    """Changes what the register says; the history keeps what was, of personal data only that it changed. Audited.

    Writes nothing where nothing changes. New contact data after a withdrawal need a new consent.
    """
    partner = partner_of(actor, partner_id, lock=True)
    refuse_nonsense(words, partner.unit)
    columns = _columns(words)
    changed = {name: value for name, value in columns.items() if getattr(partner, name) != value}
    if not changed:
        return partner
    told = {name: _told(name, getattr(partner, name), value) for name, value in changed.items()}
    for name, value in changed.items():
        setattr(partner, name, value)
    if words.has_contact:
        partner.withdrawn_on = None
    partner.save()
    PartnerChange.objects.create(partner=partner, by_id=actor.user_id, words=told)
    fields = {"fields": sorted(changed)}
    trail.record(actor, "partner_changed", f"partner:{partner.pk}", path=partner.unit.path, detail=fields)
    return partner


@transaction.atomic
def withdraw_consent(*, actor: Actor, partner_id: int) -> Partner:
    """The contact person no longer wants to be kept: everything of theirs is erased, for good. Audited."""
    partner = partner_of(actor, partner_id, lock=True)
    if not partner.has_contact and not partner.consent_way:
        raise Invalid(_("Tidak ada data narahubung yang tersimpan untuk mitra ini."))
    for name in (*PERSONAL, "consent_way"):
        setattr(partner, name, "")
    partner.consent_on = None
    partner.withdrawn_on = timezone.localdate()
    partner.save()
    JointRelease.objects.filter(partner=partner).exclude(approver="").update(approver="")
    PartnerChange.objects.create(
        partner=partner,
        by_id=actor.user_id,
        words={"consent_way": ["", _("ditarik; data narahubung dihapus")]},
    )
    trail.record(actor, "partner_consent_withdrawn", f"partner:{partner.pk}", path=partner.unit.path)
    return partner


def partner_of(actor: Actor, partner_id: int, *, lock: bool = False) -> Partner:
    """The partner, if it is the actor's to keep; raises NotFound."""
    found = partners_visible_to(actor).filter(pk=partner_id)
    partner = (found.select_for_update(of=("self",)) if lock else found).first()
    if partner is None:
        raise NotFound
    return partner


def _columns(words: PartnerWords) -> dict[str, object]:
    columns = asdict(words)
    for name in ("name", "notes", *PERSONAL):
        columns[name] = str(columns[name]).strip()
    if not words.has_contact:
        columns.update(consent_way="", consent_on=None)
    return columns | {"name_key": name_key(words.name), "acronym": acronym_of(words.name)}


def _told(name: str, was: object, now: object) -> list[str]:
    if name in PERSONAL:
        return [_("(data pribadi)"), _("(berubah)")]
    return ["" if value is None else str(value) for value in (was, now)]


def refuse_nonsense(words: PartnerWords, unit: Unit) -> None:
    """Raises Invalid, with the field at fault, for words that the register does not take."""
    kind = partner_kinds().get(words.kind)
    if kind is None:
        raise Invalid(_("Jenis mitra ini tidak ada di katalog."), "kind")
    if not words.name.strip():
        raise Invalid(_("Nama mitra masih kosong."), "name")
    if words.influence not in MARKS or words.interest not in MARKS:
        raise Invalid(_("Pengaruh dan kepentingan dinilai 1 sampai 5."), "influence")
    if words.stance not in Stance.values:
        raise Invalid(_("Sikap ini tidak dikenal."), "stance")
    if words.owner_id is not None and not keepers_of(unit).filter(pk=words.owner_id).exists():
        raise Invalid(_("Pemilik harus petugas yang mengelola mitra satuan ini."), "owner_id")
    if not words.has_contact:
        return
    if not kind.keeps_contact:
        raise Invalid(
            _("Kelompok ini terdiri atas orang pribadi; data narahubungnya tidak disimpan di sini."),
            "contact_name",
        )
    _refuse_without_consent(words)


def _refuse_without_consent(words: PartnerWords) -> None:
    if words.consent_way not in ConsentWay.values or words.consent_on is None:
        raise Invalid(
            _("Data narahubung hanya disimpan dengan persetujuannya: isi cara dan tanggal persetujuan."),
            "consent_way",
        )
    if words.consent_on > timezone.localdate():
        raise Invalid(_("Tanggal persetujuan belum tiba."), "consent_on")
