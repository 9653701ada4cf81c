"""Tables: what points at what, and how migrations are named."""

import re
from collections.abc import Iterator
from io import StringIO

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.core.management import call_command
from django.db.models import Field, Model
from tests.house.rules.reading import SRC

# Lower floors first; apps of one line do not know each other.
FLOORS = (
    ("accounts", "audit", "jobs", "workdays"),
    ("notices",),
    ("units",),
    ("disclosure", "siteaudit", "messagehouse", "stakeholders", "standards", "channels", "archive"),
    ("openness",),
    ("newsroom", "monitoring"),
    ("campaigns", "intake", "slips"),
    ("academy", "programmes"),
    ("crisis", "clarifications", "press", "attendance", "learning", "directives", "agenda", "editing"),
    ("statements", "certificates"),
    ("readiness", "agents"),
    ("recognition",),
    ("picture",),
)
FLOOR = {label: number for number, labels in enumerate(FLOORS) for label in labels}


def own_models() -> Iterator[type[Model]]:
    return (model for model in apps.get_models() if model.__module__.startswith("kentongan."))


def references(model: type[Model]) -> Iterator[Field]:
    """The fields of the model itself that point at a row elsewhere."""
    return (field for field in model._meta.get_fields() if field.is_relation and field.concrete)


def test_every_app_has_its_floor():
    assert {model._meta.app_label for model in own_models()} <= set(FLOOR)


@pytest.mark.parametrize("model", list(own_models()), ids=lambda model: model.__name__)
def test_foreign_keys_point_down_or_stay_in_the_app(model: type[Model]):
    here = model._meta.app_label
    for field in references(model):
        there = field.related_model._meta.app_label
        assert there == here or FLOOR[there] < FLOOR[here], f"{field} points from {here} to {there}"


def test_nothing_points_anywhere_at_will():
    assert [
        str(f)
        for model in own_models()
        for f in model._meta.private_fields
        if isinstance(f, GenericForeignKey)
    ] == []


def test_migrations_are_named_by_hand():
    names = [path.stem for path in SRC.rglob("migrations/[0-9]*.py")]
    assert names
    bad = re.compile(
        r"\d{4}_(?:auto_|alter_|initial$)|\d{4}_\w*_\d{4}|_and_more$|_add_\w+_(?:field|index)\w*$"
    )
    assert [name for name in names if bad.search(name)] == []


@pytest.mark.django_db
def test_no_migration_is_missing():
    told = StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=told)
    assert "No changes detected" in told.getvalue()
