"""Awards of the demo year: judged, computed, and provisional scores that wait for objections."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.recognition.models import AwardYear, Score
from kentongan.apps.recognition.services import checking, figures, judging, running, seating, years
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.core.scoring.reading import scheme_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_WHY = "Tahun pertama di peraga: masa pembanding belum berisi, sehingga sebagian kriteria belum dapat diuji."
_JURORS = ("ketua.humas@peraga.test", "ppid@peraga.test", "auditor@peraga.test")
_MEASURES = {"keajekan": (3, 7), "keterlibatan": (1, 5), "tanggap": (55, 95)}


def furnish() -> None:
    """Opens the year, brings figures, computes, has juries judge, shows the scores; nothing where a year stands."""
    home = Unit.objects.filter(key=HOME).first()
    if home is None or AwardYear.objects.exists():
        return
    boss = _actor("redaktur.pusat@peraga.test")
    year = _begun(boss, timezone.localdate().year)
    figures.bring_figures(actor=boss, year=year.year, content=_table(year, home))
    running.compute(year_id=year.pk, because="Hitungan pertama")
    for category in scheme_of(year.scheme).categories:
        if category.judged:
            _judge(boss, year, category.key)
    running.compute(year_id=year.pk, because="Penilaian juri ditutup")
    years.show_scores(actor=boss, year=year.year)


def _begun(boss: Actor, year: int) -> AwardYear:
    row = years.prepare_year(actor=boss, year=year)
    checking.check_year(year_id=row.pk)
    return years.open_year(actor=boss, year=year, reason=_WHY)


def _table(year: AwardYear, home: Unit) -> bytes:
    """Three months of a handful of offices around the demo's home; the numbers are invented."""
    units = [home, *Unit.objects.filter(parent=home.parent).exclude(pk=home.pk).order_by("pk")[:5]]
    lines = ["satuan,ukuran,bulan,angka,sumber"]
    for place, unit in enumerate(units):
        for measure, (least, most) in _MEASURES.items():
            for month in (1, 2, 3):
                value = least + (most - least) * ((place * 7 + month * 3) % 10) // 10
                lines.append(f"{unit.key},{measure},{year.year}-{month:02d},{value},Laporan akun peraga")
    return "\n".join(lines).encode()


def _judge(boss: Actor, year: AwardYear, category: str) -> None:
    """A panel of three, all sheets filled in; left out where no office has anything in the category."""
    if not Score.objects.filter(
        run_id=AwardYear.objects.get(pk=year.pk).run_id, category=category, total__gt=0
    ):
        return
    due = timezone.now() + timedelta(days=7)
    panel = seating.seat_panel(actor=boss, year=year.year, category=category, jurors=_JURORS, due=due)
    rule = scheme_of(year.scheme).category(category)
    qualities = [key for one in rule.judged for key, _title in one.qualities]
    for number, juror in enumerate(panel.jurors.select_related("user").order_by("pk")):
        for entry in panel.entries.order_by("number"):
            marks = {key: 2 + (entry.number + number + place) % 4 for place, key in enumerate(qualities)}
            judging.save_sheet(
                actor=actor_of(juror.user), juror_id=juror.pk, entry_id=entry.pk, marks=marks,
                comment="Ajek dan mudah dipahami.",
            )  # fmt: skip
    judging.close_panel(actor=boss, year=year.year, category=category)


def _actor(email: str) -> Actor:
    return actor_of(User.objects.get(email=email))
