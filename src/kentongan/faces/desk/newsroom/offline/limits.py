"""What a phone can check by itself: which answers are asked, and the numbers of the standard in words."""

from typing import TypedDict

from django.utils.translation import gettext as _

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.documents import profile_of
from kentongan.core.forms.form import Form
from kentongan.core.standard.profile import NATIONAL, joined
from kentongan.core.standard.rules.structure import (
    body_maximum,
    body_minimum,
    headline_minimum,
    headline_words,
)

# The control in which a question is answered, where it is called otherwise.
_CONTROLS = {"when": "when_date"}
_ALWAYS = ("topic", "headline", "body")


class Limit(TypedDict):
    """What one field is called, and how many words it may have."""

    label: str
    least: int | None
    most: int | None


_COUNTED = {
    "headline": (headline_minimum.RULE, headline_words.RULE),
    "body": (body_minimum.RULE, body_maximum.RULE),
}


def asked_of(kind: Form) -> list[str]:
    """The controls that must not be empty when a story of this form is submitted."""
    return [*(_CONTROLS.get(name, name) for name in kind.needed), *_ALWAYS]


def word_limits(kind: Form, story: Story | None) -> dict[str, Limit]:
    """By field; as the office of `story` has set them, as the nation where there is no story yet. At most one query."""
    profile = joined([profile_of(story.unit) if story else NATIONAL, kind.profile])
    labels = {"headline": _("Judul"), "body": _("Naskah")}
    found: dict[str, Limit] = {}
    for name, rules in _COUNTED.items():
        least, most = (
            None if profile.leaves_out(rule) else profile.limits_of(rule)["words"] for rule in rules
        )
        found[name] = Limit(label=labels[name], least=least, most=most)
    return found
