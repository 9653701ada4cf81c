"""The standard for everybody: chapters and rules, a search without script, a page for each rule, in two languages."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import CHAPTERS, RULES
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.newsroom.addresses import absolute
from kentongan.faces.site.standards.examples import RULE_OF, examples_of
from kentongan.faces.site.standards.wording import (
    MEANINGS,
    WEIGHTS,
    card_of,
    chapter_title,
    limits_of,
    name_of,
    part_label,
)

LONGEST_QUERY = 100
_ROOTS = {"id": "/standar/", "en": "/standar/en/"}


def standard_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A public page in the language of its address, for caches know no language of the reader."""

    @public_page
    def spoken(request: HttpRequest, tongue: str, **names: str) -> HttpResponse:
        with translation.override(tongue):
            return view(request, tongue, **names)

    @wraps(view)
    def answered(request: HttpRequest, *, tongue: str = "id", **names: str) -> HttpResponse:
        response = spoken(request, tongue, **names)
        response.headers["Content-Language"] = tongue
        return response

    return answered


@standard_page
def standard_index(request: HttpRequest, tongue: str) -> HttpResponse:
    """All rules by chapter; `cari` keeps those that hold every word, `bobot` those of one weight."""
    words = " ".join(request.GET.get("cari", "")[:LONGEST_QUERY].split())
    weight = request.GET.get("bobot", "")
    weight = weight if weight in set(Severity) else ""
    found = [rule for rule in RULES if (not weight or rule.severity == weight) and _holds(rule, words)]
    shown = {
        "chapters": [
            (key, chapter_title(key, tongue), _cards(own, found, tongue)) for key, own in CHAPTERS.items()
        ],
        "words": words,
        "asked": words or None,
        "weight": weight,
        "weights": [(severity.value, label, MEANINGS[severity]) for severity, (_, label) in WEIGHTS.items()],
        "count": len(found),
        "all": len(RULES),
        "fixed": sum(not rule.waivable for rule in RULES),
    }
    return _page(request, tongue, "", "index", shown, stamp=[words, weight])


@standard_page
def standard_chapter(request: HttpRequest, tongue: str, chapter: str) -> HttpResponse:
    """The rules of a chapter, each with its reason."""
    if chapter not in CHAPTERS:
        raise Http404
    shown = {
        "chapter": chapter,
        "title": chapter_title(chapter, tongue),
        "cards": [card_of(rule, tongue) for rule in CHAPTERS[chapter]],
    }
    return _page(request, tongue, f"{chapter}/", "chapter", shown)


@standard_page
def standard_rule(request: HttpRequest, tongue: str, chapter: str, name: str) -> HttpResponse:
    """One rule: reason, ground, weight, limits, examples with what the checker says of them."""
    rule = RULE_OF.get(f"{chapter}.{name}")
    if rule is None:
        raise Http404
    own = CHAPTERS[chapter]
    place = own.index(rule)
    shown = {
        "card": card_of(rule, tongue),
        "chapter": chapter,
        "chapter_title": chapter_title(chapter, tongue),
        "meaning": MEANINGS[rule.severity],
        "limits": list(limits_of(rule)),
        "good": _named(rule, bad=False),
        "bad": _named(rule, bad=True),
        "before": card_of(own[place - 1], tongue) if place else None,
        "after": card_of(own[place + 1], tongue) if place + 1 < len(own) else None,
    }
    return _page(request, tongue, f"{chapter}/{name_of(rule)}/", "rule", shown)


def _page(
    request: HttpRequest, tongue: str, path: str, template: str, shown: dict, stamp: list[str] | None = None
) -> HttpResponse:
    """The pages are made from the program itself: they change with its version, which every stamp holds."""
    other = "id" if tongue == "en" else "en"
    shown |= {
        "tongue": tongue,
        "root": _ROOTS[tongue],
        "canonical": absolute(_ROOTS[tongue] + path),
        "own_path": _ROOTS[tongue] + path,
        "other_path": _ROOTS[other] + path,
        "other": other,
        "alternates": [(code, absolute(root + path)) for code, root in _ROOTS.items()],
    }
    return if_changed(
        request,
        lambda: render(request, f"site/standards/{template}.html", shown),
        stamp=["standard", len(RULES), *(stamp or ())],
    )


def _cards(own: tuple[Rule, ...], found: list[Rule], tongue: str) -> list:
    return [card_of(rule, tongue) for rule in own if rule in found]


def _holds(rule: Rule, words: str) -> bool:
    """Whether every word stands in the rule's id, titles, reasons or ground, or in what it calls wrong."""
    told = [rule.id, rule.title, rule.why, rule.title_en, rule.why_en, rule.clause]
    told += [
        piece.text
        for shown in examples_of(rule.id, bad=True)
        for part in shown.parts
        for piece in part.pieces
    ]
    text = " ".join(told).lower()
    return all(word in text for word in words.lower().split())


def _named(rule: Rule, *, bad: bool) -> list[tuple]:
    return [
        (shown, [(part_label(part.key), part) for part in shown.parts])
        for shown in examples_of(rule.id, bad=bad)
    ]
