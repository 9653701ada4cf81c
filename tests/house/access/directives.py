"""Arahan: every door."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.house.access.row import STAFF, Row, Sample, act, page, thing
from tests.house.furnishing.directives import REGION, TYPE, title_of

ISSUERS = frozenset({"region_editor", "region_head", "central_editor", "central_lead"})
# Who speaks for an office: only those whose post is held at that very office.
ANSWERING = frozenset({"unit_coord", "unit_head"})
ELSEWHERE = frozenset({"other_contributor", "other_unit_head", "other_region_editor"})
Words = Callable[[Sample], Mapping[str, Any]]


def _of(name: str, kind: str, **more: str) -> Words:
    return lambda s: {name: s.thing(kind)} | {key: s.thing(other) for key, other in more.items()}


DIRECTIVE, DRAFT = _of("directive_id", "directive"), _of("directive_id", "directive_draft")
OFFICE, FRESH = _of("addressee_id", "addressee"), _of("addressee_id", "addressee_fresh")
POINT = _of("addressee_id", "addressee", point_id="point")
OTHER = _of("addressee_id", "addressee", point_id="point_other")
ANSWER, EVIDENCE = _of("answer_id", "directive_answer"), _of("evidence_id", "directive_evidence")
EDITION = _of("edition_id", "edition_draft")
ITEM = _of("edition_id", "edition_draft", item_id="edition_item")


def _region(s: Sample) -> int:
    return s.world.units[REGION[s.place]].pk


def _words(s: Sample) -> Mapping[str, Any]:
    return {
        "unit": _region(s), "title": "Arahan baru", "source_kind": "letter", "letter": "S-2",
        "given_on": "2026-01-05", "types": [TYPE[s.place]], "due": "2026-02-05",
        "p-TOTAL_FORMS": "1", "p-INITIAL_FORMS": "0", "p-0-words": "Butir",
    }  # fmt: skip


def _edition(s: Sample) -> Mapping[str, Any]:
    return {"unit": _region(s), "kind": "week", "day": "2026-01-05"}


def _published(s: Sample) -> Mapping[str, Any]:
    return {"edition_id": s.world.things["edition", "kanwil-banten"]}


NEW = {"denied": (400, 403, 404)}
_WRITING = (
    page("directive_list", STAFF, shows=lambda s: title_of(s.place, "berlaku")),
    page("directive_list", STAFF, case="drafts", query=lambda s: "isi=rancangan", readers=ISSUERS,
         shows=lambda s: title_of(s.place, "rancangan")),
    page("directive_add", ISSUERS),
    page("directive_add", ISSUERS, case="example", query=lambda s: "contoh=lima"),
    act("directive_add", ISSUERS, lambda s: {}, _words, **NEW),
    thing("directive_page", STAFF, DIRECTIVE),
    thing("directive_page", ISSUERS, DRAFT, case="draft"),
    thing("directive_change", ISSUERS, DRAFT),
    act("directive_change", ISSUERS, DRAFT, _words),
    act("directive_issue", ISSUERS, DRAFT),
    act("directive_discard", ISSUERS, DRAFT),
    act("directive_revise", ISSUERS, DIRECTIVE),
    act("directive_widen", ISSUERS, DIRECTIVE, writes=False),
    act("directive_close", ISSUERS, DIRECTIVE, lambda s: {"closing": "Selesai."}),
    thing("directive_map", STAFF, DIRECTIVE),
    thing("directive_region", STAFF, lambda s: {**DIRECTIVE(s), "region_id": _region(s)}),
    *(
        thing("directive_file", STAFF, lambda s, form=form: {**DIRECTIVE(s), "form": form}, case=form)
        for form in ("csv", "xlsx", "pdf")
    ),
)  # fmt: skip
_ANSWERING = (
    page("answer_list", ISSUERS, shows=lambda s: s.world.units[s.place].name),
    thing("addressee_page", STAFF, OFFICE),
    act("directive_acknowledge", ANSWERING, FRESH),
    act("evidence_send", ANSWERING, POINT, lambda s: {"words": "Sudah."}),
    act("exemption_ask", ANSWERING, OTHER, lambda s: {"plea": "Tidak ada kegiatan itu di sini."}),
    act("answer_judge", ISSUERS, ANSWER, lambda s: {"putusan": "terima"}),
    thing("evidence_file", STAFF, EVIDENCE),
)
_EDITIONS = (
    page("edition_list", STAFF),
    page("edition_add", ISSUERS),
    act("edition_add", ISSUERS, lambda s: {}, _edition, **NEW),
    page("edition_page", STAFF, _published, but=ELSEWHERE, case="published"),
    thing("edition_page", ISSUERS, EDITION, case="draft"),
    act("edition_note", ISSUERS, EDITION, lambda s: {"title": "Kabar", "note": "Halo."}),
    act("edition_item", ISSUERS, ITEM, lambda s: {"gerak": "keluarkan"}),
    act("edition_thanks", ISSUERS, EDITION, lambda s: {"words": "Terima kasih."}),
    act("edition_story", ISSUERS, EDITION, lambda s: {"story": s.story("published")}, answer=(302, 400), writes=False,
        note="400 where the story is not of these days"),
    act("edition_publish", ISSUERS, EDITION),
    act("edition_discard", ISSUERS, EDITION),
    *(
        thing("edition_file", ISSUERS, lambda s, form=form: {**EDITION(s), "form": form}, case=form)
        for form in ("pdf", "docx")
    ),
    act("digest_wish", STAFF, lambda s: {}, lambda s: {"mau": "1"}, scope=""),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_WRITING, *_ANSWERING, *_EDITIONS)
