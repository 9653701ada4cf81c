"""Which remedy fits what went wrong in an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hint:
    """The rung that fits, and why, in a sentence. The police and the courts are never among them."""

    rung: str
    why: str


def fitting(*, has_wrong_fact: bool, harms_name: bool) -> tuple[Hint, ...]:
    """Hints, the first one first: a wrong fact asks for correction, harm to a good name for reply."""
    hints = []
    if has_wrong_fact:
        hints.append(Hint("correction", "Ada fakta yang keliru: hak koreksi meminta pembetulannya."))
    if harms_name:
        hints.append(Hint("reply", "Nama baik dirugikan: hak jawab memuat tanggapan kita."))
    if not hints:
        hints.append(Hint("contact", "Belum jelas apa yang keliru: mulailah dengan menghubungi redaksinya."))
    return tuple(hints)
