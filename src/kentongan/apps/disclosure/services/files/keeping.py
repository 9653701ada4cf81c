"""Keeping an upload under a name of ours."""

import re
from uuid import uuid4

from django.core.files.base import ContentFile

from kentongan.apps.disclosure.models import EntryFile
from kentongan.apps.disclosure.services.files.inspecting import Inspected
from kentongan.foundation.accounts.actor import Actor

_ODD = re.compile(r"[^\w.-]+", re.ASCII)


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


def offered_name(name: str, kind: str) -> str:
    """The name under which a file is handed out: letters, digits, and the ending of what it is."""
    stem = _ODD.sub("-", name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1].rsplit(".", 1)[0]).strip("-._")[:80]
    return f"{stem or 'berkas'}.{kind}"
