"""Letters: drafted from the facts of a case, checked, numbered and signed."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import LetterKind
from kentongan.apps.clarifications.errors import BadInput, CannotSign, NotAllowed, NotFound, WrongStage
from kentongan.apps.clarifications.gate import reasons_not_to_sign
from kentongan.apps.clarifications.models import Letter, LetterBook, Remedy
from kentongan.apps.clarifications.policies import may_sign
from kentongan.apps.clarifications.queries.remedies import letter_visible_to
from kentongan.apps.clarifications.queries.wording import slips_in
from kentongan.apps.clarifications.services.remedies import open_case
from kentongan.apps.clarifications.services.stepping import Taken, note_step
from kentongan.apps.clarifications.services.tidying import tidy, tidy_line
from kentongan.apps.newsroom.queries.moments import day_in_words, local_day
from kentongan.core.claims.ladder.rungs import rungs
from kentongan.core.claims.letters.template import drafted, number_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.audit import trail

_COUNCIL = "Ketua Dewan Pers\ndi Jakarta"
_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords:
    """What a person may change of a draft."""

    subject: str
    addressee: str
    opening: str
    lead_in: str
    closing: str
    attachments: str = ""


@transaction.atomic
def draft_letter(*, actor: Actor, remedy_id: int, kind: str) -> Letter:
    """Writes the first text of a letter from the facts of the case; no number yet, stamped as a draft. Audited."""
    remedy = open_case(actor, remedy_id)
    if kind not in LetterKind.values:
        raise BadInput(_("Jenis surat ini tidak dikenal."), "kind")
    if remedy.letters.count() >= _MOST:
        raise BadInput(_("Perkara ini sudah punya terlalu banyak surat."), "kind")
    text = drafted(kind, _slots(remedy, kind))
    letter = Letter.objects.create(
        remedy=remedy,
        unit=remedy.unit,
        kind=kind,
        subject=text.subject[:500],
        addressee=_COUNCIL if kind == LetterKind.COMPLAINT else _("Pemimpin Redaksi %s") % remedy.outlet_name,
        opening=text.opening,
        lead_in=text.lead_in,
        closing=text.closing,
        passages=_passages(remedy),
        attachments=_("Salinan berita dan bukti"),
        drafted_by_id=actor.user_id,
    )
    detail = {"letter": letter.pk, "kind": kind}
    trail.record(actor, "letter_drafted", f"remedy:{remedy.pk}", path=remedy.unit.path, detail=detail)
    return letter


@transaction.atomic
def change_letter(*, actor: Actor, letter_id: int, words: LetterWords) -> Letter:
    """Keeps the changed words of a draft, with the passages as the case holds them now. Audited."""
    letter = _draft(actor, letter_id)
    letter.subject = tidy_line(words.subject, 500, field="subject", least=5)
    letter.addressee = tidy(words.addressee, 500, field="addressee")
    letter.opening = tidy(words.opening, 5_000, field="opening", least=10)
    letter.lead_in = tidy(words.lead_in, 1_000, field="lead_in")
    letter.closing = tidy(words.closing, 5_000, field="closing")
    letter.attachments = tidy_line(words.attachments, 200, field="attachments")
    letter.passages = _passages(letter.remedy)
    letter.save()
    trail.record(
        actor,
        "letter_changed",
        f"remedy:{letter.remedy_id}",
        path=letter.unit.path,
        detail={"letter": letter.pk},
    )
    return letter


@transaction.atomic
def sign_letter(*, actor: Actor, letter_id: int) -> Letter:
    """Gives the letter its number and signature and notes its step of the ladder with the deadline.

    Numbers run without gap by office and year; from now on no word changes. Raises CannotSign with every reason:
    threats, demands for deletion, gaps. Audited.
    """
    letter = _draft(actor, letter_id)
    if not may_sign(actor, letter):
        raise NotAllowed(_("Surat ditandatangani kepala satuan atau pejabat di atasnya."))
    reasons = reasons_not_to_sign(
        slips=slips_in(letter),
        passages=len(letter.passages),
        addressee=letter.addressee,
        body="\n".join((letter.opening, letter.lead_in, letter.closing)),
    )
    if reasons:
        raise CannotSign(reasons)
    _sign(letter, actor)
    letter.save()
    detail = {"letter": letter.pk, "reference": letter.reference}
    trail.record(actor, "letter_signed", f"remedy:{letter.remedy_id}", path=letter.unit.path, detail=detail)
    rung = next(one for one in rungs() if one.letter == letter.kind)
    note_step(actor, letter.remedy, rung.key, Taken(at=letter.signed_at), letter)
    return letter


@transaction.atomic
def drop_letter(*, actor: Actor, letter_id: int) -> Remedy:
    """Throws a draft away; it had no number, so none is missing. Audited."""
    letter = _draft(actor, letter_id)
    remedy = letter.remedy
    detail = {"letter": letter.pk}
    trail.record(actor, "letter_dropped", f"remedy:{remedy.pk}", path=letter.unit.path, detail=detail)
    letter.delete()
    return remedy


def _draft(actor: Actor, letter_id: int) -> Letter:
    seen = letter_visible_to(actor, letter_id)
    if seen is None:
        raise NotFound
    remedy = open_case(actor, seen.remedy_id)  # the lock of the case: nobody signs while another writes
    letter = remedy.letters.select_related("unit").filter(pk=letter_id).first()
    if letter is None:
        raise NotFound
    if letter.is_signed:
        raise WrongStage(_("Surat ini sudah ditandatangani dan tidak berubah lagi."))
    letter.remedy = remedy
    return letter


def _sign(letter: Letter, actor: Actor) -> None:
    letter.signed_at = letter.signed_at or timezone.now()
    day = local_day(letter.signed_at, letter.unit.time_zone)
    letter.year, letter.number = day.year, _next_number(letter.unit_id, day.year)
    letter.reference = number_of(
        letter.kind, letter.number, office=letter.unit.key, month=day.month, year=day.year
    )[:120]
    letter.signed_by_id, letter.signer_name = actor.user_id, actor.name
    roles = GRANTS[Permission.REPLY_SIGN]
    posts = [post for post in actor.posts if post.role in roles and post.covers(letter.unit.path)]
    nearest = max(posts, key=lambda post: len(post.path))
    letter.signer_title = (nearest.title or nearest.role.label)[:200]


def _next_number(unit_id: int, year: int) -> int:
    LetterBook.objects.get_or_create(unit_id=unit_id, year=year)
    book = LetterBook.objects.select_for_update().get(unit_id=unit_id, year=year)
    book.last += 1
    book.save(update_fields=["last"])
    return book.last


def _slots(remedy: Remedy, kind: str) -> dict[str, str]:
    law = next(one.law for one in rungs() if one.letter == kind)
    return {
        "outlet": remedy.outlet_name,
        "title": remedy.title,
        "date": day_in_words(remedy.article_on),
        "address": remedy.address,
        "office": remedy.unit.official_name,
        "law": law,
    }


def _passages(remedy: Remedy) -> list[list[str]]:
    return [[row.said, row.fact, row.proof] for row in remedy.passages.order_by("id")]
