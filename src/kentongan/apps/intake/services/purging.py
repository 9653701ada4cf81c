"""Nothing that came in stays longer than its term, and nothing stays unseen."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.intake.enums import ArrivalState, HeldReason
from kentongan.apps.intake.gate import KEPT_DAYS
from kentongan.apps.intake.models import Answer, Arrival, BindingCode, Piece
from kentongan.apps.intake.services.holding import hold

_BATCH = 200
_LATE = timedelta(days=1)
_ENDS = (ArrivalState.HELD, ArrivalState.DROPPED, ArrivalState.FILED)


def purge() -> int:
    """Empties arrivals whose last day is over, at most 200 at once, and old answers, codes and numbers of messages.

    Gives how many arrivals.
    """
    due = Arrival.objects.filter(purge_on__lt=timezone.localdate(), state__in=_ENDS)
    keys = list(due.order_by("purge_on").values_list("pk", flat=True)[:_BATCH])
    for key in keys:
        _empty(key)
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    Answer.objects.filter(written_at__lt=before).exclude(handle="").update(
        handle="", words="", subject="", sent_at=timezone.now()
    )
    BindingCode.objects.filter(expires_at__lt=before).delete()
    Piece.objects.filter(arrival=None, at__lt=before).delete()
    return len(keys)


def rescue() -> int:
    """Puts into the tray what did not become a draft within a day, whatever its job died of; how many."""
    late = Arrival.objects.filter(
        state__in=(ArrivalState.GATHERING, ArrivalState.FILING), last_piece_at__lt=timezone.now() - _LATE
    )
    rows = list(late.select_related("door", "unit", "user").order_by("id")[:_BATCH])
    for arrival in rows:
        hold(arrival=arrival, reason=HeldReason.STUCK)
    return len(rows)


@transaction.atomic
def _empty(arrival_id: int) -> None:
    """Words, name and files go; the number stays, so that the same letter is not taken again."""
    arrival = Arrival.objects.select_for_update().get(pk=arrival_id)
    for enclosure in arrival.enclosures.exclude(file=""):
        enclosure.file.delete(save=False)
    arrival.enclosures.all().delete()
    arrival.state, arrival.headline, arrival.body, arrival.handle = ArrivalState.PURGED, "", "", ""
    arrival.reason, arrival.left_out, arrival.album = "", [], ""
    arrival.save()
