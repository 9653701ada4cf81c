"""Keeping assets, handing them out, and loading those that are shipped."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.messagehouse.enums import AssetKind
from kentongan.apps.messagehouse.errors import NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.models import Asset
from kentongan.apps.messagehouse.policies import may_keep_asset, may_work
from kentongan.apps.messagehouse.queries.assets import LAPSED, VALID, assets_visible_to, state_of
from kentongan.apps.messagehouse.services.files import TYPES, clean_file
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail

_SHIPPED = Path(__file__).parent.parent / "data" / "assets.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetWords:
    """An asset as given."""

    kind: str
    title: str
    licence: str
    about: str = ""
    words: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    source: str = ""


@transaction.atomic
def add_asset(*, actor: Actor, unit_id: int, words: AssetWords, file: UploadedFile | None = None) -> Asset:
    """Puts a thing of the brand into the library. Audited. Refuses one without licence, and files that do harm."""
    unit = units_visible_to(actor, Permission.MESSAGE_READ).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_work(actor, unit):
        raise NotAllowed
    if words.kind not in AssetKind.values or not words.title.strip():
        raise Refused(_("Beri nama dan jenis asetnya."), "title")
    if not words.licence.strip():
        raise Refused(_("Tulis lisensi atau izinnya: tanpa itu aset tidak boleh dipakai."), "licence")
    if words.valid_from and words.valid_until and words.valid_until < words.valid_from:
        raise Refused(_("Tanggal akhir lebih dulu daripada tanggal mulai."), "valid_until")
    row = Asset(unit=unit, added_by_id=actor.user_id, **_columns(words))
    if file:
        content, kind = clean_file(file)
        row.content_type, row.size = TYPES[kind], len(content)
        row.file.save(f"{uuid4().hex}.{kind}", ContentFile(content), save=False)
    row.save()
    trail.record(actor, "asset_added", f"asset:{row.pk}", path=unit.path)
    return row


@transaction.atomic
def end_asset(*, actor: Actor, asset_id: int, last_day: date) -> Asset:
    """Says until when an asset may be used. Audited. Refuses shipped ones and a day before its first."""
    row = assets_visible_to(actor).filter(pk=asset_id).select_for_update(of=("self",)).first()
    if row is None:
        raise NotFound
    if not may_keep_asset(actor, row):
        raise NotAllowed
    if row.valid_from and last_day < row.valid_from:
        raise Refused(_("Tanggal akhir lebih dulu daripada tanggal mulai."), "valid_until")
    row.valid_until = last_day
    row.save(update_fields=["valid_until", "updated_at"])
    trail.record(
        actor, "asset_ended", f"asset:{row.pk}", path=row.unit.path, detail={"until": last_day.isoformat()}
    )
    return row


@transaction.atomic
def hand_out(*, actor: Actor, asset_id: int) -> Asset:
    """An asset to download; counted. Refuses, with the day, one whose time is over or not yet come."""
    row = assets_visible_to(actor).filter(pk=asset_id).exclude(file="").first()
    if row is None:
        raise NotFound
    state = state_of(row, today=timezone.localdate())
    if state == LAPSED:
        day = f"{row.valid_until:%d/%m/%Y}"
        raise Refused(
            _("Aset ini tidak berlaku lagi sejak %(day)s dan tidak dapat diunduh.") % {"day": day}, "gone"
        )
    if state != VALID:
        raise Refused(_("Aset ini baru berlaku %(day)s.") % {"day": f"{row.valid_from:%d/%m/%Y}"}, "not_yet")
    Asset.objects.filter(pk=row.pk).update(downloads=F("downloads") + 1)
    return row


@transaction.atomic
def load_assets() -> int:
    """Writes the shipped assets as the data file has them; how many. Safe to run again."""
    rows = tomllib.loads(_SHIPPED.read_text(encoding="utf-8"))["asset"]
    for row in rows:
        Asset.objects.update_or_create(key=row["key"], defaults=row)
    return len(rows)


def _columns(words: AssetWords) -> dict:
    return {
        "kind": words.kind,
        "title": words.title.strip()[:160],
        "licence": words.licence.strip()[:200],
        "about": words.about.strip()[:500],
        "words": [" ".join(one.split())[:80] for one in words.words if one.strip()][:10],
        "valid_from": words.valid_from,
        "valid_until": words.valid_until,
        "source": words.source.strip()[:300],
    }
