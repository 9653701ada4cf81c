"""The first text of a story: from a template, from the opening of its form, or from the facts alone."""

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Template
from kentongan.apps.newsroom.services.compose import Composed, compose, quoted, short_name
from kentongan.apps.units.enums import TimeZone
from kentongan.apps.units.models import Unit
from kentongan.core.forms.form import form_named
from kentongan.core.forms.next_step import PROMPT
from kentongan.core.forms.opening import filled
from kentongan.core.text.months import WEEKDAY_NAMES


def begun(content: Content, unit: Unit, template: Template | None = None) -> Composed | None:
    """A headline and a body; None where neither template nor opening makes one and the facts say nothing.

    What the form asks next stands as a prompt until it is answered.
    """
    form, zone = form_named(content.form), TimeZone(unit.time_zone).label
    headline, opening = (template.headline, template.opening) if template else (form.headline, form.opening)
    if opening:
        facts = _facts(content, unit, zone)
        return Composed(filled(headline, facts), filled(opening, facts))
    if not content.what:
        return None
    made = compose(content, city=unit.city, unit_name=unit.name, zone=zone)
    asked = form.asks("next") and not content.next
    return Composed(made.headline, f"{made.body}\n\n{PROMPT}") if asked else made


def _facts(content: Content, unit: Unit, zone: str) -> dict[str, str]:
    day = content.happened_on
    answers = {name: getattr(content, name) for name in ("what", "where", "who", "why", "how", "next")}
    return answers | {
        "city": unit.city,
        "unit": unit.name,
        "short": short_name(unit.name),
        "day": f"{WEEKDAY_NAMES[day.weekday()]} ({day.day}/{day.month})" if day else "",
        "time": f"{content.when_time.replace(':', '.')} {zone}" if content.when_time else "",
        "quotes": "\n\n".join(quoted(content)),
    }
