"""The rules of the publication standard as programs read them, in Indonesian or English."""

import hashlib
import json
from functools import cache
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from ninja import Field, Router, Schema

from kentongan.core.standard.pages import page_of
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import RULES
from kentongan.faces.api.openly import openly
from kentongan.faces.api.stories import absolute

router = Router(tags=["standard"])
LANGUAGES = ("id", "en")
_BY_ID = {rule.id: rule for rule in RULES}


class RuleOut(Schema):
    """One rule: `weight` is block, warn or advise; `limits` are its numbers, which a house may set."""

    id: str
    chapter: str
    title: str
    why: str
    clause: str
    weight: str
    limits: dict[str, int]
    waivable: bool
    page: str = Field(description="Where people read it, with examples.")


class RuleBook(Schema):
    """All rules in the order of the standard."""

    language: str
    rules: list[RuleOut]


class _Printed(NamedTuple):
    body: bytes
    etag: str


@router.get("/rules", response=RuleBook, summary="All rules of the standard")
def rules(request: HttpRequest) -> HttpResponse:
    """Titles and reasons in Indonesian, or in English with `Accept-Language: en`. Ask again with `If-None-Match`."""
    language = language_of(request)
    printed = _printed(language)
    response = get_conditional_response(request, etag=printed.etag)
    if response is None:
        response = HttpResponse(printed.body, "application/json; charset=utf-8")
    openly(response)
    response["ETag"], response["Content-Language"] = printed.etag, language
    patch_vary_headers(response, ("Accept-Language",))
    return response


def language_of(request: HttpRequest) -> str:
    """The first language of `Accept-Language` that the rules speak; Indonesian where none is."""
    asked = request.headers.get("Accept-Language", "")[:200]
    known = (tag.partition("-")[0] for tag, weight in parse_accept_lang_header(asked) if weight)
    return next((tag for tag in known if tag in LANGUAGES), LANGUAGES[0])


def title_of(rule_id: str, language: str) -> str:
    """The title of a rule; its id where the standard has it no more."""
    rule = _BY_ID.get(rule_id)
    return _in(language, rule.title, rule.title_en) if rule else rule_id


def page_address(rule_id: str) -> str:
    """The whole address of a rule's public page."""
    return absolute(page_of(rule_id))


@cache
def _printed(language: str) -> _Printed:
    book = RuleBook(language=language, rules=[_told(rule, language) for rule in RULES])
    body = json.dumps(book.model_dump(), ensure_ascii=False, separators=(",", ":")).encode()
    return _Printed(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"')


def _told(rule: Rule, language: str) -> RuleOut:
    return RuleOut(
        id=rule.id,
        chapter=rule.chapter,
        title=_in(language, rule.title, rule.title_en),
        why=_in(language, rule.why, rule.why_en),
        clause=rule.clause,
        weight=rule.severity.value,
        limits=dict(rule.limits),
        waivable=rule.waivable,
        page=page_address(rule.id),
    )


def _in(language: str, indonesian: str, english: str) -> str:
    return english if language == "en" and english else indonesian
