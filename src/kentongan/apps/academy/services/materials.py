"""The library: taking files in, using them at events, handing them out."""

from dataclasses import dataclass
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import MaterialKind
from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.academy.models import Material, MaterialUse
from kentongan.apps.academy.policies import may_change_material, may_plan
from kentongan.apps.academy.queries.materials import materials_visible_to
from kentongan.apps.academy.services.groundwork.locking import event_in_hand, note
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.uploads.errors import BadFile
from kentongan.foundation.uploads.inspecting import MAX_BYTES, Inspected, inspected

_HTTP = URLValidator(schemes=("https", "http"))
_FILES = tuple(kind for kind in MaterialKind.values if kind != MaterialKind.LINK)


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialWords:
    """What a material is called; `link` instead of a file."""

    title: str
    about: str = ""
    link: str = ""


def add_material(
    *,
    actor: Actor,
    unit_id: int,
    words: MaterialWords,
    upload: UploadedFile | None = None,
    replaces_id: int | None = None,
) -> Material:
    """Takes a file or a link into an office's library; the same file twice is one. Audited.

    What the file is, its content says, never its name; macros, programs and locked PDFs are refused. With
    `replaces_id` it is the next version, and the events that use the old one use it.
    """
    found = read_upload(upload) if upload else None
    with transaction.atomic():
        unit = Unit.objects.select_for_update().filter(pk=unit_id).first()
        if unit is None:
            raise NotFound(_("Satuan ini"))
        if not may_plan(actor, unit):
            raise NotAllowed
        _check(words, has_file=found is not None)
        old = _replaced(actor, unit, replaces_id)
        known = Material.objects.filter(unit=unit, sha256=found.sha256).first() if found else None
        return known or _keep(actor, unit, words, found, old)


@transaction.atomic
def use_material(*, actor: Actor, event_id: int, material_id: int) -> MaterialUse:
    """Lays a material of the library before an event; whoever sees the event may take it. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    material = _material(actor, material_id)
    use, is_new = MaterialUse.objects.get_or_create(event=event, material=material)
    if is_new:
        note(actor, "material_used", event, material=material.pk)
    return use


@transaction.atomic
def drop_use(*, actor: Actor, event_id: int, material_id: int) -> None:
    """Takes a material away from an event; it stays in the library. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    gone, _rows = event.uses.filter(material_id=material_id).delete()
    if not gone:
        raise NotFound(_("Bahan ini"))
    note(actor, "material_unused", event, material=material_id)


def read_upload(upload: UploadedFile) -> Inspected:
    """Looks inside an upload. Raises BadWords at the field `file` for what is not taken, saying what to do."""
    if upload.size and upload.size > MAX_BYTES:
        raise BadWords(_("Berkas lebih besar dari 10 MB. Perkecil, atau bagikan sebagai tautan."), "file")
    try:
        found = inspected(upload.read(MAX_BYTES + 1), upload.name or "")
    except BadFile as error:
        raise BadWords(error.message, "file") from error
    if found.kind not in _FILES:
        raise BadWords(
            _("Jenis berkas ini tidak diterima. Unggah PDF, PPTX, DOCX, XLSX, JPEG, atau PNG."), "file"
        )
    return found


def _check(words: MaterialWords, *, has_file: bool) -> None:
    if not words.title.strip():
        raise BadWords(_("Tulis judul bahan."), "title")
    if has_file == bool(words.link.strip()):
        raise BadWords(_("Unggah satu berkas atau tulis satu tautan."), "file")
    if not has_file:
        try:
            _HTTP(words.link.strip())
        except ValidationError as error:
            raise BadWords(_("Tautan harus mulai dengan https:// atau http://."), "link") from error


def _replaced(actor: Actor, unit: Unit, material_id: int | None) -> Material | None:
    if material_id is None:
        return None
    old = _material(actor, material_id)
    if old.unit_id != unit.pk or not may_change_material(actor, old):
        raise NotAllowed
    if Material.objects.filter(replaces=old).exists():
        raise BadWords(_("Bahan ini sudah punya versi yang lebih baru."))
    return old


def _keep(
    actor: Actor, unit: Unit, words: MaterialWords, found: Inspected | None, old: Material | None
) -> Material:
    row = Material(
        unit=unit,
        title=" ".join(words.title.split())[:200],
        about=words.about.strip()[:500],
        kind=found.kind if found else MaterialKind.LINK,
        link="" if found else words.link.strip()[:500],
        added_by_id=actor.user_id,
        replaces=old,
        version=old.version + 1 if old else 1,
    )
    if found:
        row.sha256, row.size = found.sha256, len(found.content)
        row.file.save(f"{uuid4().hex}.{found.kind}", ContentFile(found.content), save=False)
    row.save()
    if old:
        MaterialUse.objects.filter(material=old).update(material=row)
    trail.record(
        actor, "material_added", f"material:{row.pk}", path=unit.path or "", detail={"kind": row.kind}
    )
    return row


def _material(actor: Actor, material_id: int) -> Material:
    found = materials_visible_to(actor).filter(pk=material_id).first()
    if found is None:
        raise NotFound(_("Bahan ini"))
    return found
