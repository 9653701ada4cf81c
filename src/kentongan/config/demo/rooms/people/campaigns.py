"""Campaigns of the demo: one that runs, one that was closed, and stories under their pillars."""

from datetime import date, timedelta

from django.utils import timezone

from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.campaigns.services import evaluating, items, planning, tagging
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.queries.units import regions
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_REGIONS, _JOINING = 3, 14
# days from today, what, outlet, format, audience, what became of it
_PLANNED = (
    (-30, "Peluncuran serentak di kebun masing-masing", "site", "story", "public", "done"),
    (-16, "Infografik: dari bibit sampai dapur", "instagram", "graphic", "family", "done"),
    (-9, "Siniar dengan penyuluh pertanian", "podcast", "audio", "public", "dropped"),
    (-2, "Kisah peserta pelatihan menanam", "site", "feature", "public", ""),
    (0, "Kebun Contoh panen kangkung bersama mitra", "site", "story", "partners", ""),
    (5, "Video satu menit: sehari di kebun", "tiktok", "video", "public", ""),
    (12, "Undangan panen raya untuk media", "press", "event", "media", ""),
)
_SAID = (
    ("objective", "Dua puluh satuan memberitakan layanan kunjungan dalam satu bulan.", ""),
    ("input", "Satu paket templat dan dua kali rapat daring.", ""),
    ("activity", "Lima satuan membuat video antrean tanpa calo.", ""),
    (
        "out_take",
        "Enam dari sepuluh pengunjung peraga tahu cara mendaftar daring.",
        "Survei loket peraga, 120 orang",
    ),
    ("outcome", "Pendaftaran daring naik dari 30 menjadi 48 persen.", "Data layanan kunjungan peraga"),
)


def furnish() -> None:
    """Lets campaigns live through their weeks; does nothing where there is one already."""
    home = Unit.objects.select_related("parent").filter(key=HOME).first()
    if Campaign.objects.exists() or home is None or home.parent is None:
        return
    _tag_what_is_out()
    _plan_national(home)
    _plan_regional(home.parent)


def _tag_what_is_out() -> None:
    """The newest stories under the pillars that their words speak of."""
    newest = list(public_stories().values_list("pk", flat=True)[: tagging.MOST_AT_ONCE])
    tagging.tag_stories(actor=_actor("redaktur.pusat"), story_ids=newest)


def _plan_national(home: Unit) -> None:
    actor, today = _actor("redaktur.pusat"), timezone.localdate()
    centre = Unit.objects.get(key="ditjenpas")
    words = planning.CampaignWords(
        title="Panen untuk Negeri (peraga)",
        slogan="Menanam harapan, memanen bekal",
        hashtag="#PanenUntukNegeriPeraga",
        messages="Kebun memberi bekal kerja setelah bebas.\nHasilnya kembali ke dapur dan ke masyarakat.",
        audiences=("public", "family", "partners"),
        starts_on=today - timedelta(days=45),
        ends_on=today + timedelta(days=30),
    )
    made = planning.plan_campaign(actor=actor, unit_id=centre.pk, words=words)
    others = regions().exclude(pk=home.parent_id)[:_REGIONS]
    keys = [home.parent_id, *others.values_list("pk", flat=True)]
    planning.invite(actor=actor, campaign_id=made.pk, unit_ids=keys)
    for label, url in (
        ("Templat poster", "https://peraga.test/templat"),
        ("Panduan foto", "https://peraga.test/foto"),
    ):
        planning.add_material(actor=actor, campaign_id=made.pk, label=label, url=url)
    _fill_calendar(actor, made, home, today)
    _join(actor, made)


def _fill_calendar(actor: Actor, made: Campaign, home: Unit, today: date) -> None:
    pillars = [pillar.key for pillar in pillars_for(made.unit)] or [""]  # in force at the centre and below
    for number, (days, what, outlet, kind, audience, became) in enumerate(_PLANNED):
        words = items.ItemWords(
            day=today + timedelta(days=days),
            what=what,
            unit_id=home.pk if number % 2 else made.unit_id,
            who="Tim humas peraga",
            outlet=outlet,
            format=kind,
            audience=audience,
            pillar=pillars[number % len(pillars)],
        )
        item = items.plan_item(actor=actor, campaign_id=made.pk, words=words)
        if became:
            items.settle_item(actor=actor, item_id=item.pk, state=became)


def _join(actor: Actor, made: Campaign) -> None:
    """Stories of the campaign's weeks, as if their people had ticked it."""
    recent = public_stories().filter(published_at__date__gte=made.starts_on)
    keys = list(recent.values_list("pk", flat=True)[:_JOINING])
    tagging.tag_stories(actor=actor, story_ids=keys, campaign_id=made.pk)


def _plan_regional(region: Unit) -> None:
    actor, today = _actor("redaktur.kanwil"), timezone.localdate()
    words = planning.CampaignWords(
        title="Kunjungan Tanpa Calo (peraga)",
        slogan="Daftar sendiri, gratis",
        hashtag="#KunjunganTanpaCaloPeraga",
        starts_on=today - timedelta(days=150),
        ends_on=today - timedelta(days=60),
    )
    made = planning.plan_campaign(actor=actor, unit_id=region.pk, words=words)
    planning.invite(actor=actor, campaign_id=made.pk, unit_ids=[region.pk])
    old = public_stories(branch_path=region.path).filter(published_at__date__lte=made.ends_on)
    keys = list(old.values_list("pk", flat=True)[:_JOINING])
    tagging.tag_stories(actor=actor, story_ids=keys, campaign_id=made.pk)
    for stage, said, source in _SAID:
        evaluating.add_finding(actor=actor, campaign_id=made.pk, stage=stage, words=said, source=source)
    evaluating.close_campaign(actor=actor, campaign_id=made.pk)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))
