"""The register as a table: out, and in again after a dry run."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import ConsentWay, Stance
from kentongan.apps.stakeholders.errors import Invalid, NotAllowed
from kentongan.apps.stakeholders.models import Partner
from kentongan.apps.stakeholders.policies import may_open_partners
from kentongan.apps.stakeholders.queries.partners import partners_visible_to
from kentongan.apps.stakeholders.queries.places import offices_called
from kentongan.apps.stakeholders.services.columns import BadRow, read_day, refuse_nothing, rows_by_name
from kentongan.apps.stakeholders.services.partners import (
    CONSENT,
    PERSONAL,
    PartnerWords,
    add_partner,
    change_partner,
    refuse_nonsense,
)
from kentongan.apps.units.models import Unit
from kentongan.core.relations.kinds import kind_named, partner_kinds
from kentongan.core.relations.names import name_key
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail

COLUMNS = {
    "id": ("nomor", "id", "no"),
    "unit": ("satuan", "kunci satuan", "unit", "upt"),
    "name": ("nama", "nama mitra", "mitra", "instansi"),
    "kind": ("jenis", "jenis mitra", "kategori"),
    "influence": ("pengaruh",),
    "interest": ("kepentingan", "minat"),
    "stance": ("sikap",),
    "is_sensitive": ("peka", "sensitif"),
    "contact_name": ("narahubung", "kontak", "nama narahubung"),
    "contact_title": ("jabatan", "jabatan narahubung"),
    "phone": ("telepon", "telp", "hp", "nomor telepon"),
    "email": ("surel", "email", "e-mail"),
    "consent_way": ("persetujuan", "cara persetujuan"),
    "consent_on": ("tanggal persetujuan",),
    "notes": ("catatan", "keterangan"),
}
HEADER = tuple(names[0] for names in COLUMNS.values())
_HELD_BACK = (*PERSONAL, *CONSENT, "notes")
MOST = 5_000


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One line that can be taken: for whom, with which words, and which fields would change."""

    number: int
    unit: Unit
    words: PartnerWords
    partner_id: int | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerPlan:
    """What an import would do."""

    added: tuple[PartnerRow, ...]
    changed: tuple[PartnerRow, ...]
    kept: int
    bad: tuple[BadRow, ...]


def plan_partners(*, actor: Actor, content: bytes) -> PartnerPlan:
    """The dry run: reads everything, writes nothing. Raises Invalid or SheetFault, in words."""
    if not may_open_partners(actor):
        raise NotAllowed
    rows = list(rows_by_name(content, COLUMNS, needed=("name", "kind")))
    standing = _Standing(actor, [row for _number, row in rows])
    added, changed, kept, bad = [], [], 0, []
    for number, row in rows:
        try:
            taken = standing.judge(number, row)
        except Invalid as fault:
            bad.append(BadRow(number, row["name"][:80], fault.message))
            continue
        if taken.partner_id is None:
            added.append(taken)
        elif taken.fields:
            changed.append(taken)
        else:
            kept += 1
    return PartnerPlan(tuple(added), tuple(changed), kept, tuple(bad))


@transaction.atomic
def import_partners(*, actor: Actor, content: bytes) -> PartnerPlan:
    """Does what the dry run of the same file shows, all or nothing. Audited, row by row.

    Bad rows are left out; a file without a good one is refused.
    """
    plan = plan_partners(actor=actor, content=content)
    refuse_nothing(len(plan.added) + len(plan.changed))
    for row in plan.added:
        add_partner(actor=actor, unit_id=row.unit.pk, words=row.words)
    for row in plan.changed:
        change_partner(actor=actor, partner_id=row.partner_id, words=row.words)
    return plan


@transaction.atomic
def export_partners(*, actor: Actor) -> list[tuple[object, ...]]:
    """The lines of the table under HEADER. Of sensitive partners contact and notes stay here. Audited."""
    if not may_open_partners(actor):
        raise NotAllowed
    lines = [
        _line(partner) for partner in partners_visible_to(actor).order_by("unit__path", "name", "id")[:MOST]
    ]
    paths = sorted({post.path for post in actor.posts}, key=len)
    trail.record(actor, "partners_exported", "partners", path=paths[0], detail={"partners": len(lines)})
    return lines


class _Standing:
    """What the table is held against: offices and partners of the actor, asked for once."""

    def __init__(self, actor: Actor, rows: list[dict[str, str]]) -> None:
        self.offices = offices_called((row.get("unit", "") for row in rows), actor, Permission.PARTNER_WORK)
        own = [post.path for post in actor.posts]
        self.home = Unit.objects.filter(path=max(own, key=len)).first()
        visible = partners_visible_to(actor)
        ids = [int(row["id"]) for row in rows if _is_number(row.get("id", ""))]
        self.by_id = {partner.pk: partner for partner in visible.filter(pk__in=ids)}
        keys = {name_key(row["name"]) for row in rows}
        self.by_key = {(p.unit_id, p.name_key): p for p in visible.filter(name_key__in=keys).order_by("-id")}
        self.seen: set[tuple[int, str]] = set()

    def judge(self, number: int, row: dict[str, str]) -> PartnerRow:
        """What becomes of a row; raises Invalid."""
        standing = self.by_id.get(int(row["id"])) if _is_number(row.get("id", "")) else None
        unit = standing.unit if standing else self._office(row.get("unit", ""))
        key = (unit.pk, name_key(row["name"]))
        if key in self.seen:
            raise Invalid(_("mitra ini muncul dua kali dalam berkas"))
        self.seen.add(key)
        standing = standing or self.by_key.get(key)
        words = _words(row, standing)
        refuse_nonsense(words, unit)
        if standing is None:
            return PartnerRow(number, unit, words, None)
        was = _words_of(standing)
        fields = tuple(name for name in words.__slots__ if getattr(words, name) != getattr(was, name))
        return PartnerRow(number, unit, words, standing.pk, fields)

    def _office(self, called: str) -> Unit:
        if not called:
            if self.home is None:
                raise Invalid(_("satuan tidak diisi"))
            return self.home
        unit = self.offices.get(" ".join(called.lower().split()))
        if unit is None:
            raise Invalid(_("satuan tidak dikenal atau di luar wilayah kerja Anda"))
        return unit


def _words(row: dict[str, str], standing: Partner | None) -> PartnerWords:
    words = _words_of(standing) if standing else PartnerWords(kind="", name="")
    kind = kind_named(row["kind"])
    changes: dict[str, object] = {"kind": kind.key if kind else "", "name": row["name"].strip()[:160]}
    if standing is None:
        changes["is_sensitive"] = bool(kind and kind.is_sensitive)
    changes |= dict(_cells(row, standing))
    return replace(words, **changes)


def _cells(row: dict[str, str], standing: Partner | None) -> Iterator[tuple[str, object]]:
    """The typed columns that the table has; those held back from the export are left as they stand."""
    for name in ("influence", "interest"):
        if row.get(name):
            yield name, int(row[name]) if _is_number(row[name]) else 0
    if row.get("stance"):
        labels = {str(label).lower(): value for value, label in Stance.choices}
        yield "stance", labels.get(row["stance"].lower(), row["stance"])
    if row.get("is_sensitive"):
        yield "is_sensitive", row["is_sensitive"].lower() in ("ya", "yes", "1", "true", "peka")
    if standing and standing.is_sensitive:
        return
    for name, most in (
        ("contact_name", 120),
        ("contact_title", 120),
        ("phone", 30),
        ("email", 254),
        ("notes", 4000),
    ):
        if name in row:
            yield name, row[name].strip()[:most]
    if "consent_way" in row:
        ways = {str(label).lower(): value for value, label in ConsentWay.choices}
        yield "consent_way", ways.get(row["consent_way"].lower(), row["consent_way"])
    if "consent_on" in row:
        yield "consent_on", read_day(row["consent_on"])


def _words_of(partner: Partner) -> PartnerWords:
    return PartnerWords(**{name: getattr(partner, name) for name in PartnerWords.__slots__})


def _line(partner: Partner) -> tuple[object, ...]:
    cells = {name: getattr(partner, name, "") for name in COLUMNS}
    cells["unit"] = partner.unit.key
    cells["kind"] = partner_kinds()[partner.kind].label if partner.kind in partner_kinds() else partner.kind
    cells["stance"] = partner.get_stance_display()
    cells["is_sensitive"] = "ya" if partner.is_sensitive else "tidak"
    cells["consent_way"] = partner.get_consent_way_display()
    if partner.is_sensitive:
        cells |= dict.fromkeys(_HELD_BACK, "")
    return tuple(cells.values())


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < 10
