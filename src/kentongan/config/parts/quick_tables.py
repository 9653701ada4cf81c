"""Laying out an empty database without drawing every model anew at every step.

Django redraws all models that are related to a new one, through however many others: with hundreds of tables around a
few in the middle (offices, people) that is nearly all of them, each time. Nothing that stands is related
to a new one: here only it is drawn. The tables come out the same (tests/house/rules/test_laid_out.py) in a third of
the time; an upgrade of tables that hold something goes Django's own way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.db.migrations.state import ModelState, ProjectState


@contextmanager
def drawn_once() -> Iterator[None]:
    """While it lasts, migrations of an empty database draw each model when it is made, and no other."""
    with patch.object(ProjectState, "add_model", _add_model):
        yield


def _add_model(state: ProjectState, model: ModelState) -> None:
    key = model.app_label, model.name_lower
    state.models[key] = model
    if state._relations is not None:
        state.resolve_model_relations(key)
    if "apps" in state.__dict__:
        state.apps.render_multiple([model])
