"""What was found about a claim, and how the public and machines are told."""

from enum import StrEnum


class Verdict(StrEnum):
    """Four findings, from wrong to right."""

    HOAX = "hoax"
    OUT_OF_CONTEXT = "out_of_context"
    PARTLY_TRUE = "partly_true"
    TRUE = "true"


# The word on the page; the number in ClaimReview, between worst and best.
WORDS = {
    Verdict.HOAX: "Hoaks",
    Verdict.OUT_OF_CONTEXT: "Salah konteks",
    Verdict.PARTLY_TRUE: "Benar sebagian",
    Verdict.TRUE: "Benar",
}
RATINGS = {Verdict.HOAX: 1, Verdict.OUT_OF_CONTEXT: 2, Verdict.PARTLY_TRUE: 3, Verdict.TRUE: 4}
WORST, BEST = 1, 4
