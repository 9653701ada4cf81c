"""Words of directives and of the staff edition that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kentongan.apps.units.enums import UnitType

# Offices that have others below them.
ISSUERS = (UnitType.MINISTRY, UnitType.DIRECTORATE, UnitType.REGION)


class SourceKind(TextChoices):
    """Where a directive was given."""

    OFFICIAL = "official", _("Arahan pejabat")
    EVENT = "event", _("Kegiatan")
    LETTER = "letter", _("Surat")


class DirectiveState(TextChoices):
    """Where a directive stands."""

    DRAFT = "draft", _("Rancangan")
    ISSUED = "issued", _("Berlaku")
    SUPERSEDED = "superseded", _("Diganti edisi baru")
    CLOSED = "closed", _("Ditutup")


class AnswerState(TextChoices):
    """Where a point stands at one office. A point without an answer is open."""

    SENT = "sent", _("Menunggu penilaian")
    RETURNED = "returned", _("Dikembalikan")
    ACCEPTED = "accepted", _("Diterima")
    EXEMPTION_ASKED = "asked", _("Diminta tidak berlaku")
    EXEMPT = "exempt", _("Tidak berlaku")

    @classmethod
    def settled(cls) -> tuple[str, ...]:
        """Nothing more is owed."""
        return (cls.ACCEPTED, cls.EXEMPT)

    @classmethod
    def waiting(cls) -> tuple[str, ...]:
        """The next word is the judge's."""
        return (cls.SENT, cls.EXEMPTION_ASKED)


class ReminderKind(TextChoices):
    """What an office is told of a due day, each once."""

    BEFORE = "before", _("Tiga hari lagi")
    DUE = "due", _("Hari ini")
    AFTER = "after", _("Lewat batas")


class EditionKind(TextChoices):
    """How long a stretch an edition covers."""

    WEEK = "week", _("Mingguan")
    MONTH = "month", _("Bulanan")


class EditionState(TextChoices):
    """Where an edition stands."""

    DRAFT = "draft", _("Disusun")
    PUBLISHED = "published", _("Terbit")


class ItemKind(TextChoices):
    """What an edition carries."""

    STORY = "story", _("Berita")
    DIRECTIVE = "directive", _("Arahan")
    EVENT = "event", _("Kegiatan")
    THANKS = "thanks", _("Ucapan terima kasih")
