"""Clarifications."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.utils import timezone
from tests.house.access.row import DECIDERS, EVERYBODY, HEADS, NEWSROOM, NOBODY, Row, Sample, act, page, thing
from tests.house.furnishing.clarifications import CITIES, screenshot, words_of_claim

FORMS = ("csv", "xlsx")


def claim(stage: str = "open") -> Any:
    return lambda sample: {"claim_id": sample.thing(f"claim_{stage}")}


def sighting(sample: Sample) -> Mapping[str, Any]:
    return {"claim_id": sample.thing("claim_open"), "sighting_id": sample.thing("sighting")}


def fact(sample: Sample) -> Mapping[str, Any]:
    return {"claim_id": sample.thing("claim_open"), "fact_id": sample.thing("fact")}


def remedy(sample: Sample) -> Mapping[str, Any]:
    return {"remedy_id": sample.thing("remedy")}


def letter(kind: str) -> Any:
    return lambda sample: {"letter_id": sample.thing(f"letter_{kind}")}


def step(sample: Sample) -> Mapping[str, Any]:
    return remedy(sample) | {"step_id": sample.thing("step")}


def _new_claim(sample: Sample) -> Mapping[str, Any]:
    unit = sample.world.units[sample.place].pk
    words = "Kunjungan ditutup selama sebulan penuh."
    return {"text": words, "unit": unit, "filing_key": str(uuid4()), "quote": "tutup", "platform": "other"}


def _new_remedy(sample: Sample) -> Mapping[str, Any]:
    return {
        "unit": sample.world.units[sample.place].pk,
        "address": "https://kabar.test/1",
        "title": "Berita keliru",
        "outlet_name": "Kabar",
        "article_on": timezone.localdate().isoformat(),
        "has_wrong_fact": "on",
        "filing_key": str(uuid4()),
    }


def _owner(sample: Sample) -> Mapping[str, Any]:
    writer = sample.world.people[f"penulis-{sample.place}"]
    return {"text": words_of_claim(sample.place, "open"), "owner": writer.pk}


def _screenshot(_sample: Sample) -> Mapping[str, Any]:
    return {"file": screenshot()}


def _verdict(_sample: Sample) -> Mapping[str, Any]:
    return {"verdict": "partly_true", "reason": "Hanya satu hidangan yang keliru."}


def _first(sample: Sample) -> Mapping[str, Any]:
    return {"first": sample.thing("claim_public")}


def _letter(_sample: Sample) -> Mapping[str, Any]:
    names = ("addressee", "subject", "opening", "lead_in", "closing", "attachments")
    return dict.fromkeys(names, "Dengan hormat, kami sampaikan data.")


ROWS: tuple[Row, ...] = (
    page("claim_list", NEWSROOM, shows=lambda s: words_of_claim(s.place, "open")),
    page("claim_new", NEWSROOM),
    page(
        "claim_new",
        NEWSROOM,
        case="from an article",
        query=lambda s: f"artikel={s.world.articles[s.place].pk}",
        shows=lambda s: s.world.articles[s.place].url,
        note="another branch's article is not filled in",
    ),
    act("claim_new", NEWSROOM, lambda s: {}, _new_claim, denied=(400, 403, 404), note="own branches only"),
    page(
        "claim_similar",
        NEWSROOM,
        query=lambda s: f"text={words_of_claim(s.place, 'open')}",
        shows=lambda s: words_of_claim(s.place, "open"),
    ),
    page("claim_figures", NEWSROOM, note="own branches only"),
    *(
        page("claim_figures_export", NEWSROOM, lambda s, form=form: {"form": form}, case=form)
        for form in FORMS
    ),
    thing("capture_file", NEWSROOM, lambda s: {"capture_id": s.thing("capture")}),
    *(
        thing("claim_page", NEWSROOM, claim(stage), case=stage)
        for stage in ("open", "ready", "answering", "public", "repeat")
    ),
    thing("claim_edit", NEWSROOM, claim()),
    act("claim_edit", NEWSROOM, claim(), _owner),
    act("sighting_add", NEWSROOM, claim(), lambda s: {"platform": "other", "quote": "Kata orang."}),
    act("sighting_capture", NOBODY, sighting, denied=(403, 404, 409), note="this place has no address"),
    act("sighting_screenshot", NEWSROOM, sighting, _screenshot),
    act("fact_add", NEWSROOM, claim(), lambda s: {"question": "Siapa yang memasak?"}),
    thing("fact_edit", NEWSROOM, fact),
    act("fact_edit", NEWSROOM, fact, lambda s: {"text": "Diperiksa dua kali.", "source": "Buku dapur"}),
    act("fact_drop", NEWSROOM, fact),
    act("claim_decide", HEADS, claim(), _verdict, note="never by who looks after the claim"),
    act("claim_decide", HEADS, claim("public"), _verdict, case="public"),
    act("claim_repeat", NEWSROOM, claim(), _first),
    act("claim_separate", NEWSROOM, claim("repeat")),
    act("claim_answer", NEWSROOM, claim("ready")),
    act("claim_reopen", NEWSROOM, claim("answering")),
    page("remedy_list", DECIDERS, shows=lambda s: f"Dapur {CITIES[s.place]} Dikeluhkan"),
    page("remedy_new", DECIDERS),
    act("remedy_new", DECIDERS, lambda s: {}, _new_remedy, denied=(400, 403, 404), note="own branches only"),
    thing("remedy_page", DECIDERS, remedy),
    act(
        "passage_add",
        DECIDERS,
        remedy,
        lambda s: {"said": "Makanan basi.", "fact": "Diperiksa.", "proof": "Buku"},
    ),
    act("passage_drop", DECIDERS, lambda s: remedy(s) | {"passage_id": s.thing("passage")}),
    act("remedy_step", DECIDERS, lambda s: remedy(s) | {"rung": "contact"}, lambda s: {"note": "Ditelepon."}),
    act("remedy_step_settle", DECIDERS, step, lambda s: {"result": "Redaksi meminta surat."}),
    thing("remedy_step_file", DECIDERS, step),
    act("remedy_close", DECIDERS, remedy, lambda s: {"outcome": "refused"}),
    act("remedy_capture", DECIDERS, remedy),
    thing("remedy_council_file", DECIDERS, remedy),
    act("letter_draft", DECIDERS, remedy, lambda s: {"kind": "correction"}),
    thing("letter_page", DECIDERS, letter("draft"), case="draft"),
    thing("letter_page", DECIDERS, letter("signed"), case="signed"),
    act("letter_page", DECIDERS, letter("draft"), _letter),
    act("letter_sign", HEADS, letter("draft")),
    act("letter_drop", DECIDERS, letter("draft")),
    *(
        thing("letter_file", DECIDERS, lambda s, form=form: letter("signed")(s) | {"form": form}, case=form)
        for form in ("pdf", "docx")
    ),
    page("clarification_list", EVERYBODY),
    page("clarification_feed", EVERYBODY),
    page("clarification_plain", EVERYBODY, claim("public"), answer=(301,)),
    page("clarification_plain", NOBODY, claim("open"), case="open"),
    page(
        "clarification_page",
        EVERYBODY,
        lambda s: claim("public")(s) | {"slug": "lama"},
        answer=(301,),
        note="an old address leads on",
    ),
    page("clarification_page", NOBODY, lambda s: claim("ready")(s) | {"slug": "x"}, case="not answered"),
)
