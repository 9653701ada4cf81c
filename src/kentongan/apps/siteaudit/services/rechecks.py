"""Looking at one item again: a small crawl that begins at the proof, and a new finding beside the old one."""

from collections.abc import Sequence
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.siteaudit.enums import ClosedBy, FollowUpState, ItemState, RecheckState
from kentongan.apps.siteaudit.errors import NotAllowed, NotNow
from kentongan.apps.siteaudit.models import Finding, FollowUp, Recheck
from kentongan.apps.siteaudit.policies import may_confirm, may_work
from kentongan.apps.siteaudit.queries.catalogue import items_of_year
from kentongan.apps.siteaudit.services.follow_ups import ask_open, close, locked, record, tell_owner
from kentongan.apps.siteaudit.services.keeping import finding_row, rescore
from kentongan.apps.siteaudit.signals import rechecks_queued
from kentongan.core.openness.audit import audit_by
from kentongan.core.openness.catalogue.items import Item, Kind
from kentongan.core.openness.finding import Finding as CoreFinding
from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.core.openness.site.address import is_same_site, tidy
from kentongan.core.openness.site.visit import Ended, Site
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.crawling.crawl import crawl
from kentongan.foundation.crawling.words import why_unreachable
from kentongan.foundation.outbound.errors import OutboundRefused

log = structlog.get_logger(__name__)

# The home page, the proof, and what lies around them; items of the whole site need a wider look.
NARROW = Limits(pages=10, files=6, bytes=20_000_000, seconds=60.0, depth=3)
WIDE = Limits(pages=30, files=20, bytes=40_000_000, seconds=120.0)
MOST_RUNS = 3
FORGOTTEN = timedelta(hours=6)
_WHOLE_SITE = (Kind.TECHNICAL, Kind.DATES)


@transaction.atomic
def ask_recheck(*, actor: Actor, follow_up_id: int) -> Recheck:
    """Queues another look at the item of a task, beginning at its proof or at the old evidence. Audited.

    Refuses a closed task, and one that is being looked at.
    """
    follow_up = locked(follow_up_id)
    if not (may_work(actor, follow_up.site) or may_confirm(actor, follow_up.site)):
        raise NotAllowed
    ask_open(follow_up)
    if Recheck.objects.filter(follow_up=follow_up, state=RecheckState.QUEUED).exists():
        raise NotNow(_("Pemeriksaan ulang sudah menunggu giliran."))
    made = Recheck.objects.create(
        follow_up=follow_up,
        address=(_seeds(follow_up) or [follow_up.site.address])[0][:500],
        user_id=actor.user_id,
    )
    record(actor, follow_up, "recheck_asked")
    rechecks_queued.send(Recheck, recheck_ids=[made.pk])
    return made


def run_recheck(*, recheck_id: int) -> None:
    """Looks again and appends what it found; the task closes when the item is there, whole, and stays open else.

    A run that is killed has written nothing and is begun anew, three times at most.
    """
    recheck = _claimed(recheck_id)
    if recheck is None:
        return
    try:
        found = _looked(recheck.follow_up)
    except (OutboundRefused, NotNow) as refused:
        _fail(recheck, refused.message)
    except Exception:  # the rim: a page may break a parser in any way
        log.exception("recheck_broke", recheck=recheck.pk)
        _fail(recheck, _("Isi situs ini tidak dapat diolah. Laporkan kepada pengelola bila berulang."))
    else:
        _append(recheck.pk, found)


@transaction.atomic
def take_up_lost_rechecks() -> list[int]:
    """Queues looks anew whose job was lost."""
    now = timezone.now()
    rows = Recheck.objects.filter(state=RecheckState.QUEUED, updated_at__lt=now - FORGOTTEN)
    lost = list(rows.select_for_update(skip_locked=True).order_by("id").values_list("id", flat=True)[:100])
    if lost:
        Recheck.objects.filter(pk__in=lost).update(updated_at=now)
        rechecks_queued.send(Recheck, recheck_ids=lost)
    return lost


@transaction.atomic
def _claimed(recheck_id: int) -> Recheck | None:
    rows = Recheck.objects.select_for_update(of=("self",)).filter(pk=recheck_id, state=RecheckState.QUEUED)
    recheck = rows.select_related("follow_up__site__unit", "follow_up__finding__audit").first()
    if recheck is None:
        return None
    if recheck.runs >= MOST_RUNS:
        recheck.state, recheck.ended_at = RecheckState.FAILED, timezone.now()
        recheck.problem = _("Pemeriksaan ulang tiga kali terputus di tengah jalan. Coba lagi nanti.")
    recheck.runs += 1
    recheck.save()
    return recheck if recheck.state == RecheckState.QUEUED else None


def _looked(follow_up: FollowUp) -> CoreFinding:
    audit = follow_up.finding.audit
    items = items_of_year(audit.year)
    item = items.get(follow_up.item)
    if item is None or item.kind == Kind.PERSON:
        raise NotNow(_("Butir ini hanya dapat dinilai orang. Tutup tugasnya dengan alasan."))
    site = _walked(follow_up, list(items.values()), item)
    judged = audit_by(site, instrument_by(audit.instrument))
    return next(found for found in judged.findings if found.item == item.id)


def _walked(follow_up: FollowUp, items: Sequence[Item], item: Item) -> Site:
    is_wide = item.kind in _WHOLE_SITE
    limits, wanted = (WIDE, items) if is_wide else (NARROW, [item])
    seeds = _seeds(follow_up)

    def told(_count: int, _address: str, _size: int) -> None:
        """Nobody watches so short a walk."""

    home = follow_up.site.latest.address if follow_up.site.latest else ""
    start = home if home and is_same_site(home, follow_up.site.address) else follow_up.site.address
    site = crawl(start, wanted, limits=limits, guard=settings.OUTBOUND, told=told, seeds=seeds)
    if site.ended is Ended.UNREACHABLE:
        raise NotNow(why_unreachable(site))
    if site.ended is Ended.ROBOTS:
        raise NotNow(_("robots.txt situs ini melarang pemeriksaan ulang."))
    return site


def _seeds(follow_up: FollowUp) -> list[str]:
    """Where the item should be seen: the proof first, then where it was seen before; addresses of the site only."""
    told = [follow_up.proof_address, *(one["address"] for one in follow_up.finding.evidence)]
    clean = [tidy(one) for one in told if one]
    return [one for one in dict.fromkeys(clean) if one and is_same_site(one, follow_up.site.address)][:5]


@transaction.atomic
def _append(recheck_id: int, found: CoreFinding) -> None:
    recheck = Recheck.objects.select_for_update().filter(pk=recheck_id, state=RecheckState.QUEUED).first()
    if recheck is None:
        return
    follow_up = locked(recheck.follow_up_id)
    finding = _next_round(follow_up, found)
    recheck.state, recheck.finding, recheck.ended_at = RecheckState.DONE, finding, timezone.now()
    recheck.save()
    rescore(finding.audit)
    record(SYSTEM, follow_up, "recheck_done")
    if follow_up.state == FollowUpState.CLOSED:
        return
    if finding.state == ItemState.FOUND:
        close(SYSTEM, follow_up, by=ClosedBy.RECHECK)
        return
    follow_up.state = FollowUpState.OPEN
    follow_up.save(update_fields=["state", "updated_at"])
    tell_owner(
        follow_up, gettext_noop("Pemeriksaan ulang situs %(unit)s: %(item)s belum lengkap, tenggat %(due)s.")
    )


def _next_round(follow_up: FollowUp, found: CoreFinding) -> Finding:
    """Appends what was found. It counts from now on only if it says something new: asking again must not wash away a
    finding, nor the word that a person gave it, by a look that could not judge or saw the same."""
    audit, old = follow_up.finding.audit, follow_up.finding
    same = Finding.objects.select_for_update().filter(audit=audit, item=follow_up.item)
    last = max((one.round for one in same), default=old.round)
    counting = next((one for one in same if one.is_current), old)
    row = finding_row(audit, found, place=old.place, round_=last + 1)
    row.is_current = row.state not in (ItemState.NOT_JUDGED, counting.state)
    if row.is_current:
        same.filter(is_current=True).update(is_current=False)
    row.save()
    return row


@transaction.atomic
def _fail(recheck: Recheck, problem: str) -> None:
    Recheck.objects.filter(pk=recheck.pk, state=RecheckState.QUEUED).update(
        state=RecheckState.FAILED, problem=problem[:400], ended_at=timezone.now(), updated_at=timezone.now()
    )
