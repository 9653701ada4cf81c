"""The words of rules for readers: titles and reasons in their language, weights, numbers and parts by name."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.house.ranges import CHOICES
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import CHAPTER_TITLES, CHAPTER_TITLES_EN

WEIGHTS = {
    Severity.BLOCK: ("stop", _("menahan terbit")),
    Severity.WARN: ("warn", _("perlu diperiksa")),
    Severity.ADVISE: ("mute", _("saran")),
}
MEANINGS = {
    Severity.BLOCK: _("Naskah tidak terbit sebelum ini dibereskan atau dikecualikan dengan alasan."),
    Severity.WARN: _("Orang harus melihatnya: mungkin keliru, mungkin ada alasannya."),
    Severity.ADVISE: _("Saran gaya. Naskah tetap boleh terbit."),
}
_LIMITS = {
    "alike": _("kemiripan, persen"),
    "byline": _("bentuk titimangsa"),
    "characters": _("karakter"),
    "dash": _("tanda pisah"),
    "days": _("hari"),
    "ease": _("angka keterbacaan paling rendah"),
    "least": _("kata, paling sedikit"),
    "marks": _("tanda kutip"),
    "most": _("kata, paling banyak"),
    "nouns": _("kata benda berturut-turut"),
    "same": _("sama, persen"),
    "sentences": _("kalimat"),
    "voices": _("penutur"),
    "words": _("kata"),
    "words_hard": _("kata, batas keras"),
}
_PARTS = {
    "headline": _("Judul"),
    "preamble": _("Di atas judul"),
    "slot_what": _("Apa"),
    "slot_when": _("Kapan"),
    "slot_where": _("Di mana"),
    "slot_who": _("Siapa"),
    "slot_why": _("Mengapa"),
    "slot_how": _("Bagaimana"),
}


class Card(NamedTuple):
    """A rule as lists show it."""

    rule: Rule
    title: str
    why: str
    name: str
    tone: str
    weight: str


def card_of(rule: Rule, tongue: str) -> Card:
    tone, weight = WEIGHTS[rule.severity]
    english = tongue == "en"
    title, why = (rule.title_en, rule.why_en) if english else (rule.title, rule.why)
    return Card(rule, title or rule.title, why or rule.why, name_of(rule), tone, str(weight))


def name_of(rule: Rule) -> str:
    """The rule's name in its chapter: "child_identity" of "dignity.child_identity"."""
    return rule.id.partition(".")[2]


def chapter_title(chapter: str, tongue: str) -> str:
    return (CHAPTER_TITLES_EN if tongue == "en" else CHAPTER_TITLES)[chapter]


def limits_of(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each number of the rule: what it counts, and the number, or the form that it stands for."""
    for name, number in rule.limits.items():
        chosen = CHOICES.get((rule.id, name), {})
        yield str(_LIMITS.get(name, name)), chosen.get(number, str(number))


def part_label(part: str) -> str:
    """What a part of a text is called; the body needs no name."""
    if part.startswith("caption_"):
        return str(_("Keterangan foto"))
    if part.startswith("quote_"):
        return str(_("Kutipan"))
    return str(_PARTS.get(part, ""))
