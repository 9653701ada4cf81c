"""Audits of websites: what stands in the world behind the doors."""

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.apps.siteaudit.making import judged_audit
from tests.house.people import PLACES

from kentongan.apps.siteaudit.models import Audit, Finding
from kentongan.apps.siteaudit.queries.audits import sure_findings
from kentongan.apps.siteaudit.services.appeals import file_appeal
from kentongan.apps.siteaudit.services.confirming import decide_finding
from kentongan.apps.siteaudit.services.follow_ups import Proof, Wish, hand_in_proof, make_follow_up
from kentongan.apps.siteaudit.services.sites import register_site
from kentongan.apps.siteaudit.services.starting import start_audit

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Two sites a place: one judged, with a confirmed finding, a task and an appeal; one that waits for its audit."""
    for place in PLACES:
        _judged(world, place)
        _waiting(world, place)


def _judged(world: "World", place: str) -> None:
    auditor, centre = world.actor("auditor"), world.actor("central_lead")
    site = register_site(
        actor=auditor, unit_id=world.units[place].pk, address=f"https://{place}.contoh.go.id/"
    )
    audit = judged_audit(auditor, site)
    lacking = list(Finding.objects.filter(audit=audit, state="missing").order_by("place")[:5])
    decide_finding(actor=auditor, finding_id=lacking[0].pk, state="missing")
    task = _task(world, place, lacking[1])
    words = f"Kami sudah memuat butir ini sejak lama, lihat {place}"
    appeal = file_appeal(actor=centre, finding_id=lacking[2].pk, words=words)
    things = {
        "site": site.pk,
        "site_audit": audit.pk,
        "finding_confirmed": lacking[0].pk,
        "follow_up": task,
        "appeal": appeal.pk,
        "finding_missing": lacking[3].pk,
        "finding_sure": sure_findings(audit).exclude(pk__in=[one.pk for one in lacking]).first().pk,
    }
    world.things |= {(kind, place): key for kind, key in things.items()}


def _task(world: "World", place: str, finding: Finding) -> int:
    centre = world.actor("central_lead")
    due = timezone.localdate() + timedelta(days=10)
    wish = Wish(words=f"Lengkapi butir ini di situs {place}.", owner="unit_head", due_on=due)
    task = make_follow_up(actor=centre, finding_id=finding.pk, wish=wish)
    file = BytesIO(b"%PDF-1.4 bukti")
    hand_in_proof(actor=centre, follow_up_id=task.pk, proof=Proof(file=file, size=len(file.getvalue())))
    return task.pk


def _waiting(world: "World", place: str) -> None:
    auditor = world.actor("auditor")
    address = f"https://ppid.{place}.contoh.go.id/"
    site = register_site(actor=auditor, unit_id=world.units[place].pk, address=address)
    waiting: Audit = start_audit(actor=auditor, site_id=site.pk, instrument="monev_2025")
    world.things["site_audit_waiting", place] = waiting.pk
