"""Why a claim cannot be answered yet, and a letter not be signed: every reason at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.core.claims.letters.wording import Slip


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable; `part` is the anchor of the card where it is mended."""

    code: str
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimState:
    """What the gate looks at. `facts` counts those with words and a source.

    `held` are the messages of the standard on what the claim's page would show: identities, secrets.
    """

    is_repeat: bool
    captures: int
    facts: int
    facts_open: int
    verdict: str
    reason: str
    owner: int | None
    decider: int | None
    is_true: bool
    has_fix: bool
    held: tuple[str, ...] = ()


def reasons_not_to_answer(state: ClaimState) -> list[Reason]:
    """All reasons in the order of the card; an empty list lets the answer be drafted."""
    if state.is_repeat:
        return [Reason("repeat", _("Klaim ini berulang; pakailah jawaban klaim pertamanya."), "mirip")]
    held = [Reason("held", words, "kata") for words in state.held]
    return [*_of_evidence(state), *_of_verdict(state), *held]


def _of_evidence(state: ClaimState) -> Iterator[Reason]:
    if not state.captures:
        yield Reason("evidence", _("Belum ada bukti yang terekam dari tempat klaim ini terlihat."), "bukti")
    if not state.facts:
        yield Reason("facts", _("Belum ada satu pun fakta dengan sumber."), "fakta")
    if state.facts_open:
        yield Reason("facts_open", _("Masih ada fakta yang belum dijawab penanggung jawabnya."), "fakta")


def _of_verdict(state: ClaimState) -> Iterator[Reason]:
    if not state.verdict:
        yield Reason("verdict", _("Putusan belum diberikan."), "putusan")
        return
    if not state.reason.strip():
        yield Reason("reason", _("Alasan putusan belum ditulis."), "putusan")
    if state.owner is not None and state.owner == state.decider:
        yield Reason("second_person", _("Penanggung jawab klaim tidak memutus klaimnya sendiri."), "putusan")
    if state.is_true and not state.has_fix:
        yield Reason(
            "fix",
            _(
                "Klaim ini benar: tautkan berita kita yang diralat, atau tulis perbaikan dan permohonan maafnya."
            ),
            "putusan",
        )


def reasons_not_to_sign(*, slips: Sequence[Slip], passages: int, addressee: str, body: str) -> list[Reason]:
    """What keeps a letter from being signed."""
    reasons = [
        Reason("wording", _("“%(words)s”: %(why)s") % {"words": slip.words, "why": slip.why}, "surat")
        for slip in slips
    ]
    if not passages:
        reasons.append(
            Reason("passages", _("Belum ada bagian berita yang disandingkan dengan fakta."), "bagian")
        )
    if not addressee.strip():
        reasons.append(Reason("addressee", _("Tujuan surat belum diisi."), "surat"))
    if "…" in body:
        reasons.append(Reason("gaps", _("Surat masih memuat titik-titik yang belum diisi."), "surat"))
    return reasons
