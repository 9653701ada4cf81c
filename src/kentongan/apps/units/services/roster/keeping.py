"""Writing into the roster who holds which post: added, ended, corrected, taken out."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused
from kentongan.apps.units.models import Official, Unit
from kentongan.apps.units.policies import may_manage_officials
from kentongan.apps.units.queries.officials import officials_visible_to
from kentongan.apps.units.services.roster.seats import seat_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Acting
from kentongan.foundation.audit import trail

ONE_DAY = timedelta(days=1)
MAX_SPELLINGS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialWords:
    """What the roster tells of a term. `title` without Plt. or Plh."""

    name: str
    title: str
    capacity: str = Acting.NO
    since: date | None = None
    until: date | None = None
    spellings: tuple[str, ...] = ()
    letter: str = ""

    def cleaned(self) -> "OfficialWords":
        """The same without stray blanks, doubled spellings and the name among its own spellings."""
        name = " ".join(self.name.split())
        spelt = dict.fromkeys(" ".join(one.split())[:120] for one in self.spellings)
        rest = tuple(one for one in spelt if one and one != name)[:MAX_SPELLINGS]
        return OfficialWords(
            **asdict(self) | {"name": name, "title": " ".join(self.title.split()), "spellings": rest}
        )


@transaction.atomic
def add_official(*, actor: Actor, unit_id: int, words: OfficialWords, replaces: bool = False) -> Official:
    """Writes a term into the roster of an office. Audited.

    With `replaces`, whoever holds the same post ends on the day before. Refuses terms that run backwards, acting
    officers (Plt., Plh.) without an end or a start, and a post that somebody else holds in full at the time.
    """
    unit = _unit(actor, unit_id)
    words = words.cleaned()
    seat = seat_of(unit, words.title)
    ask_words(words)
    if replaces and words.since:
        _end_running(actor, unit, seat, words)
    _ask_free(seat, words)
    made = Official.objects.create(unit=unit, seat=seat, **_fields(words))
    _record(actor, "official_added", made)
    return made


@transaction.atomic
def correct_official(*, actor: Actor, official_id: int, words: OfficialWords) -> Official:
    """Mends a term that was written wrongly. Audited with what it was; refuses what `add_official` refuses."""
    row = _official(actor, official_id)
    words = words.cleaned()
    ask_words(words)
    seat = seat_of(row.unit, words.title)
    _ask_free(seat, words, but=row.pk)
    before = _told(row)
    for field, value in {**_fields(words), "seat": seat}.items():
        setattr(row, field, value)
    row.save()
    _record(actor, "official_corrected", row, before=before)
    return row


@transaction.atomic
def end_official(*, actor: Actor, official_id: int, last_day: date) -> Official:
    """Ends a term with `last_day`. Audited. Refuses days before its first, and terms that ended earlier."""
    row = _official(actor, official_id)
    if row.since and last_day < row.since:
        raise Refused(_("Hari terakhir lebih awal daripada hari pertama."))
    if row.until and row.until < last_day:
        raise Refused(_("Masa jabatan ini sudah berakhir lebih awal; perbaiki tanggalnya lewat Perbaiki."))
    row.until = last_day
    row.save(update_fields=["until", "updated_at"])
    _record(actor, "official_ended", row)
    return row


@transaction.atomic
def remove_official(*, actor: Actor, official_id: int) -> None:
    """Takes out a term that never was (a slip of the pen); ended terms are kept, stories of their days need them.

    Audited with what it was.
    """
    row = _official(actor, official_id)
    _record(actor, "official_removed", row, before=_told(row))
    row.delete()


def ask_words(words: OfficialWords) -> None:
    """Raises Refused for words that can be nobody's term."""
    if fault := fault_of(words):
        raise Refused(fault)


def fault_of(words: OfficialWords) -> str:
    """Why the words can be nobody's term; "" when they can."""
    if len(words.name.split()) < 1 or len(words.name) > 120:
        return _("Nama kosong atau terlalu panjang.")
    if not words.title or len(words.title) > 160:
        return _("Jabatan kosong atau terlalu panjang.")
    if words.title.lower().startswith(("plt", "plh", "pelaksana tugas", "pelaksana harian")):
        return _("Tulis jabatan tanpa Plt. atau Plh.; pilih di kolom “sebagai”.")
    if words.capacity not in Acting.values:
        return _("Pilih definitif, Plt., atau Plh.")
    if words.capacity and not words.since:
        return _("Plt. dan Plh. harus punya hari pertama.")
    if words.since and words.until and words.until < words.since:
        return _("Hari terakhir lebih awal daripada hari pertama.")
    return ""


def overlapping(rows: QuerySet[Official], since: date | None, until: date | None) -> QuerySet[Official]:
    """Those of `rows` whose term shares a day with the one given."""
    if since:
        rows = rows.filter(Q(until=None) | Q(until__gte=since))
    return rows.filter(Q(since=None) | Q(since__lte=until)) if until else rows


def _ask_free(seat: int, words: OfficialWords, *, but: int | None = None) -> None:
    rows = overlapping(Official.objects.filter(seat=seat).exclude(pk=but), words.since, words.until)
    if not words.capacity and (holder := rows.filter(capacity=Acting.NO).first()):
        raise Refused(
            _("%(title)s sudah dijabat %(name)s pada masa itu. Akhiri masa jabatannya lebih dulu.")
            % {"title": holder.title, "name": holder.name}
        )
    if rows.filter(name=words.name, capacity=words.capacity).exists():
        raise Refused(_("%(name)s sudah tercatat pada jabatan dan masa itu.") % {"name": words.name})


def _end_running(actor: Actor, unit: Unit, seat: int, words: OfficialWords) -> None:
    for row in overlapping(Official.objects.filter(unit=unit, seat=seat), words.since, words.until):
        if row.since and row.since >= words.since:
            continue  # a later term is no predecessor; _ask_free speaks of it
        row.until = words.since - ONE_DAY
        row.save(update_fields=["until", "updated_at"])
        _record(actor, "official_ended", row)


def _unit(actor: Actor, unit_id: int) -> Unit:
    """The office, locked: two terms of one post wait for each other."""
    unit = Unit.objects.select_for_update(of=("self",)).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan itu tidak ada."))
    if not may_manage_officials(actor, unit):
        raise NotAllowed(_("Anda tidak mengelola daftar pejabat %(unit)s.") % {"unit": unit.name})
    return unit


def _official(actor: Actor, official_id: int) -> Official:
    row = officials_visible_to(actor).filter(pk=official_id).first()
    if row is None:
        raise NotFound(_("Pejabat itu tidak ada dalam daftar Anda."))
    _unit(actor, row.unit_id)
    return Official.objects.select_for_update(of=("self",)).select_related("unit").get(pk=row.pk)


def _fields(words: OfficialWords) -> dict[str, object]:
    return {**asdict(words), "spellings": list(words.spellings)}


def _told(row: Official) -> dict[str, object]:
    """Posts are public; the trail names them, and the person by key."""
    return {"title": row.title, "capacity": row.capacity, "from": row.since, "to": row.until}


def _record(actor: Actor, verb: str, row: Official, **more: object) -> None:
    detail = {"unit": row.unit.key, **_told(row), "letter": row.letter, **more}
    trail.record(actor, verb, f"official:{row.pk}", path=row.unit.path, detail=detail)
