"""Keeping an upload under a name of ours."""

from uuid import uuid4

from django.core.files.base import ContentFile

from kentongan.apps.disclosure.models import EntryFile
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.uploads.inspecting import Inspected
from kentongan.foundation.uploads.names import offered_name


def keep_file(*, actor: Actor, found: Inspected, name: str) -> EntryFile:
    """Stores an inspected file; what it was called only shows in its offered name, made harmless."""
    row = EntryFile(
        name=offered_name(name, found.kind),
        kind=found.kind,
        size=len(found.content),
        sha256=found.sha256,
        pages=found.pages,
        warnings=list(found.warnings),
        uploaded_by_id=actor.user_id,
    )
    row.file.save(f"{uuid4().hex}.{found.kind}", ContentFile(found.content), save=False)
    row.save()
    return row
