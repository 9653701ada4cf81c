"""A year of awards with something in it."""

from datetime import UTC, date, datetime, time, timedelta

from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.recognition.models import AwardYear, Run
from kentongan.apps.recognition.services import checking, running, years
from kentongan.core.scoring.reading import shipped

TODAY = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
WORDS = shipped(2026)
# Of the categories only the two of contributors: nothing is judged.
UNJUDGED = WORDS[: WORDS.index('[[category]]\nkey = "media-sosial"')]
REASON = "Tahun pertama: data pembanding belum ada, skema tetap dipakai."
NEWS = "kontributor-berita"
MARKS = ("akurat", "faktual", "inovatif", "inspiratif", "informatif", "mudah", "konstruktif")


def words_for(year: int, *, judged: bool = False) -> str:
    return (WORDS if judged else UNJUDGED).replace("2026", str(year))


def publish(unit, author, days, *, length: int = 160, status: str = "published") -> list[Story]:
    """One public story a day at a unit, each with `length` words of its own."""
    made = []
    for day in days:
        at = datetime.combine(day, time(7), UTC)
        story = Story.objects.create(
            unit=unit, status=status, filed_by=author, happened_on=day, submitted_at=at, published_at=at,
            headline=f"Panen di {unit.name} pada {day:%d-%m-%Y}", slug="panen", public_version=1,
        )  # fmt: skip
        body = " ".join(f"kata{story.pk}x{n}" for n in range(length))
        version = StoryVersion.objects.create(
            story=story, number=1, author=author, headline=story.headline, body=body
        )
        story.current = story.public = version
        story.save(update_fields=["current", "public"])
        made.append(story)
    return made


def days(count: int, *, start: date = date(2026, 3, 1)) -> list[date]:
    return [start + timedelta(days=number) for number in range(count)]


def prepared(actor, year: int = 2026, *, judged: bool = False) -> AwardYear:
    years.prepare_year(actor=actor, year=year)
    return years.save_scheme(actor=actor, year=year, words=words_for(year, judged=judged))


def opened(actor, year: int = 2026, *, judged: bool = False) -> AwardYear:
    """Checked and begun, whatever warnings there were."""
    row = prepared(actor, year, judged=judged)
    checking.check_year(year_id=row.pk)
    return years.open_year(actor=actor, year=year, reason=REASON)


def computed(row: AwardYear, because: str = "Uji") -> Run:
    run = running.compute(year_id=row.pk, because=because)
    row.refresh_from_db()
    return run


def shown(actor, year: int = 2026) -> AwardYear:
    """Provisional: units look at their scores."""
    computed(opened(actor, year))
    return years.show_scores(actor=actor, year=year)


def over(row: AwardYear) -> None:
    """The time for objections has passed."""
    AwardYear.objects.filter(pk=row.pk).update(window_until=TODAY - timedelta(days=1))
