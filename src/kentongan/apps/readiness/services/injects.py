"""What comes in during a drill, each thing once and in its minute."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.services.telling import team_of, tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.models import Inject
from kentongan.core.drill.scenario import VOICES

_CAME = gettext_noop("SIMULASI %(case)s: ada yang masuk dari %(voice)s.")


@transaction.atomic
def show(*, inject_id: int) -> bool:
    """Puts one thing onto the timeline of the drill and tells the team; False when that happened already.

    Of several processes one does it: the row is locked and marked in the transaction of the notices.
    """
    row = (
        Inject.objects.select_for_update(of=("self",))
        .select_related("drill__case__unit")
        .filter(pk=inject_id, shown_at=None, due_at__lte=timezone.now(), drill__state=DrillState.RUNNING)
        .first()
    )
    if row is None:
        return False
    row.shown_at = timezone.now()
    row.save(update_fields=["shown_at"])
    voice = VOICES[row.voice]
    note(case=row.drill.case, kind=MomentKind.DRILL, text=f"{voice}: {row.text}", at=row.due_at)
    tell_of(row.drill.case, team_of(row.drill.case), _CAME, values={"voice": voice})
    return True


def due_injects() -> list[int]:
    """What waits to come in; at most 200 a run."""
    rows = Inject.objects.filter(shown_at=None, due_at__lte=timezone.now(), drill__state=DrillState.RUNNING)
    return list(rows.order_by("due_at").values_list("pk", flat=True)[:200])
