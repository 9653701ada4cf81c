"""The message house of the demo: the nation's, a region's, a unit's; invented, and the shipped assets."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.messagehouse.models import House
from kentongan.apps.messagehouse.services import approving, assets, drafting, parts
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_PILLARS = (
    ("Pembinaan yang memulihkan", ("pelatihan", "panen", "pembinaan", "keterampilan"), 40),
    ("Layanan yang terbuka", ("layanan", "kunjungan", "informasi"), 30),
    ("Aman dan manusiawi", ("keamanan", "kesehatan", "hak"), 20),
    ("Hadir bagi masyarakat", ("bakti sosial", "donor darah", "warga sekitar"), 10),
)
_AVOIDED = (
    ("pencitraan", "keterbukaan", "Kita menunjukkan kerja, bukan kesan.", "warn"),
    (
        "zero halinar",
        "bebas handphone, pungli, dan narkoba",
        "Pembaca umum tidak mengenal singkatannya.",
        "advise",
    ),
)


def furnish() -> None:
    """Puts three houses in force and leaves one draft; does nothing where a house already stands."""
    assets.load_assets()
    home = Unit.objects.select_related("parent__parent").filter(key=HOME).first()
    if House.objects.exists() or home is None:
        return
    _national(home.parent.parent)
    _own(home)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _national(unit: Unit) -> None:
    editor, today = _actor("redaktur.pusat"), timezone.localdate()
    house = drafting.start_draft(actor=editor, unit_id=unit.pk)
    words = drafting.HouseWords(
        audience="Warga binaan, keluarganya, dan masyarakat",
        promise="Pembinaan yang terlihat hasilnya",
        differentiation="Kerja pembinaan setiap hari di ratusan satuan, dengan angka yang dapat diperiksa.",
        tone="Tenang, jelas, menghargai martabat",
        tagline="Hadir memulihkan (contoh peraga)",
        hashtags=("PemasyarakatanPeraga",),
        colours=(("Hijau tua", "#0d5b53"), ("Cokelat kayu", "#8f5217")),
    )
    drafting.write_house(actor=editor, house_id=house.pk, words=words)
    pillars = [
        parts.put_pillar(
            actor=editor, house_id=house.pk, words=parts.PillarWords(label=label, terms=terms, share=share)
        )
        for label, terms, share in _PILLARS
    ]
    proof = parts.ProofWords(
        text="Sebanyak 1.240 peserta peraga lulus pelatihan keterampilan semester lalu.",
        source_kind="figure",
        source="Rekap pelatihan peraga",
        as_of=today - timedelta(days=60),
        valid_until=today + timedelta(days=120),
        pillar_id=pillars[0].pk,
    )
    parts.put_proof(actor=editor, house_id=house.pk, words=proof)
    for find, write, reason, weight in _AVOIDED:
        phrasing = parts.PhrasingWords(kind="avoid", find=find, write=write, reason=reason, weight=weight)
        parts.put_phrasing(actor=editor, house_id=house.pk, words=phrasing)
    approving.approve_house(actor=_actor("ketua.humas"), house_id=house.pk)


def _own(unit: Unit) -> None:
    writer = _actor("koordinator")
    house = drafting.start_draft(actor=writer, unit_id=unit.pk)
    words = drafting.HouseWords(
        promise="Kebun yang memberi bekal", differentiation="Kebun sayur terluas di wilayah peraga."
    )
    drafting.write_house(actor=writer, house_id=house.pk, words=words)
    pillar = parts.PillarWords(label="Kebun yang mendidik", terms=("kebun", "panen", "sayur"), share=30)
    parts.put_pillar(actor=writer, house_id=house.pk, words=pillar)
    approving.approve_house(actor=_actor("kepala"), house_id=house.pk)
    draft = drafting.start_draft(actor=writer, unit_id=unit.pk)
    fresh = parts.PillarWords(label="Koperasi terbuka", terms=("koperasi",), share=10)
    parts.put_pillar(actor=writer, house_id=draft.pk, words=fresh)
