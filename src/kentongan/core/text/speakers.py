"""Who said each quotation of a text, with title and verb, also where only "ujarnya" stands beside it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kentongan.core.text.persons import may_be_name
from kentongan.core.text.quotes import Quote, find_quotes
from kentongan.core.text.speech import REPORTING_VERBS

_OFFICE = (
    r"(?:(?:Plt|Plh)\.?\s)?(?:Kepala|Ka(?:lapas|rutan|bapas|kanwil|lpka|lpp|subsi|subbag|bid|si|sub|div)|Direktur|Dirjen|"
    r"Sekretaris|Sekjen|Menteri|Wakil|Ketua|Koordinator|Pembimbing|Bupati|Wali|Gubernur|Camat|Lurah|Kapolres|Komandan|"
    r"Instruktur|Dokter|Perwakilan|Staf|Pelatih|Guru|Ustaz|Pendeta|Pastor|Rektor|Dosen|Hakim|Jaksa)"
)
_NAME = r"[A-Z][a-z'’]+(?:\s(?:[A-Z][a-z'’]+|[A-Z]\.|bin|binti|al)){0,4}"
_OPENS_TITLE = re.compile(
    rf"(?:{_OFFICE}\b|(?:seorang|salah\s(?:satu|seorang)|perwakilan|para)\s)", re.IGNORECASE
)
_INTRODUCED = re.compile(
    rf"\b(?P<title>{_OFFICE}\b(?:\s[\w/&()-]{{1,30}}){{0,10}}),\s(?:yakni\s|yaitu\s)?(?P<name>{_NAME})(?=,)"
    rf"|\b(?P<name2>{_NAME}),\s(?:selaku\s|sebagai\s)?(?P<title2>{_OFFICE}\b(?:\s[\w/&()-]{{1,30}}){{0,10}})"
)
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{4})\.\s")
_LOOK_BACK = 1_200
_MOST_PERSONS = 50


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: its words without marks, who said them and with which verb; "" where the text does not say."""

    start: int
    end: int
    words: str
    speaker: str
    title: str
    verb: str


def sayings(text: str) -> list[Said]:
    """Every quotation that somebody speaks, in order, each with the nearest person that the text gives it to."""
    quotes = [quote for quote in find_quotes(text) if quote.is_speech]
    if not quotes:
        return []
    persons = sorted(_introduced(text))
    starts = [person[0] for person in persons]
    found: list[Said] = []
    spoken: list[Said] = []
    for quote in quotes:
        name, title = name_and_title(quote.speaker or "")
        if not name and not title:
            name, title = _before(quote, spoken, persons, bisect_right(starts, quote.start))
        elif not title:
            title = _title_of(name, spoken[-_MOST_PERSONS:], persons)
        said = _said(quote, name, title)
        found.append(said)
        if name or title:
            spoken.append(said)
    return found


def name_and_title(printed: str) -> tuple[str, str]:
    """`Kepala Lapas Demo, Budi Contoh` -> name and title, in whichever order they are printed."""
    parts = [part.strip(" .") for part in _NEXT_SENTENCE.split(printed)[0].split(",") if part.strip(" .")]
    titles = [part for part in parts if _OPENS_TITLE.match(part)]
    names = [part for part in parts if part not in titles]
    if not titles and len(names) > 1 and len(names[1].split()) > 1:
        return names[0], names[1]
    return (names[0] if names else ""), ", ".join(titles)


def _introduced(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a person is presented with a title: "Kepala Lapas Demo, Budi Contoh, mengatakan"."""
    for match in _INTRODUCED.finditer(text):
        name = match["name"] or match["name2"]
        if may_be_name(name):
            yield match.start(), name, (match["title"] or match["title2"]).strip()


def _title_of(name: str, spoken: list[Said], persons: list[tuple[int, str, str]]) -> str:
    """The title under which somebody of that name was quoted or presented; a part of the name will do."""
    known = [(said.speaker, said.title) for said in reversed(spoken)]
    known += [who[1:] for who in persons[:_MOST_PERSONS]]
    return next((title for other, title in known if title and name in other), "")


def _before(
    quote: Quote, spoken: list[Said], persons: list[tuple[int, str, str]], stood: int
) -> tuple[str, str]:
    """Who spoke last, or was presented last (of the `stood` before the quotation), whichever is nearer."""
    last = spoken[-1] if spoken else None
    presented = persons[stood - 1] if stood else None
    near = max(last.start if last else -1, presented[0] if presented else -1)
    if near < 0 or quote.start - near > _LOOK_BACK:
        return "", ""
    if last and near == last.start:
        return last.speaker, last.title
    return presented[1], presented[2]


def _said(quote: Quote, name: str, title: str) -> Said:
    verb = quote.verb or ""
    if verb and not REPORTING_VERBS.fullmatch(verb):
        verb = verb.removesuffix("nya")
    return Said(quote.start, quote.end, " ".join(quote.text.split()).rstrip(" ,"), name, title, verb)
