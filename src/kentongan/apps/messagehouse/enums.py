"""Words of the message house that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class HouseState(TextChoices):
    """Where a version stands."""

    DRAFT = "draft", _("Rancangan")
    IN_FORCE = "in_force", _("Berlaku")
    PAST = "past", _("Sudah diganti")


class PhrasingKind(TextChoices):
    """What is said of a phrasing."""

    USE = "use", _("Pakai")
    AVOID = "avoid", _("Hindari")


class Weight(TextChoices):
    """How loudly the standard says it: never so that it blocks."""

    ADVISE = "advise", _("Saran")
    WARN = "warn", _("Peringatan")


class SourceKind(TextChoices):
    """What a proof point rests on."""

    LINK = "link", _("Tautan resmi")
    STORY = "story", _("Berita terbit")
    FIGURE = "figure", _("Data atau laporan")


class AssetKind(TextChoices):
    """What kind of thing the library keeps."""

    LOGO = "logo", _("Logo")
    TAGLINE = "tagline", _("Semboyan")
    TEMPLATE = "template", _("Templat")
    COLOUR = "colour", _("Warna")
    PHOTO = "photo", _("Latar foto")
