"""From filed facts to a first text: a decent beginning that a person then edits."""

import re
from dataclasses import dataclass

from kentongan.apps.newsroom.gate.content import Content, QuoteLine
from kentongan.core.forms.form import form_named
from kentongan.core.forms.next_step import sentence
from kentongan.core.text.months import WEEKDAY_NAMES

HOUSE = "INFO_PAS"
_SPEECH = ("ujar", "kata", "ungkap", "jelas", "tutur")
# Active verbs begin so; what begins otherwise is taken for a noun and gets a verb of its own.
_VERB = re.compile(r"(?:me[a-z]{3,}|ber[a-z]{3,}|ikut|gelar|raih|terima|buka|jalin|latih)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"(?:untuk|guna|agar|supaya|karena|demi|dalam rangka|sebagai)\b", re.IGNORECASE)
_PLACED = re.compile(r"(?:di|pada|dari|lewat|melalui|secara)\b", re.IGNORECASE)
# Words that are not names although they stand first: they lose their capital inside a sentence.
_RUNS_IN = re.compile(
    r"(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|para|puluhan|ratusan|petugas|pegawai|warga|narapidana|"
    r"tahanan|anak|klien|tim|jajaran|semua|pejabat|peserta|keluarga|ibu|bapak)",
    re.IGNORECASE,
)
_SMALL_WORDS = re.compile(
    r"(?:di|ke|dari|dan|atau|yang|untuk|pada|dengan|dalam|oleh|bagi|agar|tentang|serta|sebagai|para|secara)",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\s+Kelas\s+[IVX]+[AB]?\b")


@dataclass(frozen=True, slots=True)
class Composed:
    """A headline and a body made from facts."""

    headline: str
    body: str


def compose(content: Content, *, city: str, unit_name: str, zone: str) -> Composed:
    """A headline and paragraphs parted by blank lines, in the order of a release: lead, course, purpose, quotes.

    `zone` is WIB, WITA or WIT. What was not filed is left out; nothing is invented.
    """
    ahead = form_named(content.form).is_ahead
    course = " ".join(
        filter(
            None, [_who(content.who, ahead), _clock(content.when_time, zone, ahead), _sentence(content.how)]
        )
    )
    last = sentence(content.next)
    paragraphs = [_lead(content, city, unit_name, ahead), course, _why(content.why), *quoted(content), last]
    return Composed(_headline(content.what, unit_name), "\n\n".join(filter(None, paragraphs)))


def quoted(content: Content) -> list[str]:
    """The quotations as paragraphs, each with its speaker."""
    return [_quote(quote, place) for place, quote in enumerate(content.quotes) if quote.text]


def _lead(content: Content, city: str, unit_name: str, ahead: bool) -> str:
    what = content.what.rstrip(". ")
    if not what:
        return ""
    short = short_name(unit_name)
    if short != unit_name and short.lower() in what.lower():
        what = re.sub(re.escape(short), unit_name, what, count=1, flags=re.IGNORECASE)
    elif unit_name.lower() not in what.lower():
        verb = "" if _VERB.match(what) else "menggelar "
        will = "akan " if ahead and not what.lower().startswith("akan ") else ""
        what = f"{unit_name} {will}{verb}{_lowered(what)}"
    where = content.where.rstrip(". ")
    if where and not _PLACED.match(where):
        where = f"di {where}"
    day = content.happened_on
    when = f", {WEEKDAY_NAMES[day.weekday()]} ({day.day}/{day.month})" if day else ""
    dateline = f"{city}, {HOUSE} – " if city else ""
    return f"{dateline}{_raised(' '.join(filter(None, [what, where])))}{when}."


def _who(who: str, ahead: bool) -> str:
    who, will = who.rstrip(". "), "akan " if ahead else ""
    return f"Kegiatan ini {will}diikuti {_lowered(who) if _RUNS_IN.match(who) else who}." if who else ""


def _clock(time: str, zone: str, ahead: bool) -> str:
    will = "akan " if ahead else ""
    return f"Kegiatan {will}dimulai pukul {time.replace(':', '.')} {zone}." if time else ""


def _why(why: str) -> str:
    why = why.rstrip(". ")
    if not why:
        return ""
    if _PURPOSE.match(why):
        return f"Kegiatan ini dilakukan {_lowered(why)}."
    return (
        f"Kegiatan ini bertujuan {_lowered(why)}."
        if _VERB.match(why)
        else f"Kegiatan ini dilakukan untuk {_lowered(why)}."
    )


def _quote(quote: QuoteLine, place: int) -> str:
    text = quote.text.strip(" \"“”'‘’").rstrip(",")
    text = text if text.endswith(("?", "!")) else text.rstrip(".") + ","
    speaker = ", ".join(filter(None, [quote.title, quote.speaker]))
    return (
        f"“{_raised(text)}” {_SPEECH[place % len(_SPEECH)]} {speaker}." if speaker else f"“{_raised(text)}”"
    )


def _headline(what: str, unit_name: str) -> str:
    what = what.rstrip(". ")
    if not what:
        return ""
    short = short_name(unit_name)
    if short.lower() in what.lower() or unit_name.lower() in what.lower():
        return _titled(what)
    return _titled(f"{short} {what}" if _VERB.match(what) else f"{short} Gelar {what}")


def short_name(unit_name: str) -> str:
    """The name of an office without its class, as headlines have it."""
    return _CLASS.sub("", unit_name)


def _titled(text: str) -> str:
    words = text.split()
    return " ".join(
        word if place and _SMALL_WORDS.fullmatch(word) else word[:1].upper() + word[1:]
        for place, word in enumerate(words)
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return _raised(text) + ("" if not text or text.endswith((".", "!", "?")) else ".")


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    """The first letter small, unless the first word is an abbreviation."""
    first = text.split(" ", 1)[0]
    return text if len(first) > 1 and first[1:].upper() == first[1:] else text[:1].lower() + text[1:]
