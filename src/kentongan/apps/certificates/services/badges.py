"""Certificates as Open Badges 3.0: signed as VC-JWT, revocable by a public status list."""

from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.utils import timezone
from joserfc import jwt

from kentongan.apps.certificates.enums import Kind
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.services.keys import ALGORITHM, signing_key
from kentongan.apps.certificates.services.mailing import address_of
from kentongan.core.credentials.badge import (
    Achievement,
    Held,
    Issuer,
    as_credential,
    as_status_list,
)
from kentongan.core.credentials.status_list import SIZE, encode, place_of

_ROOM = "/sertifikat"
_KINDS = {Kind.PARTICIPANT: "Certificate", Kind.AWARD: "Award", Kind.AGENT: "CommunityService"}


def address(path: str) -> str:
    """A public address of this room: `address("kunci.json")`."""
    return f"{settings.SITE_URL}{_ROOM}/{path}"


def issuer() -> Issuer:
    """The house, that vouches for what its offices give."""
    return Issuer(
        id=address("penerbit.json"),
        name="Direktorat Jenderal Pemasyarakatan",
        url=f"{settings.SITE_URL}/",
        description="Komunikasi publik Pemasyarakatan Indonesia",
    )


def credential_of(certificate: Certificate) -> dict[str, Any]:
    """The badge before it is signed; the holder is named by a salted hash only."""
    number, index = place_of(certificate.pk)
    mail = address_of(certificate)
    check = address(f"{certificate.code}/")
    return as_credential(
        issuer(),
        achievement_of(certificate),
        Held(
            id=address(f"{certificate.code}/lencana.json"),
            name=certificate.title,
            at=certificate.created_at,
            identity=mail.lower() if mail else certificate.name,
            identity_type="emailAddress" if mail else "name",
            salt=certificate.salt,
            evidence=((check, f"{certificate.design.heading} {certificate.number}"),),
            status_list=address(f"status/{number}/"),
            status_index=index,
        ),
    )


def achievement_of(certificate: Certificate) -> Achievement:
    """What was achieved: the same for all who were at an event."""
    what = f"kegiatan/{certificate.event_id}" if certificate.event_id else f"sertifikat/{certificate.ground}"
    if certificate.kind == Kind.PARTICIPANT:
        criteria = "Hadir pada kegiatan menurut daftar hadir, dan memenuhi syarat yang ditetapkan pemberinya."
    else:
        criteria = "Ditetapkan oleh pemberinya."
    return Achievement(
        id=f"urn:uuid:{uuid5(NAMESPACE_URL, f'{settings.SITE_URL}/{what}')}",
        name=certificate.title,
        description=". ".join([certificate.title, *certificate.lines]),
        criteria=criteria,
        kind=_KINDS.get(Kind(certificate.kind), "Certificate"),
        creator_id=f"{settings.SITE_URL}/satuan/{certificate.unit.key}/",
        creator=certificate.issuer,
    )


def signed_badge(certificate: Certificate) -> str:
    """The badge as VC-JWT: header with the key's name and its public half, the credential as payload."""
    credential = credential_of(certificate)
    identity = credential["credentialSubject"]["identifier"][0]["identityHash"]
    return _signed(credential, at=certificate.created_at, subject=f"urn:{identity.replace('$', ':')}")


def signed_status_list(number: int) -> str | None:
    """The status list of that number as VC-JWT; None for one that no certificate stands in. Two queries."""
    start = number * SIZE
    within = Certificate.objects.filter(pk__gte=start, pk__lt=start + SIZE)
    if not within.exists():
        return None
    gone = within.filter(revoked_at__isnull=False).values_list("pk", flat=True)
    where = address(f"status/{number}/")
    now = timezone.now()
    told = as_status_list(issuer(), address=where, encoded=encode(pk - start for pk in gone), at=now)
    return _signed(told, at=now, subject=told["credentialSubject"]["id"])


def _signed(credential: dict[str, Any], *, at: datetime, subject: str) -> str:
    key = signing_key()
    header = {"alg": ALGORITHM, "typ": "JWT", "kid": key.kid}
    claims = {
        **credential,
        "iss": address("penerbit.json"),
        "jti": credential["id"],
        "sub": subject,
        "nbf": int(at.timestamp()),
    }
    return jwt.encode(header, claims, key)
