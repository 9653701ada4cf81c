"""Campaigns: planned, changed, lent materials, and the offices asked to take part."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.campaigns.enums import Audience
from kentongan.apps.campaigns.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.campaigns.models import Campaign, Invited, Material
from kentongan.apps.campaigns.policies import may_run
from kentongan.apps.campaigns.queries.campaigns import campaign_visible_to, offices_below
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.apps.units.queries.units import CENTRE
from kentongan.core.campaign.hashtags import hashtag_key
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

LONGEST_DAYS = 400
MOST_MATERIALS = 40
_ASKED = gettext_noop("Satuan Anda diajak ikut kampanye “%(campaign)s”.")
_HEARS = (Role.UNIT_COORD, Role.REGION_EDITOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignWords:
    """What a campaign is about."""

    title: str
    slogan: str = ""
    hashtag: str = ""
    about: str = ""
    audiences: tuple[str, ...] = ()
    messages: str = ""
    starts_on: date
    ends_on: date


@transaction.atomic
def plan_campaign(*, actor: Actor, unit_id: int, words: CampaignWords, everyone: bool = False) -> Campaign:
    """Begins a campaign of an office; with `everyone` all offices of its branch are asked to take part. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may(actor, Permission.CAMPAIGN_RUN, unit.path or ""):
        raise NotAllowed(
            _("Kampanye direncanakan oleh koordinator, kepala, atau redaktur satuan penyelenggara.")
        )
    campaign = Campaign(unit=unit, made_by_id=actor.user_id)
    _put(campaign, words)
    _record(actor, campaign, "campaign_planned")
    if everyone:
        invite(actor=actor, campaign_id=campaign.pk, unit_ids=[unit.pk])
    return campaign


@transaction.atomic
def change_campaign(*, actor: Actor, campaign_id: int, words: CampaignWords) -> Campaign:
    """Writes the campaign anew while it is open. Refuses days that leave planned items outside. Audited."""
    campaign = campaign_in_hand(actor, campaign_id)
    outside = Q(day__lt=words.starts_on) | Q(day__gt=words.ends_on)
    if campaign.items.filter(outside).exists():
        raise BadWords(_("Ada butir rencana di luar tanggal ini. Pindahkan dulu butirnya."), "ends_on")
    _put(campaign, words)
    _record(actor, campaign, "campaign_changed")
    return campaign


@transaction.atomic
def invite(*, actor: Actor, campaign_id: int, unit_ids: Collection[int]) -> int:
    """Asks these offices and all below them to take part; how many are new. Nobody is asked twice.

    Only offices of the organiser's branch, none of the centre itself. Coordinators of the units and editors of the
    regions that are new are told. Audited.
    """
    campaign = campaign_in_hand(actor, campaign_id)
    named = list(Unit.objects.filter(pk__in=unit_ids))
    if not named or any(not (unit.path or "").startswith(campaign.unit.path) for unit in named):
        raise BadWords(_("Pilih satuan di dalam cabang penyelenggara."), "units")
    reached = offices_below(unit.path for unit in named).exclude(type__in=CENTRE)
    standing = set(campaign.invited.values_list("unit_id", flat=True))
    fresh = [unit for unit in reached if unit.pk not in standing]
    Invited.objects.bulk_create(
        [Invited(campaign=campaign, unit=unit) for unit in fresh], ignore_conflicts=True
    )
    _tell(actor, campaign, fresh)
    _record(
        actor, campaign, "campaign_asked", {"units": sorted(unit.pk for unit in named), "new": len(fresh)}
    )
    return len(fresh)


@transaction.atomic
def uninvite(*, actor: Actor, campaign_id: int, unit_id: int) -> int:
    """Takes back the question to one office and all below it; their stories stay. Audited."""
    campaign = campaign_in_hand(actor, campaign_id)
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    gone, _kinds = campaign.invited.filter(unit__path__startswith=unit.path).delete()
    if gone:
        _record(actor, campaign, "campaign_unasked", {"unit": unit.pk, "gone": gone})
    return gone


@transaction.atomic
def add_material(*, actor: Actor, campaign_id: int, label: str, url: str) -> Material:
    """Lends a link to everyone in the campaign. Audited."""
    campaign = campaign_in_hand(actor, campaign_id)
    label, parts = " ".join(label.split())[:120], urlsplit(url.strip())
    if not label:
        raise BadWords(_("Beri nama bahannya."), "label")
    if parts.scheme not in ("http", "https") or not parts.hostname or len(url) > 500:
        raise BadWords(_("Tulis tautan lengkap yang diawali https://."), "url")
    if campaign.materials.count() >= MOST_MATERIALS:
        raise BadWords(_("Paling banyak %d bahan dalam satu kampanye.") % MOST_MATERIALS, "label")
    material = Material.objects.create(campaign=campaign, label=label, url=url.strip())
    _record(actor, campaign, "campaign_material_added", {"material": material.pk})
    return material


@transaction.atomic
def remove_material(*, actor: Actor, material_id: int) -> Campaign:
    """Takes a link away again. Audited."""
    material = Material.objects.filter(pk=material_id).first()
    if material is None:
        raise NotFound(_("Bahan ini"))
    campaign = campaign_in_hand(actor, material.campaign_id)
    material.delete()
    _record(actor, campaign, "campaign_material_removed", {"material": material_id})
    return campaign


def campaign_in_hand(actor: Actor, campaign_id: int, *, closed: bool = False) -> Campaign:
    """The campaign, locked, if `actor` runs it; open unless `closed` says that it does not matter."""
    campaign = campaign_visible_to(actor, campaign_id)
    if not may_run(actor, campaign):
        raise NotAllowed(_("Hanya satuan penyelenggara atau atasannya yang mengatur kampanye ini."))
    locked = Campaign.objects.select_for_update(of=("self",)).select_related("unit").get(pk=campaign.pk)
    if not locked.is_open and not closed:
        raise WrongStage(_("Kampanye ini sudah ditutup. Buka kembali bila masih ada yang diubah."))
    return locked


def _put(campaign: Campaign, words: CampaignWords) -> None:
    campaign.title = " ".join(words.title.split())[:160]
    if not campaign.title:
        raise BadWords(_("Beri judul kampanye ini."), "title")
    if words.ends_on < words.starts_on:
        raise BadWords(_("Hari terakhir mendahului hari pertama."), "ends_on")
    if (words.ends_on - words.starts_on).days > LONGEST_DAYS:
        raise BadWords(_("Masa kampanye paling lama %d hari.") % LONGEST_DAYS, "ends_on")
    campaign.starts_on, campaign.ends_on = words.starts_on, words.ends_on
    campaign.slogan = " ".join(words.slogan.split())[:200]
    campaign.about, campaign.messages = words.about.strip()[:6000], words.messages.strip()[:6000]
    campaign.audiences = [key for key in words.audiences if key in Audience.values]
    _put_hashtag(campaign, words.hashtag)
    campaign.save()


def _put_hashtag(campaign: Campaign, written: str) -> None:
    """One hashtag means one campaign among those that a story could join on the same day."""
    key = hashtag_key(written)
    if written.strip() and not key:
        raise BadWords(
            _("Tagar hanya huruf, angka, dan garis bawah, 2 sampai 60 tanda, tanpa spasi."), "hashtag"
        )
    campaign.hashtag = "#" + "".join(written.replace("#", "").split()) if key else ""
    campaign.hashtag_key = key
    if not key:
        return
    same_days = Campaign.objects.filter(
        closed_at=None, hashtag_key=key, starts_on__lte=campaign.ends_on, ends_on__gte=campaign.starts_on
    ).exclude(pk=campaign.pk)
    line = Q(unit_id__in=campaign.unit.ancestor_ids) | Q(unit__path__startswith=campaign.unit.path)
    if same_days.filter(line).exists():
        raise BadWords(_("Tagar ini dipakai kampanye lain pada masa yang sama. Pilih tagar lain."), "hashtag")


def _tell(actor: Actor, campaign: Campaign, fresh: list[Unit]) -> None:
    """One notice for each editor of a region and each coordinator of a unit that now takes part."""
    keys = [unit.pk for unit in fresh]
    held = appointments_on(timezone.localdate()).filter(unit_id__in=keys, role__in=_HEARS)
    by_path: dict[str, list] = {}
    for row in held.select_related("user", "unit"):
        by_path.setdefault(row.unit.path, []).append(row.user)
    url = f"/meja/kampanye/{campaign.pk}/"
    for path, users in by_path.items():
        tell(
            users=users,
            words=_ASKED,
            values={"campaign": campaign.title},
            url=url,
            path=path,
            needs=Permission.CAMPAIGN_READ,
            but=actor,
        )


def _record(actor: Actor, campaign: Campaign, verb: str, detail: dict | None = None) -> None:
    trail.record(actor, verb, f"campaign:{campaign.pk}", path=campaign.unit.path, detail=detail)
