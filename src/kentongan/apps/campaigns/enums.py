"""Words of campaigns that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ItemState(TextChoices):
    """How far a planned item has come."""

    PLANNED = "planned", _("Direncanakan")
    DONE = "done", _("Terlaksana")
    DROPPED = "dropped", _("Tidak jadi")


class Outlet(TextChoices):
    """Where an item appears (domain 8.2)."""

    SITE = "site", _("Situs")
    INSTAGRAM = "instagram", _("Instagram")
    X = "x", _("X")
    FACEBOOK = "facebook", _("Facebook")
    YOUTUBE = "youtube", _("YouTube")
    TIKTOK = "tiktok", _("TikTok")
    WHATSAPP = "whatsapp", _("Saluran WhatsApp")
    PODCAST = "podcast", _("Siniar")
    PRESS = "press", _("Media massa")
    BOARD = "board", _("Papan cetak")
    INTERNAL = "internal", _("Internal")


class Format(TextChoices):
    """What kind of thing an item is."""

    STORY = "story", _("Berita")
    FEATURE = "feature", _("Kisah panjang")
    GRAPHIC = "graphic", _("Infografik")
    VIDEO = "video", _("Video")
    PHOTOS = "photos", _("Foto cerita")
    AUDIO = "audio", _("Audio")
    EVENT = "event", _("Acara")
    STATEMENT = "statement", _("Siaran pers")


class Audience(TextChoices):
    """Whom it is meant for (domain 8.3, shortened)."""

    PUBLIC = "public", _("Masyarakat umum")
    FAMILY = "family", _("Keluarga dan pengunjung")
    CLIENTS = "clients", _("Warga binaan dan klien")
    MEDIA = "media", _("Media")
    PARTNERS = "partners", _("Mitra dan pemerintah daerah")
    STAFF = "staff", _("Pegawai")


class Origin(TextChoices):
    """How a story came to a campaign."""

    PERSON = "person", _("ditandai")
    HASHTAG = "hashtag", _("tagar")
    ITEM = "item", _("rencana")


class Stage(TextChoices):
    """The steps of the evaluation (AMEC). Outputs are counted by the house, so nobody types them."""

    OBJECTIVE = "objective", _("Tujuan")
    INPUT = "input", _("Masukan")
    ACTIVITY = "activity", _("Kegiatan")
    OUT_TAKE = "out_take", _("Tanggapan khalayak")
    OUTCOME = "outcome", _("Perubahan")
    IMPACT = "impact", _("Dampak")

    @classmethod
    def with_source(cls) -> tuple[str, ...]:
        """What others could doubt: nothing is said there without where it comes from."""
        return (cls.OUT_TAKE, cls.OUTCOME, cls.IMPACT)
