"""Questions of the press: noting, taking, answering, declining, passing up."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.monitoring.queries.articles import articles_visible_to
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.press.enums import DeclineReason, EnquiryStatus
from kentongan.apps.press.errors import BadWords, CannotUse, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.gate import reasons_not_to_use
from kentongan.apps.press.models import Enquiry, Interview, Line, LineVersion
from kentongan.apps.press.policies import may_answer, may_take
from kentongan.apps.press.queries.enquiries import enquiries_visible_to, unit_above
from kentongan.apps.press.queries.lines import lines_visible_to, state_of
from kentongan.apps.press.queries.reporters import reporter_of_words
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

# Who answers at a node: the nearest who holds one of these, in this order.
WORKERS = (Role.UNIT_COORD, Role.UNIT_HEAD, Role.REGION_EDITOR, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryWords:
    """What is noted when the phone rings. `who` is “name (outlet)” of somebody known, or a plain name."""

    who: str
    outlet_name: str = ""
    questions: str
    deadline: datetime
    asked_by: str
    priority: str = "normal"
    case_code: str = ""


@transaction.atomic
def take_enquiry(*, actor: Actor, unit_id: int, words: EnquiryWords, now: datetime | None = None) -> Enquiry:
    """Notes a question; who can answer is told at once. A known reporter is recognised by name. Audited by key."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_take(actor, unit):
        raise NotAllowed
    received = now or timezone.now()
    if not words.questions.strip():
        raise BadWords(_("Tulis pertanyaannya."), "questions")
    if words.deadline <= received:
        raise BadWords(_("Tenggat harus setelah waktu pertanyaan diterima."), "deadline")
    enquiry = Enquiry(
        unit=unit,
        desk=unit,
        questions=words.questions.strip()[:6000],
        deadline=words.deadline,
        received_at=received,
        asked_by=words.asked_by,
        priority=words.priority,
        case_code=words.case_code.strip()[:40],
        noted_by_id=actor.user_id,
    )
    put_asker(enquiry, actor, words.who, words.outlet_name)
    enquiry.save()
    _record(actor, enquiry, "enquiry_taken", {"priority": words.priority})
    _tell(enquiry, workers(unit), gettext_noop("Pertanyaan pers baru, tenggat menunggu: %(question)s"), actor)
    return enquiry


@transaction.atomic
def own_enquiry(*, actor: Actor, enquiry_id: int) -> Enquiry:
    """Takes a waiting question into one's own hands. Audited."""
    enquiry = _in_hand(actor, enquiry_id)
    enquiry.owner_id = actor.user_id
    enquiry.status = EnquiryStatus.ANSWERING
    enquiry.save()
    _record(actor, enquiry, "enquiry_owned", {})
    return enquiry


@transaction.atomic
def answer_enquiry(
    *, actor: Actor, enquiry_id: int, answer: str, spoken_by: str, line_ids: Collection[int] = ()
) -> Enquiry:
    """Notes what was said, by whom, and with which lines; each line is asked at the gate now. Audited."""
    enquiry = _in_hand(actor, enquiry_id)
    if not answer.strip():
        raise BadWords(_("Tulis jawaban yang disampaikan."), "answer")
    if not spoken_by.strip():
        raise BadWords(_("Sebut siapa yang berbicara (jabatan)."), "spoken_by")
    versions = _usable(actor, line_ids)
    enquiry.answer, enquiry.spoken_by = answer.strip()[:8000], " ".join(spoken_by.split())[:160]
    _settle(actor, enquiry, EnquiryStatus.ANSWERED)
    enquiry.lines.set(versions)
    Line.objects.filter(pk__in=[one.line_id for one in versions]).update(used_count=F("used_count") + 1)
    _record(actor, enquiry, "enquiry_answered", {"lines": [one.pk for one in versions]})
    return enquiry


@transaction.atomic
def decline_enquiry(*, actor: Actor, enquiry_id: int, reason: str, told: str) -> Enquiry:
    """Closes a question without an answer to its heart: with a reason and what the asker was told instead. Audited."""
    enquiry = _in_hand(actor, enquiry_id)
    if reason not in DeclineReason.values:
        raise BadWords(_("Pilih alasannya."), "reason")
    if len(told.split()) < 3:
        raise BadWords(
            _("Jangan berhenti pada “tidak ada komentar”: tulis apa yang Anda tawarkan kepada penanya."),
            "told",
        )
    enquiry.decline_reason, enquiry.answer = reason, told.strip()[:8000]
    _settle(actor, enquiry, EnquiryStatus.DECLINED)
    _record(actor, enquiry, "enquiry_declined", {"reason": reason})
    return enquiry


@transaction.atomic
def pass_enquiry_up(*, actor: Actor, enquiry_id: int) -> Enquiry:
    """Hands a question to the office above; its officers are told, the deadline stays. Audited."""
    enquiry = _in_hand(actor, enquiry_id)
    above = unit_above(enquiry.desk)
    if above is None:
        raise WrongStage(_("Tidak ada kantor di atas meja ini."))
    enquiry.desk, enquiry.owner, enquiry.status = above, None, EnquiryStatus.PASSED_UP
    enquiry.reminded_at = None
    enquiry.save()
    _record(actor, enquiry, "enquiry_passed_up", {"to": above.pk})
    _tell(
        enquiry, workers(above), gettext_noop("Pertanyaan pers diteruskan kepada Anda: %(question)s"), actor
    )
    return enquiry


@transaction.atomic
def move_deadline(*, actor: Actor, enquiry_id: int, deadline: datetime, reason: str) -> Enquiry:
    """Moves the deadline, with the reason on record; reminders begin anew. Audited with both moments."""
    enquiry = _in_hand(actor, enquiry_id)
    if not reason.strip():
        raise BadWords(_("Tulis mengapa tenggatnya berubah."), "reason")
    if deadline <= enquiry.received_at:
        raise BadWords(_("Tenggat harus setelah waktu pertanyaan diterima."), "deadline")
    detail = {"from": enquiry.deadline, "to": deadline, "reason": reason.strip()[:200]}
    enquiry.deadline, enquiry.reminded_at, enquiry.escalated_at = deadline, None, None
    enquiry.save()
    _record(actor, enquiry, "enquiry_deadline_moved", detail)
    return enquiry


@transaction.atomic
def link_enquiry(
    *, actor: Actor, enquiry_id: int, case_code: str = "", story_id: int | None = None, article_url: str = ""
) -> Enquiry:
    """Ties a question to a case, to a story of ours, and to an article that came of it. Audited."""
    enquiry = enquiries_visible_to(actor).select_for_update(of=("self",)).filter(pk=enquiry_id).first()
    if enquiry is None:
        raise NotFound(_("Pertanyaan ini"))
    if not may_answer(actor, enquiry):
        raise NotAllowed
    enquiry.case_code = case_code.strip()[:40]
    put_story(enquiry, actor, story_id)
    enquiry.save()
    put_article(enquiry, actor, article_url)
    _record(actor, enquiry, "enquiry_linked", {"story": story_id})
    return enquiry


def put_asker(dealing: Enquiry | Interview, actor: Actor, who: str, outlet_name: str) -> None:
    """Recognises a known reporter, else keeps the typed name and outlet; the caller saves."""
    if not who.strip():
        raise BadWords(_("Siapa yang bertanya?"), "who")
    reporter = reporter_of_words(actor, who)
    dealing.reporter = reporter
    dealing.asker = "" if reporter else " ".join(who.split())[:120]
    dealing.outlet = reporter.outlet if reporter else None
    dealing.outlet_name = "" if reporter else " ".join(outlet_name.split())[:120]


def put_story(dealing: Enquiry | Interview, actor: Actor, story_id: int | None) -> None:
    """Ties a dealing to a story that the actor reads; the caller saves."""
    if story_id and not stories_visible_to(actor).filter(pk=story_id).exists():
        raise BadWords(_("Berita dengan nomor ini tidak ada atau di luar wilayah Anda."), "story")
    dealing.story_id = story_id


def put_article(dealing: Enquiry | Interview, actor: Actor, url: str) -> None:
    """Ties a dealing to an article that the radar knows."""
    if not url.strip():
        return
    article = articles_visible_to(actor).filter(url=url.strip()).first()
    if article is None:
        raise BadWords(
            _("Artikel ini belum terbaca oleh pantauan. Tempelkan alamat seperti pada halaman pantauan."),
            "article",
        )
    dealing.articles.add(article)


def workers(unit: Unit) -> list[User]:
    """Who answers for a unit: the lowest tier that is filled there or nearest above."""
    for role in WORKERS:
        held = officers_for(unit.path or "", role)
        if held:
            return [one.user for one in held]
    return []


def _usable(actor: Actor, ids: Collection[int]) -> list[LineVersion]:
    lines = list(lines_visible_to(actor).filter(approved_id__in=list(ids)))
    if len(lines) != len(set(ids)):
        raise BadWords(_("Pegangan yang dipilih sudah berubah. Muat ulang dan pilih lagi."), "lines")
    reasons = [reason for line in lines for reason in reasons_not_to_use(state_of(line))]
    if reasons:
        raise CannotUse(reasons)
    return [line.approved for line in lines]


def _in_hand(actor: Actor, enquiry_id: int) -> Enquiry:
    enquiry = enquiries_visible_to(actor).select_for_update(of=("self",)).filter(pk=enquiry_id).first()
    if enquiry is None:
        raise NotFound(_("Pertanyaan ini"))
    if not may_answer(actor, enquiry):
        raise NotAllowed
    if not enquiry.is_waiting:
        raise WrongStage(_("Pertanyaan ini sudah selesai."))
    return enquiry


def _settle(actor: Actor, enquiry: Enquiry, status: str) -> None:
    enquiry.status, enquiry.settled_at = status, timezone.now()
    enquiry.owner_id = enquiry.owner_id or actor.user_id
    enquiry.save()


def _tell(enquiry: Enquiry, users: list[User], words: str, actor: Actor) -> None:
    tell(
        users=users,
        words=words,
        values={"question": enquiry.questions[:80]},
        url=f"/meja/pers/pertanyaan/{enquiry.pk}/",
        path=enquiry.unit.path or "",
        needs=Permission.PRESS_WORK,
        but=actor,
    )


def _record(actor: Actor, enquiry: Enquiry, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"enquiry:{enquiry.pk}", path=enquiry.unit.path or "", detail=detail)
