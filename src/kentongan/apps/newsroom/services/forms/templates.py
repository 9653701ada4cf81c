"""Templates: those that come with the house, and those that an office keeps for its branch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadTemplate, NotAllowed, TemplateNotFound
from kentongan.apps.newsroom.models import Template, Topic
from kentongan.apps.newsroom.policies import may_keep_template, may_keep_templates_for
from kentongan.apps.newsroom.queries.forms.templates import template_seen
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.forms.form import BadForm
from kentongan.core.forms.templates import beginnings, must_be_fillable
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_OPENING = 5_000
_CENTRE = (UnitType.MINISTRY, UnitType.DIRECTORATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateWords:
    """What a template says and for whom; no kinds of offices: for all."""

    form: str
    label: str
    headline: str
    opening: str
    unit_types: Sequence[str] = ()
    topic: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


def load_templates() -> int:
    """Writes the templates of the house; those that somebody changed stay as they are. How many there are."""
    topics = {topic.key: topic for topic in Topic.objects.all()}
    changed = set(Template.objects.filter(changed_by__isnull=False).values_list("key", flat=True))
    for place, told in enumerate(beginnings()):
        if told.key not in changed:
            Template.objects.update_or_create(
                key=told.key,
                defaults={
                    "form": told.form,
                    "unit_types": list(told.unit_types),
                    "topic": topics.get(told.topic),
                    "label": told.label,
                    "headline": told.headline,
                    "opening": told.opening.strip(),
                    "place": place,
                },
            )
    return len(beginnings())


@transaction.atomic
def add_template(*, actor: Actor, unit_id: int, words: TemplateWords) -> Template:
    """Keeps a beginning for the branch of an office; at the centre it is for the whole nation. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_keep_templates_for(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang menyimpan templat untuk satuan ini."))
    row = Template(unit=None if unit.type in _CENTRE else unit)
    return _put(actor, row, words, "template_added")


@transaction.atomic
def change_template(*, actor: Actor, template_id: int, words: TemplateWords) -> Template:
    """Writes a template anew, or ends it by its last day; one of the house is from then on kept by hand. Audited."""
    row = template_seen(actor, template_id)
    if row is None:
        raise TemplateNotFound
    if not may_keep_template(actor, row):
        raise NotAllowed(_("Templat ini disimpan oleh satuan di atas Anda."))
    return _put(actor, row, words, "template_changed")


def _put(actor: Actor, row: Template, words: TemplateWords, verb: str) -> Template:
    row.label, row.headline = " ".join(words.label.split())[:80], " ".join(words.headline.split())[:200]
    row.opening = words.opening.replace("\r\n", "\n").strip()
    row.form, row.unit_types = words.form, [kind for kind in UnitType.values if kind in words.unit_types]
    row.topic = Topic.objects.filter(key=words.topic).first() if words.topic else None
    row.valid_from, row.valid_to = words.valid_from, words.valid_to
    _must_be_sound(row)
    row.changed_by_id = actor.user_id
    row.save()
    path = row.unit.path if row.unit else "/"
    trail.record(actor, verb, f"template:{row.pk}", path=path, detail={"form": row.form})
    return row


def _must_be_sound(row: Template) -> None:
    if not row.label:
        raise BadTemplate(_("Beri templat ini nama."), "label")
    if not row.opening or len(row.opening) > MOST_OPENING:
        raise BadTemplate(_("Tulis naskah awalnya, paling banyak %d tanda.") % MOST_OPENING, "opening")
    try:
        must_be_fillable(row.form, row.headline, row.opening)
    except BadForm as error:
        raise BadTemplate(_("Tempat isian ini tidak dikenal: %s") % error, "opening") from error
    if row.valid_from and row.valid_to and row.valid_from > row.valid_to:
        raise BadTemplate(_("Hari terakhirnya mendahului hari pertamanya."), "valid_to")
