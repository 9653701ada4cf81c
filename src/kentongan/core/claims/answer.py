"""The first text of an answer: fact first, the claim in our own words once, then fact and proof again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kentongan.core.claims.verdict import Verdict

_OPENINGS = {
    Verdict.HOAX: "Kabar tentang hal ini tidak benar.",
    Verdict.OUT_OF_CONTEXT: "Kabar tentang hal ini memakai bahan yang salah konteks.",
    Verdict.PARTLY_TRUE: "Kabar tentang hal ini hanya benar sebagian.",
    Verdict.TRUE: "Kabar tentang hal ini benar, dan kami memperbaiki keterangan kami.",
}
_HEADLINES = {
    Verdict.HOAX: "{office} Luruskan Informasi, {fact}",
    Verdict.OUT_OF_CONTEXT: "{office} Jelaskan Konteks, {fact}",
    Verdict.PARTLY_TRUE: "{office} Lengkapi Informasi, {fact}",
    Verdict.TRUE: "{office} Perbaiki Keterangan, {fact}",
}
_HEADLINE_WORDS = 12


@dataclass(frozen=True, slots=True)
class Proven:
    """A fact with its source."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A headline and paragraphs parted by blank lines."""

    headline: str
    body: str


def answered(
    *, verdict: Verdict, claim: str, facts: Sequence[Proven], reason: str, proof: str, office: str, city: str,
    fix: str = "",
) -> Answer:  # fmt: skip
    """A first text in the order of a truth sandwich. The headline tells the fact, never the claim.

    `proof` is a sentence on the evidence, `fix` what we do where the claim was right; either may be empty.
    """
    first = _sentence(facts[0].text)
    dateline = f"{city}, INFO_PAS – " if city else ""
    paragraphs = [
        f"{dateline}{first} Demikian menurut {facts[0].source.rstrip('. ')}.",
        f"{_OPENINGS[verdict]} {_sentence(reason)}",
        f"Klaim yang diperiksa: {_sentence(claim)}",
        *(f"{_sentence(fact.text)} Sumber: {fact.source.rstrip('. ')}." for fact in facts[1:]),
        _sentence(fix),
        _sentence(proof),
        f"Jadi, {first[:1].lower() + first[1:] if not _is_name(first) else first}",
    ]
    return Answer(_headline(verdict, office, facts[0].text), "\n\n".join(filter(None, paragraphs)))


def _headline(verdict: Verdict, office: str, fact: str) -> str:
    room = _HEADLINE_WORDS - len(office.split()) - 2
    words = re.split(r"[.;:]", fact)[0].split()[: max(room, 3)]
    told = " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in words).rstrip(",")
    return _HEADLINES[verdict].format(office=office, fact=told)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        return ""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _is_name(sentence: str) -> bool:
    """Whether the first word keeps its capital inside a sentence: an abbreviation or an office."""
    first = sentence.split(" ", 1)[0]
    return first.isupper() or first in ("Lapas", "Rutan", "Bapas", "Kanwil", "Ditjenpas", "Kementerian")
