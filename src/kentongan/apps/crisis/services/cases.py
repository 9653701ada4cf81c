"""Opening a case: in one go everything that the first ten minutes ask for."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import CaseType, Duty, MomentKind
from kentongan.apps.crisis.errors import BadCase, NotAllowed, NotFound
from kentongan.apps.crisis.models import Alarm, Case, Member
from kentongan.apps.crisis.policies import may_open
from kentongan.apps.crisis.queries.alarms import alarms_visible_to
from kentongan.apps.crisis.queries.cases import case_of_filing
from kentongan.apps.crisis.queries.roster import LEADS, SPEAKS, TOLD, Roster, roster_of
from kentongan.apps.crisis.queries.weighing import judgement_of
from kentongan.apps.crisis.services.alarms import attach_alarms
from kentongan.apps.crisis.services.facts import FactWords, first_facts
from kentongan.apps.crisis.services.groundwork.laying import HOLDING, lay_out
from kentongan.apps.crisis.services.groundwork.numbering import next_code
from kentongan.apps.crisis.services.one_door import FREEZES_AT, freeze_for
from kentongan.apps.crisis.services.severity import clean_signs
from kentongan.apps.crisis.services.telling import tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.crisis.signals import case_opened
from kentongan.apps.monitoring.queries.articles import articles_visible_to
from kentongan.apps.units.models import Unit
from kentongan.core.clock.zones import day_in_zone
from kentongan.core.crisis.playbook import playbook_for
from kentongan.core.crisis.types import crisis_types
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_OPENED = gettext_noop("Kasus %(case)s dibuka di %(unit)s, tingkat %(level)d. Anda diminta ikut menangani.")
# An event may be found out late; much older ones are history, and nothing is detected tomorrow.
_OLDEST, _AHEAD = timedelta(days=30), timedelta(minutes=2)


@transaction.atomic
def open_case(
    *,
    actor: Actor,
    unit_id: int,
    type: str,
    place: str,
    title: str,
    detected_at: datetime,
    facts: Iterable[FactWords] = (),
    article_id: int | None = None,
    alarm_id: int | None = None,
    is_drill: bool = False,
    filing_key: UUID | None = None,
    signs: Mapping[str, int] | None = None,
    is_restricted: bool = False,
) -> Case:
    """Opens a case: number, level, tasks with owners and clocks, team, timeline; freezes routine posts from level 3.

    The same `filing_key` from the same person finds the case that was opened. Alarms of the office and type join it.
    A drill is the same room with a code of its own; it freezes nothing. Tells who is called at that level; audited.
    Refuses offices where `actor` files nothing, unknown types, and moments that cannot be.
    """
    if filing_key and (standing := case_of_filing(actor, filing_key)):
        return standing
    unit = _unit(actor, unit_id)
    alarm = _alarm(actor, alarm_id) if alarm_id else None
    case = Case(
        unit=unit,
        type=type,
        title=_line(title, "title", _("Tulis apa yang terjadi, satu kalimat pendek."), 200),
        place=_line(place, "place", _("Tulis tempatnya."), 160),
        detected_at=_moment(detected_at),
        signs=clean_signs(signs or {}),
        is_drill=is_drill,
        is_restricted=is_restricted,
        opened_by_id=actor.user_id,
        article_id=_article(actor, article_id) or (alarm.article_id if alarm else None),
        alarm=alarm,
        filing_key=filing_key,
    )
    _prepare(case)
    _set_up(case, actor, facts)
    return case


def _prepare(case: Case) -> None:
    """What follows from the type and the moment."""
    if case.type not in CaseType.values:
        raise BadCase(_("Pilih jenis kejadian dari daftar."), "type")
    case.is_danger = crisis_types()[case.type].is_danger and not case.is_drill
    case.playbook = playbook_for(case.type, day_in_zone(case.detected_at, case.unit.time_zone)).name
    case.code = next_code(unit=case.unit, at=case.detected_at, is_drill=case.is_drill)
    case.save()


def _set_up(case: Case, actor: Actor, facts: Iterable[FactWords]) -> None:
    """What stands around a case from its first minute."""
    text = _("%(type)s di %(place)s") % {"type": case.get_type_display(), "place": case.place}
    note(case=case, kind=MomentKind.OPENED, text=text, actor=actor, detail={"drill": case.is_drill})
    first_facts(case, actor, facts)
    attach_alarms(case, actor)
    judged = judgement_of(case)
    case.severity, case.weighed = judged.level, [reason.code for reason in judged.reasons]
    case.judged_at = timezone.now()
    reasons = " ".join(reason.text for reason in judged.reasons)
    text = _("Tingkat %(level)d saat dibuka. %(reasons)s") % {"level": judged.level, "reasons": reasons}
    note(case=case, kind=MomentKind.SEVERITY, text=text)
    roster = roster_of(case.unit)
    _first_team(case, actor, roster)
    tasks = lay_out(case, roster)
    case.next_update_at = next((task.due_at for task in tasks if task.key == HOLDING), None)
    case.save()
    if case.severity >= FREEZES_AT:
        freeze_for(case, actor)
    detail = {"code": case.code, "type": case.type, "severity": case.severity, "drill": case.is_drill}
    trail.record(actor, "case_opened", f"case:{case.pk}", path=case.unit.path, detail=detail)
    called = [user for role in TOLD[case.severity] for user in roster.holders(role)]
    users = [case.lead, *(task.owner for task in tasks), *called]
    tell_of(case, users, _OPENED, values={"unit": case.unit.name, "level": case.severity}, but=actor)
    case_opened.send(Case, case_id=case.pk)


def _first_team(case: Case, actor: Actor, roster: Roster) -> None:
    """Who leads and who speaks at that level, as the roster says; the opener writes."""
    Member.objects.create(case=case, user_id=actor.user_id, duty=Duty.WRITER)
    if lead := roster.nearest(LEADS[case.severity]):
        case.lead = lead.user
        Member.objects.create(case=case, user=lead.user, duty=Duty.LEAD)
    if speaker := roster.nearest(SPEAKS[case.severity]):
        case.spokesperson = speaker.user
        case.spokesperson_title = f"{speaker.get_role_display()}, {speaker.unit.name}"[:160]
        Member.objects.create(case=case, user=speaker.user, duty=Duty.SPOKESPERSON)


def _unit(actor: Actor, unit_id: int) -> Unit:
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_open(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang membuka kasus untuk satuan ini."))
    return unit


def _alarm(actor: Actor, alarm_id: int) -> Alarm:
    alarm = alarms_visible_to(actor).filter(pk=alarm_id).first()
    if alarm is None:
        raise NotFound
    return alarm


def _article(actor: Actor, article_id: int | None) -> int | None:
    if article_id is None:
        return None
    if not articles_visible_to(actor).filter(pk=article_id).exists():
        raise BadCase(_("Artikel itu tidak ada."), "article")
    return article_id


def _moment(at: datetime) -> datetime:
    now = timezone.now()
    if not now - _OLDEST <= at <= now + _AHEAD:
        raise BadCase(
            _("Waktu diketahui harus dalam 30 hari terakhir dan tidak di masa depan."), "detected_at"
        )
    return at


def _line(text: str, field: str, missing: str, most: int) -> str:
    text = " ".join(text.replace("\x00", "").split())
    if not text:
        raise BadCase(missing, field)
    return text[:most]
