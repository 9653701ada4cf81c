"""Bentuk dan paket in the demo nation: a template of a region, a video on its way, packages of a published story."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Package, Story, Template
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.forms.beginning import begun
from kentongan.apps.newsroom.services.forms.templates import TemplateWords, add_template
from kentongan.apps.newsroom.services.packaging.packages import make_packages, share_package
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_VIDEO_KEY = UUID("6f6b1f0c-5b1e-4a39-8a3e-0e6f2b7c4501")
_STATEMENT_KEY = UUID("6f6b1f0c-5b1e-4a39-8a3e-0e6f2b7c4502")


def furnish() -> None:
    """Does nothing where packages stand already."""
    home = Unit.objects.select_related("parent").filter(key=HOME).first()
    if Package.objects.exists() or home is None:
        return
    _template(home.parent)
    _drafts(home)
    _packages(home)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _template(region: Unit) -> None:
    if Template.objects.filter(unit=region).exists():
        return
    words = TemplateWords(
        form="activity",
        label="Apel pagi (peraga)",
        headline="{short} Gelar Apel [isi keperluan apel]",
        opening=(
            "{city}, INFO_PAS – {unit} menggelar apel di {where: tempat apel}, {day: hari dan tanggal}.\n\n"
            "{how: apa yang disampaikan pembina apel}."
        ),
    )
    add_template(actor=_actor("kepala.kanwil"), unit_id=region.pk, words=words)


def _drafts(home: Unit) -> None:
    """A video that waits for its transcript, and a statement begun from its form."""
    writer, day = _actor("kontributor"), (timezone.localdate() - timedelta(days=1)).isoformat()
    video = Content(
        form="video",
        what="Petugas menjelaskan cara mendaftar kunjungan",
        when_date=day,
        where="ruang layanan kunjungan",
        who="Petugas layanan (peraga)",
        video="https://video.contoh.go.id/kunjungan-peraga",
        topic="kunjungan-pengaduan",
    )
    statement = Content(
        form="statement",
        what="layanan kunjungan yang berpindah jam",
        when_date=day,
        who="Kepala satuan (peraga)",
        why="Layanan kunjungan dimulai pukul 08.30 agar keluarga dari luar kota sempat datang",
        topic="kunjungan-pengaduan",
    )
    for content, key in ((video, _VIDEO_KEY), (statement, _STATEMENT_KEY)):
        made = begun(content, home)
        words = replace(content, headline=made.headline, body=made.body)
        file_story(actor=writer, unit_id=home.pk, content=words, filing_key=key)


def _packages(home: Unit) -> None:
    public = Story.objects.filter(unit=home, status=StoryStatus.PUBLISHED)
    story = public.order_by("-published_at").first()
    if story is None:
        return
    make_packages(actor=_actor("kontributor"), story_id=story.pk)
    for kind in ("captions", "messenger"):
        share_package(actor=_actor("kepala"), story_id=story.pk, kind=kind)
