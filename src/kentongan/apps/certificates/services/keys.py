"""The key that signs badges: made once, its private half sealed; retired keys stay published."""

from functools import lru_cache

from django.db import IntegrityError, transaction
from django.utils import timezone
from joserfc.jwk import RSAKey

from kentongan.apps.certificates.models import SigningKey
from kentongan.apps.channels.services.sealing import opened, sealed
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

BITS = 2048  # RS256 with at least 2048 bits is what Open Badges 3.0 asks of every verifier
ALGORITHM = "RS256"


def signing_key() -> RSAKey:
    """The key that signs now; made at the first asking. One query."""
    row = SigningKey.objects.filter(retired_at=None).first() or _made()
    return _opened(row.kid, row.private)


def public_keys() -> dict:
    """All keys with which badges were ever signed, as a JWK set; one query."""
    if not SigningKey.objects.filter(retired_at=None).exists():
        _made()
    return {"keys": list(SigningKey.objects.order_by("-id").values_list("public", flat=True))}


@transaction.atomic
def change_key(*, actor: Actor) -> SigningKey:
    """Retires the key and makes another, such as after a leak of the secret. Audited."""
    SigningKey.objects.filter(retired_at=None).update(retired_at=timezone.now())
    row = _made()
    trail.record(actor, "badge_key_changed", f"badge_key:{row.pk}", detail={"kid": row.kid})
    return row


def _made() -> SigningKey:
    """Two processes at their first start agree on the one that was written first."""
    key = RSAKey.generate_key(BITS)
    kid = key.thumbprint()
    public = {**key.as_dict(private=False), "kid": kid, "alg": ALGORITHM, "use": "sig"}
    private = sealed(key.as_pem(private=True).decode())
    try:
        with transaction.atomic():
            return SigningKey.objects.create(kid=kid, public=public, private=private)
    except IntegrityError:
        return SigningKey.objects.get(retired_at=None)


@lru_cache(maxsize=2)
def _opened(kid: str, private: str) -> RSAKey:
    return RSAKey.import_key(opened(private).encode(), {"kid": kid})
