"""Lines to take: drafting, checking by the standard, approving by a second person, retiring."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.search import SearchVector
from django.db import transaction
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.press.errors import BadWords, CannotUse, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.gate import Reason
from kentongan.apps.press.models import Line, LineVersion
from kentongan.apps.press.policies import may_approve_line, may_work
from kentongan.apps.press.queries.lines import SEARCH_CONFIG, lines_visible_to
from kentongan.apps.standards.models import CheckReport
from kentongan.apps.standards.queries.profiles import profile_for
from kentongan.apps.standards.queries.reports import blocking_of
from kentongan.apps.standards.services.checking import check_document
from kentongan.apps.units.models import Unit
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWords:
    """A line as it is drafted."""

    question: str
    words: str
    facts: str
    source: str
    valid_until: datetime


@transaction.atomic
def draft_line(*, actor: Actor, unit_id: int, words: LineWords) -> Line:
    """Drafts a line for a unit and all below it; checked by the standard, usable once approved. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_work(actor, unit):
        raise NotAllowed
    line = Line.objects.create(unit=unit, owner_id=actor.user_id)
    _save_version(line, actor, words)
    _record(actor, line, "line_drafted")
    return line


@transaction.atomic
def revise_line(*, actor: Actor, line_id: int, based_on: int, words: LineWords) -> Line:
    """Saves a new version; the approved one may be said until the new one is approved. Audited.

    Refuses a save that is not based on the newest version: somebody else was faster.
    """
    line = _in_hand(actor, line_id)
    if line.newest.number != based_on:
        raise WrongStage(_("Pegangan ini sudah disimpan orang lain. Muat ulang, lalu ulangi perubahan Anda."))
    _save_version(line, actor, words)
    _record(actor, line, "line_revised")
    return line


@transaction.atomic
def approve_line(*, actor: Actor, line_id: int, version: int) -> Line:
    """A head lets the newest words be said; never their author, never against the standard. Audited."""
    line = lines_visible_to(actor).select_for_update(of=("self",)).filter(pk=line_id).first()
    if line is None:
        raise NotFound(_("Pegangan ini"))
    newest = LineVersion.objects.select_related("line__unit", "report").get(pk=line.newest_id)
    if not may_approve_line(actor, newest):
        raise NotAllowed(
            _("Pegangan disetujui kepala di atas satuan ini, dan tidak oleh penulisnya sendiri.")
        )
    if newest.number != version or newest.approved_at or line.retired_at:
        raise WrongStage(_("Pegangan ini sudah berubah. Muat ulang sebelum menyetujui."))
    if reasons := reasons_not_to_approve(newest):
        raise CannotUse(reasons)
    newest.approved_by_id, newest.approved_at = actor.user_id, timezone.now()
    newest.save(update_fields=["approved_by", "approved_at"])
    line.approved, line.warned_at = newest, None
    line.save(update_fields=["approved", "warned_at", "updated_at"])
    _record(actor, line, "line_approved")
    return line


@transaction.atomic
def retire_line(*, actor: Actor, line_id: int, is_retired: bool) -> Line:
    """Takes a line out of use at once, or back in. Audited."""
    line = _in_hand(actor, line_id, retired=True)
    line.retired_at = timezone.now() if is_retired else None
    line.save(update_fields=["retired_at", "updated_at"])
    _record(actor, line, "line_retired" if is_retired else "line_restored")
    return line


def reasons_not_to_approve(version: LineVersion) -> list[Reason]:
    """Every reason that keeps these words from being approved."""
    found = [Reason("standard", finding.message) for finding in blocking_of(version.report)]
    if version.valid_until <= timezone.now():
        found.append(Reason("expired", _("Masa berlakunya sudah lewat; perbarui dulu.")))
    return found


def _save_version(line: Line, actor: Actor, words: LineWords) -> None:
    _refuse_gaps(words)
    number = (line.newest.number if line.newest_id else 0) + 1
    version = LineVersion.objects.create(
        line=line,
        number=number,
        question=" ".join(words.question.split())[:300],
        words=words.words.strip()[:4000],
        facts=words.facts.strip()[:6000],
        source=" ".join(words.source.split())[:300],
        valid_until=words.valid_until,
        author_id=actor.user_id,
        report=_checked(line.unit, words),
    )
    line.newest = version
    line.save(update_fields=["newest", "updated_at"])
    vector = _weighed(version.question, "A") + _weighed(version.words, "B") + _weighed(version.facts, "C")
    Line.objects.filter(pk=line.pk).update(search=vector)


def _refuse_gaps(words: LineWords) -> None:
    for field in ("question", "words", "facts", "source"):
        if not getattr(words, field).strip():
            raise BadWords(_("Bagian ini belum diisi."), field)
    if words.valid_until <= timezone.now():
        raise BadWords(_("Masa berlaku harus di masa depan."), "valid_until")


def _checked(unit: Unit, words: LineWords) -> CheckReport:
    facts = Facts(unit_type=unit.type)
    document = Document(parts={"caption_1": words.words, "caption_2": words.facts}, facts=facts)
    return check_document(document, profile=profile_for(unit, timezone.localdate()))


def _weighed(text: str, weight: str) -> SearchVector:
    return SearchVector(Value(text), config=SEARCH_CONFIG, weight=weight)


def _in_hand(actor: Actor, line_id: int, *, retired: bool = False) -> Line:
    line = lines_visible_to(actor).select_for_update(of=("self",)).filter(pk=line_id).first()
    if line is None:
        raise NotFound(_("Pegangan ini"))
    if not may_work(actor, line.unit):
        raise NotAllowed
    if line.retired_at and not retired:
        raise WrongStage(_("Pegangan ini sudah dicabut."))
    return line


def _record(actor: Actor, line: Line, verb: str) -> None:
    number = line.newest.number if line.newest_id else 0
    trail.record(actor, verb, f"line:{line.pk}", path=line.unit.path or "", detail={"version": number})
