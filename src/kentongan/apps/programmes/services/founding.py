"""Programmes: those of the catalogue, and those that an office makes."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from kentongan.apps.programmes.enums import Format, Rhythm
from kentongan.apps.programmes.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.programmes.models import Programme
from kentongan.apps.programmes.policies import may_found, may_run
from kentongan.apps.programmes.queries.reading import programme_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_CATALOGUE = Path(__file__).with_name("catalogue.toml")


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """What one fills in about a programme."""

    title: str
    rhythm: str = Rhythm.MONTHLY
    about: str = ""
    formats: Sequence[str] = (Format.VIDEO,)


@transaction.atomic
def found_programme(*, actor: Actor, unit_id: int, words: ProgrammeWords) -> Programme:
    """Starts a programme of an office. Refuses a name that stands already; audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_found(actor, unit):
        raise NotAllowed(_("Program dibuat oleh Kanwil atau Ditjenpas untuk wilayahnya."))
    kept = _checked(words)
    key = slugify(words.title)[:50] or "program"
    if Programme.objects.filter(key=key).exists():
        raise BadWords(_("Program dengan nama ini sudah ada."), "title")
    made = Programme.objects.create(unit=unit, key=key, made_by_id=actor.user_id, **kept)
    trail.record(actor, "programme_founded", f"programme:{made.pk}", path=unit.path)
    return made


@transaction.atomic
def change_programme(*, actor: Actor, programme_id: int, words: ProgrammeWords) -> Programme:
    """Changes how a programme is described; its address stays. Audited."""
    programme = _in_hand(actor, programme_id)
    for name, value in _checked(words).items():
        setattr(programme, name, value)
    programme.save()
    trail.record(actor, "programme_changed", f"programme:{programme.pk}", path=programme.unit.path)
    return programme


@transaction.atomic
def end_programme(*, actor: Actor, programme_id: int, is_over: bool) -> Programme:
    """Ends a programme, so that it calls nobody any more, or takes it up again. Audited."""
    programme = _in_hand(actor, programme_id)
    if is_over == bool(programme.ended_on):
        raise WrongStage(_("Keadaan program sudah demikian."))
    programme.ended_on = timezone.localdate() if is_over else None
    programme.save()
    verb = "programme_ended" if is_over else "programme_resumed"
    trail.record(actor, verb, f"programme:{programme.pk}", path=programme.unit.path)
    return programme


@transaction.atomic
def load_programmes() -> int:
    """Writes the programmes of the catalogue whose office stands; run again it makes none twice. How many stand.

    What an office changed about them since stays as it changed it.
    """
    rows = tomllib.loads(_CATALOGUE.read_text("utf-8"))["programme"]
    offices = {unit.key: unit for unit in Unit.objects.filter(key__in={row["office"] for row in rows})}
    standing = [row for row in rows if row["office"] in offices]
    for row in standing:
        kept = {name: row[name] for name in ("title", "rhythm", "formats", "about", "source")}
        Programme.objects.get_or_create(key=row["key"], defaults=kept | {"unit": offices[row["office"]]})
    return len(standing)


def _in_hand(actor: Actor, programme_id: int) -> Programme:
    programme = programme_visible_to(actor, programme_id)
    if not may_run(actor, programme):
        raise NotAllowed
    return programme


def _checked(words: ProgrammeWords) -> dict:
    title, formats = (
        " ".join(words.title.split())[:120],
        [one for one in Format.values if one in words.formats],
    )
    if not title:
        raise BadWords(_("Beri nama programnya."), "title")
    if not formats:
        raise BadWords(_("Pilih sedikitnya satu bentuk."), "formats")
    if words.rhythm not in Rhythm.values:
        raise BadWords(_("Irama ini tidak dikenal."), "rhythm")
    return {"title": title, "rhythm": words.rhythm, "about": words.about.strip()[:4000], "formats": formats}
