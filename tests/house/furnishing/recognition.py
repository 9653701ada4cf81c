"""Penghargaan: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.apps.recognition.making import NEWS, days, opened, prepared, publish, shown
from tests.house.people import PLACES

from kentongan.apps.newsroom.models import PublicNote
from kentongan.apps.recognition.models import AwardYear, Juror, Score
from kentongan.apps.recognition.services import (
    checking,
    figures,
    objecting,
    publishing,
    running,
    seating,
    years,
)

if TYPE_CHECKING:
    from tests.house.world import World

# One year in every state; each with stories of its own at every place.
DRAFT, OPEN, SHOWN, FINAL, PUBLISHED = 2021, 2022, 2023, 2019, 2020
JURORS = ("auditor", "ppid")
SOCIAL, CRISIS = "media-sosial", "komunikasi-krisis"
WHY = "Dua acara berbeda pada hari itu, dengan peserta sendiri."


def furnish(world: "World") -> None:
    """A year in every state, a jury at work, one that is done, objections and notes to decide on."""
    boss, author = world.actor("pemutus"), world.people["penulis-lapas-cilegon"]
    for year in (OPEN, SHOWN, FINAL, PUBLISHED):
        for number, place in enumerate(PLACES, start=2):
            publish(world.units[place], author, days(number, start=days(1)[0].replace(year=year)))
    draft = prepared(boss, DRAFT)
    checking.check_year(year_id=draft.pk)
    _jury(world, boss)
    _objections(world, boss)
    for year in (FINAL, PUBLISHED):
        shown(boss, year)
        AwardYear.objects.filter(year=year).update(window_until=timezone.now() - timedelta(days=1))
        years.finish_year(actor=boss, year=year)
    publishing.publish_awards(actor=boss, year=PUBLISHED)


def _jury(world: "World", boss) -> None:
    row = opened(boss, OPEN, judged=True)
    table = "satuan,ukuran,bulan,angka,sumber\n" + "".join(
        f"{place},keajekan,{OPEN}-03,5,Laporan\n" for place in PLACES
    )
    figures.bring_figures(actor=boss, year=OPEN, content=table.encode())
    running.compute(year_id=row.pk, because="Uji")
    due = timezone.now() + timedelta(days=9)
    people = [f"{name}@contoh.test" for name in JURORS]
    panel = seating.seat_panel(actor=boss, year=OPEN, category=SOCIAL, jurors=people, due=due)
    for name in JURORS:
        juror = Juror.objects.get(panel=panel, user=world.people[name])
        for place in PLACES:
            world.things[f"seat_{name}", place] = juror.pk
    for place in PLACES:
        world.things["award_entry", place] = panel.entries.get(unit=world.units[place]).pk
        world.things["award_note", place] = _note(world, place)


def _note(world: "World", place: str) -> int:
    """A public note of the open year, made as late as its stretch: nothing else writes notes of the past."""
    story = world.stories[place, "withdrawn"]
    note = PublicNote.objects.create(
        story=story, kind="withdrawn", reason=f"Keliru di {place}.", by=world.people["pemutus"]
    )
    PublicNote.objects.filter(pk=note.pk).update(at=timezone.now().replace(year=OPEN, month=6, day=1))
    return note.pk


def _objections(world: "World", boss) -> None:
    row = shown(boss, SHOWN)
    for place in PLACES:
        score = Score.objects.get(run=row.run, category=NEWS, unit=world.units[place])
        part = score.lines[0]
        world.things["award_score", place] = score.pk
        world.things["award_line", place] = part["lines"][0]["key"]
        filed = objecting.object_to_line(
            actor=world.actor("central_lead"), score_id=score.pk, criterion="muat",
            key=part["lines"][0]["key"], reason=WHY,
        ) if part["lines"] else None  # fmt: skip
        world.things["award_objection", place] = filed.pk if filed else 0
