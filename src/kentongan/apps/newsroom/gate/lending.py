"""Deciding in the place of another: what is lent is a tier, never a right, and never over one's own words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from kentongan.foundation.accounts.roles import tier

MOST_DAYS = 92


@dataclass(frozen=True, slots=True)
class Loan:
    """A role held by `lender` at a node above the story, handed to `borrower` from day to day.

    `holds` says whether the lender's own post holds that day: a loan never outlives what was lent.
    """

    lender: int
    borrower: int
    role: str
    first: date
    last: date
    holds: bool = True

    def counts(self, day: date) -> bool:
        return self.holds and self.first <= day <= self.last


def best_loan(
    loans: Iterable[Loan], *, officer: int, own_tier: int, authors: Collection[int], day: date
) -> Loan | None:
    """The highest tier lent to `officer` that day; None where nothing lent reaches above the own tier.

    Only who decides there anyway can be lent more (`own_tier` above the contributor's), an author neither lends nor
    borrows, and what was borrowed cannot be lent on: a loan names the lender's own post.
    """
    if own_tier < 1 or officer in authors:
        return None
    able = [
        loan
        for loan in loans
        if loan.borrower == officer
        and loan.lender not in authors
        and loan.lender != officer
        and loan.counts(day)
        and tier(loan.role) > own_tier
    ]
    return max(able, key=lambda loan: tier(loan.role), default=None)
