"""Keys for programs that act for a person."""

from django.db import transaction
from django.utils import timezone

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import ApiToken
from kentongan.foundation.accounts.tokens import fresh_token
from kentongan.foundation.audit import trail

MOST = 10


@transaction.atomic
def create_api_token(*, actor: Actor, label: str) -> tuple[ApiToken, str]:
    """A new key and its secret, which is shown now and never again. Audited; refuses an eleventh key."""
    if actor.is_public or actor.user_id is None:
        raise NotAllowed("Hanya pemegang penugasan yang dapat membuat kunci API.")
    label = " ".join(label.split())[:80]
    if not label:
        raise Refused("Tulis untuk apa kunci ini, agar kelak Anda tahu mana yang dicabut.")
    if ApiToken.objects.filter(user_id=actor.user_id, revoked_at=None).count() >= MOST:
        raise Refused(f"Paling banyak {MOST} kunci. Cabut yang tidak dipakai lagi.")
    secret, kept = fresh_token()
    made = ApiToken.objects.create(user_id=actor.user_id, label=label, token_hash=kept)
    trail.record(
        actor, "api_token_created", f"user:{actor.user_id}", path=actor.posts[0].path, detail={"label": label}
    )
    return made, secret


@transaction.atomic
def revoke_api_token(*, actor: Actor, token_id: int) -> None:
    """Makes one of the actor's keys useless at once. Audited."""
    row = (
        ApiToken.objects.select_for_update()
        .filter(pk=token_id, user_id=actor.user_id, revoked_at=None)
        .first()
    )
    if row is None:
        raise NotFound("Kunci itu tidak ada atau sudah dicabut.")
    row.revoked_at = timezone.now()
    row.save(update_fields=["revoked_at", "updated_at"])
    path = actor.posts[0].path if actor.posts else ""
    trail.record(actor, "api_token_revoked", f"user:{actor.user_id}", path=path, detail={"label": row.label})
