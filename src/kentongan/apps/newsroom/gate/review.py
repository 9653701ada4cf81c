"""The algebra of review: what is still open on one version of a story.

The rules, in one place:
- A verdict counts for the version it was given on and for no other: a changed text starts anew.
- A verdict is given at a tier. An approval satisfies every step of the route up to its tier.
- A return stands as an objection of its tier until someone of that tier or a higher one approves the version, and
  takes back the approval that the same officer gave before. An unchanged text that is submitted again therefore
  resumes at the step that returned it; the approvals below still hold.
- Whoever wrote any version of the story gives no verdict on it (`may_decide_on`), nor lends the tier for one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kentongan.foundation.accounts.roles import TIERS, tier


@dataclass(frozen=True, slots=True)
class Ruling:
    """One verdict as the gate sees it. `step` is the role at whose tier it was given, `version` a number.

    `behalf` is whose tier it was, where it was lent.
    """

    officer: int
    step: str
    approves: bool
    version: int
    name: str = ""
    behalf: int | None = None

    def is_of(self, authors: Collection[int]) -> bool:
        """Whether an author gave it, or lent the tier for it."""
        return self.officer in authors or self.behalf in authors


def open_steps(steps: Iterable[str], rulings: Iterable[Ruling], version: int) -> tuple[str, ...]:
    """The roles that must still approve `version`, lowest tier first; empty when the route is done.

    `rulings` come in the order in which they were given.
    """
    approvals: dict[int, int] = {}
    objections: list[str] = []
    for ruling in rulings:
        if ruling.version != version:
            continue
        if ruling.approves:
            approvals[ruling.officer] = tier(ruling.step)
            objections = [step for step in objections if tier(step) > tier(ruling.step)]
        else:
            approvals.pop(ruling.officer, None)
            objections.append(ruling.step)
    reached = max(approvals.values(), default=-1)
    missing = {step for step in steps if tier(step) > reached} | set(objections)
    return tuple(sorted(missing, key=tier))


def deciding_role(tier_held: int, awaited: str) -> str:
    """The role at whose tier an officer decides where `awaited` is due; empty for one who stands too low."""
    return TIERS[tier_held].value if tier_held >= max(tier(awaited), 0) else ""


def may_decide_on(officer: int | None, authors: Collection[int]) -> bool:
    """No self-approval: nobody decides on a story of which they saved any version."""
    return officer is not None and officer not in authors
