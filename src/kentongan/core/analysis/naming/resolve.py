"""Which offices a reading of a name may mean, with how sure, and why."""

from dataclasses import dataclass

from kentongan.core.analysis.naming.grammar import Reading
from kentongan.core.analysis.naming.places import PlaceIndex
from kentongan.core.registry.office import Office

_OTHER_TYPE = {"lapas": "rutan", "rutan": "lapas"}
_SO_MANY_IS_NONE = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """An office that a name may mean; `note` says in Indonesian what speaks against certainty, or ""."""

    key: str
    confidence: float
    note: str = ""


def candidates_for(reading: Reading, places: PlaceIndex) -> tuple[Candidate, ...]:
    """The offices that `reading` may mean, surest first; () when there are too many to say."""
    found = _by_name(reading, places) or _by_other_type(reading, places) or _by_city(reading, places)
    weight = _weight_of_wording(reading)
    return tuple(
        sorted(
            (Candidate(c.key, round(c.confidence * weight, 3), c.note) for c in found),
            key=lambda candidate: -candidate.confidence,
        )
    )


def _by_name(reading: Reading, places: PlaceIndex) -> list[Candidate]:
    offices = places.bearing.get((reading.head.type, reading.place), ())
    if reading.head.type == "lapas" and reading.place in places.areas and not reading.kind:
        return []
    if reading.in_district and (moved := _in_district(offices, reading, places)):
        return moved
    return _narrow(offices, reading)


def _narrow(offices: tuple[Office, ...], reading: Reading) -> list[Candidate]:
    wanted = [office for office in offices if office.kind == reading.kind]
    others = [office for office in offices if office.kind != reading.kind]
    if reading.klass and wanted:
        same = [office for office in wanted if office.klass == reading.klass]
        if same:
            return _shared(same, 0.99, "")
        by_class = [office for office in others if office.klass == reading.klass] if not reading.kind else []
        if by_class:
            return _shared(by_class, 0.6, "jenis khususnya tidak disebut") + _shared(
                wanted, 0.35, "kelas berbeda dari daftar"
            )
        return _shared(wanted, 0.8, "kelas berbeda dari daftar")
    if wanted:
        return _shared(wanted, 0.95 if not others else 0.92, "")
    return _shared(others, 0.8, "jenis khususnya berbeda atau tidak disebut")


def _shared(offices: list[Office], confidence: float, note: str) -> list[Candidate]:
    if len(offices) > _SO_MANY_IS_NONE:
        return []
    if len(offices) > 1:
        confidence, note = confidence * 0.9 / len(offices), f"nama ini dipakai {len(offices)} satuan kerja"
    return [Candidate(office.key, confidence, note) for office in offices]


def _by_other_type(reading: Reading, places: PlaceIndex) -> list[Candidate]:
    other = _OTHER_TYPE.get(reading.head.type)
    offices = places.bearing.get((other, reading.place), ()) if other else ()
    generic = [office for office in offices if office.kind == reading.kind]
    note = "jenisnya berbeda dari daftar"
    if reading.klass:
        same = [office for office in generic if office.klass == reading.klass]
        if same:
            return [Candidate(c.key, c.confidence, note) for c in _shared(same, 0.65, note)]
    return [Candidate(c.key, c.confidence, note) for c in _shared(generic, 0.55, note)]


def _by_city(reading: Reading, places: PlaceIndex) -> list[Candidate]:
    if reading.head.type == "region" or reading.place in places.areas:
        return []
    offices = places.standing_in.get((reading.head.type, reading.place), ())
    wanted = [office for office in offices if office.kind == reading.kind] or list(offices)
    if reading.klass:
        wanted = [office for office in wanted if office.klass == reading.klass] or wanted
    return [
        Candidate(c.key, c.confidence, "disebut menurut kota atau kabupatennya")
        for c in _shared(wanted, 0.5, "")
    ]


def _in_district(offices: tuple[Office, ...], reading: Reading, places: PlaceIndex) -> list[Candidate]:
    """ "Lapas Kabupaten Bekasi" is not the one of the city of the same name."""
    district = places.standing_in.get((reading.head.type, "kabupaten" + reading.place), ())
    if any(office in district for office in offices):
        return []
    wanted = [office for office in district if office.kind == reading.kind]
    return _shared(wanted, 0.6, "disebut menurut kabupatennya")


def _weight_of_wording(reading: Reading) -> float:
    weight = 1.0
    if not reading.is_capital:
        weight *= 0.85
    if reading.head.role == "short":
        weight *= 0.8 if not reading.klass else 0.95
    if reading.bare_region:
        weight *= 0.8
    return weight
