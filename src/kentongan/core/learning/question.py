"""A question with its key, and how answers are marked."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

PASS_AT, LONG = 4, 5


@dataclass(frozen=True, slots=True)
class Question:
    """`ask` and the text it is about (may be empty); `right` is the place of the right option among `options`.

    `because` explains the key. `kind` keeps a check from asking the same thing five times.
    """

    ask: str
    text: str
    options: tuple[str, ...]
    right: int
    because: str
    kind: str = "written"

    def to_json(self) -> dict:
        return asdict(self) | {"options": list(self.options)}

    @classmethod
    def from_json(cls, kept: Mapping) -> "Question":
        return cls(**{**kept, "options": tuple(kept["options"])})


def marked(questions: Sequence[Question], answers: Sequence[int | None]) -> int:
    """How many answers are right; what was left out is wrong."""
    return sum(question.right == answer for question, answer in zip(questions, answers, strict=True))


def is_passed(right: int) -> bool:
    """Four of five are enough."""
    return right >= PASS_AT
