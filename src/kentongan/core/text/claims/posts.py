"""Posts as releases print them: "Plt. Kepala Lapas Kelas IIB Demo", "Kalapas Demo", "Kasi Binadik"."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

# Printed forms (in lower case) of one rank; the longest stands first in the pattern.
_RANKS = {
    "kepala lapas": ("kalapas", "kepala lapas", "kepala lembaga pemasyarakatan", "kepala lp"),
    "kepala rutan": ("karutan", "kepala rutan", "kepala rumah tahanan negara", "kepala rumah tahanan"),
    "kepala bapas": ("kabapas", "kepala bapas", "kepala balai pemasyarakatan"),
    "kepala lpka": ("kalpka", "kepala lpka", "kepala lembaga pembinaan khusus anak"),
    "kepala rupbasan": ("karupbasan", "kepala rupbasan"),
    "kepala kanwil": ("kakanwil", "kepala kanwil", "kepala kantor wilayah"),
    "kepala divisi": ("kadivpas", "kadiv", "kepala divisi"),
    "kepala bidang": ("kabid", "kepala bidang"),
    "kepala bagian": ("kabag", "kepala bagian"),
    "kepala seksi": ("kasi", "kepala seksi"),
    "kepala subseksi": ("kasubsi", "kepala subseksi", "kepala sub seksi"),
    "kepala subbagian": ("kasubag", "kasubbag", "kepala subbagian", "kepala subbag", "kepala sub bagian"),
    "kepala urusan": ("kaur", "kepala urusan"),
    "kepala kplp": ("ka. kplp", "ka kplp", "kepala kplp", "kepala kesatuan pengamanan lapas",
                    "kepala kesatuan pengamanan lembaga pemasyarakatan"),
    "kepala kpr": ("ka. kpr", "ka kpr", "kepala kpr", "kepala kesatuan pengamanan rutan"),
    "direktur jenderal": ("dirjenpas", "dirjen", "direktur jenderal"),
    "sekretaris": ("sekretaris", "sesditjen"),
    "direktur": ("direktur",),
    "menteri": ("menteri",),
}  # fmt: skip
_RANK_OF = {printed: rank for rank, forms in _RANKS.items() for printed in forms}
HEADS = frozenset({"kepala lapas", "kepala rutan", "kepala bapas", "kepala lpka", "kepala kanwil"})
_FORMS = "|".join(sorted((re.escape(form).replace(r"\ ", r"\s") for form in _RANK_OF), key=len, reverse=True))
_ACTING = r"(?P<acting>pl[th]\b\.?|pelaksana\s(?:tugas|harian))(?:\s\(pl[th]\.?\))?\s"
POST = re.compile(rf"\b(?:{_ACTING})?(?P<rank>{_FORMS})\b(?:\s\([\w.]{{2,20}}\))?", re.IGNORECASE)
_REST = re.compile(r"(?:\s(?:[A-Z][\w.]*|dan|di|\([\w.]{2,20}\))(?![\w])){0,12}")
_NAMED = re.compile(
    r",\s(?P<who>[A-Z][a-z'’]+(?:\s(?:bin|binti)\s[A-Z][a-z'’]+|\s[A-Z]\.|\s[A-Z][a-z'’]+){1,3})"
)
_CLASS = re.compile(r"\b(?:kelas|klas)\s[iv123]+\s?[ab]?\b", re.IGNORECASE)
_NO_PLACE = frozenset({"dan", "di", "narkotika", "perempuan", "pemuda", "terbuka", "khusus", "ditjenpas", "kelas",
                       "negara", "provinsi", "kota", "kabupaten", "direktorat", "jenderal", "pemasyarakatan", "ditjen",
                       "pas", "daerah"})  # fmt: skip


class Post(NamedTuple):
    """A post in a text. `capacity` is "", "Plt." or "Plh."; `rank` one word for all its spellings ("kepala lapas").

    `rest` are the words after the rank in lower case, class left out ("demo"); `start` to `title_end` is what is
    printed, `title_start` to `rank_end` the rank. `who` is the person named after a comma.
    """

    start: int
    title_start: int
    rank_end: int
    title_end: int
    capacity: str
    rank: str
    rest: str
    who: str
    who_start: int


def posts_in(found: Iterable[re.Match[str]]) -> list[Post]:
    """The posts among the matches of `POST`."""
    return [_post(match.string, match) for match in found]


@lru_cache(maxsize=4096)
def post_of(title: str) -> Post | None:
    """The post that a title of the roster names, where it is one of the known ranks."""
    match = POST.search(title)
    return _post(title, match) if match else None


@lru_cache(maxsize=4096)
def post_key(title: str) -> str:
    """One word for one post at an office: "Kalapas Demo" and "Kepala Lapas Kelas IIB Demo" are the same."""
    post = post_of(title)
    if post and post.rank in HEADS:
        return post.rank
    return " ".join(
        _CLASS.sub("", f"{post.rank} {title[post.rank_end :]}" if post else title).lower().split()
    )[:120]


def places_differ(left: str, right: str) -> bool:
    """Whether both rests name places, and no word of them is the same."""
    ours, theirs = _places(left), _places(right)
    return bool(ours and theirs) and not ours & theirs


def _post(text: str, match: re.Match[str]) -> Post:
    rest = _REST.match(text, match.end())
    end = rest.end() if rest else match.end()
    named = _NAMED.match(text, end)
    rank = _RANK_OF[" ".join(match["rank"].lower().split())]
    acting = match["acting"]
    return Post(
        match.start(),
        match.start("rank"),
        match.end(),
        end,
        _capacity(acting.lower()) if acting else "",
        rank,
        _rest_words(text[match.end() : end]),
        named["who"] if named else "",
        named.start("who") if named else end,
    )


def cut_at(post: Post, text: str, place: int) -> Post:
    """The post without what follows `place`: of "Kalapas Demo Budi Contoh" the title ends before the known name."""
    end = post.rank_end + len(text[post.rank_end : place].rstrip())
    return post._replace(title_end=end, rest=_rest_words(text[post.rank_end : end]))


def _rest_words(text: str) -> str:
    return " ".join(_CLASS.sub(" ", text).lower().split())


def _capacity(acting: str) -> str:
    return "Plh." if acting.startswith("plh") or acting.endswith("harian") else "Plt."


def _places(rest: str) -> set[str]:
    return {word for word in rest.replace(".", " ").split() if word not in _NO_PLACE and word.isalpha()}
