"""What people may change about themselves."""

from django.db import transaction

from kentongan.apps.units.errors import NotFound, Refused
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.audit import trail


@transaction.atomic
def change_profile(*, actor: Actor, name: str, phone: str, language: str) -> User:
    """Changes the actor's own name, telephone and language; the address is changed by nobody. Audited."""
    user = User.objects.select_for_update().filter(pk=actor.user_id).first()
    if user is None:
        raise NotFound("Akun itu tidak ada.")
    name = " ".join(name.split())[:150]
    if not name:
        raise Refused("Nama tidak boleh kosong.")
    before = {"name": user.name, "language": user.language}
    user.name, user.phone, user.language = name, phone.strip()[:30], language
    user.save(update_fields=["name", "phone", "language", "updated_at"])
    path = actor.posts[0].path if actor.posts else ""
    # The number itself stays out of the trail: it is nobody's business there, and the trail is for ever.
    trail.record(actor, "profile_changed", f"user:{user.pk}", path=path, detail={"before": before})
    return user
