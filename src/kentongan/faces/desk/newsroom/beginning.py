"""How a story begins: its form, and a template of it where one is picked."""

from dataclasses import asdict, replace
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.queries.forms.templates import template_for, templates_for
from kentongan.apps.newsroom.services.forms.beginning import begun
from kentongan.apps.units.models import Unit
from kentongan.core.forms.form import Form, all_forms, form_named

FORM, TEMPLATE = "form-", "template-"


def first_words(request: HttpRequest, unit: Unit) -> dict[str, Any]:
    """What the empty form starts with: the form of the address, and the words of a template that was picked."""
    content = Content(form=form_named(request.GET.get("bentuk", "")).key)
    picked = request.GET.get("templat", "")
    template = template_for(unit, int(picked)) if _is_number(picked) else None
    if template:
        content = replace(content, form=template.form, topic=template.topic.key if template.topic else "")
        made = begun(content, unit, template)
        content = replace(content, headline=made.headline, body=made.body)
    return {name: value for name, value in asdict(content).items() if value}


def choice(unit: Unit, form: Form) -> dict[str, Any]:
    """The forms with a sentence each, and the templates that this office has for `form`; one query."""
    return {
        "kind": in_words(form),
        "kinds": [in_words(one) for one in all_forms().values()],
        "templates": list(templates_for(unit, form=form.key)),
        "choice_unit": unit,
    }


def wished_form(wish: str) -> str:
    """The form that a pressed button asks for; empty for any other button."""
    key = wish.removeprefix(FORM)
    return key if wish.startswith(FORM) and key in all_forms() else ""


def wished_template(wish: str) -> int | None:
    """The number of the template that a pressed button asks for."""
    number = wish.removeprefix(TEMPLATE)
    return int(number) if wish.startswith(TEMPLATE) and _is_number(number) else None


def in_words(form: Form) -> dict[str, Any]:
    """A form as pages show it, in the language of the reader."""
    english = get_language() == "en"
    return {
        "key": form.key,
        "label": form.label_en if english else form.label,
        "sentence": form.sentence_en if english else form.sentence,
        "least_photos": form.photos[0],
        "layout": form.layout,
    }


def _is_number(given: str) -> bool:
    return given.isascii() and given.isdigit() and len(given) < 10
