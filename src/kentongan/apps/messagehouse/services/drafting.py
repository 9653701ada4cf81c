"""Drafting a version of a message house."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.errors import NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.models import Editor, House, Phrasing, Proof
from kentongan.apps.messagehouse.policies import may_work
from kentongan.apps.messagehouse.queries.houses import houses_visible_to
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail

_HEX = re.compile(r"#[0-9a-f]{6}")
_COPIED = ("audience", "promise", "differentiation", "tone", "tagline", "hashtags", "colours")
MOST_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseWords:
    """Position and brand as given; `colours` are pairs of name and #rrggbb."""

    audience: str = ""
    promise: str = ""
    differentiation: str = ""
    tone: str = ""
    tagline: str = ""
    hashtags: Sequence[str] = ()
    colours: Sequence[tuple[str, str]] = ()


@transaction.atomic
def start_draft(*, actor: Actor, unit_id: int) -> House:
    """The draft of an office: the one in work, or a copy of what is in force, or an empty one. Audited when begun."""
    unit = units_visible_to(actor, Permission.MESSAGE_READ).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_work(actor, unit):
        raise NotAllowed
    # Whoever begins a draft of the same office at the same moment waits here.
    Unit.objects.select_for_update().only("pk").get(pk=unit_id)
    draft = House.objects.filter(unit=unit, state=HouseState.DRAFT).first()
    if draft:
        return draft
    number = (House.objects.filter(unit=unit).aggregate(most=Max("number"))["most"] or 0) + 1
    row = House(unit=unit, number=number, drafted_by_id=actor.user_id)
    old = House.objects.filter(unit=unit, state=HouseState.IN_FORCE).first()
    for name in _COPIED if old else ():
        setattr(row, name, getattr(old, name))
    row.save()
    if old:
        _copy_parts(old, row)
    _touched(actor, row, "message_house_started")
    return row


@transaction.atomic
def write_house(*, actor: Actor, house_id: int, words: HouseWords) -> House:
    """Position and brand of a draft anew. Audited. Refuses colours that are none."""
    row = draft_to_work_on(actor, house_id)
    colours = []
    for name, code in words.colours:
        if not _HEX.fullmatch(code.strip().lower()):
            raise Refused(_("Tulis warna seperti “Hijau tua #0d5b53”."), "colours")
        colours.append({"name": name.strip()[:60], "hex": code.strip().lower()})
    row.audience, row.promise = _line(words.audience, 300), _line(words.promise, 300)
    row.differentiation, row.tone = words.differentiation.strip()[:4000], _line(words.tone, 300)
    row.tagline, row.colours = _line(words.tagline, 160), colours[:MOST_WORDS]
    row.hashtags = [f"#{tag}" for tag in (_tag(one) for one in words.hashtags) if tag][:MOST_WORDS]
    row.save()
    _touched(actor, row, "message_house_changed")
    return row


@transaction.atomic
def discard_draft(*, actor: Actor, house_id: int) -> None:
    """Throws a draft away. Audited. Refuses what was in force."""
    row = draft_to_work_on(actor, house_id)
    trail.record(actor, "message_house_discarded", f"house:{row.pk}", path=row.unit.path)
    row.delete()


def draft_to_work_on(actor: Actor, house_id: int) -> House:
    """The draft under lock; raises NotFound, NotAllowed, or Refused for a version that is or was in force."""
    row = houses_visible_to(actor).filter(pk=house_id).first()
    if row is None:
        raise NotFound
    row = House.objects.select_for_update(of=("self",)).select_related("unit").get(pk=row.pk)
    if not may_work(actor, row.unit):
        raise NotAllowed
    if row.state != HouseState.DRAFT:
        raise Refused(_("Versi yang berlaku tidak diubah; susun versi baru."), "conflict")
    return row


def note_editor(actor: Actor, row: House) -> None:
    """Remembers who had a hand in a draft."""
    Editor.objects.get_or_create(house=row, user_id=actor.user_id)


def _copy_parts(old: House, row: House) -> None:
    pillars = {}
    for pillar in old.pillars.all():
        was, pillar.pk, pillar.house = pillar.pk, None, row
        pillar._state.adding = True
        pillar.save()
        pillars[was] = pillar
    proofs = list(old.proofs.all())
    for proof in proofs:
        proof.pk, proof.house, proof.pillar = None, row, pillars.get(proof.pillar_id)
    Proof.objects.bulk_create(proofs)
    phrasings = list(old.phrasings.all())
    for phrasing in phrasings:
        phrasing.pk, phrasing.house = None, row
    Phrasing.objects.bulk_create(phrasings)


def _touched(actor: Actor, row: House, verb: str) -> None:
    note_editor(actor, row)
    trail.record(actor, verb, f"house:{row.pk}", path=row.unit.path, detail={"number": row.number})


def _line(words: str, most: int) -> str:
    return " ".join(words.split())[:most]


def _tag(word: str) -> str:
    return re.sub(r"[^\w]", "", word)[:60]
