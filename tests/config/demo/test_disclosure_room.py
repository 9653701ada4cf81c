"""The demo's registers are made by the services, once."""

import pytest

from kentongan.apps.disclosure.models import ConsequenceTest, Entry, ExemptedEntry
from kentongan.config.demo.rooms.disclosure import ENTRIES, furnish

pytestmark = pytest.mark.django_db


def test_the_registers_are_filled_once(people):
    furnish()
    furnish()
    assert Entry.objects.filter(status="published").count() == len(ENTRIES)
    assert Entry.objects.filter(status="draft").count() == 1
    assert ConsequenceTest.objects.filter(status="submitted").count() == 1
    assert ExemptedEntry.objects.get().test.proposed_by == people["unit_head"]
