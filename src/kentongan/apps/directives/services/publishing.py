"""Publishing an edition to the staff, and wishing for its mails."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import EditionState
from kentongan.apps.directives.errors import Refused
from kentongan.apps.directives.models import DigestWish, Edition, EditionMail
from kentongan.apps.directives.queries.editions import entries_of
from kentongan.apps.directives.services.composing import draft_edition
from kentongan.apps.directives.signals import edition_published
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def publish_edition(*, actor: Actor, edition_id: int) -> Edition:
    """Numbers a draft and lets the staff below read it; a mail row for each who wants one. Audited, announced.

    Refuses an edition in which nothing can be read: everything dropped, or withdrawn since.
    """
    row = draft_edition(actor, edition_id)
    if not entries_of(row):
        raise Refused(_("Edisi ini kosong. Masukkan sedikitnya satu isi."), "empty")
    # Whoever publishes for the same office at the same moment waits here.
    Unit.objects.select_for_update().only("pk").get(pk=row.unit_id)
    newest = Edition.objects.filter(unit_id=row.unit_id).aggregate(most=Max("number"))
    row.number, row.state = (newest["most"] or 0) + 1, EditionState.PUBLISHED
    row.published_at, row.published_by_id = timezone.now(), actor.user_id
    row.save()
    staff = appointments_on(timezone.localdate()).filter(unit__path__startswith=row.unit.path)
    wishes = DigestWish.objects.filter(user__is_active=True, user_id__in=staff.values("user_id"))
    EditionMail.objects.bulk_create(
        (EditionMail(edition=row, user_id=wish.user_id) for wish in wishes.only("user_id")),
        ignore_conflicts=True,
    )
    trail.record(
        actor, "edition_published", f"edition:{row.pk}", path=row.unit.path, detail={"number": row.number}
    )
    edition_published.send(Edition, edition_id=row.pk)
    return row


@transaction.atomic
def wish_for_digest(*, actor: Actor, is_wanted: bool) -> None:
    """Somebody asks for the editions by mail, or no longer wants them; their own affair, so not audited."""
    if is_wanted:
        DigestWish.objects.get_or_create(user_id=actor.user_id, defaults={"since": timezone.now()})
    else:
        DigestWish.objects.filter(user_id=actor.user_id).delete()
