"""How certificates look: what the house ships with, and what offices add."""

import tomllib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from kentongan.apps.certificates.enums import Kind
from kentongan.apps.certificates.errors import NotAllowed, NotFound, Refused
from kentongan.apps.certificates.models import Design
from kentongan.apps.certificates.policies import may_change_design, may_design
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.audit import trail

_SHIPPED = Path(__file__).parents[1] / "designs.toml"
_OF_KIND = {Kind.AWARD: "penghargaan", Kind.AGENT: "pengabdian"}
_PLAIN = "kentongan"
MOST_BYTES, MOST_PIXELS = 6_000_000, 30_000_000
_EDGE = 2_400  # A4 across at 200 dots an inch
_NAMES = ("heading", "given", "reason", "paper", "ink", "accent", "ornament")


@dataclass(frozen=True, slots=True)
class DesignWords:
    """What an office decides on."""

    label: str
    heading: str
    given: str
    reason: str
    paper: str
    ink: str
    accent: str
    ornament: str


@transaction.atomic
def load_designs() -> int:
    """Writes the designs of the house that are missing or changed; how many. Papers of an older one keep it."""
    made = 0
    for row in tomllib.loads(_SHIPPED.read_text("utf-8"))["design"]:
        known = Design.objects.filter(key=row["key"], is_active=True).first()
        if known and all(getattr(known, name) == row[name] for name in (*_NAMES, "label")):
            continue
        if known:
            known.is_active = False
            known.save(update_fields=["is_active", "updated_at"])
        Design.objects.create(**row)
        made += 1
    return made


def design_for(kind: str) -> Design:
    """The house's design for a kind of certificate; loaded when it is first asked for."""
    key = _OF_KIND.get(Kind(kind), _PLAIN)
    found = Design.objects.filter(key=key, is_active=True).first()
    if found is None:
        load_designs()
        found = Design.objects.get(key=key, is_active=True)
    return found


@transaction.atomic
def add_design(*, actor: Actor, unit_id: int, words: DesignWords, background: bytes | None = None) -> Design:
    """Adds a design of an office. Refuses who gives no certificates there, and what is no picture. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_design(actor) or not may(actor, Permission.CERTIFICATE_ISSUE, unit.path):
        raise NotAllowed(_("Rancangan ditambahkan oleh kepala atau redaktur di wilayah satuan itu."))
    design = Design(unit=unit, **{name: getattr(words, name).strip() for name in (*_NAMES, "label")})
    try:
        design.full_clean(exclude=["background"])
    except ValidationError as error:
        field = next(iter(error.message_dict))
        raise Refused(" ".join(error.message_dict[field]), field) from error
    if background:
        design.background.save(f"{uuid4().hex}.jpg", ContentFile(_clean(background)), save=False)
    design.save()
    trail.record(actor, "certificate_design_added", f"certificate_design:{design.pk}", path=unit.path)
    return design


@transaction.atomic
def retire_design(*, actor: Actor, design_id: int) -> Design:
    """Takes a design out of the choice; certificates that bear it stay as they are. Audited."""
    design = (
        Design.objects.select_for_update(of=("self",)).select_related("unit").filter(pk=design_id).first()
    )
    if design is None:
        raise NotFound(_("Rancangan ini tidak ada."))
    if not may_change_design(actor, design):
        raise NotAllowed
    if design.key:
        raise Refused(_("Rancangan bawaan selalu tersedia."))
    design.is_active = False
    design.save(update_fields=["is_active", "updated_at"])
    path = design.unit.path if design.unit else ""
    trail.record(actor, "certificate_design_retired", f"certificate_design:{design.pk}", path=path)
    return design


def _clean(raw: bytes) -> bytes:
    """Drawn anew, so that nothing but pixels comes through."""
    if len(raw) > MOST_BYTES:
        raise Refused(_("Gambar latar lebih besar dari 6 MB. Perkecil dulu."), "background")
    try:
        image = Image.open(BytesIO(raw), formats=("JPEG", "PNG", "WEBP"))
        if image.width * image.height > MOST_PIXELS:
            raise Refused(_("Gambar latar terlalu lebar. Perkecil dulu."), "background")
        image.thumbnail((_EDGE, _EDGE))
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image.convert("RGBA"), mask=image.convert("RGBA").getchannel("A"))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused(_("Berkas ini bukan gambar JPEG, PNG, atau WebP yang utuh."), "background") from error
    out = BytesIO()
    ground.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
