"""Methods that the table of doors does not name: nobody changes anything by them."""

import pytest
from tests.house.access.row import Sample
from tests.house.access_rows import ROWS
from tests.house.people import OWN
from tests.house.visits import Door

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("house-doors")]


@pytest.mark.parametrize("name", sorted({row.name for row in ROWS}))
def test_methods_without_a_row_change_nothing(name: str, door: Door):
    """Even the mightiest: what the table does not name is refused or answered like a page."""
    rows = [row for row in ROWS if row.name == name]
    named = {row.method for row in rows}
    sample = Sample(door.world, OWN, "admin")
    path = rows[0].path(sample)
    for who in ("public", "admin", "central_lead"):
        for method in {"POST", "DELETE"} - named:
            answer = door.knock(who, method, path)
            assert answer.writes == (), f"{who} {method} {path} wrote {answer.writes}"
            assert answer.status < 500
