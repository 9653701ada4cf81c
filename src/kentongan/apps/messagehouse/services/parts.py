"""Pillars, proofs and phrasings of a draft: put in, changed, taken out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from kentongan.apps.messagehouse.enums import PhrasingKind, SourceKind, Weight
from kentongan.apps.messagehouse.errors import NotFound, Refused
from kentongan.apps.messagehouse.models import House, Phrasing, Pillar, Proof
from kentongan.apps.messagehouse.services.drafting import draft_to_work_on, note_editor
from kentongan.core.text.words import words as words_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_PARTS, MOST_TERMS = 60, 20
KINDS: dict[str, type[models.Model]] = {"pilar": Pillar, "bukti": Proof, "ungkapan": Phrasing}


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarWords:
    label: str
    about: str = ""
    terms: Sequence[str] = ()
    share: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofWords:
    text: str
    source_kind: str
    source: str
    as_of: date
    valid_until: date | None = None
    pillar_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingWords:
    kind: str
    reason: str
    find: str = ""
    write: str = ""
    example: str = ""
    weight: str = Weight.ADVISE


@transaction.atomic
def put_pillar(*, actor: Actor, house_id: int, words: PillarWords, part_id: int | None = None) -> Pillar:
    """A pillar into a draft, or one changed. Audited. A key of the house above, used again, takes its place."""
    house = draft_to_work_on(actor, house_id)
    label = _line(words.label, 120)
    if not label:
        raise Refused(_("Beri nama pilarnya."), "label")
    if not 0 <= words.share <= 100:
        raise Refused(_("Porsi ditulis 0 sampai 100 persen."), "share")
    terms = [_line(term, 60) for term in words.terms if words_of(term)]
    row = _part(house, Pillar, part_id)
    row.key = row.key or _free_key(house, words.key or label)
    row.label, row.about, row.share = label, _line(words.about, 500), words.share
    row.terms = list(dict.fromkeys(terms))[:MOST_TERMS]
    return _kept(actor, house, row)


@transaction.atomic
def put_proof(*, actor: Actor, house_id: int, words: ProofWords, part_id: int | None = None) -> Proof:
    """A proof with its source into a draft, or one changed. Audited. Refuses a claim without a source."""
    house = draft_to_work_on(actor, house_id)
    text, source = _line(words.text, 500), words.source.strip()[:500]
    if not text or not source or words.source_kind not in SourceKind.values:
        raise Refused(_("Tulis buktinya dan sumbernya: bukti tanpa sumber hanya pernyataan."), "source")
    is_address = words.source_kind != SourceKind.FIGURE
    if is_address and not source.startswith(("https://", "http://", "/")):
        raise Refused(_("Tulis alamat sumber lengkap, dimulai https://."), "source")
    if words.valid_until and words.valid_until < words.as_of:
        raise Refused(_("Bukti kedaluwarsa sebelum tanggal datanya."), "valid_until")
    row = _part(house, Proof, part_id)
    if words.pillar_id and not house.pillars.filter(pk=words.pillar_id).exists():
        raise NotFound
    row.text, row.source, row.source_kind = text, source, words.source_kind
    row.as_of, row.valid_until, row.pillar_id = words.as_of, words.valid_until, words.pillar_id
    return _kept(actor, house, row)


@transaction.atomic
def put_phrasing(
    *, actor: Actor, house_id: int, words: PhrasingWords, part_id: int | None = None
) -> Phrasing:
    """A phrasing into a draft, or one changed. Audited. Refuses one without reason, and words nobody can look for."""
    house = draft_to_work_on(actor, house_id)
    if words.kind not in PhrasingKind.values or words.weight not in Weight.values:
        raise Refused(_("Pilih: pakai atau hindari."), "kind")
    find, write = _line(words.find, 80), _line(words.write, 160)
    if not words.reason.strip():
        raise Refused(_("Tulis alasannya: penulis berhak tahu mengapa."), "reason")
    if words.kind == PhrasingKind.AVOID and not find:
        raise Refused(_("Tulis kata yang dihindari."), "find")
    if words.kind == PhrasingKind.USE and not write:
        raise Refused(_("Tulis ungkapan yang dipakai."), "write")
    if find and not words_of(find):
        raise Refused(_("Kata yang dicari harus memuat huruf."), "find")
    if find and find.casefold() == write.casefold():
        raise Refused(_("Kata yang dicari dan gantinya sama."), "write")
    row = _part(house, Phrasing, part_id)
    row.kind, row.find, row.write, row.weight = words.kind, find, write, words.weight
    row.reason, row.example = _line(words.reason, 300), _line(words.example, 300)
    return _kept(actor, house, row)


@transaction.atomic
def take_out(*, actor: Actor, house_id: int, kind: str, part_id: int) -> None:
    """Removes a part from a draft. Audited."""
    house = draft_to_work_on(actor, house_id)
    if kind not in KINDS:
        raise NotFound
    _part(house, KINDS[kind], part_id).delete()
    note_editor(actor, house)
    _record(actor, house)


def _part(house: House, model: type[models.Model], part_id: int | None) -> Any:
    if part_id is None:
        rows = model.objects.filter(house=house)
        if rows.count() >= MOST_PARTS:
            raise Refused(_("Rumah pesan ini sudah penuh. Gabungkan atau keluarkan yang lama."), "full")
        last = rows.aggregate(most=Max("order"))["most"] or 0
        return model(house=house, order=last + 1)
    row = model.objects.filter(house=house, pk=part_id).first()
    if row is None:
        raise NotFound
    return row


def _free_key(house: House, label: str) -> str:
    key = wanted = slugify(label)[:36] or "pilar"
    taken = set(house.pillars.values_list("key", flat=True))
    number = 2
    while key in taken:
        key, number = f"{wanted}-{number}", number + 1
    return key


def _kept(actor: Actor, house: House, row: Any) -> Any:
    row.save()
    note_editor(actor, house)
    _record(actor, house)
    return row


def _record(actor: Actor, house: House) -> None:
    trail.record(
        actor,
        "message_house_changed",
        f"house:{house.pk}",
        path=house.unit.path,
        detail={"number": house.number},
    )


def _line(words: str, most: int) -> str:
    return " ".join(words.split())[:most]
