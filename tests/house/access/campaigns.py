"""Kampanye: every door."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone
from tests.house.access.row import DECIDERS, NEWSROOM, STAFF, Row, Sample, Words, act, page, thing

NEW = {"denied": (400, 403, 404)}


def _of(name: str, kind: str) -> Words:
    return lambda s: {name: s.thing(kind)}


def _as(form: str, name: str, kind: str) -> Words:
    return lambda s: {name: s.thing(kind), "form": form}


CAMPAIGN, ITEM = _of("campaign_id", "campaign"), _of("item_id", "item")
OVER, CLOSED = _of("campaign_id", "campaign_over"), _of("campaign_id", "campaign_closed")


def _unit(s: Sample) -> int:
    return s.world.units[s.place].pk


def _day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def _plan(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "title": "Baru", "starts_on": _day(-5), "ends_on": _day(20)}


def _item(s: Sample) -> Mapping[str, Any]:
    return {
        "day": _day(1),
        "what": "Foto kebun",
        "unit": s.place,
        "outlet": "site",
        "format": "story",
        "audience": "public",
    }


def _title(s: Sample) -> str:
    return f"Kampanye campaign {s.place}"


def _at(s: Sample) -> str:
    return f"satuan={s.place}"


def _story(s: Sample) -> Mapping[str, Any]:
    return {"story_id": s.story("draft")}


_LISTS = (
    page("campaign_list", STAFF, shows=_title),
    page("campaign_list", STAFF, case="over", query=lambda s: "isi=selesai",
         shows=lambda s: f"Kampanye campaign_closed {s.place}"),
    page("calendar_month", STAFF, shows=lambda s: f"Butir item {s.place}"),
    page("calendar_ics", STAFF, shows=lambda s: f"Butir item {s.place}"),
    page("story_tagging", NEWSROOM, query=lambda s: f"isi=semua&{_at(s)}", shows=lambda s: s.headline("draft")),
    page("story_tagging", NEWSROOM, method="POST", case="many", scope="", answer=(302,), writes=False,
         sent=lambda s: {"data": {"berita": "0"}}),
    act("story_tagging", NEWSROOM, lambda s: {}, case="one", answer=(302,), denied=(302, 403, 404),
        data=lambda s: {"berita": s.story("draft"), "kampanye": s.thing("campaign")}),
    thing("mix_page", STAFF, lambda s: {}, query=_at),
    page("mix_page", STAFF, case="own"),
    *(thing("mix_export", STAFF, lambda s, form=form: {"form": form}, query=_at, case=form)
      for form in ("csv", "xlsx")),
    act("story_tags", NEWSROOM, _story, lambda s: {"kampanye": s.thing("campaign")}),
)  # fmt: skip
_CAMPAIGNS = (
    page("campaign_add", DECIDERS),
    act("campaign_add", DECIDERS, lambda s: {}, _plan, **NEW),
    thing("campaign_page", STAFF, CAMPAIGN),
    thing("campaign_change", DECIDERS, CAMPAIGN),
    act("campaign_change", DECIDERS, CAMPAIGN, _plan),
    thing("campaign_invite", DECIDERS, CAMPAIGN),
    act("campaign_invite", DECIDERS, CAMPAIGN, lambda s: {"cabang": [_unit(s)]}),
    act("campaign_uninvite", DECIDERS, CAMPAIGN, lambda s: {"satuan": _unit(s)}),
    act(
        "campaign_material_add",
        DECIDERS,
        CAMPAIGN,
        lambda s: {"label": "Panduan", "url": "https://contoh.test/p"},
    ),
    act("campaign_material_remove", DECIDERS, _of("material_id", "material")),
    thing("takeup_page", STAFF, CAMPAIGN),
    *(
        thing("takeup_export", STAFF, _as(form, "campaign_id", "campaign"), case=form)
        for form in ("csv", "xlsx")
    ),
)
_ITEMS = (
    thing("item_list", STAFF, CAMPAIGN),
    thing("item_add", DECIDERS, CAMPAIGN),
    act("item_add", DECIDERS, CAMPAIGN, _item),
    thing("campaign_ics", STAFF, CAMPAIGN),
    thing("item_page", STAFF, ITEM),
    thing("item_change", DECIDERS, ITEM),
    act("item_change", DECIDERS, ITEM, _item),
    act("item_settle", DECIDERS, ITEM, lambda s: {"keadaan": "done"}),
    act("item_write", NEWSROOM, _of("item_id", "item_free")),
)
_EVALUATION = (
    thing("campaign_evaluation", STAFF, CAMPAIGN),
    act("campaign_evaluation", DECIDERS, CAMPAIGN, lambda s: {"stage": "objective", "words": "Semua ikut."}),
    act("finding_remove", DECIDERS, _of("finding_id", "finding")),
    act("campaign_close", DECIDERS, OVER),
    act("campaign_reopen", DECIDERS, CLOSED),
    *(
        thing("evaluation_file", STAFF, _as(form, "campaign_id", "campaign"), case=form)
        for form in ("pdf", "docx")
    ),
)
ROWS: tuple[Row, ...] = (*_LISTS, *_CAMPAIGNS, *_ITEMS, *_EVALUATION)
