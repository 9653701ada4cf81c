"""The lists that a fresh newsroom starts with."""

from dataclasses import dataclass

from django.db import transaction

from kentongan.apps.newsroom.models import Route, Topic
from kentongan.apps.newsroom.services.forms.templates import load_templates
from kentongan.core.registry.tables import FOLDER, rows_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many topics, routes and templates the profile has."""

    topics: int
    routes: int
    templates: int


@transaction.atomic
def load_profile() -> Loaded:
    """Writes topics, routes and templates from the registry; run again it brings them up to date and makes none twice.

    What the lists no longer name stays: stories point at it.
    """
    topics, routes = rows_of(FOLDER / "topics.csv"), rows_of(FOLDER / "routes.csv")
    for place, row in enumerate(topics):
        Topic.objects.update_or_create(
            key=row["key"],
            defaults={
                "label": row["label"],
                "group": row["group"],
                "is_sensitive": row["is_sensitive"] == "1",
                "place": place,
            },
        )
    for row in routes:
        Route.objects.update_or_create(
            key=row["key"], defaults={"label": row["label"], "steps": row["steps"].split()}
        )
    return Loaded(len(topics), len(routes), load_templates())
