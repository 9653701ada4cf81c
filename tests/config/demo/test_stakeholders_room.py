"""The demo's partner desk is filled once, by the services."""

import pytest
from tests.conftest import PASSWORD

from kentongan.apps.stakeholders.models import Complaint, ParticipationCount, Partner
from kentongan.apps.units.models import Appointment
from kentongan.config.demo.rooms.stakeholders import COMPLAINTS, PARTNERS, furnish
from kentongan.foundation.accounts.models import User


@pytest.mark.django_db
def test_room_is_filled_once(units):
    furnish()
    assert not Partner.objects.exists()
    user = User.objects.create_user("koordinator@peraga.test", PASSWORD, name="Budi Peraga")
    Appointment.objects.create(
        user=user, unit=units["lapas-cilegon"], role="unit_coord", valid_from="2020-01-01"
    )
    for _ in range(2):
        furnish()
    assert Partner.objects.count() == len(PARTNERS) and Complaint.objects.count() == len(COMPLAINTS)
    assert ParticipationCount.objects.count() == 36
    assert "Siti" not in str(list(Complaint.objects.values()))
