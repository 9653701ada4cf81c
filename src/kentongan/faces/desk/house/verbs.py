"""The acts of the trail in Indonesian."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

VERBS = {
    "officer_appointed": gettext_noop("menugaskan"),
    "appointment_ended": gettext_noop("mengakhiri penugasan"),
    "officer_invited": gettext_noop("mengundang"),
    "invitation_accepted": gettext_noop("menerima undangan"),
    "profile_changed": gettext_noop("mengubah profil"),
    "api_token_created": gettext_noop("membuat kunci API"),
    "api_token_revoked": gettext_noop("mencabut kunci API"),
    "registry_loaded": gettext_noop("memuat registri"),
    "unit_added": gettext_noop("menambah satuan"),
    "unit_changed": gettext_noop("mengubah satuan"),
    "unit_closed": gettext_noop("menutup satuan"),
    "unit_moved": gettext_noop("memindahkan satuan"),
    "units_imported": gettext_noop("mengimpor satuan"),
    "job_replayed": gettext_noop("menjalankan ulang pekerjaan"),
    "audit_verified": gettext_noop("memeriksa jejak audit"),
}


def told_verb(verb: str) -> str:
    """The act in the reader's language; one that has no words here is shown as it is stored."""
    return _(VERBS[verb]) if verb in VERBS else verb.replace("_", " ")
