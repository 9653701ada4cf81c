"""Keys for programs, the profile, and the first administrator."""

import re

import pytest

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused
from kentongan.apps.units.services.founding import invite_first_admin
from kentongan.apps.units.services.inviting import accept_invitation
from kentongan.apps.units.services.profile import change_profile
from kentongan.apps.units.services.tokens import create_api_token, revoke_api_token
from kentongan.foundation.accounts.actor import PUBLIC
from kentongan.foundation.accounts.models import ApiToken, User
from kentongan.foundation.accounts.tokens import user_of
from kentongan.foundation.audit.models import AuditEntry


def test_key_is_shown_once_and_kept_as_a_hash(actors, people):
    made, secret = create_api_token(actor=actors["contributor"], label="Papan")
    assert user_of(secret) == people["contributor"]
    assert secret not in str(ApiToken.objects.values().get()) and len(secret) >= 43
    made.refresh_from_db()
    assert made.last_used_at is not None
    assert secret not in str(list(AuditEntry.objects.values()))


def test_key_dies_when_revoked_and_with_its_owner(actors, people):
    made, secret = create_api_token(actor=actors["contributor"], label="Papan")
    with pytest.raises(NotFound):
        revoke_api_token(actor=actors["unit_head"], token_id=made.pk)
    assert user_of(secret)
    revoke_api_token(actor=actors["contributor"], token_id=made.pk)
    assert user_of(secret) is None
    _, other = create_api_token(actor=actors["contributor"], label="Papan")
    User.objects.filter(pk=people["contributor"].pk).update(is_active=False)
    assert user_of(other) is None


def test_keys_are_counted_and_need_a_purpose(actors):
    for number in range(10):
        create_api_token(actor=actors["contributor"], label=f"k{number}")
    with pytest.raises(Refused):
        create_api_token(actor=actors["contributor"], label="k11")
    with pytest.raises(Refused):
        create_api_token(actor=actors["unit_head"], label="  ")
    with pytest.raises(NotAllowed):
        create_api_token(actor=PUBLIC, label="x")


def test_profile_changes_name_telephone_and_language_only(actors, people):
    change_profile(actor=actors["contributor"], name=" Siti  Contoh ", phone="0812", language="en")
    user = User.objects.get(pk=people["contributor"].pk)
    assert (user.name, user.phone, user.language) == ("Siti Contoh", "0812", "en")
    assert "0812" not in str(AuditEntry.objects.get(verb="profile_changed").detail)


def test_first_administrator_comes_in_by_the_printed_link(units):
    link = invite_first_admin(email="Kepala@Contoh.test", name="Kepala Contoh")
    token = re.search(r"/undangan/([\w-]+)/", link).group(1)
    user = accept_invitation(token=token, password="sandi yang cukup panjang")
    assert user.email == "kepala@contoh.test" and user.name == "Kepala Contoh"
    assert user.appointments.get().unit == units["kemenimipas"]
    with pytest.raises(Refused, match="Sudah ada administrator"):
        invite_first_admin(email="lain@contoh.test", name="Lain")


@pytest.mark.django_db
def test_first_administrator_needs_a_tree():
    with pytest.raises(Refused, match="kosong"):
        invite_first_admin(email="kepala@contoh.test", name="Kepala")
