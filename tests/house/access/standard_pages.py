"""The standard as public pages: every door."""

from tests.house.access.row import EVERYBODY, Row

_CHAPTER = {"chapter": "dignity"}
_RULE = _CHAPTER | {"name": "child_identity"}


def _open(name: str, words: dict[str, str], query: str = "", case: str = "") -> Row:
    return Row(name=name, who=EVERYBODY, words=lambda _: words, query=lambda _: query, case=case)


ROWS: tuple[Row, ...] = (
    _open("standard_index", {}),
    _open("standard_index", {}, "cari=anak&bobot=block", "search"),
    _open("standard_chapter", _CHAPTER),
    _open("standard_rule", _RULE),
    _open("standard_index_en", {}),
    _open("standard_chapter_en", _CHAPTER),
    _open("standard_rule_en", _RULE),
)
