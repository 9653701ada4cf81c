"""What jurors do: judge blind, step back, and close the panel."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.recognition.errors import NotFound, Refused
from kentongan.apps.recognition.models import AwardYear, Conflict, Entry, Juror, Panel, Sheet
from kentongan.apps.recognition.queries.juries import bars, seat_visible_to, waited_for
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.services.telling import tell_jurors
from kentongan.apps.recognition.signals import scores_wanted
from kentongan.apps.units.queries.actors import actors_of
from kentongan.core.scoring.reading import scheme_of
from kentongan.core.scoring.scheme import Category
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LONGEST = 2000


@transaction.atomic
def save_sheet(
    *, actor: Actor, juror_id: int, entry_id: int, marks: Mapping[str, int], comment: str = ""
) -> Sheet:
    """Keeps a juror's marks for an entry; written again until the panel closes. Audited without the marks.

    Refuses entries of the juror's own office or region, declared conflicts, and marks missing or off the scale.
    """
    juror, entry = _at_work(actor, juror_id, entry_id)
    if bars(actor, entry) or Conflict.objects.filter(juror=juror, entry=entry).exists():
        raise Refused(_("Nominasi ini dinilai juri lain karena ada benturan kepentingan."))
    given = _marks(scheme_of(juror.panel.year.scheme).category(juror.panel.category), marks)
    sheet, _is_new = Sheet.objects.update_or_create(
        juror=juror, entry=entry, defaults={"marks": given, "comment": comment.strip()[:LONGEST]}
    )
    trail.record(actor, "award_sheet_saved", f"award_entry:{entry.pk}", path="/")
    return sheet


@transaction.atomic
def declare_conflict(*, actor: Actor, juror_id: int, entry_id: int, reason: str) -> Conflict:
    """A juror steps back from an entry; a sheet that was filled in goes. Audited."""
    juror, entry = _at_work(actor, juror_id, entry_id)
    words = " ".join(reason.split())[:300]
    if len(words) < 5:
        raise Refused(_("Tulis singkat benturan kepentingannya."))
    Sheet.objects.filter(juror=juror, entry=entry).delete()
    row, _is_new = Conflict.objects.update_or_create(juror=juror, entry=entry, defaults={"reason": words})
    trail.record(actor, "award_conflict_declared", f"award_entry:{entry.pk}", path="/")
    return row


@transaction.atomic
def close_panel(*, actor: Actor, year: int, category: str) -> Panel:
    """Ends the jury's work and has the scores computed with its medians. Audited.

    Refuses while sheets are missing before the day is over, and an entry that nobody judged at any time.
    """
    row = year_in_hand(actor, year)
    panel = Panel.objects.select_for_update().filter(year=row, category=category, closed_at=None).first()
    if panel is None:
        raise NotFound
    missing = sum(waited_for(panel, _actors(panel)).values())
    if missing and timezone.now() < panel.due:
        raise Refused(_("%(count)d lembar belum diisi; tunggu sampai batasnya.") % {"count": missing})
    if unjudged := panel.entries.filter(sheets=None).count():
        raise Refused(_("%(count)d nominasi belum dinilai seorang juri pun.") % {"count": unjudged})
    panel.closed_at = timezone.now()
    panel.save(update_fields=["closed_at", "updated_at"])
    note(actor, "award_panel_closed", row, category=category, missing=missing)
    scores_wanted.send(AwardYear, year_id=row.pk, because=_("Penilaian juri ditutup"))
    return panel


@transaction.atomic
def remind_panel(*, panel_id: int) -> int:
    """Tells the jurors who still owe sheets; how many. Marked first, so that a second call tells nobody again."""
    panel = Panel.objects.select_for_update().select_related("year").get(pk=panel_id)
    if not panel.is_open:
        return 0
    panel.reminded_at = timezone.now()
    panel.save(update_fields=["reminded_at", "updated_at"])
    owed = waited_for(panel, _actors(panel))
    late = [row.user for row in panel.jurors.select_related("user") if owed.get(row.pk)]
    words = gettext_noop("Lembar nilai %(title)s belum lengkap. Batasnya %(due)s.")
    tell_jurors(panel, late, words=words)
    return len(late)


def _actors(panel: Panel) -> dict[int, Actor]:
    return actors_of([row.user for row in panel.jurors.select_related("user")])


def _at_work(actor: Actor, juror_id: int, entry_id: int) -> tuple[Juror, Entry]:
    juror = seat_visible_to(actor, juror_id)
    panel = Panel.objects.select_for_update().get(pk=juror.panel_id)
    if not panel.is_open:
        raise Refused(_("Penilaian juri kategori ini sudah ditutup."))
    entry = Entry.objects.select_related("unit").filter(pk=entry_id, panel=panel).first()
    if entry is None:
        raise NotFound
    return juror, entry


def _marks(category: Category, marks: Mapping[str, int]) -> dict[str, int]:
    rules = category.judged
    wanted = {key: rule.top for rule in rules for key, _title in rule.qualities}
    given = {key: marks[key] for key in wanted if isinstance(marks.get(key), int)}
    if set(given) != set(wanted) or any(not 1 <= given[key] <= top for key, top in wanted.items()):
        raise Refused(_("Isi setiap mutu dengan angka pada skalanya."))
    return given
