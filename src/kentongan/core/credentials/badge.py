"""An achievement in the words of Open Badges 3.0 (1EdTech), as a verifiable credential (W3C, data model 2.0)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
STATUS_CONTEXT = CONTEXT[0]


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who vouches."""

    id: str
    name: str
    url: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Achievement:
    """What was achieved, the same for all who did; `creator` is the office that set it."""

    id: str
    name: str
    description: str
    criteria: str
    kind: str
    creator_id: str
    creator: str


@dataclass(frozen=True, slots=True)
class Held:
    """One person's achievement. `identity` is hashed with `salt`, never told."""

    id: str
    name: str
    at: datetime
    identity: str
    identity_type: str
    salt: str
    evidence: tuple[tuple[str, str], ...]
    status_list: str
    status_index: int


def as_credential(issuer: Issuer, achievement: Achievement, held: Held) -> dict[str, Any]:
    """The AchievementCredential before it is signed."""
    return {
        "@context": list(CONTEXT),
        "id": held.id,
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": held.name,
        "issuer": as_profile(issuer),
        "validFrom": _moment(held.at),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [_identity(held)],
            "achievement": as_achievement(achievement),
        },
        "evidence": [{"id": address, "type": ["Evidence"], "name": name} for address, name in held.evidence],
        "credentialStatus": {
            "id": f"{held.status_list}#{held.status_index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": str(held.status_index),
            "statusListCredential": held.status_list,
        },
    }


def as_profile(issuer: Issuer) -> dict[str, Any]:
    """The issuer's profile."""
    told = {"id": issuer.id, "type": ["Profile"], "name": issuer.name, "url": issuer.url}
    return told | ({"description": issuer.description} if issuer.description else {})


def as_achievement(achievement: Achievement) -> dict[str, Any]:
    return {
        "id": achievement.id,
        "type": ["Achievement"],
        "achievementType": achievement.kind,
        "name": achievement.name,
        "description": achievement.description,
        "criteria": {"narrative": achievement.criteria},
        "creator": {"id": achievement.creator_id, "type": ["Profile"], "name": achievement.creator},
    }


def as_status_list(issuer: Issuer, *, address: str, encoded: str, at: datetime) -> dict[str, Any]:
    """A status list as a credential before it is signed."""
    return {
        "@context": [STATUS_CONTEXT],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer.id,
        "validFrom": _moment(at),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded,
        },
    }


def identity_hash(identity: str, salt: str) -> str:
    """`identity` made unreadable, as section B.1.12 of Open Badges writes it."""
    return "sha256$" + hashlib.sha256((identity + salt).encode()).hexdigest()


def _identity(held: Held) -> dict[str, Any]:
    return {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": identity_hash(held.identity, held.salt),
        "identityType": held.identity_type,
        "salt": held.salt,
    }


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
