"""Who held which post on the day: full, Plt. or Plh., by the roster."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, Official
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.posts import HEADS, Post, cut_at, places_differ, post_of
from kentongan.core.text.months import MONTH_NAMES

_GONE = re.compile(
    r"\b(?:mantan|eks|dahulu|dulu|sebelumnya|saat itu|ketika itu|pernah|semula|calon|purna)\b", re.IGNORECASE
)
_HANDOVER = re.compile(
    r"\b(?:serah terima jabatan|sertijab|dilantik|pelantikan|melantik|pisah sambut|alih tugas|mutasi|"
    r"pejabat (?:baru|lama))\b",
    re.IGNORECASE,
)
# "Mewakili Kepala Lapas, Budi Contoh membacakan sambutan": the post is somebody else's.
_STANDS_IN = re.compile(
    r"\b(?:mewakili|atas nama|menggantikan|diutus|seizin|atas (?:izin|perintah|arahan|instruksi|undangan))\s$",
    re.IGNORECASE,
)
# What stands between a name and the post after it: "Budi Contoh selaku Plt. Kalapas", "Budi Contoh, Kalapas Demo".
_NAME_THEN_POST = re.compile(
    r"(?:,\sS\.?H\.?|,\sM\.?[A-Za-z]{1,3}\.?){0,3},?\s(?:selaku\s|sebagai\s|yang menjabat\s)?$"
)
_POST_THEN_NAME = re.compile(r",?\s(?:[A-Z][a-z]{0,3}\.\s){0,2}$")
_REACH = 40


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    if not document.facts.officials:
        return
    for part in document.story:
        posts = document.posts(part)
        if not posts:
            continue
        named: set[int] = set()
        for official, start, end in _mentions(document, part):
            post = _post_beside(document.parts[part], posts, start, end)
            if post and not _is_past(document, part, post):
                named.add(post.start)
                yield from _compare(document, part, post, official.name)
        yield from _strangers(document, part, [post for post in posts if post.start not in named])


def _mentions(document: Document, part: str) -> Iterator[tuple[Official, int, int]]:
    """Every printed name of the roster, once for each person."""
    text, seen = document.parts[part], set()
    for official in document.facts.officials:
        for name in (official.name, *official.spellings):
            if name in seen or " " not in name:
                continue
            seen.add(name)
            start = text.find(name)
            while start >= 0:
                yield official, start, start + len(name)
                start = text.find(name, start + len(name))


def _post_beside(text: str, posts: list[Post], start: int, end: int) -> Post | None:
    """The post that belongs to the name from `start` to `end`: the nearest before it, else the nearest behind."""
    place = bisect_left(posts, start, key=lambda post: post.start)
    before = posts[place - 1] if place else None
    if before and before.rank_end < start < before.title_end:
        return cut_at(before, text, start)
    near = before and before.title_end <= start <= before.title_end + _REACH
    if near and _POST_THEN_NAME.fullmatch(text, before.title_end, start):
        return before
    behind = posts[place] if place < len(posts) else None
    if behind and end <= behind.start <= end + _REACH and _NAME_THEN_POST.fullmatch(text, end, behind.start):
        return behind
    return None


def _is_past(document: Document, part: str, post: Post) -> bool:
    """Whether the words before the post say that it was, or is somebody else's."""
    before = document.parts[part][max(0, post.start - 24) : post.start]
    return bool(_GONE.search(before) or _STANDS_IN.search(before))


def _compare(document: Document, part: str, post: Post, name: str) -> Iterator[Hit]:
    day = document.day.isoformat() if document.day else None
    terms = [one for one in document.facts.officials if name in (one.name, *one.spellings)]
    running = [one for one in terms if day is None or one.holds_on(day)]
    if any(_fits(post, one) for one in running):
        return
    if not running:
        last = max(terms, key=lambda one: one.until or one.since)
        said = f"Menurut daftar pejabat, {name} menjabat {_told(last)}{_term(last)}."
        step = "Periksa jabatannya pada hari peristiwa."
        yield Hit(part, post.start, post.title_end, said, step, Severity.WARN)
        return
    held = next((one for one in running if _same_post(post, one)), running[0])
    certain = day is not None and bool(held.since) and not document.holds("body", _HANDOVER)
    said = f"Menurut daftar pejabat, {name}{f' pada {_in_words(day)}' if day else ''} adalah {_told(held)}."
    # Where only Plt. or Plh. is wrong, the title stays as it is printed.
    printed = document.parts[part][post.title_start : post.title_end]
    fix = f"{held.capacity} {printed}".strip() if certain and _same_post(post, held) else None
    yield Hit(
        part, post.start, post.title_end, said, fix or _told(held), None if certain else Severity.WARN, fix
    )


def _strangers(document: Document, part: str, posts: list[Post]) -> Iterator[Hit]:
    """The head of an office of the roster, named otherwise than the roster does."""
    day = document.day.isoformat() if document.day else None
    known = {name for one in document.facts.officials for name in (one.name, *one.spellings)}
    for post in posts:
        if not day or not post.who or post.rank not in HEADS or _is_past(document, part, post):
            continue
        holders = [
            one for one in document.facts.officials if one.holds_on(day) and _fits(post, one) and one.since
        ]
        if holders and post.who not in known and not any(_alike(post.who, one) for one in holders):
            held = f"{_told(holders[0])} pada {_in_words(day)} adalah {holders[0].name}"
            said = f"Menurut daftar pejabat, {held}, bukan {post.who}."
            end = post.who_start + len(post.who)
            yield Hit(part, post.who_start, end, said, holders[0].name, Severity.WARN)


def _alike(who: str, official: Official) -> bool:
    """Whether a part of the official's name is printed: first names alone, or one more title."""
    words = {word for name in (official.name, *official.spellings) for word in name.lower().split()}
    return bool(words & set(who.lower().split()))


def _fits(post: Post, official: Official) -> bool:
    return post.capacity == official.capacity and _same_post(post, official)


def _same_post(post: Post, official: Official) -> bool:
    """Ranks must be the same, and the places of heads where both are named. Titles of no known rank are not judged."""
    held = post_of(official.title)
    if held is None:
        return True
    return held.rank == post.rank and not (post.rank in HEADS and places_differ(held.rest, post.rest))


def _told(official: Official) -> str:
    return f"{official.capacity} {official.title}".strip()


def _term(official: Official) -> str:
    """Where the term lies: " sampai 9 Oktober 2024"."""
    if official.until:
        return f" sampai {_in_words(official.until)}"
    return f" sejak {_in_words(official.since)}" if official.since else ""


def _in_words(day: str) -> str:
    """ "2024-10-09" -> "9 Oktober 2024"."""
    told = date.fromisoformat(day)
    return f"{told.day} {MONTH_NAMES[told.month - 1]} {told.year}"


_ROSTER = Facts(
    officials=(
        Official("Budi Contoh", "Kepala Lapas Kelas IIB Demo", "", "2023-01-02", "2024-09-30"),
        Official("Sari Peraga", "Kepala Lapas Kelas IIB Demo", "Plt.", "2024-10-01", ""),
        Official("Joko Peraga", "Kepala Seksi Pembinaan", "", "2022-01-01", ""),
    )
)
_DAY = date(2024, 10, 9)


def _example(body: str, day: date = _DAY) -> Document:
    return Document({"body": body}, _ROSTER, published=day)


RULE = Rule(
    id="accuracy.person_title",
    title="Jabatan sesuai daftar pejabat pada hari itu",
    title_en="Titles are those of the roster on that day",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Jabatan yang salah, atau Plt. yang hilang, membuat pernyataan tampak keluar dari orang yang "
        "tidak berwenang."
    ),
    why_en=(
        "A wrong title, or a lost Plt., makes a statement seem to come from somebody without the authority."
    ),
    good=(
        _example("Plt. Kepala Lapas Demo, Sari Peraga, hadir."),
        _example("Plt. Kalapas Demo Sari Peraga hadir."),
        _example("Kalapas Demo, Budi Contoh, hadir.", date(2024, 9, 30)),
        _example("Mantan Kalapas Demo, Budi Contoh, hadir."),
        _example("Mewakili Kepala Lapas Demo, Joko Peraga membacakan sambutan."),
        _example("Kasi Binadik, Joko Peraga, hadir."),
        "Kalapas Demo, Sari Peraga, hadir.",
    ),
    bad=(
        _example("Kalapas Demo, Sari Peraga, hadir."),
        _example("Plh. Kalapas Demo, Sari Peraga, hadir."),
        _example("Kalapas Demo, Budi Contoh, hadir."),
        _example("Sari Peraga selaku Kalapas Demo hadir."),
        _example("Kalapas Demo, Joko Peraga, hadir."),
        _example("Plt. Kalapas Demo, Andi Keliru, hadir."),
    ),
)
