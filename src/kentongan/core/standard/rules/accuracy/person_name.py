"""Officials' names, spelt as in the roster."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, Official
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.posts import HEADS, Post, places_differ, post_of
from kentongan.core.text.distance import distance
from kentongan.core.text.words import Word, words

_SHORTEST = 8
_SLACK = 2
_REACH = 4

Names = dict[str, str]


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    names = _names(document)
    if not names:
        return
    firsts = _by_first_letter(tuple(names))
    for part in document.prose:
        tokens = document.words(part)
        for place, (_, _, text, lower) in enumerate(tokens):
            if text[0].isupper() and (known := firsts.get(lower[0])):
                runs = [
                    (tokens[place : place + size], name)
                    for first, name, size in known
                    if _is_near(lower, first)
                ]
                if runs:
                    yield from _nearest(document, part, runs, names)


def _names(document: Document) -> Names:
    """Every right spelling with the title that it goes with."""
    told = dict(document.facts.persons)
    for official in document.facts.officials:
        for name in (official.name, *official.spellings):
            told.setdefault(name, f"{official.capacity} {official.title}".strip())
    return {name: title for name, title in told.items() if " " in name and len(name) >= _SHORTEST}


@lru_cache(maxsize=64)
def _by_first_letter(names: tuple[str, ...]) -> dict[str, list[tuple[str, str, int]]]:
    """First word in lower case, name, and how many words it has, by the first letter."""
    found: dict[str, list[tuple[str, str, int]]] = {}
    for name in names:
        parts = name.split()
        found.setdefault(name[0].lower(), []).append((parts[0].lower(), name, len(words(name))))
    return found


@lru_cache(maxsize=16_384)
def _is_near(word: str, first: str) -> bool:
    return abs(len(word) - len(first)) <= _SLACK and distance(word, first, _SLACK) <= _SLACK


def _nearest(
    document: Document, part: str, runs: list[tuple[list[Word], str]], names: Names
) -> Iterator[Hit]:
    """The right name that lies nearest to what is printed, where it is not printed rightly."""
    text = document.parts[part]
    slips = [
        (far, run, name)
        for run, name in runs
        if _are_capital(run) and (far := _slip(text[run[0].start : run[-1].end], name)) <= _SLACK
    ]
    if not slips or min(slips)[0] == 0:
        return
    _, run, name = min(slips)
    printed = text[run[0].start : run[-1].end]
    if not _is_other(printed, names):
        said = f"Nama “{printed}” berbeda dari daftar pejabat: {name}, {names[name]}."
        # Only the title beside it makes sure that nobody else of a like name is meant.
        sure = _has_title(document.posts(part), run, names[name])
        yield Hit(part, run[0].start, run[-1].end, said, name, None if sure else Severity.WARN, name)


def _slip(printed: str, name: str) -> int:
    lower, wanted = printed.lower(), name.lower()
    return 0 if lower == wanted else distance(lower, wanted, _SLACK)


def _are_capital(run: list[Word]) -> bool:
    return run[0].text[0].isupper() and run[-1].text[0].isupper()


def _is_other(printed: str, names: Names) -> bool:
    """Whether what is printed is somebody else's right name."""
    lower = printed.lower()
    return any(other.lower().endswith(lower) for other in names)


def _has_title(posts: list[Post], run: list[Word], title: str) -> bool:
    held = post_of(title)
    if held is None:
        return False
    return any(
        post.rank == held.rank
        and not (held.rank in HEADS and places_differ(post.rest, held.rest))
        and (0 <= run[0].start - post.title_end <= _REACH or 0 <= post.start - run[-1].end <= _REACH + 8)
        for post in posts
    )


_FACTS = Facts(persons={"Sulistyo Contoh": "Kepala Lapas Kelas IIB Demo"})
_TWO = Facts(
    officials=(
        Official(
            "Rahmat Contoh", "Kepala Lapas Kelas IIB Demo", "", "2024-01-01", spellings=("H. Rachmat Contoh",)
        ),
        Official("Rahmad Contoh", "Kepala Rutan Kelas IIB Demo", "", "2024-01-01"),
    )
)
RULE = Rule(
    id="accuracy.person_name",
    title="Nama pejabat sesuai daftar",
    title_en="Names of officials are spelt as in the roster",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Salah menulis nama orang adalah kesalahan yang paling diingat orang itu. Pakai ejaan daftar pejabat."
    ),
    why_en="A misspelt name is the mistake its bearer remembers longest. Take the spelling of the roster.",
    good=(
        Document({"body": "Kalapas Demo, Sulistyo Contoh, hadir."}, _FACTS),
        Document({"body": "Rahmat Contoh dan Rahmad Contoh hadir bersama H. Rachmat Contoh."}, _TWO),
        "Kalapas Demo, Sulistio Contoh, hadir.",
    ),
    bad=(
        Document({"body": "Kalapas Demo, Sulistio Contoh, hadir."}, _FACTS),
        Document({"body": "Kalapas Demo, Rahmatt Contoh, hadir."}, _TWO, published=date(2024, 5, 1)),
    ),
)
