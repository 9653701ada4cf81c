"""Trying a scheme on the facts of the year before."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.errors import Refused
from kentongan.apps.recognition.models import AwardYear
from kentongan.apps.recognition.queries.facts.gathering import KNOWN, lived, offices_of, year_before
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.signals import check_wanted
from kentongan.core.scoring.check import check
from kentongan.core.scoring.digest import digest_of_words
from kentongan.core.scoring.reading import scheme_of
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def request_check(*, actor: Actor, year: int) -> AwardYear:
    """Asks for a check of a year that has not begun; the queue does it. Audited; announces `check_wanted`."""
    row = year_in_hand(actor, year)
    if row.state != YearState.DRAFT:
        raise Refused(_("Skema diperiksa sebelum tahun dibuka."))
    row.checked_at, row.checked, row.checked_digest = None, [], ""
    row.save(update_fields=["checked_at", "checked", "checked_digest", "updated_at"])
    note(actor, "award_scheme_checked", row)
    check_wanted.send(AwardYear, year_id=row.pk)
    return row


@transaction.atomic
def check_year(*, year_id: int) -> AwardYear:
    """Tries the scheme on the stretch before its own and keeps every finding with its numbers."""
    row = AwardYear.objects.select_for_update().get(pk=year_id)
    scheme = scheme_of(row.scheme)
    since, until = year_before(scheme)
    facts = lived(scheme, since=since, until=until)
    row.checked = [asdict(found) for found in check(scheme, offices_of(scheme), facts, known=KNOWN)]
    row.checked_digest, row.checked_at = digest_of_words(row.scheme), timezone.now()
    row.save(update_fields=["checked", "checked_digest", "checked_at", "updated_at"])
    return row
