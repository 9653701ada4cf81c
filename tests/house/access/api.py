"""The API: by the key of a program, which acts as its owner."""

from tests.house.access.row import EVERYBODY, NEWSROOM, NOBODY, STAFF, Row, Sample, page, thing

_JSON = "application/json"
_REFUSED = (401, 403)


def _draft(sample: Sample) -> dict:
    data = {"unit": sample.place, "headline": "Warga Binaan Panen Cabai", "what": "Panen cabai"}
    return {"data": data, "content_type": _JSON}


def _text(_sample: Sample) -> dict:
    return {"data": {"text": "Panen Cabai\n\nWarga binaan panen panen cabai."}, "content_type": _JSON}


ROWS: tuple[Row, ...] = (
    page("api:openapi-json", EVERYBODY, by="key"),
    page("api:api-root", NOBODY, by="key", denied=(404,)),
    page("api_unknown", NOBODY, denied=(404,)),
    page("api_root", NOBODY, denied=(404,)),
    page("api:stories", EVERYBODY, by="key"),
    page("api:story", EVERYBODY, lambda s: {"story_id": s.story("published")}, by="key"),
    page("api:story", EVERYBODY, lambda s: {"story_id": s.story("withdrawn")}, case="withdrawn", by="key"),
    *(
        page(
            "api:story",
            NOBODY,
            lambda s, stage=stage: {"story_id": s.story(stage)},
            case=stage,
            by="key",
            denied=(404,),
        )
        for stage in ("draft", "in_review", "returned", "approved")
    ),
    page(
        "api:story",
        NOBODY,
        lambda s: {"story_id": s.story("unpublished")},
        case="unpublished",
        by="key",
        denied=(410,),
    ),
    thing(
        "api:file_draft",
        NEWSROOM,
        lambda s: {},
        method="POST",
        sent=_draft,
        by="key",
        answer=(201,),
        denied=_REFUSED,
        writes=True,
    ),
    page("api:units", EVERYBODY, by="key"),
    page("api:rules", EVERYBODY, by="key", note="public"),
    page("api:check_text", STAFF, method="POST", sent=_text, by="key", denied=_REFUSED, note="keeps nothing"),
    thing("api:ledger_of", STAFF, lambda s: {}, query=lambda s: f"unit={s.place}", by="key", denied=_REFUSED),
    page("api:me", STAFF, by="key", denied=_REFUSED),
)
