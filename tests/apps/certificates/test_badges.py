"""Badges: in the shape of the specification, verified by somebody else's library, revoked in the open."""

import json
from pathlib import Path

import jwt
import pytest
from jsonschema import Draft202012Validator

from kentongan.apps.certificates.models import Certificate, SigningKey
from kentongan.apps.certificates.services.badges import (
    address,
    credential_of,
    signed_badge,
    signed_status_list,
)
from kentongan.apps.certificates.services.correcting import correct
from kentongan.apps.certificates.services.keys import change_key, public_keys, signing_key
from kentongan.apps.certificates.services.revoking import restore, revoke
from kentongan.core.credentials.badge import identity_hash
from kentongan.core.credentials.status_list import is_set, place_of

pytestmark = pytest.mark.django_db
SCHEMA = json.loads((Path(__file__).parent / "achievement_credential.schema.json").read_text("utf-8"))


@pytest.fixture
def certificate(event, given) -> Certificate:
    given(event)
    joined = ("unit", "design", "participant", "user", "event")
    return Certificate.objects.select_related(*joined).order_by("pk").first()


def verified(token: str) -> dict:
    """As a stranger verifies it: the key by its name from the published set."""
    keys = jwt.PyJWKSet.from_dict(public_keys())
    key = keys[jwt.get_unverified_header(token)["kid"]]
    return jwt.decode(token, key.key, algorithms=["RS256"])


def is_revoked(certificate: Certificate) -> bool:
    number, index = place_of(certificate.pk)
    told = verified(signed_status_list(number))
    assert told["type"] == ["VerifiableCredential", "BitstringStatusListCredential"]
    return is_set(told["credentialSubject"]["encodedList"], index)


def test_a_badge_keeps_to_the_specification(certificate):
    told = verified(signed_badge(certificate))
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(told)
    assert told["iss"] == told["issuer"]["id"] == address("penerbit.json")
    assert told["jti"] == told["id"]
    assert told["nbf"] == int(certificate.created_at.timestamp())


@pytest.mark.parametrize("gone", ["@context", "issuer", "validFrom", "credentialSubject", "id"])
def test_the_schema_notices_what_is_missing(certificate, gone):
    told = credential_of(certificate)
    del told[gone]
    assert not Draft202012Validator(SCHEMA).is_valid(told)


def test_the_holder_is_named_by_a_hash_only(certificate):
    told = credential_of(certificate)
    identity = told["credentialSubject"]["identifier"][0]
    mail = certificate.participant.email
    assert identity["identityHash"] == identity_hash(mail, certificate.salt)
    assert mail not in json.dumps(told) and certificate.name not in json.dumps(told)


def test_all_of_an_event_achieved_the_same(event, given):
    given(event)
    rows = Certificate.objects.select_related("unit", "design", "participant", "user")
    told = [credential_of(row) for row in rows]
    assert len({one["credentialSubject"]["achievement"]["id"] for one in told}) == 1
    assert len({one["id"] for one in told}) == 3
    assert len({one["credentialSubject"]["identifier"][0]["salt"] for one in told}) == 3


def test_whoever_changes_a_letter_is_found_out(certificate):
    head, payload, signature = signed_badge(certificate).split(".")
    for forged in (
        f"{head}.{payload[:-2]}{'AA' if payload[-2:] != 'AA' else 'BB'}.{signature}",
        f"{head}.{payload}.{'A' * len(signature)}",
    ):
        with pytest.raises(jwt.InvalidTokenError):
            verified(forged)


def test_another_key_does_not_sign_for_us(certificate):
    token = jwt.encode(
        credential_of(certificate), signing_key().as_pem(private=True), "RS256", headers={"kid": "foreign"}
    )
    with pytest.raises(KeyError):
        verified(token)


def test_revoking_and_giving_back_show_in_the_list(certificate, actors):
    assert not is_revoked(certificate)
    revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason="Salah orang.")
    assert is_revoked(certificate)
    restore(actor=actors["region_head"], certificate_id=certificate.pk)
    assert not is_revoked(certificate)


def test_what_was_replaced_is_revoked_and_the_new_one_holds(certificate, actors):
    new = correct(
        actor=actors["region_editor"], certificate_id=certificate.pk, name="Peserta Satu", position=""
    )
    assert is_revoked(certificate) and not is_revoked(new)


def test_a_list_that_nobody_stands_in_is_none(certificate):
    assert signed_status_list(99) is None


def test_the_private_half_lies_sealed_and_stays_inside(certificate):
    signed_badge(certificate)
    row = SigningKey.objects.get()
    assert "PRIVATE" not in row.private
    assert all("d" not in key and "p" not in key for key in public_keys()["keys"])


def test_badges_outlive_a_change_of_keys(certificate, actors):
    before = signed_badge(certificate)
    change_key(actor=actors["admin"])
    after = signed_badge(certificate)
    assert jwt.get_unverified_header(before)["kid"] != jwt.get_unverified_header(after)["kid"]
    assert verified(before) == verified(after)
    assert len(public_keys()["keys"]) == 2
