"""One obstacle, in a sentence for the person at the desk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """`field` is the name of the form's field where it is mended."""

    field: str
    text: str
