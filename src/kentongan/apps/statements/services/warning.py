"""The warning that may not wait: danger that reaches the public is told at once (serta-merta)."""

from collections.abc import Collection
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import UpdateKind, Way
from kentongan.apps.statements.errors import (
    BadStatement,
    CannotRelease,
    DrillStaysInside,
    NotAllowed,
    WrongStage,
)
from kentongan.apps.statements.gate import Reason
from kentongan.apps.statements.models import PublicUpdate
from kentongan.apps.statements.policies import may_warn
from kentongan.apps.statements.queries.givens import checked
from kentongan.apps.statements.services.locking import case_in_hand
from kentongan.apps.statements.services.publishing import Outgoing, make_public
from kentongan.apps.statements.services.telling import tell_upward
from kentongan.core.standard.finding import Severity
from kentongan.foundation.accounts.actor import Actor

_WARNED = gettext_noop(
    "%(name)s menerbitkan peringatan serta-merta untuk kasus %(case)s. Periksa isinya sekarang."
)
_LONGEST = 500
# Even a warning never shows a child, a victim, a patient or a guard's post; its form and length are its own.
_HARD = (
    "statement.identity",
    "statement.next_of_kin",
    "statement.told_denied",
    "dignity.",
    "confidentiality.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningWords:
    """What the law wants said: the danger, who is meant, where to go, how to keep safe, where help is, who says so."""

    hazard: str
    affected: str
    evacuation: str
    avoid: str
    help: str
    announcer: str

    def lines(self) -> list[tuple[str, str]]:
        """Label and words, in the order of the announcement."""
        labels = {
            "hazard": _("Bahaya"),
            "affected": _("Siapa yang mungkin terdampak"),
            "evacuation": _("Ke mana mengungsi"),
            "avoid": _("Cara menghindari bahaya"),
            "help": _("Cara mendapat bantuan"),
            "announcer": _("Diumumkan oleh"),
        }
        return [(label, getattr(self, name)) for name, label in labels.items()]


@transaction.atomic
def publish_warning(
    *, actor: Actor, case_id: int, words: WarningWords, audience: Collection[str]
) -> PublicUpdate:
    """Publishes a warning at once, without signatures, because the law forbids delay; audited, told upward.

    Only for a running case marked as dangerous to the public. Refuses a drill before any write, gaps in what the law
    wants said, and what may never be public at all.
    """
    case = case_in_hand(actor, case_id)
    if case.is_drill:
        raise DrillStaysInside
    if not may_warn(actor, case):
        raise NotAllowed(_("Hanya pimpinan yang dapat menerbitkan peringatan serta-merta."))
    if not case.is_open or not case.is_danger:
        raise WrongStage(_("Peringatan hanya untuk kasus berjalan yang membahayakan masyarakat."))
    told = _complete(words)
    text = "\n\n".join(f"{label}: {said}" for label, said in told.lines())
    if reasons := _never_public(case, text):
        raise CannotRelease(reasons)
    out = Outgoing(
        kind=UpdateKind.WARNING,
        way=Way.URGENT,
        text=text,
        author_id=actor.user_id,
        parts=asdict(told),
        audience=audience,
    )
    update = make_public(case, actor, out)
    tell_upward(case, _WARNED, actor)
    return update


def _complete(words: WarningWords) -> WarningWords:
    """The words in one line each; raises with the names of all that are missing."""
    flat = WarningWords(**{name: " ".join(said.split())[:_LONGEST] for name, said in asdict(words).items()})
    missing = [label.lower() for label, said in flat.lines() if not said]
    if missing:
        raise BadStatement(_("Belum diisi: %(parts)s.") % {"parts": ", ".join(missing)})
    return flat


def _never_public(case: Case, text: str) -> list[Reason]:
    found = checked(case, text, UpdateKind.UPDATE)
    hard = [one for one in found if one.severity is Severity.BLOCK and one.rule.startswith(_HARD)]
    return [Reason("blocked", one.message) for one in hard]
