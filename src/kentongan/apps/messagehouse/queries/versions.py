"""Versions of a house beside each other, and what stands before approval."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.gate import HouseFacts
from kentongan.apps.messagehouse.models import Editor, House


@dataclass(frozen=True, slots=True)
class Change:
    """One line that differs: empty `was` where it is new, empty `now` where it is gone."""

    part: str
    was: str
    now: str


def changes_between(old: House | None, new: House) -> list[Change]:
    """What the later version says otherwise; all of it where there is no earlier one. Six queries for two versions."""
    before = dict(_lines(old)) if old else {}
    after = dict(_lines(new))
    keys = [*after, *(key for key in before if key not in after)]
    return [
        Change(key[0], before.get(key, ""), after.get(key, ""))
        for key in keys
        if before.get(key, "") != after.get(key, "")
    ]


def editor_ids(house: House) -> frozenset[int]:
    """Everyone who had a hand in a version; one query."""
    return frozenset(Editor.objects.filter(house=house).values_list("user_id", flat=True)) | {
        house.drafted_by_id
    }


def facts_of(house: House, *, today: date) -> HouseFacts:
    """What the gate looks at; three queries."""
    pillars, proofs = list(house.pillars.all()), list(house.proofs.all())
    own = (house.audience, house.promise, house.differentiation, house.tone, house.tagline)
    filled = sum(1 for words in own if words) + len(house.hashtags) + len(house.colours)
    return HouseFacts(
        is_draft=house.state == HouseState.DRAFT,
        parts=filled + len(pillars) + len(proofs) + house.phrasings.count(),
        share=sum(pillar.share for pillar in pillars),
        lapsed=tuple(proof.text for proof in proofs if proof.valid_until and proof.valid_until < today),
        bare=tuple(pillar.label for pillar in pillars if not pillar.terms),
    )


def _lines(house: House) -> Iterator[tuple[tuple[str, str], str]]:
    for name in ("audience", "promise", "differentiation", "tone", "tagline"):
        if getattr(house, name):
            yield (str(House._meta.get_field(name).verbose_name), ""), getattr(house, name)
    if house.hashtags:
        yield ("tagar", ""), " ".join(house.hashtags)
    for colour in house.colours:
        yield ("warna", colour["name"]), f"{colour['name']} {colour['hex']}"
    for pillar in house.pillars.all():
        terms = ", ".join(pillar.terms)
        yield ("pilar", pillar.key), f"{pillar.label} ({pillar.share}%): {pillar.about} [{terms}]"
    for proof in house.proofs.all():
        until = f", sampai {proof.valid_until:%d/%m/%Y}" if proof.valid_until else ""
        yield ("bukti", str(proof.origin)), f"{proof.text} ({proof.source}, {proof.as_of:%d/%m/%Y}{until})"
    for phrasing in house.phrasings.all():
        said = f"{phrasing.find} → {phrasing.write}" if phrasing.find else phrasing.write
        key = phrasing.find.casefold() or phrasing.write.casefold()
        yield ("ungkapan", key), f"{phrasing.get_kind_display()}: {said}. {phrasing.reason}"
