"""From final scores to winners, certificates and a public page."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.certificates.enums import Kind
from kentongan.apps.certificates.services.issue import issue
from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.errors import Refused
from kentongan.apps.recognition.models import AwardYear, Result, Score
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.signals import awards_published
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.scoring.reading import scheme_of
from kentongan.core.scoring.scheme import Category
from kentongan.foundation.accounts.actor import Actor

_PARTS = 3


@transaction.atomic
def publish_awards(*, actor: Actor, year: int) -> AwardYear:
    """Names the winners of every category, ties included, gives each a certificate and opens the public page.

    Refuses before the scores are final, and when nobody earned anything. Audited; announces `awards_published`.
    """
    row = year_in_hand(actor, year)
    if row.state != YearState.FINAL:
        raise Refused(_("Hasil diumumkan sesudah nilai akhir ditetapkan."))
    with translation.override("id"):  # what is kept and printed is Indonesian, whoever presses the button
        made = [result for rule in scheme_of(row.scheme).categories for result in _results(row, rule)]
        for result in made:
            result.certificate = _certificate(actor, row, result)
    if not made:
        raise Refused(_("Belum ada satuan yang memperoleh nilai."))
    Result.objects.bulk_create(made)
    row.state, row.published_at, row.published_by_id = YearState.PUBLISHED, timezone.now(), actor.user_id
    row.save(update_fields=["state", "published_at", "published_by", "updated_at"])
    note(actor, "awards_published", row, results=len(made))
    awards_published.send(AwardYear, year_id=row.pk)
    return row


def _results(year: AwardYear, rule: Category) -> list[Result]:
    rows = Score.objects.filter(
        run_id=year.run_id, category=rule.key, rank__lte=rule.winners, total__gt=0
    ).select_related("unit")
    return [
        Result(
            year=year, category=rule.key, unit=row.unit, rank=row.rank, total=row.total, reason=reason_of(row)
        )
        for row in rows.order_by("rank", "unit__name")
    ]


def reason_of(score: Score) -> str:
    """Why an office stands where it stands: what its points are made of, the greatest part first."""
    parts = sorted(score.lines, key=lambda part: (-Decimal(part["points"]), part["criterion"]))
    told = [
        _("%(title)s %(points)s dari %(weight)s (%(count)d butir)")
        % {
            "title": part["title"],
            "points": part["points"].replace(".", ","),
            "weight": part["weight"].replace(".", ","),
            "count": sum(Decimal(line["points"]) > 0 for line in part["lines"]),
        }
        for part in parts[:_PARTS]
        if Decimal(part["points"]) > 0
    ]
    return "; ".join(told)


def _certificate(actor: Actor, year: AwardYear, result: Result) -> object:
    rule = scheme_of(year.scheme).category(result.category)
    centre = Unit.objects.filter(type=UnitType.DIRECTORATE).order_by("pk").first() or result.unit
    told = {"rank": result.rank, "category": rule.title}
    return issue(
        actor=actor,
        kind=Kind.AWARD,
        ground=f"award:{year.year}:{result.category}:{result.unit_id}",
        unit=centre,
        holder_unit=result.unit,
        name=result.unit.official_name,
        title=year.title,
        lines=[_("Peringkat %(rank)d, %(category)s") % told, result.reason],
        on=timezone.localdate(),
    )
