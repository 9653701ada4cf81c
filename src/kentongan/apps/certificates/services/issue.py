"""One certificate for one person: the way that higher apps take."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.queries.signers import signer_of
from kentongan.apps.certificates.services.codes import new_code, new_salt
from kentongan.apps.certificates.services.designs import design_for
from kentongan.apps.certificates.services.mailing import write_delivery
from kentongan.apps.certificates.services.numbering import CERTIFICATES, hold_series, next_numbers
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.audit import trail


@transaction.atomic
def issue(
    *,
    actor: Actor,
    kind: str,
    ground: str,
    unit: Unit,
    name: str,
    title: str,
    lines: Sequence[str] = (),
    on: date,
    user: User | None = None,
    holder_unit: Unit | None = None,
    position: str = "",
    event: Event | None = None,
) -> Certificate:
    """Gives one certificate in the name of `unit`, signed by its head of today, and mails it to `user`.

    The caller has asked its own policy. The same `ground` gives the certificate that stands already: its newest
    edition. Audited.
    """
    known = Certificate.objects.filter(ground=ground).order_by("-edition").first()
    if known is not None:
        return known
    year = timezone.localdate().year
    hold_series(series=CERTIFICATES, year=year)  # the second of two waits here, and finds what the first made
    known = Certificate.objects.filter(ground=ground).order_by("-edition").first()
    if known is not None:
        return known
    signer = signer_of(unit)
    row = Certificate.objects.create(
        kind=kind,
        ground=ground,
        unit=unit,
        holder_unit=holder_unit or unit,
        event=event,
        user=user,
        name=name,
        position=position,
        title=title,
        lines=list(lines),
        issuer=unit.official_name,
        place=unit.city,
        on=on,
        signer_name=signer.name,
        signer_title=signer.title,
        design=design_for(kind),
        year=year,
        serial=next_numbers(series=CERTIFICATES, year=year)[0],
        code=new_code(),
        salt=new_salt(),
        issued_by_id=actor.user_id,
    )
    trail.record(actor, "certificate_issued", f"certificate:{row.pk}", path=unit.path, detail={"kind": kind})
    write_delivery(row)
    return row
